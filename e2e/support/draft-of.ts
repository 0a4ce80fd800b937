import type { Finding } from '@/clinical/findings/finding';
import { startNote } from '@/db/notes/start-note';
import { chart, granted } from '@/db/testing/clinic-fixture';
import type { SeedPatient } from '@/scripts/seed/chart';
import { idsByName, keyed } from '@/scripts/seed/keyed';
import type { TestClinic } from './consult';
import { registered } from './patients';
import { asCharted } from './thoracic-note';

/** A visit of a paper chart as a draft, charted through the verbs. */
export async function draftOf(
  clinic: TestClinic,
  seed: SeedPatient,
  visit: number,
  isCharted: (finding: Finding) => boolean = () => true,
): Promise<{ noteId: string; patientId: string }> {
  const { patientId } = await registered(clinic.physio, seed.details, seed.facts);
  const { episodes = [], findings = [] } = seed.visits[visit] ?? {};
  const { noteId } = granted(
    await startNote(clinic.physio, {
      patientId,
      kind: 'initial',
      episodes: episodes.map((title) => ({ title })),
    }),
  );
  const changes = asCharted(keyed(findings, idsByName(), null).filter(isCharted));
  for (let from = 0; from < changes.length; from += 150) {
    await chart(clinic.physio, { noteId, patientId }, changes.slice(from, from + 150));
  }
  return { noteId, patientId };
}
