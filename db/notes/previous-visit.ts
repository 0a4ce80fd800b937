import { and, asc, desc, inArray } from 'drizzle-orm';
import type { FirstVisit, PreviousVisit } from '@/clinical/notes/note-content';
import type { ClinicTransaction } from '../clinic-transaction';
import { notes } from '../schema/notes';
import { readFindings } from './read-findings';
import { signedBefore, type EarlierThan } from './signed-before';

/**
 * The last signed visit before a time that shares an episode and is not marked entered in error;
 * `null` when there is none.
 */
export async function previousVisit(
  tx: ClinicTransaction,
  note: EarlierThan,
  episodeIds: readonly string[],
): Promise<PreviousVisit | null> {
  const previous = await earlierVisit(tx, note, episodeIds, 'last');
  if (!previous) return null;
  const findings = await readFindings(tx, [previous.id]);
  return {
    noteId: previous.id,
    occurredAt: previous.occurredAt.toISOString(),
    authorAccountId: previous.authorAccountId,
    findings: findings.get(previous.id) ?? [],
  };
}

/** The first of them, with the marks of its body chart only. */
export async function firstVisit(
  tx: ClinicTransaction,
  note: EarlierThan,
  episodeIds: readonly string[],
): Promise<FirstVisit | null> {
  const first = await earlierVisit(tx, note, episodeIds, 'first');
  if (!first) return null;
  const marks = await readFindings(tx, [first.id], ['body_marks']);
  return {
    noteId: first.id,
    occurredAt: first.occurredAt.toISOString(),
    marks: marks.get(first.id) ?? [],
  };
}

async function earlierVisit(
  tx: ClinicTransaction,
  note: EarlierThan,
  episodeIds: readonly string[],
  which: 'first' | 'last',
) {
  if (episodeIds.length === 0) return null;
  const [visit] = await tx.db
    .select({
      id: notes.id,
      occurredAt: notes.occurredAt,
      authorAccountId: notes.authorAccountId,
    })
    .from(notes)
    .where(
      and(
        signedBefore(tx, note, episodeIds),
        inArray(notes.kind, ['initial', 'review', 'discharge']),
      ),
    )
    .orderBy(which === 'last' ? desc(notes.occurredAt) : asc(notes.occurredAt))
    .limit(1);
  return visit ?? null;
}
