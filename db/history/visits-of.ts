import { and, asc, eq, inArray, or } from 'drizzle-orm';
import { isoDateIn, type DateFormat } from '@/clinical/dates';
import type { TimelineEpisode, TimelineVisit } from '@/clinical/history/timeline';
import type { Kind } from '@/clinical/findings/kinds';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { readFindings } from '../notes/read-findings';
import { refuse } from '../refuse';
import { clinics } from '../schema/clinics';
import { memberships } from '../schema/identity';
import { episodes, noteEpisodes, noteErrors, notes } from '../schema/notes';
import { patients } from '../schema/patients';

const A_DAY = 24 * 60 * 60 * 1000;

/** How the clinic writes times. */
export type RecordFormat = { timeZone: string; dateFormat: DateFormat };

/** Refuses when the patient is not in this clinic; gives how its times are written. */
export async function formatOfRecord(
  tx: ClinicTransaction,
  patientId: string,
): Promise<RecordFormat> {
  const [found] = await tx.db
    .select({ timeZone: clinics.timeZone, dateFormat: clinics.dateFormat })
    .from(patients)
    .innerJoin(clinics, eq(clinics.clinicId, patients.clinicId))
    .where(inThisClinic(tx, patients, eq(patients.id, patientId)));
  return found ?? refuse({ kind: 'not_found' });
}

/** The patient's problems, by id, oldest first. */
export async function episodesOf(
  tx: ClinicTransaction,
  patientId: string,
): Promise<ReadonlyMap<string, TimelineEpisode>> {
  const rows = await tx.db
    .select({
      episodeId: episodes.id,
      title: episodes.title,
      openedOn: episodes.openedOn,
      closedOn: episodes.closedOn,
    })
    .from(episodes)
    .where(inThisClinic(tx, episodes, eq(episodes.patientId, patientId)))
    .orderBy(asc(episodes.openedOn), asc(episodes.id));
  return new Map(rows.map((row) => [row.episodeId, row]));
}

/** Names by account id of everybody who works or worked in the clinic. */
export async function memberNames(tx: ClinicTransaction): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.db
    .select({ accountId: memberships.accountId, name: memberships.displayName })
    .from(memberships)
    .where(inThisClinic(tx, memberships));
  return new Map(rows.map(({ accountId, name }) => [accountId, name]));
}

/**
 * A patient's visits with the findings of some kinds: every draft and signed note, and of the
 * discarded ones the actor's own, who alone can restore them. A fixed number of queries, however
 * many visits there are.
 */
export async function visitsOf(
  tx: ClinicTransaction,
  patientId: string,
  record: {
    format: RecordFormat;
    episodes: ReadonlyMap<string, TimelineEpisode>;
    names: ReadonlyMap<string, string>;
    kinds: readonly Kind[];
  },
): Promise<TimelineVisit[]> {
  const isListed = or(
    inArray(notes.status, ['draft', 'signed']),
    and(eq(notes.status, 'discarded'), eq(notes.authorAccountId, tx.actor.accountId)),
  );
  const rows = await tx.db
    .select({ note: notes, error: noteErrors })
    .from(notes)
    .leftJoin(
      noteErrors,
      and(eq(noteErrors.clinicId, notes.clinicId), eq(noteErrors.noteId, notes.id)),
    )
    .where(inThisClinic(tx, notes, eq(notes.patientId, patientId), ...(isListed ? [isListed] : [])))
    .orderBy(asc(notes.occurredAt), asc(notes.id));
  const ids = rows.map(({ note }) => note.id);
  const served = await episodeIdsOf(tx, ids);
  const findings = await readFindings(tx, ids, record.kinds);
  return rows.map(({ note, error }) => {
    const episodeIds = served.get(note.id) ?? [];
    return {
      noteId: note.id,
      kind: note.kind,
      status: note.status,
      occurredAt: note.occurredAt.toISOString(),
      on: isoDateIn(note.occurredAt, record.format.timeZone),
      authorAccountId: note.authorAccountId,
      authorName: record.names.get(note.authorAccountId) ?? 'Former colleague',
      isOwn: note.authorAccountId === tx.actor.accountId,
      isLateEntry: note.startedAt.getTime() - note.occurredAt.getTime() > A_DAY,
      episodeIds,
      episodes: episodeIds.flatMap((id) => record.episodes.get(id) ?? []),
      findings: findings.get(note.id) ?? [],
      error: error && {
        reason: error.reason,
        markedByName: error.markedByName,
        markedAt: error.markedAt.toISOString(),
      },
    };
  });
}

async function episodeIdsOf(
  tx: ClinicTransaction,
  noteIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const served = new Map<string, string[]>();
  if (noteIds.length === 0) return served;
  const rows = await tx.db
    .select({ noteId: noteEpisodes.noteId, episodeId: noteEpisodes.episodeId })
    .from(noteEpisodes)
    .where(inThisClinic(tx, noteEpisodes, inArray(noteEpisodes.noteId, [...noteIds])))
    .orderBy(asc(noteEpisodes.episodeId));
  for (const { noteId, episodeId } of rows) {
    served.set(noteId, [...(served.get(noteId) ?? []), episodeId]);
  }
  return served;
}
