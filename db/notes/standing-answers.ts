import { and, desc, eq, inArray, lt, notExists } from 'drizzle-orm';
import { isoDateIn } from '@/clinical/dates';
import { codeDefinition } from '@/clinical/findings/codes';
import type { StandingAnswer } from '@/clinical/notes/note-content';
import { STANDING_CODES } from '@/clinical/safety/standing-codes';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { FINDING_TABLES } from '../schema/findings';
import { noteErrors, notes } from '../schema/notes';
import { toFinding, type FindingRow } from './read-findings';
import type { EarlierThan } from './signed-before';

const KINDS_OF_ANSWERS = ['symptoms', 'red_flags'] as const;

/**
 * The last answer of the patient's earlier signed notes to each question whose answer lasts, of all
 * episodes: one query for each kind.
 */
export async function standingAnswers(
  tx: ClinicTransaction,
  { patientId, occurredAt }: EarlierThan,
  timeZone: string,
): Promise<readonly StandingAnswer[]> {
  const inError = tx.db
    .select({ id: noteErrors.noteId })
    .from(noteErrors)
    .where(and(eq(noteErrors.clinicId, notes.clinicId), eq(noteErrors.noteId, notes.id)));
  const answers: StandingAnswer[] = [];
  for (const kind of KINDS_OF_ANSWERS) {
    const table = FINDING_TABLES[kind];
    const codes = STANDING_CODES.filter((code) => codeDefinition(code)?.kind === kind);
    const rows = await tx.db
      .selectDistinctOn([table.code], { row: table, occurredAt: notes.occurredAt })
      .from(table)
      .innerJoin(notes, and(eq(notes.clinicId, table.clinicId), eq(notes.id, table.noteId)))
      .where(
        inThisClinic(
          tx,
          table,
          inArray(table.code, codes),
          eq(notes.patientId, patientId),
          eq(notes.status, 'signed'),
          lt(notes.occurredAt, occurredAt),
          notExists(inError),
        ),
      )
      .orderBy(table.code, desc(notes.occurredAt));
    for (const { row, occurredAt: at } of rows) {
      const finding = toFinding(kind, row as unknown as FindingRow);
      answers.push({ finding, answeredOn: isoDateIn(at, timeZone) });
    }
  }
  return answers;
}
