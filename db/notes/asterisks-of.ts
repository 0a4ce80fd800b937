import { and, eq, exists, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Finding } from '@/clinical/findings/finding';
import { KIND_NAMES, KINDS, type Kind } from '@/clinical/findings/kinds';
import { episodeAsterisks } from '@/clinical/notes/episode-asterisks';
import type { StarredSign } from '@/clinical/notes/note-content';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { FINDING_TABLES } from '../schema/findings';
import { notes } from '../schema/notes';
import { toFinding, type FindingRow } from './read-findings';
import { signedBefore, type EarlierThan } from './signed-before';

const STARRED_KINDS = KIND_NAMES.filter((kind) => 'isAsterisk' in KINDS[kind]);

/**
 * The asterisk signs of some episodes before a visit, from all their signed notes: one query for
 * each kind of finding that can be starred, which reads only what was starred once.
 */
export async function asterisksOf(
  tx: ClinicTransaction,
  visit: EarlierThan,
  episodeIds: readonly string[],
): Promise<readonly StarredSign[]> {
  if (episodeIds.length === 0) return [];
  const earlier = await tx.db
    .select({ noteId: notes.id, occurredAt: notes.occurredAt })
    .from(notes)
    .where(signedBefore(tx, visit, episodeIds));
  if (earlier.length === 0) return [];
  const found = new Map<string, Finding[]>(earlier.map(({ noteId }) => [noteId, []]));
  for (const kind of STARRED_KINDS) {
    for (const row of await everStarred(tx, kind, [...found.keys()])) {
      found.get(row.noteId)?.push(toFinding(kind, row));
    }
  }
  return episodeAsterisks(
    earlier.map(({ noteId, occurredAt }) => ({
      noteId,
      occurredAt: occurredAt.toISOString(),
      findings: found.get(noteId) ?? [],
    })),
  );
}

async function everStarred(
  tx: ClinicTransaction,
  kind: Kind,
  noteIds: readonly string[],
): Promise<readonly FindingRow[]> {
  // The key and the star are columns of every table of the kinds above.
  const table = FINDING_TABLES[kind] as (typeof FINDING_TABLES)['range_of_motion'];
  const starred = alias(table, 'starred');
  const star = tx.db
    .select({ code: starred.code })
    .from(starred)
    .where(
      inThisClinic(
        tx,
        starred,
        inArray(starred.noteId, [...noteIds]),
        eq(starred.isAsterisk, true),
        eq(starred.code, table.code),
        eq(starred.side, table.side),
        eq(starred.at, table.at),
      ),
    );
  const rows = await tx.db
    .select()
    .from(table)
    .where(and(inThisClinic(tx, table, inArray(table.noteId, [...noteIds])), exists(star)))
    .orderBy(table.code, table.side, table.at);
  return rows as FindingRow[];
}
