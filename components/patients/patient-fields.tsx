import type { ReactNode } from 'react';
import type { ClinicFormat } from '@/clinical/notes/note-content';
import { ageText } from '@/clinical/dates';
import { HANDEDNESS, HANDEDNESS_LABEL, SEX_LABEL, SEXES } from '@/clinical/patients/words';
import { CheckboxField, ChoiceField } from '@/components/forms/choice-field';
import { DateField } from '@/components/forms/date-field';
import { SelectField } from '@/components/forms/select-field';
import { TextAreaField, TextField } from '@/components/forms/text-field';
import { Card } from '@/components/ui/card';
import { IdentifierFields } from './identifier-fields';
import { PartyFields } from './party-fields';
import { UsualPracticeFields, type UsualPractices } from './usual-practice-fields';

type PatientFieldsProps = {
  format: ClinicFormat;
  /** The clinic's calendar day, ISO. */
  today: string;
  /** How many identifiers have their label given. */
  knownIdentifiers: number;
  usualPractices: UsualPractices;
  /** Stands below the identity. */
  likelyDuplicates?: ReactNode;
  /** Whether the person may be recorded as deceased: not while they are being registered. */
  asksDeceased: boolean;
};

/** Every field of a patient's details, in the order the front desk asks them. */
export function PatientFields({
  format,
  today,
  knownIdentifiers,
  usualPractices,
  likelyDuplicates,
  asksDeceased,
}: PatientFieldsProps) {
  const { dateFormat } = format;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card title="Who they are" className="lg:col-span-2">
        <div className="grid gap-4 sm:grid-cols-6">
          <TextField name="title" label="Title" hint="As they wish" {...off} />
          <TextField
            name="familyName"
            label="Family name"
            hint="As given, with all its marks"
            required
            {...off}
            className="sm:col-span-2"
          />
          <TextField
            name="givenNames"
            label="Given names"
            hint="All of them, as given"
            {...off}
            className="sm:col-span-3"
          />
          <CheckboxField
            name="hasOneName"
            label="Has one name only"
            className="sm:col-span-6 sm:-my-3"
          />
          <TextField
            name="preferredName"
            label="Preferred name"
            {...off}
            className="sm:col-span-3"
          />
          <TextField name="pronouns" label="Pronouns" {...off} className="sm:col-span-3" />
          <DateField
            name="dateOfBirth"
            label="Date of birth"
            format={dateFormat}
            echo={(iso) => (iso <= today ? ageText(iso, today) : '')}
            required
            className="sm:col-span-3"
          />
          <ChoiceField
            name="sex"
            label="Sex"
            hint="As they state it"
            shape="segments"
            options={SEXES.map((value) => ({ value, label: SEX_LABEL[value] }))}
            required
            className="sm:col-span-3"
          />
        </div>
      </Card>
      {likelyDuplicates && <div className="lg:col-span-2">{likelyDuplicates}</div>}
      <Card title="How to reach them">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="mobile" label="Mobile" type="tel" inputMode="tel" {...off} />
          <TextField name="telephone" label="Telephone" type="tel" inputMode="tel" {...off} />
          <TextField
            name="email"
            label="E-mail"
            type="email"
            inputMode="email"
            {...off}
            className="sm:col-span-2"
          />
          <TextAreaField name="address" label="Address" {...off} className="sm:col-span-2" />
        </div>
      </Card>
      <div className="flex flex-col gap-4">
        <Card title="Emergency contact">
          <PartyFields name="emergencyContact" relationLabel="Relation" />
        </Card>
        <Card title="Practical">
          <div className="grid gap-4 sm:grid-cols-3">
            <TextField name="occupation" label="Occupation" {...off} />
            <SelectField
              name="handedness"
              label="Writes with"
              options={HANDEDNESS.map((value) => ({ value, label: HANDEDNESS_LABEL[value] }))}
            />
            <TextField name="interpreterLanguage" label="Interpreter for" {...off} />
          </div>
        </Card>
      </div>
      <Card title="Usual GP" aria-label="Usual GP">
        <UsualPracticeFields
          {...usualPractices}
          name="usualGp"
          pickerLabel="Choose a GP from the contacts"
          relationLabel="Practice"
          kinds={['gp']}
        />
      </Card>
      <Card title="Usual radiology" aria-label="Usual radiology">
        <UsualPracticeFields
          {...usualPractices}
          name="usualRadiology"
          pickerLabel="Choose radiology from the contacts"
          relationLabel="Organisation"
          kinds={['radiology']}
        />
      </Card>
      <Card title="Guardian">
        <PartyFields name="guardian" relationLabel="Relation" hasEmail hasAddress />
      </Card>
      <Card title="Insurer or claim">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            name="claim.kind"
            label="Kind"
            hint="For instance: workers compensation"
            {...off}
            className="sm:col-span-2"
          />
          <TextField name="claim.insurer" label="Insurer" {...off} />
          <TextField name="claim.number" label="Claim or member number" {...off} />
        </div>
      </Card>
      <Card title="Identifiers">
        <IdentifierFields known={knownIdentifiers} />
      </Card>
      {asksDeceased && (
        <Card title="Deceased">
          <DateField name="deceasedOn" label="Date of death" format={dateFormat} />
        </Card>
      )}
    </div>
  );
}

/** The browser keeps nothing of a patient. */
const off = { autoComplete: 'off' } as const;
