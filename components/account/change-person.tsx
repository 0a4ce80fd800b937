'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { personSchema, type PersonInput } from '@/clinical/accounts/person';
import type { Role } from '@/clinical/acts';
import type { Jurisdiction } from '@/clinical/clinics/jurisdictions';
import type { DateFormat } from '@/clinical/dates';
import type { ImagingEntitlement } from '@/clinical/letters/imaging-entitlement';
import type { ActionResult } from '@/components/forms/action-result';
import { FormShell } from '@/components/forms/form-shell';
import { TextField } from '@/components/forms/text-field';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { EntitlementFields } from './entitlement-fields';
import { PersonFields } from './person-fields';

type ChangePersonProps = {
  person: {
    displayName: string;
    role: Role;
    profession: string;
    registration: string | null;
    providerNumber: string | null;
    imagingEntitlements: readonly ImagingEntitlement[];
  };
  clinic: { jurisdiction: Jurisdiction; dateFormat: DateFormat };
  action: (values: PersonInput) => Promise<ActionResult<unknown>>;
};

/** Changes a person's role, name, numbers and imaging entitlements. */
export function ChangePerson({ person, clinic, action }: ChangePersonProps) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const { displayName, role, profession, registration, providerNumber } = person;
  return (
    <Dialog
      title={`Change ${displayName}`}
      description="Holds from their next page on. What they have signed keeps the words it was signed with."
      open={isOpen}
      onOpenChange={setIsOpen}
      keepsOnOutsidePress
      trigger={
        <Button size="sm">
          Change
          <span className="sr-only"> {displayName}</span>
        </Button>
      }
    >
      <FormShell
        schema={personSchema}
        defaultValues={{
          displayName,
          role,
          profession,
          registration: registration ?? '',
          providerNumber: providerNumber ?? '',
          imagingEntitlements: person.imagingEntitlements.map((each) => ({
            ...each,
            expiresOn: each.expiresOn ?? '',
          })),
        }}
        action={action}
        onDone={() => {
          toast('Changes saved');
          setIsOpen(false);
          router.refresh();
        }}
        submitLabel="Save changes"
        secondary={
          <Button variant="ghost" onClick={() => setIsOpen(false)}>
            Cancel
          </Button>
        }
        guardsUnsaved={false}
      >
        <TextField
          name="displayName"
          label="Name"
          hint="As it is printed on notes and letters"
          autoComplete="off"
          required
        />
        <PersonFields />
        <EntitlementFields {...clinic} />
      </FormShell>
    </Dialog>
  );
}
