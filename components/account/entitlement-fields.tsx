'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import type { PersonInput } from '@/clinical/accounts/person';
import {
  JURISDICTION_LABEL,
  JURISDICTIONS,
  type Jurisdiction,
} from '@/clinical/clinics/jurisdictions';
import type { DateFormat } from '@/clinical/dates';
import { BODY_REGION, BODY_REGIONS, MODALITIES, MODALITY } from '@/clinical/letters/imaging-words';
import { DateField } from '@/components/forms/date-field';
import { SelectField } from '@/components/forms/select-field';
import { TextField } from '@/components/forms/text-field';
import { fieldIdIn, useFormWiring } from '@/components/forms/form-context';
import { useFieldError } from '@/components/forms/use-form-field';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';

const COUNTRIES = JURISDICTIONS.map((value) => ({ value, label: JURISDICTION_LABEL[value] }));

type EntitlementFieldsProps = {
  /** The clinic's own, with which a new one begins. */
  jurisdiction: Jurisdiction;
  dateFormat: DateFormat;
};

/** Which imaging somebody may request where, each entitlement by itself. */
export function EntitlementFields({ jurisdiction, dateFormat }: EntitlementFieldsProps) {
  const { control } = useFormContext<PersonInput>();
  const { fields, append, remove } = useFieldArray({
    control,
    name: 'imagingEntitlements',
    keyName: 'key',
  });
  const add = () =>
    append({
      ...{ jurisdiction, modalities: [], regions: [] },
      ...{ providerNumber: '', employer: '', expiresOn: '' },
    });
  return (
    <section aria-label="Imaging entitlements" className="flex flex-col gap-3">
      <div>
        <h3 className="font-medium">Imaging entitlements</h3>
        <p className="text-muted-foreground">
          What this person may request, printed in their requests. In the UK each employer entitles
          for X-ray, CT and bone density.
        </p>
      </div>
      {fields.map(({ key }, at) => (
        <fieldset key={key} className="flex flex-col gap-3 rounded-md border p-3">
          <legend className="px-1 font-medium">Entitlement {at + 1}</legend>
          <div className="grid grid-cols-[repeat(auto-fit,minmax(min(11rem,100%),1fr))] gap-4">
            <SelectField
              name={`imagingEntitlements.${at}.jurisdiction`}
              label="Country"
              options={COUNTRIES}
            />
            <TextField
              name={`imagingEntitlements.${at}.employer`}
              label="Entitled by"
              autoComplete="off"
            />
            <TextField
              name={`imagingEntitlements.${at}.providerNumber`}
              label="Its provider number"
              autoComplete="off"
            />
          </div>
          <Ticks
            name={`imagingEntitlements.${at}.modalities`}
            legend="May request"
            options={MODALITIES.map((value) => ({ value, label: MODALITY[value].label }))}
          />
          <Ticks
            name={`imagingEntitlements.${at}.regions`}
            legend="Body regions"
            options={BODY_REGIONS.map((value) => ({ value, label: BODY_REGION[value].label }))}
          />
          <DateField
            name={`imagingEntitlements.${at}.expiresOn`}
            label="Holds until"
            hint="Empty: no end is recorded"
            format={dateFormat}
          />
          <Button
            size="sm"
            variant="ghost"
            className="self-start"
            onClick={() => remove(at)}
            aria-label={`Remove entitlement ${at + 1}`}
          >
            <Trash2 aria-hidden /> Remove
          </Button>
        </fieldset>
      ))}
      <Button size="sm" variant="outline" className="self-start" onClick={add}>
        <Plus aria-hidden /> Add an entitlement
      </Button>
    </section>
  );
}

type TicksProps = {
  name: `imagingEntitlements.${number}.${'modalities' | 'regions'}`;
  legend: string;
  options: readonly { value: string; label: string }[];
};

function Ticks({ name, legend, options }: TicksProps) {
  const { register, getValues } = useFormContext<PersonInput>();
  const error = useFieldError(name);
  const id = fieldIdIn(useFormWiring().formId, name);
  const opening: readonly string[] = getValues(name) ?? [];
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(10rem,100%),1fr))] gap-x-4">
        {options.map(({ value, label }, index) => (
          <label key={value} className="flex min-h-control items-center gap-2.5">
            <input
              type="checkbox"
              {...register(name)}
              value={value}
              defaultChecked={opening.includes(value)}
              id={index === 0 ? id : undefined}
              className="size-4.5 shrink-0 accent-primary pointer-coarse:size-5"
            />
            {label}
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} words={error} />
    </fieldset>
  );
}
