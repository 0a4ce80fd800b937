'use client';

import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { contactFullName, partyOfContact, type Contact } from '@/clinical/contacts/contact';
import type { ContactKind } from '@/clinical/contacts/kinds';
import type { PatientInput } from '@/clinical/patients/patient-schema';
import type { KeepContact } from '@/components/contacts/contact-dialogs';
import { ContactPicker } from '@/components/contacts/contact-picker';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { PartyFields } from './party-fields';

export type UsualPractice = 'usualGp' | 'usualRadiology';

/** What the fields of a usual practice need of the clinic's contacts. */
export type UsualPractices = {
  clinicId: string;
  keepContact: KeepContact;
  /** Whether the contact that is the usual one has been archived since. */
  areArchived: Readonly<Record<UsualPractice, boolean>>;
};

type UsualPracticeFieldsProps = UsualPractices & {
  name: UsualPractice;
  pickerLabel: string;
  relationLabel: string;
  kinds: readonly ContactKind[];
};

/**
 * Somebody the patient always goes to: a contact of the clinic, whose changes show here, or words
 * typed by hand. Typing over a contact's words lets the contact go.
 */
export function UsualPracticeFields(props: UsualPracticeFieldsProps) {
  const { clinicId, keepContact, areArchived, name, pickerLabel, relationLabel, kinds } = props;
  const { register, setValue, formState } = useFormContext<PatientInput>();
  const contactId = useWatch<PatientInput>({ name: `${name}.contactId` });
  const [picked, setPicked] = useState<Contact | null>(null);
  const isLinked = contactId !== undefined && contactId !== '';
  const isArchived = isLinked && !picked && areArchived[name];

  const write = (party: ReturnType<typeof partyOfContact>, linkedTo: string) => {
    const options = { shouldDirty: true, shouldValidate: formState.isSubmitted };
    setValue(`${name}.name`, party.name, options);
    setValue(`${name}.relation`, party.relation, options);
    setValue(`${name}.telephone`, party.telephone, options);
    setValue(`${name}.email`, party.email, options);
    setValue(`${name}.address`, party.address, options);
    setValue(`${name}.contactId`, linkedTo, options);
  };
  const unlink = () => {
    setPicked(null);
    setValue(`${name}.contactId`, '', { shouldDirty: true });
  };
  return (
    <div className="flex flex-col gap-4">
      <ContactPicker
        clinicId={clinicId}
        label={pickerLabel}
        kinds={kinds}
        keep={keepContact}
        onPick={(contact) => {
          setPicked(contact);
          write(partyOfContact(contact), contact.contactId);
        }}
      />
      <input type="hidden" {...register(`${name}.contactId`)} />
      <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1">
        <p role="status" className="text-muted-foreground">
          {statusWords(isLinked, picked)}
        </p>
        {isArchived && <Badge tone="decision">Archived contact</Badge>}
        {isLinked && (
          <Button size="sm" variant="ghost" onClick={unlink}>
            Unlink
          </Button>
        )}
      </div>
      <div onInput={() => isLinked && unlink()}>
        <PartyFields name={name} relationLabel={relationLabel} hasEmail hasAddress />
      </div>
    </div>
  );
}

function statusWords(isLinked: boolean, picked: Contact | null): string {
  if (!isLinked) return 'Not linked to a contact: the words below stay as typed.';
  return picked
    ? `Linked to ${contactFullName(picked)}.`
    : 'Linked to a contact: what changes there shows here.';
}
