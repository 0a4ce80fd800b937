import type { NoteOf } from '@/clinical/patients/record-of';
import type { AttributeValue } from '@/clinical/findings/attribute';
import type { Finding } from '@/clinical/findings/finding';
import { thoracicFindings } from '@/clinical/letters/testing/thoracic-case';
import type { PatientInput } from '@/clinical/patients/patient-schema';
import type { Actor } from '@/db/actors/actor';
import { changeClinicSettings } from '@/db/clinics/change-clinic-settings';
import { clinicSettings } from '@/db/clinics/clinic-settings';
import { startNote } from '@/db/notes/start-note';
import { chart, granted } from '@/db/testing/clinic-fixture';
import { registered, WILHELMINA } from './patients';

/** Gives the clinic the letterhead that a letter cannot be signed without. */
export async function withLetterhead(owner: Actor): Promise<void> {
  const { clinicId: _, revision, ...settings } = granted(await clinicSettings(owner));
  granted(
    await changeClinicSettings(owner, {
      revision,
      settings: {
        ...settings,
        address: '12 Invented Parade\nLakeside VIC 3999',
        telephone: '03 5550 0100',
      },
    }),
  );
}

/** Findings as the changes that chart them. */
export function asCharted(findings: readonly Finding[]) {
  return findings.flatMap(({ attributes, ...key }) =>
    Object.entries(attributes).map(([attribute, value]): [typeof key, string, AttributeValue] => [
      key,
      attribute,
      value,
    ]),
  );
}

/** Paper chart 3 as a draft note of a patient of its own, through the verbs. */
export async function thoracicNote(
  actor: Actor,
  patient: PatientInput = WILHELMINA,
): Promise<NoteOf & { recordNumber: string }> {
  const { patientId, recordNumber } = await registered(actor, patient, [
    { kind: 'allergy', name: 'Adhesive tape' },
    { kind: 'condition', name: 'Osteoporosis', remark: 'No treatment now', isAlert: true },
    { kind: 'medicine', name: 'Prednisolone 7.5 mg daily', since: '8 months', isAlert: true },
  ]);
  const note = granted(
    await startNote(actor, { patientId, kind: 'initial', episodes: [{ title: 'Mid-back pain' }] }),
  );
  await chart(actor, note, asCharted(thoracicFindings));
  return { ...note, recordNumber };
}
