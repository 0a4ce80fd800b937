import { and, asc, eq, inArray } from 'drizzle-orm';
import { permits } from '@/clinical/acts';
import type { ClinicFormat } from '@/clinical/notes/note-content';
import type { ListedLoop } from '@/clinical/loops/letter-loop';
import type { Arrival, OwnDraft, WaitingArrival } from '@/clinical/patients/arrival';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { arrivalsToday, stillWaiting } from '../arrivals/waiting-arrivals';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { look } from '../look';
import { loopList } from '../loops/loop-list';
import { clinicFormatOf } from '../patients/clinic-format-of';
import { summaryOf } from '../patients/summary';
import { episodes, noteEpisodes, notes } from '../schema/notes';
import { patients } from '../schema/patients';

export type OpenToday = {
  waiting: readonly WaitingArrival[];
  /** Came today, and a visit was started. */
  seen: readonly Arrival[];
  /** The actor's unsigned notes, the oldest visit first; null for a role that has no notes. */
  drafts: readonly OwnDraft[] | null;
  /** Letters that could not be e-mailed and have not left; reception sees whose and to whom. */
  notMailed: readonly ListedLoop[];
  /** Other letters whose next step is overdue. */
  overdue: readonly ListedLoop[];
  format: ClinicFormat;
  today: string;
  /** ISO UTC: the time of asking. */
  now: string;
};

/** Today's list. Reception gets who is waiting and who was seen, and nothing clinical. */
export async function openToday(actor: Actor): Promise<Result<OpenToday>> {
  return look(actor, 'today.open', async (tx) => {
    const { today, ...format } = await clinicFormatOf(tx);
    const all = await arrivalsToday(tx, format.timeZone);
    const notMailed = await loopList(tx, { show: 'not_mailed' });
    const overdue = await loopList(tx, { show: 'overdue' });
    return {
      value: {
        waiting: stillWaiting(all, tx.now),
        seen: all.filter(({ seenAt }) => seenAt !== null),
        drafts: permits(actor.role, 'note.chart') ? await ownDrafts(tx) : null,
        notMailed,
        overdue: overdue.filter((loop) => !notMailed.some((each) => isSameLoop(each, loop))),
        format,
        today,
        now: tx.now.toISOString(),
      },
      about: {},
    };
  });
}

const isSameLoop = (one: ListedLoop, other: ListedLoop) =>
  one.letterId === other.letterId && one.recipientId === other.recipientId;

async function ownDrafts(tx: ClinicTransaction): Promise<OwnDraft[]> {
  const rows = await tx.db
    .select({ note: notes, patient: patients })
    .from(notes)
    .innerJoin(
      patients,
      and(eq(patients.clinicId, notes.clinicId), eq(patients.id, notes.patientId)),
    )
    .where(
      inThisClinic(
        tx,
        notes,
        eq(notes.authorAccountId, tx.actor.accountId),
        eq(notes.status, 'draft'),
      ),
    )
    .orderBy(asc(notes.occurredAt), asc(notes.id));
  const problems = await problemsOf(
    tx,
    rows.map(({ note }) => note.id),
  );
  return rows.map(({ note, patient }) => ({
    noteId: note.id,
    patient: summaryOf(patient),
    kind: note.kind,
    problems: problems.get(note.id) ?? [],
    occurredAt: note.occurredAt.toISOString(),
    changedAt: note.changedAt.toISOString(),
  }));
}

async function problemsOf(tx: ClinicTransaction, noteIds: readonly string[]) {
  const titles = new Map<string, string[]>();
  if (noteIds.length === 0) return titles;
  const rows = await tx.db
    .select({ noteId: noteEpisodes.noteId, title: episodes.title })
    .from(noteEpisodes)
    .innerJoin(
      episodes,
      and(eq(episodes.clinicId, noteEpisodes.clinicId), eq(episodes.id, noteEpisodes.episodeId)),
    )
    .where(inThisClinic(tx, noteEpisodes, inArray(noteEpisodes.noteId, [...noteIds])))
    .orderBy(asc(episodes.openedOn), asc(episodes.id));
  for (const { noteId, title } of rows) titles.set(noteId, [...(titles.get(noteId) ?? []), title]);
  return titles;
}
