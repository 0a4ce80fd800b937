'use client';

import { useState } from 'react';
import { changePasswordSchema, type ChangePasswordInput } from '@/clinical/accounts/person';
import { PASSWORD_MIN_LENGTH } from '@/clinical/accounts/password-rule';
import type { ActionResult } from '@/components/forms/action-result';
import { FormShell } from '@/components/forms/form-shell';
import { Notice } from '@/components/ui/notice';
import { PasswordField } from './password-field';

type ChangePasswordFormProps = {
  email: string;
  /** Answers how many other sessions ended. */
  action: (values: ChangePasswordInput) => Promise<ActionResult<number>>;
};

export function ChangePasswordForm({ email, action }: ChangePasswordFormProps) {
  const [changes, setChanges] = useState<readonly number[]>([]);
  const ended = changes.at(-1);
  return (
    <div>
      <div role="status">
        {ended !== undefined && (
          <Notice kind="saved" title="Password changed" className="mb-4">
            {ended === 0
              ? 'You were signed in nowhere else.'
              : `You were signed out of ${ended} other ${ended === 1 ? 'browser' : 'browsers'}.`}
          </Notice>
        )}
      </div>
      <FormShell
        key={changes.length}
        schema={changePasswordSchema}
        defaultValues={{ currentPassword: '', newPassword: '' }}
        action={action}
        onDone={(count) => setChanges([...changes, count])}
        submitLabel="Change password"
        guardsUnsaved={false}
      >
        {/* For password managers, which keep a password by its name. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordField
          name="currentPassword"
          label="Current password"
          autoComplete="current-password"
        />
        <PasswordField
          name="newPassword"
          label="New password"
          autoComplete="new-password"
          hint={`At least ${PASSWORD_MIN_LENGTH} characters. A few words in a row are good.`}
        />
      </FormShell>
    </div>
  );
}
