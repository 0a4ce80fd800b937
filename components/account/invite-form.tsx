'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { invitationSchema, type InvitationInput } from '@/clinical/accounts/person';
import type { ActionResult } from '@/components/forms/action-result';
import { FormShell } from '@/components/forms/form-shell';
import { TextField } from '@/components/forms/text-field';
import { OneTimeLink, type HandedLink } from './one-time-link';
import { PersonFields } from './person-fields';

type InviteFormProps = {
  action: (values: InvitationInput) => Promise<ActionResult<HandedLink>>;
};

const NOBODY = {
  displayName: '',
  email: '',
  role: 'physiotherapist',
  profession: 'Physiotherapist',
  registration: '',
  providerNumber: '',
} as const satisfies InvitationInput;

export function InviteForm({ action }: InviteFormProps) {
  const router = useRouter();
  const [links, setLinks] = useState<readonly HandedLink[]>([]);
  const latest = links.at(-1);
  return (
    <div>
      <div role="status">{latest && <OneTimeLink key={latest.url} {...latest} />}</div>
      <FormShell
        key={links.length}
        schema={invitationSchema}
        defaultValues={NOBODY}
        action={action}
        onDone={(link) => {
          setLinks([...links, link]);
          router.refresh();
        }}
        submitLabel="Make invitation link"
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="displayName" label="Name" autoComplete="off" required />
          <TextField
            name="email"
            label="E-mail address"
            type="email"
            autoComplete="off"
            autoCapitalize="none"
            required
          />
        </div>
        <PersonFields />
      </FormShell>
    </div>
  );
}
