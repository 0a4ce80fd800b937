'use client';

import { useRouter } from 'next/navigation';
import { clinicSettingsSchema, type ClinicSettingsInput } from '@/clinical/clinics/clinic-settings';
import type { ActionResult } from '@/components/forms/action-result';
import { FormShell } from '@/components/forms/form-shell';
import { TextAreaField, TextField } from '@/components/forms/text-field';
import { Card } from '@/components/ui/card';
import { toast } from '@/components/ui/toast';
import { ClinicBasicsFields, type TimeZoneOptions } from './clinic-basics-fields';

type ClinicSettingsFormProps = {
  settings: ClinicSettingsInput;
  timeZones: TimeZoneOptions;
  action: (values: ClinicSettingsInput) => Promise<ActionResult<unknown>>;
};

export function ClinicSettingsForm({ settings, timeZones, action }: ClinicSettingsFormProps) {
  const router = useRouter();
  return (
    <FormShell
      schema={clinicSettingsSchema}
      defaultValues={settings}
      action={action}
      onDone={() => {
        toast('Settings saved');
        router.refresh();
      }}
      submitLabel="Save settings"
    >
      <Card title="Clinic and letterhead">
        <div className="flex flex-col gap-4">
          <TextField name="name" label="Clinic name" autoComplete="organization" required />
          <TextAreaField
            name="address"
            label="Address"
            hint="One line each, as it is printed"
            rows={3}
            autoComplete="street-address"
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField name="telephone" label="Telephone" type="tel" autoComplete="work tel" />
            <TextField name="email" label="E-mail address" type="email" autoComplete="work email" />
          </div>
          <TextField name="website" label="Website" autoComplete="url" />
          <TextAreaField
            name="letterheadNote"
            label="Letterhead note"
            hint="Under the name on every letter: provider or company number, opening hours"
            rows={2}
          />
        </div>
      </Card>
      <Card title="Place and time">
        <ClinicBasicsFields timeZones={timeZones} />
      </Card>
    </FormShell>
  );
}
