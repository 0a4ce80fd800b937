import { eq } from 'drizzle-orm';
import { v4, v7 } from 'uuid';
import type { AttributeValue } from '@/clinical/findings/attribute';
import { isCarried, MEASURES, textOf } from '@/clinical/findings/attribute-of';
import type { Finding } from '@/clinical/findings/finding';
import type { DraftChange } from '@/clinical/notes/change-batch';
import type { NoteOf } from '@/clinical/patients/record-of';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { refuse } from '../refuse';
import { notes } from '../schema/notes';
import { logChanges } from './apply-changes';
import { lockNote, memberName, type NoteRow } from './lock-note';
import { readProjection } from './project-change';
import { readFindings } from './read-findings';

const KIND = 'range_of_motion';

/**
 * Makes the actor the author of a colleague's draft: explicit, audited, and never by accident. What
 * the colleague measured stays the colleague's: readings of two examiners are not comparable
 * (vocabulary 2.4).
 */
export async function takeOverNote(
  actor: Actor,
  input: NoteOf & { revision: number },
): Promise<Result<{ patientId: string }>> {
  return change(actor, 'note.take-over', async (tx) => {
    const note = await lockNote(tx, input);
    if (note.status !== 'draft') refuse({ kind: 'wrong_state', state: note.status });
    if (note.revision !== input.revision) {
      refuse({ kind: 'stale', theirRevision: note.revision });
    }
    const named = await nameExaminers(tx, note);
    await tx.db
      .update(notes)
      .set({
        authorAccountId: actor.accountId,
        revision: note.revision + named.length,
        changedAt: tx.now,
      })
      .where(inThisClinic(tx, notes, eq(notes.id, note.id)));
    return {
      value: { patientId: note.patientId },
      about: {
        patientId: note.patientId,
        noteId: note.id,
        detail: { fromAccountId: note.authorAccountId },
      },
    };
  });
}

/** Writes to each range who measured it, as changes of the draft like any other. */
async function nameExaminers(tx: ClinicTransaction, note: NoteRow): Promise<DraftChange[]> {
  if (note.authorAccountId === tx.actor.accountId) return [];
  const found = (await readFindings(tx, [note.id], [KIND])).get(note.id) ?? [];
  const measured = found.filter((each) => isMeasured(each) && !isCarried(each));
  const name = await memberName(tx, note.authorAccountId);
  const written = measured.flatMap((finding) =>
    Object.entries(examinerAfter(finding, note, name, tx.actor.accountId)).map(
      ([attribute, value]) => changeOf(finding, attribute, value),
    ),
  );
  if (written.length === 0) return [];
  const touched = measured.map(({ code }) => ({ kind: KIND, code }) as const);
  const projection = await readProjection(tx, note.id, touched);
  for (const { key, attribute, value } of written) projection.set(KIND, key, attribute, value);
  await projection.write();
  await logChanges(tx, note, v4(), written);
  return written;
}

const isMeasured = ({ attributes }: Finding): boolean =>
  MEASURES.some((name) => name in attributes);

/** What becomes of who measured: named where it was the author, and unnamed where it is the new one. */
function examinerAfter(
  finding: Finding,
  note: NoteRow,
  name: string,
  newAuthor: string,
): Record<string, string | null> {
  const known = textOf(finding, 'examiner');
  if (known === null) return { examiner: note.authorAccountId, examinerName: name };
  return known === newAuthor ? { examiner: null, examinerName: null } : {};
}

function changeOf(
  { code, side, at, moment, attributes }: Finding,
  attribute: string,
  value: AttributeValue | null,
): DraftChange {
  const base = attributes[attribute] ?? null;
  const key = { code, side, at, moment };
  return { patchId: v7(), seq: Date.now(), key, attribute, value, base };
}
