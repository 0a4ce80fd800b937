'use client';

import { Plus, Trash2 } from 'lucide-react';
import type { FormEvent } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import type { CommonAnswersInput } from '@/clinical/letters/letter-answers';
import type { Contact } from '@/clinical/contacts/contact';
import type { ContactKind } from '@/clinical/contacts/kinds';
import {
  newRecipient,
  RECIPIENT_FIELDS,
  recipientOf,
  type KnownRecipient,
} from '@/clinical/letters/recipients';
import { ContactPicker } from '@/components/contacts/contact-picker';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { useContacts } from './contacts-context';
import { TextAnswer } from './letter-fields';
import { useLetterLive } from './letter-live';

type RecipientsProps = {
  /** What the one it is written to is called: “Imaging practice”. */
  toLabel: string;
  /** Contacts that such a letter goes to, first. */
  kinds: readonly ContactKind[];
  hint?: string;
};

/** Whom the letter is written to, and who else receives it. */
export function Recipients({ toLabel, kinds, hint }: RecipientsProps) {
  const { control, getValues } = useFormContext<CommonAnswersInput>();
  const { fields, append, remove } = useFieldArray({ control, name: 'recipients', keyName: 'key' });
  const add = (role: 'to' | 'copy', known?: KnownRecipient) =>
    append(newRecipient(role, getValues('recipients'), known), {
      focusName: `recipients.${fields.length}.name`,
    });
  const first = fields.findIndex(({ role }) => role === 'to');
  return (
    <>
      {fields.map(({ key, role }, at) => {
        const label = role === 'copy' ? 'Copy to' : at === first ? toLabel : 'Also to';
        return (
          <RecipientFields
            key={key}
            at={at}
            label={label}
            kinds={role === 'copy' ? COPIES : kinds}
            hint={at === first ? hint : undefined}
            onRemove={at === first ? null : () => remove(at)}
          />
        );
      })}
      <div className="flex flex-wrap gap-2">
        <UsualGp onAdd={(known) => add('copy', known)} />
        <Button size="sm" variant="outline" onClick={() => add('copy')}>
          <Plus aria-hidden />
          Add a copy
        </Button>
        <Button size="sm" variant="ghost" onClick={() => add('to')}>
          <Plus aria-hidden />
          Add a recipient
        </Button>
      </div>
    </>
  );
}

/** Who is sent copies most. */
const COPIES = ['gp', 'specialist'] as const;

function RecipientFields({
  at,
  label,
  kinds,
  hint,
  onRemove,
}: {
  at: number;
  label: string;
  kinds: readonly ContactKind[];
  hint: string | undefined;
  onRemove: (() => void) | null;
}) {
  const name = useWatch<CommonAnswersInput, `recipients.${number}.name`>({
    name: `recipients.${at}.name`,
  });
  const { setValue } = useFormContext<CommonAnswersInput>();
  const { clinicId, keep } = useContacts();
  const pick = (contact: Contact) => {
    const known = recipientOf(contact);
    for (const field of RECIPIENT_FIELDS)
      setValue(`recipients.${at}.${field}`, known[field], { shouldDirty: true });
  };
  // Who is typed over is nobody of the address book any more.
  const unlink = ({ target }: FormEvent) => {
    if (target instanceof HTMLInputElement && target.name === `recipients.${at}.name`)
      setValue(`recipients.${at}.contactId`, null, { shouldDirty: true });
  };
  const of = onRemove === null ? label : `${label}${name ? ` ${name}` : ''}`;
  return (
    <fieldset
      aria-label={of}
      onInput={unlink}
      className="flex flex-col gap-3 border-t pt-3 first:border-t-0 first:pt-0"
    >
      <ContactPicker
        clinicId={clinicId}
        label={`Find: ${label}`}
        kinds={kinds}
        onPick={pick}
        keep={keep}
      />
      <div className="flex items-end gap-2">
        <TextAnswer
          name={`recipients.${at}.name`}
          label={label}
          hint={hint}
          isRequired
          className="flex-1"
        />
        {onRemove && (
          <IconButton label={`Remove: ${of}`} onClick={onRemove}>
            <Trash2 aria-hidden />
          </IconButton>
        )}
      </div>
      <TextAnswer name={`recipients.${at}.address`} label="Address" rows={2} />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextAnswer
          name={`recipients.${at}.telephone`}
          label="Telephone"
          type="tel"
          inputMode="tel"
        />
        <TextAnswer name={`recipients.${at}.email`} label="E-mail" type="email" inputMode="email" />
      </div>
    </fieldset>
  );
}

/** One press for the copy that is sent most. */
function UsualGp({ onAdd }: { onAdd: (known: KnownRecipient) => void }) {
  const { patient } = useLetterLive().source;
  const recipients = useWatch<CommonAnswersInput, 'recipients'>({ name: 'recipients' });
  const gp = patient.usualGp;
  if (!gp || recipients.some(({ name }) => name.trim() === gp.name.trim())) return null;
  return (
    <Button size="sm" variant="outline" onClick={() => onAdd(gp)}>
      <Plus aria-hidden />
      Copy to {gp.name}
    </Button>
  );
}
