import { and, asc, desc, inArray } from 'drizzle-orm';
import type { Finding } from '@/clinical/findings/finding';
import type { FirstVisit, PreviousVisit } from '@/clinical/notes/note-content';
import type { ClinicTransaction } from '../clinic-transaction';
import { notes } from '../schema/notes';
import { readFindings } from './read-findings';
import { signedBefore, type EarlierThan } from './signed-before';

type FindingsInTime = {
  /** Of the note itself. */
  findings: readonly Finding[];
  /**
   * The last signed visit before it that shares an episode and is not marked entered in error;
   * `null` when there is none.
   */
  previous: PreviousVisit | null;
  /** The first of them, with the marks of its body chart only. */
  firstVisit: FirstVisit | null;
};

/** The findings of a note with those of the visits it is read against; each table is asked once. */
export async function findingsInTime(
  tx: ClinicTransaction,
  note: EarlierThan & { id: string },
  episodeIds: readonly string[],
): Promise<FindingsInTime> {
  const last = await earlierVisit(tx, note, episodeIds, desc(notes.occurredAt));
  const first = last && (await earlierVisit(tx, note, episodeIds, asc(notes.occurredAt)));
  const read = await readFindings(tx, last ? [note.id, last.id] : [note.id]);
  const marks = first && (await readFindings(tx, [first.id], ['body_marks']));
  return {
    findings: read.get(note.id) ?? [],
    previous: last && {
      noteId: last.id,
      occurredAt: last.occurredAt.toISOString(),
      authorAccountId: last.authorAccountId,
      findings: read.get(last.id) ?? [],
    },
    firstVisit: first && {
      noteId: first.id,
      occurredAt: first.occurredAt.toISOString(),
      marks: marks?.get(first.id) ?? [],
    },
  };
}

async function earlierVisit(
  tx: ClinicTransaction,
  note: EarlierThan,
  episodeIds: readonly string[],
  order: ReturnType<typeof asc>,
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
    .orderBy(order)
    .limit(1);
  return visit ?? null;
}
