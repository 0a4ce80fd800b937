'use client';

import Link from 'next/link';
import { useState } from 'react';
import { resetPasswordSchema, type ResetPasswordInput } from '@/clinical/accounts/person';
import { PASSWORD_MIN_LENGTH } from '@/clinical/accounts/password-rule';
import type { ActionResult } from '@/components/forms/action-result';
import { FormShell } from '@/components/forms/form-shell';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/components/paths';
import { PasswordField } from './password-field';

type ResetPasswordFormProps = {
  email: string;
  action: (values: ResetPasswordInput) => Promise<ActionResult<null>>;
};

export function ResetPasswordForm({ email, action }: ResetPasswordFormProps) {
  const [isDone, setIsDone] = useState(false);
  return (
    <div>
      <div role="status">
        {isDone && (
          <Notice
            kind="saved"
            title="Your new password is set"
            actions={
              <Link href={paths.signIn()} className={buttonClass({ variant: 'primary' })}>
                Sign in
              </Link>
            }
          >
            You are signed out of every browser. Sign in as {email} with the new password.
          </Notice>
        )}
      </div>
      {!isDone && (
        <FormShell
          schema={resetPasswordSchema}
          defaultValues={{ newPassword: '' }}
          action={action}
          onDone={() => setIsDone(true)}
          submitLabel="Set new password"
          guardsUnsaved={false}
        >
          {/* For password managers, which keep a password by its name. */}
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <PasswordField
            name="newPassword"
            label="New password"
            autoComplete="new-password"
            hint={`At least ${PASSWORD_MIN_LENGTH} characters. A few words in a row are good.`}
          />
        </FormShell>
      )}
    </div>
  );
}
