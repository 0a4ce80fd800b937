'use client';

import { Plus } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import type { Jurisdiction } from '@/clinical/clinics/jurisdictions';
import { IDENTIFIER_SYSTEMS, identifierLabel } from '@/clinical/patients/identifiers';
import type { PatientInput } from '@/clinical/patients/patient-schema';
import { TextField } from '@/components/forms/text-field';
import { Button } from '@/components/ui/button';

type Identifiers = NonNullable<PatientInput['identifiers']>;

/** A row for each number that is usual where the clinic is, then those there already are. */
export function identifierRows(jurisdiction: Jurisdiction, recorded: Identifiers): Identifiers {
  const usual: readonly string[] = IDENTIFIER_SYSTEMS[jurisdiction];
  return [
    ...usual.map((system) => ({
      system,
      value: recorded.find((each) => each.system === system)?.value ?? '',
    })),
    ...recorded.filter(
      (each, index) =>
        !usual.includes(each.system) ||
        recorded.findIndex((first) => first.system === each.system) !== index,
    ),
  ];
}

/** Numbers the patient is known by elsewhere. An emptied one goes. */
export function IdentifierFields({ known }: { known: number }) {
  const { fields, append } = useFieldArray<Pick<PatientInput, 'identifiers'>>({
    name: 'identifiers',
  });
  return (
    <div className="flex flex-col items-start gap-4">
      <div className="grid w-full gap-4 sm:grid-cols-2">
        {fields.map((field, index) =>
          index < known ? (
            <TextField
              key={field.id}
              name={`identifiers.${index}.value`}
              label={identifierLabel(field.system)}
              autoComplete="off"
            />
          ) : (
            <div key={field.id} className="grid gap-4 sm:col-span-2 sm:grid-cols-2">
              <TextField
                name={`identifiers.${index}.system`}
                label="What it is"
                hint="For instance: student number"
                autoComplete="off"
                autoFocus
              />
              <TextField
                name={`identifiers.${index}.value`}
                label="Number"
                hint="As printed"
                autoComplete="off"
              />
            </div>
          ),
        )}
      </div>
      <Button
        size="sm"
        onClick={() => append({ system: '', value: '' }, { shouldFocus: false })}
        disabledBecause={fields.length >= 12 ? 'Twelve identifiers are the most.' : null}
      >
        <Plus aria-hidden />
        Another identifier
      </Button>
    </div>
  );
}
