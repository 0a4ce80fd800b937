import { asc, eq, gt, lt, lte, ne, sql } from 'drizzle-orm';
import type { Moment } from '@/clinical/findings/finding-key';
import {
  CHANGE_FORMAT,
  type CatchUp,
  type CatchUpAnswer,
  type LoggedChange,
} from '@/clinical/notes/change-batch';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { demandSameClinic, demandSameRecord } from '../demand-same';
import { look } from '../look';
import { refuse } from '../refuse';
import { draftChanges, draftDevices, notes } from '../schema/notes';
import { demandOwnDraft } from './lock-note';

/** As many changes as one answer holds; the page asks again for the rest. */
const LONGEST_ANSWER = 500;

/** A device that was not heard of for so long is gone: longer than the slowest page waits. */
const GONE_AFTER_MS = 15_000;

/** A device that looks often is written down no more often than this. */
const GRAIN_MS = 4_000;

/**
 * What was changed in the actor's own draft since the revision that a page holds, and whether
 * another device shows the draft too. Audited by `draft_changes` as charting is: a page that looks by itself
 * every few seconds opens nothing that its author did not open.
 */
export async function catchUp(
  actor: Actor,
  input: { noteId: string; asked: CatchUp },
): Promise<Result<CatchUpAnswer>> {
  const { noteId, asked } = input;
  return look(actor, 'note.chart', async (tx) => {
    demandSameClinic(tx, asked);
    const [note] = await tx.db
      .select()
      .from(notes)
      .where(inThisClinic(tx, notes, eq(notes.id, noteId)));
    if (!note) return refuse({ kind: 'not_found' });
    demandSameRecord({ patientId: asked.patientId }, note);
    await demandOwnDraft(tx, note);
    const changes = await changesBetween(tx, noteId, asked.since, note.revision);
    const isOpenElsewhere = await meetDevices(tx, noteId, asked.device);
    const value: CatchUpAnswer = {
      format: CHANGE_FORMAT,
      revision: changes.at(-1)?.revision ?? asked.since,
      changes,
      isOpenElsewhere,
    };
    return { value, about: { noteId, patientId: note.patientId } };
  });
}

async function changesBetween(
  tx: ClinicTransaction,
  noteId: string,
  since: number,
  until: number,
): Promise<LoggedChange[]> {
  if (since >= until) return [];
  const { patchId, revision, code, side, at, moment, attribute, value } = draftChanges;
  const rows = await tx.db
    .select({ patchId, revision, key: { code, side, at, moment }, attribute, value })
    .from(draftChanges)
    .where(
      inThisClinic(
        tx,
        draftChanges,
        eq(draftChanges.noteId, noteId),
        gt(revision, since),
        lte(revision, until),
      ),
    )
    .orderBy(asc(revision))
    .limit(LONGEST_ANSWER);
  return rows.map(({ key, ...row }) => ({
    ...row,
    key: { ...key, moment: key.moment as Moment },
  }));
}

/** Writes down that this device is here. True when another one was heard of a moment ago. */
async function meetDevices(tx: ClinicTransaction, noteId: string, device: string) {
  const ago = (ms: number) => new Date(tx.now.getTime() - ms);
  const ofNote = eq(draftDevices.noteId, noteId);
  await tx.db
    .insert(draftDevices)
    .values({ clinicId: tx.clinicId, noteId, device, seenAt: tx.now })
    .onConflictDoUpdate({
      target: [draftDevices.clinicId, draftDevices.noteId, draftDevices.device],
      set: { seenAt: sql`excluded.seen_at` },
      setWhere: lt(draftDevices.seenAt, ago(GRAIN_MS)),
    });
  const [other] = await tx.db
    .select({ device: draftDevices.device })
    .from(draftDevices)
    .where(
      inThisClinic(
        tx,
        draftDevices,
        ofNote,
        ne(draftDevices.device, device),
        gt(draftDevices.seenAt, ago(GONE_AFTER_MS)),
      ),
    )
    .limit(1);
  return other !== undefined;
}
