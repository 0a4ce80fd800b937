'use client';

import { useRouter } from 'next/navigation';
import { useState, type ReactElement } from 'react';
import { useWatch } from 'react-hook-form';
import { mailFormSchema, type MailFormInput } from '@/clinical/mail/mail-form';
import type { ActionResult } from '@/components/forms/action-result';
import { CheckboxField } from '@/components/forms/choice-field';
import { FormShell } from '@/components/forms/form-shell';
import { TextField } from '@/components/forms/text-field';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';

type MailDialogProps = {
  recipient: string;
  /** The address that the letter was signed with; '' when it had none. */
  knownAddress: string;
  /** What the field opens with. */
  address: string;
  sender: string;
  send: (values: MailFormInput) => Promise<ActionResult<unknown>>;
  trigger: ReactElement;
};

/** Where a letter is e-mailed to, what that means, and that the patient agreed. */
export function MailDialog(props: MailDialogProps) {
  const { recipient, knownAddress, address, sender, send, trigger } = props;
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog
      title={`E-mail to ${recipient}`}
      description={`The PDF of this letter, from ${sender}`}
      open={isOpen}
      onOpenChange={setIsOpen}
      keepsOnOutsidePress
      trigger={trigger}
    >
      <FormShell
        schema={mailFormSchema}
        defaultValues={{ address, hasAgreed: false }}
        action={send}
        onDone={() => {
          setIsOpen(false);
          toast(`To be e-mailed: ${recipient}`);
          router.refresh();
        }}
        submitLabel="Send"
        secondary={
          <Button variant="ghost" onClick={() => setIsOpen(false)}>
            Not now
          </Button>
        }
        guardsUnsaved={false}
      >
        <div className="flex flex-col gap-2">
          <TextField
            name="address"
            label="E-mail address"
            required
            type="email"
            inputMode="email"
            autoComplete="off"
          />
          <OtherAddress knownAddress={knownAddress} />
        </div>
        <Notice kind="info" title="E-mail is not encrypted from end to end">
          Whoever runs a mail server on the way, and whoever reads the recipient’s mailbox, can read
          the letter. It cannot be called back.
        </Notice>
        <CheckboxField
          name="hasAgreed"
          label="The patient agreed to this letter being sent by e-mail"
        />
      </FormShell>
    </Dialog>
  );
}

/** Says when what is typed is not the address in the letter: one of the two is wrong, or old. */
function OtherAddress({ knownAddress }: { knownAddress: string }) {
  const typed = useWatch<MailFormInput, 'address'>({ name: 'address' });
  const isOther =
    knownAddress !== '' && typed.trim().toLowerCase() !== knownAddress.trim().toLowerCase();
  return (
    <p role="status" className="font-medium text-decision-ink empty:hidden">
      {isOther && `The letter gives another address for this recipient: ${knownAddress}`}
    </p>
  );
}
