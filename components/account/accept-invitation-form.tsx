'use client';

import { acceptInvitationSchema, type AcceptInvitationInput } from '@/clinical/accounts/person';
import { PASSWORD_MIN_LENGTH } from '@/clinical/accounts/password-rule';
import type { ActionResult } from '@/components/forms/action-result';
import { FormShell } from '@/components/forms/form-shell';
import { TextField } from '@/components/forms/text-field';
import { PasswordField } from './password-field';

type AcceptInvitationFormProps = {
  email: string;
  displayName: string;
  /** They have an account already: its password joins them to this clinic. */
  hasAccount: boolean;
  /** Goes elsewhere by itself when it succeeds. */
  action: (values: AcceptInvitationInput) => Promise<ActionResult<never>>;
};

export function AcceptInvitationForm({
  email,
  displayName,
  hasAccount,
  action,
}: AcceptInvitationFormProps) {
  return (
    <FormShell
      schema={acceptInvitationSchema}
      defaultValues={{ displayName, password: '' }}
      action={action}
      onDone={() => {}}
      submitLabel="Join and sign in"
      guardsUnsaved={false}
    >
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField
        name="displayName"
        label="Your name"
        hint="As it is printed on notes and letters"
        autoComplete="name"
        required
      />
      {hasAccount ? (
        <PasswordField
          name="password"
          label="Your password"
          autoComplete="current-password"
          hint="You have an account with this address already: use its password."
        />
      ) : (
        <PasswordField
          name="password"
          label="Choose a password"
          autoComplete="new-password"
          hint={`At least ${PASSWORD_MIN_LENGTH} characters. A few words in a row are good.`}
        />
      )}
    </FormShell>
  );
}
