import type { Finding } from '@/clinical/findings/finding';
import type { NoteOf } from '@/clinical/patients/record-of';
import { startNote } from '@/db/notes/start-note';
import type { Actor } from '@/db/actors/actor';
import { recordNoKnownAllergies } from '@/db/patients/record-no-known-allergies';
import { chart, granted } from '@/db/testing/clinic-fixture';
import type { SeedPatient } from '@/scripts/seed/chart';
import { idsByName, keyed } from '@/scripts/seed/keyed';
import { registered } from './patients';
import { asCharted } from './thoracic-note';

/** A visit of a paper chart as findings; what it carries comes from nowhere here. */
export function paperFindings(seed: SeedPatient, visit: number): readonly Finding[] {
  const findings = seed.visits[visit]?.findings.filter(({ isCarried }) => !isCarried) ?? [];
  return keyed(findings, idsByName(), null);
}

/** The first visit of a paper chart as a draft note of a patient of its own, through the verbs. */
export async function paperNote(
  actor: Actor,
  seed: SeedPatient,
): Promise<NoteOf & { recordNumber: string }> {
  const { patientId, recordNumber } = await registered(actor, seed.details, seed.facts);
  if (seed.hasNoKnownAllergies) granted(await recordNoKnownAllergies(actor, { patientId }));
  const title = seed.visits[0]?.episodes[0] ?? '';
  const note = granted(
    await startNote(actor, { patientId, kind: 'initial', episodes: [{ title }] }),
  );
  await chart(actor, note, asCharted(paperFindings(seed, 0)));
  return { ...note, recordNumber };
}
