import { useState } from 'react';
import { flushSync } from 'react-dom';
import { contactDetailsOf, contactTitle, type Contact } from '@/clinical/contacts/contact';
import {
  contactSchema,
  newContactSchema,
  type ContactInput,
  type NewContactInput,
} from '@/clinical/contacts/contact-schema';
import type { ActionResult } from '@/components/forms/action-result';
import { CheckboxField } from '@/components/forms/choice-field';
import { FormShell } from '@/components/forms/form-shell';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ContactFields } from './contact-fields';

export type KeepContact = (values: NewContactInput) => Promise<ActionResult<Contact>>;

/** Every field, so that none is without a value when the form opens. */
const EMPTY = {
  // No kind is chosen before somebody chooses; the schema refuses its absence.
  kind: '' as ContactInput['kind'],
  name: '',
  organisation: '',
  role: '',
  address: '',
  telephone: '',
  fax: '',
  email: '',
  secureMessaging: '',
  providerNumber: '',
  remark: '',
};

type DialogState = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

export type NewContactDialogProps = DialogState & {
  /** What is known already: the words that were searched for, the kind that was wanted. */
  opening?: Partial<ContactInput>;
  keep: KeepContact;
  onKept: (contact: Contact) => void;
};

/** Adds a contact; where one like it is in the book, asks whether this is another. */
export function NewContactDialog({
  isOpen,
  onOpenChange,
  opening,
  keep,
  onKept,
}: NewContactDialogProps) {
  const [isLike, setIsLike] = useState(false);
  const keepOrAsk: KeepContact = async (values) => {
    const result = await keep(values);
    // In place before the summary looks for the field that it links to.
    if (!result.ok && result.fields?.isAnother) flushSync(() => setIsLike(true));
    return result;
  };
  return (
    <Dialog
      title="Add a contact"
      open={isOpen}
      onOpenChange={(isNowOpen) => {
        setIsLike(false);
        onOpenChange(isNowOpen);
      }}
      keepsOnOutsidePress
      className="max-w-2xl"
    >
      <FormShell
        schema={newContactSchema}
        defaultValues={{ ...EMPTY, ...opening, isAnother: false }}
        action={keepOrAsk}
        onDone={onKept}
        submitLabel="Add contact"
        secondary={<Cancel onClick={() => onOpenChange(false)} />}
      >
        <ContactFields />
        {isLike && <CheckboxField name="isAnother" label="This is another one of the same name" />}
      </FormShell>
    </Dialog>
  );
}

export type ChangeContactDialogProps = DialogState & {
  contact: Contact;
  change: (values: ContactInput) => Promise<ActionResult<Contact>>;
  onChanged: (contact: Contact) => void;
};

export function ChangeContactDialog(props: ChangeContactDialogProps) {
  const { isOpen, onOpenChange, contact, change, onChanged } = props;
  return (
    <Dialog
      title={`Change ${contactTitle(contact)}`}
      description="Holds for new letters, and for patients whose usual practice this is. Signed letters stay as they are."
      open={isOpen}
      onOpenChange={onOpenChange}
      keepsOnOutsidePress
      className="max-w-2xl"
    >
      <FormShell
        schema={contactSchema}
        defaultValues={contactDetailsOf(contact)}
        action={change}
        onDone={onChanged}
        submitLabel="Save changes"
        secondary={<Cancel onClick={() => onOpenChange(false)} />}
      >
        <ContactFields />
      </FormShell>
    </Dialog>
  );
}

function Cancel({ onClick }: { onClick: () => void }) {
  return (
    <Button variant="ghost" onClick={onClick}>
      Cancel
    </Button>
  );
}
