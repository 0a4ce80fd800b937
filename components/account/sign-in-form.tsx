'use client';

import { signInSchema } from '@/clinical/accounts/person';
import type { ActionResult } from '@/components/forms/action-result';
import { FormShell } from '@/components/forms/form-shell';
import { TextField } from '@/components/forms/text-field';
import { PasswordField } from './password-field';

export type SignInInput = { email: string; password: string };

type SignInFormProps<T> = {
  /** Goes elsewhere by itself when it succeeds, or says that it is done. */
  action: (values: SignInInput) => Promise<ActionResult<T>>;
  onDone?: () => void;
};

export function SignInForm<T>({ action, onDone = () => {} }: SignInFormProps<T>) {
  return (
    <FormShell
      schema={signInSchema}
      defaultValues={{ email: '', password: '' }}
      action={action}
      onDone={onDone}
      submitLabel="Sign in"
      guardsUnsaved={false}
    >
      <TextField
        name="email"
        label="E-mail address"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <PasswordField name="password" label="Password" autoComplete="current-password" />
    </FormShell>
  );
}
