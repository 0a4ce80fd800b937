import { eq, inArray, sql } from 'drizzle-orm';
import type { AttributeValue } from '@/clinical/findings/attribute';
import { EXAMINER } from '@/clinical/findings/attribute-of';
import { checkChange, codeDefinition } from '@/clinical/findings/codes';
import {
  CHANGE_FORMAT,
  type ChangeBatch,
  type ChangeBatchAnswer,
  type DraftChange,
} from '@/clinical/notes/change-batch';
import type { Kind } from '@/clinical/findings/kinds';
import type { ChangeAnswer, Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { draftChanges, notes } from '../schema/notes';
import { demandOwnDraft, lockNote, type NoteRow } from './lock-note';
import { readProjection, type Projection } from './project-change';

/**
 * Applies a batch of changes to the actor's own draft, each on its own: one that is refused or in
 * conflict never blocks the others. All that are applied commit together, with their log rows and
 * the note's new revision, before the answer is given.
 */
export async function applyChanges(
  actor: Actor,
  input: { noteId: string; batch: ChangeBatch },
): Promise<Result<ChangeBatchAnswer>> {
  const { noteId, batch } = input;
  return change(actor, 'note.chart', async (tx) => {
    const { clinicId, patientId } = batch;
    const note = await lockNote(tx, { clinicId, patientId, noteId });
    const known = await knownPatches(tx, batch);
    // A retry whose first answer was lost must hear "duplicate" even when the note was signed since.
    const isRetry = batch.changes.every(({ patchId }) => known.get(patchId)?.noteId === noteId);
    if (!isRetry) await demandOwnDraft(tx, note);
    const { revision, answers } = await applyToDraft(tx, note, batch, known);
    return {
      value: { format: CHANGE_FORMAT, revision, answers },
      about: { noteId, patientId: note.patientId },
    };
  });
}

type Known = ReadonlyMap<string, { noteId: string; revision: number }>;

/**
 * The same within a transaction that has the note locked and knows it to be the actor's own draft:
 * the one way in which a draft's findings change.
 */
export async function applyToDraft(
  tx: ClinicTransaction,
  note: NoteRow,
  { device, changes }: Pick<ChangeBatch, 'device' | 'changes'>,
  knownPatchIds: Known = new Map(),
): Promise<{ revision: number; answers: ChangeAnswer[] }> {
  const known = new Map(knownPatchIds);
  const projection = await readProjection(tx, note.id, touchedBy(changes));
  const answers: ChangeAnswer[] = [];
  const applied: DraftChange[] = [];
  let revision = note.revision;
  for (const each of changes) {
    const earlier = known.get(each.patchId);
    if (earlier) {
      answers.push(
        earlier.noteId === note.id
          ? { patchId: each.patchId, answer: 'duplicate', revision: earlier.revision }
          : refusedChange(each, 'This change belongs to another note. Reload the page.'),
      );
      continue;
    }
    const answer = await applyOne(tx, note, projection, revision + 1, each);
    if (answer.answer === 'applied') {
      revision += 1;
      applied.push(each);
      known.set(each.patchId, { noteId: note.id, revision });
    }
    answers.push(answer);
  }
  if (applied.length > 0) {
    await projection.write();
    await logChanges(tx, note, device, applied);
    await tx.db
      .update(notes)
      .set({ revision, changedAt: tx.now })
      .where(inThisClinic(tx, notes, eq(notes.id, note.id)));
  }
  return { revision, answers };
}

async function knownPatches(tx: ClinicTransaction, batch: ChangeBatch) {
  const ids = batch.changes.map((each) => each.patchId);
  const rows = await tx.db
    .select({
      patchId: draftChanges.patchId,
      noteId: draftChanges.noteId,
      revision: draftChanges.revision,
    })
    .from(draftChanges)
    .where(inThisClinic(tx, draftChanges, inArray(draftChanges.patchId, ids)));
  return new Map(rows.map((row) => [row.patchId, { noteId: row.noteId, revision: row.revision }]));
}

function touchedBy(changes: readonly DraftChange[]): { kind: Kind; code: string }[] {
  return changes.flatMap(({ key: { code } }) => {
    const definition = codeDefinition(code);
    return definition ? [{ kind: definition.kind, code }] : [];
  });
}

async function applyOne(
  tx: ClinicTransaction,
  note: NoteRow,
  projection: Projection,
  revision: number,
  { patchId, key, attribute, value, base }: DraftChange,
): Promise<ChangeAnswer> {
  const definition = codeDefinition(key.code);
  const allowed = checkChange(key, attribute, value);
  if (!definition || !allowed.ok) {
    const reason = allowed.ok ? 'The vocabulary has no such finding.' : allowed.words;
    return { patchId, answer: 'refused', reason };
  }
  if (attribute === 'carriedFromNote' && value !== null) {
    const isTheirs = typeof value === 'string' && (await isSignedNoteOf(tx, value, note.patientId));
    if (!isTheirs) {
      const reason = 'A value can be carried only from a signed note of this patient.';
      return { patchId, answer: 'refused', reason };
    }
  }
  if (EXAMINER.includes(attribute) && value !== null) {
    if (!(await hasBeenThere(tx, note.id, { key, attribute, value }))) {
      const reason = 'Who measured is recorded when a draft changes hands, and not by a page.';
      return { patchId, answer: 'refused', reason };
    }
  }
  const theirs = projection.value(key, attribute);
  if (!isSame(theirs, value) && !isSame(theirs, base)) {
    return { patchId, answer: 'conflict', theirs, revision: revision - 1 };
  }
  projection.set(definition.kind, key, attribute, value);
  return { patchId, answer: 'applied', revision };
}

/** Whether an attribute of a draft has held this value before: it may be put back, not made up. */
async function hasBeenThere(
  tx: ClinicTransaction,
  noteId: string,
  { key, attribute, value }: Pick<DraftChange, 'key' | 'attribute' | 'value'>,
): Promise<boolean> {
  const [change] = await tx.db
    .select({ patchId: draftChanges.patchId })
    .from(draftChanges)
    .where(
      inThisClinic(
        tx,
        draftChanges,
        eq(draftChanges.noteId, noteId),
        eq(draftChanges.code, key.code),
        eq(draftChanges.side, key.side),
        eq(draftChanges.at, key.at),
        eq(draftChanges.moment, key.moment),
        eq(draftChanges.attribute, attribute),
        sql`${draftChanges.value} = ${JSON.stringify(value)}::jsonb`,
      ),
    )
    .limit(1);
  return change !== undefined;
}

/** Each applied change with the revision that it made. */
export async function logChanges(
  tx: ClinicTransaction,
  note: NoteRow,
  device: string,
  applied: readonly DraftChange[],
): Promise<void> {
  await tx.db.insert(draftChanges).values(
    applied.map(({ patchId, seq, key, attribute, value, base }, index) => ({
      clinicId: tx.clinicId,
      patchId,
      noteId: note.id,
      revision: note.revision + index + 1,
      accountId: tx.actor.accountId,
      device,
      seq,
      ...key,
      attribute,
      value,
      base,
      appliedAt: tx.now,
    })),
  );
}

function refusedChange(each: DraftChange, reason: string): ChangeAnswer {
  return { patchId: each.patchId, answer: 'refused', reason };
}

async function isSignedNoteOf(
  tx: ClinicTransaction,
  noteId: string,
  patientId: string,
): Promise<boolean> {
  const [note] = await tx.db
    .select({ id: notes.id })
    .from(notes)
    .where(
      inThisClinic(
        tx,
        notes,
        eq(notes.id, noteId),
        eq(notes.patientId, patientId),
        eq(notes.status, 'signed'),
      ),
    );
  return note !== undefined;
}

function isSame(one: AttributeValue | null, other: AttributeValue | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
