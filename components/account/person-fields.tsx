'use client';

import { ROLE_HINTS, ROLE_WORDS } from '@/clinical/accounts/person';
import { ROLES } from '@/clinical/acts';
import { ChoiceField } from '@/components/forms/choice-field';
import { TextField } from '@/components/forms/text-field';

const ROLE_CHOICES = ROLES.map((role) => ({
  value: role,
  label: ROLE_WORDS[role],
  hint: ROLE_HINTS[role],
}));

/** What an owner says of a person beside the name: role, profession and numbers. */
export function PersonFields() {
  return (
    <>
      <ChoiceField name="role" label="Role" options={ROLE_CHOICES} />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(11rem,100%),1fr))] gap-4">
        <TextField name="profession" label="Profession" autoComplete="off" required />
        <TextField name="registration" label="Registration number" autoComplete="off" />
        <TextField name="providerNumber" label="Provider number" autoComplete="off" />
      </div>
    </>
  );
}
