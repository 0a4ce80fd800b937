import { and, asc, count, eq, inArray } from 'drizzle-orm';
import type { CareSoFar } from '@/clinical/letters/letter-source';
import type { ClinicTransaction } from '../clinic-transaction';
import type { NoteRow } from '../notes/lock-note';
import { readFindings } from '../notes/read-findings';
import { signedBefore } from '../notes/signed-before';
import { noteEpisodes, notes } from '../schema/notes';

const VISITS = ['initial', 'review', 'discharge'] as const;

/** The visits of a note's problems up to it: how many, and what was found at the first. */
export async function careSoFar(tx: ClinicTransaction, note: NoteRow): Promise<CareSoFar> {
  const served = await tx.db
    .select({ id: noteEpisodes.episodeId })
    .from(noteEpisodes)
    .where(and(eq(noteEpisodes.clinicId, tx.clinicId), eq(noteEpisodes.noteId, note.id)));
  const episodeIds = served.map(({ id }) => id);
  if (episodeIds.length === 0) return { first: null, visits: 1 };
  const earlier = and(signedBefore(tx, note, episodeIds), inArray(notes.kind, [...VISITS]));
  const [first] = await tx.db
    .select({ id: notes.id, occurredAt: notes.occurredAt, author: notes.authorAccountId })
    .from(notes)
    .where(earlier)
    .orderBy(asc(notes.occurredAt))
    .limit(1);
  const [counted] = await tx.db.select({ visits: count() }).from(notes).where(earlier);
  const visits = (counted?.visits ?? 0) + 1;
  if (!first) return { first: null, visits };
  const read = await readFindings(tx, [first.id]);
  return {
    first: {
      noteId: first.id,
      occurredAt: first.occurredAt.toISOString(),
      authorAccountId: first.author,
      findings: read.get(first.id) ?? [],
    },
    visits,
  };
}
