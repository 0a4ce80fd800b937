'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { ClinicFormat } from '@/clinical/notes/note-content';
import {
  patientSchema,
  type PatientDetails,
  type PatientInput,
} from '@/clinical/patients/patient-schema';
import { carriedFrom } from '@/clinical/patients/search-query';
import type { KeepContact } from '@/components/contacts/contact-dialogs';
import type { ActionResult } from '@/components/forms/action-result';
import { FormShell } from '@/components/forms/form-shell';
import { paths } from '@/components/paths';
import { buttonClass } from '@/components/ui/button-class';
import { toast } from '@/components/ui/toast';
import { useCarriedText } from './carried-text';
import { identifierRows } from './identifier-fields';
import { LikelyDuplicates } from './likely-duplicates';
import { PatientFields } from './patient-fields';
import type { UsualPractices } from './usual-practice-fields';

type Shared = { clinicId: string; format: ClinicFormat; today: string; keepContact: KeepContact };

const party = { name: '', relation: '', telephone: '', email: '', address: '' };
const linkedParty = { ...party, contactId: '' };
const NONE_ARCHIVED = { usualGp: false, usualRadiology: false };

/** What the form of these details holds when it opens; every field has a value of its own kind. */
function openingValues(details: Partial<PatientDetails>, format: ClinicFormat): PatientInput {
  const { familyName = '', givenNames = '', sex } = details;
  return {
    familyName,
    givenNames,
    hasOneName: familyName !== '' && givenNames === '' && sex !== undefined,
    title: details.title ?? '',
    preferredName: details.preferredName ?? '',
    dateOfBirth: details.dateOfBirth ?? '',
    // No answer is chosen before somebody gives one; the schema refuses its absence.
    sex: sex as PatientInput['sex'],
    pronouns: details.pronouns ?? '',
    mobile: details.mobile ?? '',
    telephone: details.telephone ?? '',
    email: details.email ?? '',
    address: details.address ?? '',
    identifiers: identifierRows(format.jurisdiction, details.identifiers ?? []),
    occupation: details.occupation ?? '',
    handedness: details.handedness ?? 'not_recorded',
    interpreterLanguage: details.interpreterLanguage ?? '',
    guardian: details.guardian ?? party,
    emergencyContact: details.emergencyContact ?? party,
    usualGp: details.usualGp ?? linkedParty,
    usualRadiology: details.usualRadiology ?? linkedParty,
    claim: details.claim ?? { insurer: '', number: '', kind: '' },
    deceasedOn: details.deceasedOn ?? '',
  };
}

type RegisterFormProps = Shared & {
  action: (
    values: PatientInput,
    isNotDuplicate: boolean,
  ) => Promise<ActionResult<{ patientId: string; recordNumber: string }>>;
};

/** Registers a patient; whoever is like them shows before a second record is made. */
export function RegisterForm({ clinicId, format, today, keepContact, action }: RegisterFormProps) {
  const router = useRouter();
  const schema = useMemo(() => patientSchema(today), [today]);
  const text = useCarriedText();
  const opening = useMemo(() => openingValues(carriedFrom(text, format), format), [text, format]);
  // Said by the button of the comparison, for the press that follows at once and no other.
  const isNotDuplicate = useRef(false);
  const forget = useCallback(() => {
    isNotDuplicate.current = false;
  }, []);
  const [refusals, setRefusals] = useState(0);
  const register = async (values: PatientInput) => {
    const isSaid = isNotDuplicate.current;
    forget();
    const result = await action(values, isSaid);
    if (!result.ok) setRefusals((count) => count + 1);
    return result;
  };
  return (
    <FormShell
      schema={schema}
      defaultValues={opening}
      action={register}
      onDone={({ patientId, recordNumber }) => {
        toast('Patient registered', { description: `Record number ${recordNumber}` });
        router.push(paths.patient(clinicId, patientId));
      }}
      submitLabel="Register patient"
      secondary={
        <Link href={paths.today(clinicId)} className={buttonClass({ variant: 'ghost' })}>
          Cancel
        </Link>
      }
    >
      <PatientFields
        format={format}
        today={today}
        knownIdentifiers={opening.identifiers?.length ?? 0}
        usualPractices={{ clinicId, keepContact, areArchived: NONE_ARCHIVED }}
        asksDeceased={false}
        likelyDuplicates={
          <LikelyDuplicates
            clinicId={clinicId}
            dateFormat={format.dateFormat}
            onNotSame={() => {
              isNotDuplicate.current = true;
            }}
            onChanged={forget}
            asked={refusals}
          />
        }
      />
    </FormShell>
  );
}

type ChangeFormProps = Shared & {
  patientId: string;
  details: PatientDetails;
  areArchived: UsualPractices['areArchived'];
  action: (values: PatientInput) => Promise<ActionResult<{ revision: number }>>;
};

/** Changes a patient's details. */
export function ChangeForm({
  clinicId,
  patientId,
  format,
  today,
  details,
  areArchived,
  keepContact,
  action,
}: ChangeFormProps) {
  const router = useRouter();
  const schema = useMemo(() => patientSchema(today), [today]);
  const opening = useMemo(() => openingValues(details, format), [details, format]);
  const back = paths.patient(clinicId, patientId);
  return (
    <FormShell
      schema={schema}
      defaultValues={opening}
      action={action}
      onDone={() => {
        toast('Details saved');
        router.push(back);
      }}
      submitLabel="Save details"
      secondary={
        <Link href={back} prefetch={false} className={buttonClass({ variant: 'ghost' })}>
          Cancel
        </Link>
      }
    >
      <PatientFields
        format={format}
        today={today}
        knownIdentifiers={opening.identifiers?.length ?? 0}
        usualPractices={{ clinicId, keepContact, areArchived }}
        asksDeceased
      />
    </FormShell>
  );
}
