import { and, asc, eq, inArray } from 'drizzle-orm';
import { letterLine } from '@/clinical/history/letter-line';
import {
  composeTimeline,
  openingOf,
  type AddendumEntry,
  type DocumentEntry,
  type LetterEntry,
  type TimelineEntry,
  type TimelineVisit,
} from '@/clinical/history/timeline';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { filedDocuments } from '../documents/filed-documents';
import { look } from '../look';
import { documents } from '../schema/documents';
import { letters, signedLetters } from '../schema/letters';
import { noteAddenda } from '../schema/notes';
import { episodesOf, formatOfRecord, memberNames, visitsOf } from './visits-of';

/**
 * A patient's record, one line for each visit, letter, addendum and document, newest first. Drafts are
 * marked; discarded drafts show to their author only. Arrivals are no part of it.
 */
export async function openTimeline(
  actor: Actor,
  patientId: string,
): Promise<Result<TimelineEntry[]>> {
  return look(actor, 'record.open', async (tx) => {
    const format = await formatOfRecord(tx, patientId);
    const names = await memberNames(tx);
    const visits = await visitsOf(tx, patientId, {
      format,
      names,
      episodes: await episodesOf(tx, patientId),
      kinds: [
        'range_of_motion',
        'muscle_findings',
        'symptoms',
        'observations',
        'outcome_scores',
        'plan_items',
        'narratives',
      ],
    });
    const byNote = new Map(visits.map((visit) => [visit.noteId, visit]));
    const letters = await lettersOf(tx, patientId, byNote, names);
    const value = composeTimeline({
      visits,
      letters,
      addenda: await addendaOf(tx, byNote),
      documents: await documentsOf(tx, patientId, letters),
    });
    return { value, about: { patientId } };
  });
}

async function lettersOf(
  tx: ClinicTransaction,
  patientId: string,
  visits: ReadonlyMap<string, TimelineVisit>,
  names: ReadonlyMap<string, string>,
): Promise<LetterEntry[]> {
  const rows = await tx.db
    .select({ letter: letters, signedAt: signedLetters.signedAt })
    .from(letters)
    .leftJoin(
      signedLetters,
      and(eq(signedLetters.clinicId, letters.clinicId), eq(signedLetters.letterId, letters.id)),
    )
    .where(
      inThisClinic(
        tx,
        letters,
        eq(letters.patientId, patientId),
        inArray(letters.status, ['draft', 'signed']),
      ),
    );
  return rows.map(({ letter, signedAt }) => ({
    type: 'letter',
    id: `letter:${letter.id}`,
    letterId: letter.id,
    at: (signedAt ?? letter.startedAt).toISOString(),
    authorName: names.get(letter.authorAccountId) ?? 'Former colleague',
    isOwn: letter.authorAccountId === tx.actor.accountId,
    episodes: visits.get(letter.noteId)?.episodes ?? [],
    status: letter.status === 'signed' ? 'signed' : 'draft',
    ...letterLine(letter.kind, letter.answers),
  }));
}

/** What came in, by when it came; a report stands with the problem of the letter that it answers. */
async function documentsOf(
  tx: ClinicTransaction,
  patientId: string,
  answered: readonly LetterEntry[],
): Promise<DocumentEntry[]> {
  const filed = await filedDocuments(tx, eq(documents.patientId, patientId));
  return filed.map((document) => ({
    type: 'document',
    id: `document:${document.documentId}`,
    at: document.receivedAt,
    authorName: document.filedBy,
    isOwn: document.filedById === tx.actor.accountId,
    episodes: answered.find(({ letterId }) => letterId === document.letterId)?.episodes ?? [],
    documentId: document.documentId,
    kind: document.kind,
    keyLine: document.keyLine,
    source: document.source,
    madeOn: document.madeOn,
    isInError: document.error !== null,
    isOpened: document.openedBy.length > 0,
  }));
}

async function addendaOf(
  tx: ClinicTransaction,
  visits: ReadonlyMap<string, TimelineVisit>,
): Promise<AddendumEntry[]> {
  if (visits.size === 0) return [];
  const rows = await tx.db
    .select()
    .from(noteAddenda)
    .where(inThisClinic(tx, noteAddenda, inArray(noteAddenda.noteId, [...visits.keys()])))
    .orderBy(asc(noteAddenda.writtenAt));
  return rows.flatMap((row) => {
    const visit = visits.get(row.noteId);
    if (!visit) return [];
    return [
      {
        type: 'addendum' as const,
        id: `addendum:${row.id}`,
        at: row.writtenAt.toISOString(),
        authorName: row.authorName,
        isOwn: row.authorAccountId === tx.actor.accountId,
        episodes: visit.episodes,
        noteId: row.noteId,
        visitAt: visit.occurredAt,
        opening: openingOf(row.body),
      },
    ];
  });
}
