import { and, eq, gte, ne, notExists, or } from 'drizzle-orm';
import type { EmergencyElsewhere } from '@/clinical/letters/letter-source';
import { emergencyState } from '@/clinical/safety/emergency';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import type { NoteRow } from '../notes/lock-note';
import { readFindings } from '../notes/read-findings';
import { noteErrors, notes } from '../schema/notes';

/**
 * Emergency answers that a letter's own note does not hold: those of the patient's drafts, whoever
 * writes them, and of visits signed since. A scan booked from an earlier note has harmed (HSSIB).
 */
export async function emergenciesElsewhere(
  tx: ClinicTransaction,
  note: NoteRow,
): Promise<readonly EmergencyElsewhere[]> {
  const inError = tx.db
    .select({ id: noteErrors.noteId })
    .from(noteErrors)
    .where(and(eq(noteErrors.clinicId, notes.clinicId), eq(noteErrors.noteId, notes.id)));
  const others = await tx.db
    .select({ id: notes.id, occurredAt: notes.occurredAt })
    .from(notes)
    .where(
      inThisClinic(
        tx,
        notes,
        eq(notes.patientId, note.patientId),
        ne(notes.id, note.id),
        ne(notes.status, 'discarded'),
        notExists(inError),
        ...[or(eq(notes.status, 'draft'), gte(notes.occurredAt, note.occurredAt))].filter(
          (each) => each !== undefined,
        ),
      ),
    )
    .orderBy(notes.occurredAt);
  const ids = others.map(({ id }) => id);
  const findings = await readFindings(tx, ids, ['red_flags', 'emergency_actions']);
  return others.flatMap(({ id, occurredAt }) => {
    const own = findings.get(id) ?? [];
    if (emergencyState(own).is === 'none') return [];
    return [{ occurredAt: occurredAt.toISOString(), findings: own }];
  });
}
