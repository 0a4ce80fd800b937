import type { NoteOf } from '@/clinical/patients/record-of';
import {
  caudaEquinaFindings,
  earlierFindings,
  emergencyAction,
} from '@/clinical/letters/testing/cauda-equina-case';
import { finding } from '@/clinical/letters/testing/thoracic-case';
import type { PatientInput } from '@/clinical/patients/patient-schema';
import { redFlagsOfGroup } from '@/clinical/vocabulary/red-flags';
import type { Actor } from '@/db/actors/actor';
import { openNote } from '@/db/notes/open-note';
import { signNote } from '@/db/notes/sign-note';
import { startNote } from '@/db/notes/start-note';
import { chart, granted } from '@/db/testing/clinic-fixture';
import { registered } from './patients';
import { asCharted } from './thoracic-note';

export const BARTHOLOMEW = {
  title: 'Mr',
  familyName: 'Ngũgĩ-Example',
  givenNames: 'Bartholomew',
  dateOfBirth: '1979-01-30',
  sex: 'male',
  mobile: '0491 570 004',
  address: '8 Depot Street\nLakeside VIC 3999',
  occupation: 'Warehouse supervisor',
} as const satisfies PatientInput;

const NOT_ASKED = [
  ...['onset-under-45-over-3-months', 'collapse-with-back-pain'],
  ...['known-aortic-aneurysm', 'pain-not-mechanical'],
];

/** What a review cannot be signed without, beyond what the letter tells. */
const NEEDED_TO_SIGN = [
  finding('consent.examination', { choice: 'verbal' }),
  ...(['fracture', 'malignancy', 'infection'] as const)
    .flatMap((group) => redFlagsOfGroup(group))
    .map((code) => finding(`red-flag.${code}`, { status: 'absent', askedOn: '2026-11-03' })),
  ...NOT_ASKED.map((code) => finding(`red-flag.${code}`, { status: 'not_asked' })),
  finding('plan.review', { weeks: 1 }, { at: 'item:0190a000-0000-7000-8000-0000000000d3' }),
];

/**
 * Paper chart 4 through the verbs: visit 3 signed, then visit 4 as a draft with the emergency and its action charted.
 */
export async function caudaEquinaNote(actor: Actor): Promise<NoteOf & { recordNumber: string }> {
  const { patientId, recordNumber } = await registered(actor, BARTHOLOMEW, [
    { kind: 'allergy', name: 'Latex' },
  ]);
  const earlier = granted(
    await startNote(actor, {
      patientId,
      kind: 'review',
      episodes: [{ title: 'Left leg pain' }],
      occurredAt: '2026-11-02T23:20:00.000Z',
    }),
  );
  await chart(actor, earlier, asCharted([...earlierFindings, ...NEEDED_TO_SIGN]));
  const { revision, content } = granted(await openNote(actor, earlier.noteId));
  granted(await signNote(actor, { ...earlier, revision }));
  const note = granted(
    await startNote(actor, {
      patientId,
      kind: 'review',
      episodes: content.episodes.map(({ episodeId }) => ({ episodeId })),
      occurredAt: '2026-11-09T23:20:00.000Z',
    }),
  );
  await chart(actor, note, asCharted([...caudaEquinaFindings, emergencyAction]));
  return { ...note, recordNumber };
}
