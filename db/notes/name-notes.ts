import { and, asc, eq, inArray } from 'drizzle-orm';
import { permits } from '@/clinical/acts';
import type { NamedNote } from '@/clinical/notes/named-note';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { inThisClinic } from '../clinic-transaction';
import { look } from '../look';
import { summaryOf } from '../patients/summary';
import { refuse } from '../refuse';
import { notes } from '../schema/notes';
import { patients } from '../schema/patients';

/**
 * Names notes for a list that links to them: whose, of which visit, in which state; no more than
 * Today says of a draft. Those that are not in the clinic are left out.
 */
export async function nameNotes(
  actor: Actor,
  noteIds: readonly string[],
): Promise<Result<readonly NamedNote[]>> {
  return look(actor, 'today.open', async (tx) => {
    if (!permits(actor.role, 'note.chart')) refuse({ kind: 'not_permitted' });
    const rows = await tx.db
      .select({ note: notes, patient: patients })
      .from(notes)
      .innerJoin(
        patients,
        and(eq(patients.clinicId, notes.clinicId), eq(patients.id, notes.patientId)),
      )
      .where(inThisClinic(tx, notes, inArray(notes.id, [...noteIds])))
      .orderBy(asc(notes.occurredAt), asc(notes.id));
    const value = rows.map(({ note, patient }) => ({
      noteId: note.id,
      patient: summaryOf(patient),
      kind: note.kind,
      occurredAt: note.occurredAt.toISOString(),
      status: note.status,
    }));
    return { value, about: {} };
  });
}
