'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { DateFormat } from '@/clinical/dates';
import type { ComparableInput } from '@/clinical/patients/comparable-schema';
import { LIKENESS_LABEL, type LikelyDuplicate } from '@/clinical/patients/likeness';
import type { PatientInput } from '@/clinical/patients/patient-schema';
import { paths } from '@/components/paths';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PatientLine } from './patient-line';

type LikelyDuplicatesProps = {
  clinicId: string;
  dateFormat: DateFormat;
  /** Says that whoever presses next has compared, and that this is somebody else. */
  onNotSame: () => void;
  /** The form was changed since: the word no longer counts. */
  onChanged: () => void;
  /** Another number asks again: the server has refused. */
  asked: number;
};

const WAIT_MS = 350;

/**
 * Who is registered already and may be the person of this form, asked while it is being filled, so
 * that a second record is seen before it is made.
 */
export function LikelyDuplicates({
  clinicId,
  dateFormat,
  onNotSame,
  onChanged,
  asked,
}: LikelyDuplicatesProps) {
  const { subscribe } = useFormContext<PatientInput>();
  useEffect(
    () => subscribe({ formState: { values: true }, callback: onChanged }),
    [subscribe, onChanged],
  );
  const likely = useLikelyDuplicates(clinicId, asked);
  return (
    <div aria-live="polite">
      {likely.length > 0 && (
        <Notice
          kind="decision"
          title={
            likely.length === 1
              ? 'Somebody like this is registered already'
              : `${likely.length} people like this are registered already`
          }
          actions={
            <Button type="submit" onClick={onNotSame}>
              Save anyway: not the same person
            </Button>
          }
        >
          <ul aria-label="Registered already" className="flex flex-col gap-2 py-1">
            {likely.map(({ patient, likeness }) => (
              <li key={patient.patientId}>
                <Link
                  href={paths.patient(clinicId, patient.patientId)}
                  prefetch={false}
                  className="inline-flex min-h-control items-center rounded-sm hover:underline"
                >
                  <PatientLine patient={patient} dateFormat={dateFormat} />
                </Link>
                <span className="flex flex-wrap gap-1">
                  {likeness.map((each) => (
                    <Badge key={each}>{LIKENESS_LABEL[each]}</Badge>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function useLikelyDuplicates(clinicId: string, asked: number): readonly LikelyDuplicate[] {
  const [
    familyName,
    givenNames,
    preferredName,
    dateOfBirth,
    mobile,
    telephone,
    email,
    identifiers,
  ] = useWatch<
    PatientInput,
    [
      'familyName',
      'givenNames',
      'preferredName',
      'dateOfBirth',
      'mobile',
      'telephone',
      'email',
      'identifiers',
    ]
  >({
    name: [
      'familyName',
      'givenNames',
      'preferredName',
      'dateOfBirth',
      'mobile',
      'telephone',
      'email',
      'identifiers',
    ],
  });
  const person = JSON.stringify({
    familyName,
    givenNames,
    preferredName,
    dateOfBirth,
    mobile,
    telephone,
    email,
    identifiers,
  } satisfies ComparableInput);
  const [likely, setLikely] = useState<readonly LikelyDuplicate[]>([]);

  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      // A failure shows nobody here; the server asks again when the form is saved.
      ask(clinicId, person, abort.signal).then(setLikely, () => {});
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [clinicId, person, asked]);
  return likely;
}

async function ask(
  clinicId: string,
  body: string,
  signal: AbortSignal,
): Promise<readonly LikelyDuplicate[]> {
  const response = await fetch(paths.patientDuplicates(clinicId), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal,
  });
  if (!response.ok) throw new Error('The comparison was not answered.');
  const { likely } = (await response.json()) as { likely: readonly LikelyDuplicate[] };
  return likely;
}
