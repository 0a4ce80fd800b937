'use client';

import { useState } from 'react';
import { useFormField } from '@/components/forms/use-form-field';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

type PasswordFieldProps = {
  name: string;
  label: string;
  autoComplete: 'current-password' | 'new-password';
  hint?: string;
};

/** A password, with a way to look at what one typed. */
export function PasswordField({ name, label, autoComplete, hint }: PasswordFieldProps) {
  const [isShown, setIsShown] = useState(false);
  const { id, error, control } = useFormField(name);
  return (
    <Field {...{ id, label, hint, error }} isRequired>
      <span className="flex gap-2">
        <Input
          {...control}
          type={isShown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
        />
        <Button aria-pressed={isShown} onClick={() => setIsShown(!isShown)}>
          {isShown ? 'Hide' : 'Show'}
          <span className="sr-only"> {label.toLowerCase()}</span>
        </Button>
      </span>
    </Field>
  );
}
