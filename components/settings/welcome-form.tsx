'use client';

import { PASSWORD_MIN_LENGTH } from '@/clinical/accounts/password-rule';
import { welcomeSchema, type WelcomeInput } from '@/clinical/clinics/clinic-settings';
import { PasswordField } from '@/components/account/password-field';
import type { ActionResult } from '@/components/forms/action-result';
import { FormShell } from '@/components/forms/form-shell';
import { TextField } from '@/components/forms/text-field';
import { Card } from '@/components/ui/card';
import { ClinicBasicsFields, type TimeZoneOptions } from './clinic-basics-fields';

type WelcomeFormProps = {
  timeZones: TimeZoneOptions;
  /** Goes elsewhere by itself when it succeeds. */
  action: (values: WelcomeInput) => Promise<ActionResult<never>>;
};

/** The clinic and its first owner, once in the life of an installation. */
export function WelcomeForm({ timeZones, action }: WelcomeFormProps) {
  return (
    <FormShell
      schema={welcomeSchema}
      defaultValues={{
        clinicName: '',
        timeZone: '',
        dateFormat: 'DD-MMM-YYYY',
        displayName: '',
        email: '',
        profession: 'Physiotherapist',
        registration: '',
        providerNumber: '',
        password: '',
      }}
      action={action}
      onDone={() => {}}
      submitLabel="Open the clinic"
    >
      <Card title="The clinic">
        <div className="flex flex-col gap-4">
          <TextField
            name="clinicName"
            label="Clinic name"
            hint="As printed on letters"
            autoComplete="organization"
            required
          />
          <ClinicBasicsFields timeZones={timeZones} />
        </div>
      </Card>
      <Card title="You, its owner">
        <div className="flex flex-col gap-4">
          <TextField
            name="displayName"
            label="Your name"
            hint="As printed on notes and letters"
            autoComplete="name"
            required
          />
          <TextField
            name="email"
            label="E-mail address"
            hint="You sign in with it"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
          <div className="grid grid-cols-[repeat(auto-fit,minmax(min(11rem,100%),1fr))] gap-4">
            <TextField name="profession" label="Profession" autoComplete="off" required />
            <TextField name="registration" label="Registration number" autoComplete="off" />
            <TextField name="providerNumber" label="Provider number" autoComplete="off" />
          </div>
          <PasswordField
            name="password"
            label="Password"
            autoComplete="new-password"
            hint={`At least ${PASSWORD_MIN_LENGTH} characters. A few words in a row are good.`}
          />
        </div>
      </Card>
    </FormShell>
  );
}
