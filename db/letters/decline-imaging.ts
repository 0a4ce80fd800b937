import { eq } from 'drizzle-orm';
import { textOf } from '@/clinical/findings/attribute-of';
import type { FindingKey } from '@/clinical/findings/finding-key';
import {
  declinedImagingWords,
  declineImagingSchema,
  type DeclineImaging,
} from '@/clinical/letters/declined-imaging';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { newId } from '../new-id';
import { insertAddendum } from '../notes/add-addendum';
import { applyToDraft } from '../notes/apply-changes';
import { demandOwnDraft, lockNote, type NoteRow } from '../notes/lock-note';
import { readFindings } from '../notes/read-findings';
import { refuse } from '../refuse';
import { letters } from '../schema/letters';
import { lockOwnLetter } from './lock-letter';

const REASONING: FindingKey = {
  code: 'narrative.reasoning',
  side: 'midline',
  at: '',
  moment: 'before',
};

/**
 * Puts the actor's own draft request aside and records why imaging was not requested: in the
 * reasoning of the note while that is the actor's draft, as an addendum once it is signed. Both or
 * neither.
 */
export async function declineImaging(
  actor: Actor,
  input: DeclineImaging,
): Promise<Result<{ noteId: string }>> {
  const { reason, revision, ...of } = declineImagingSchema.parse(input);
  return change(actor, 'letter.decline-imaging', async (tx) => {
    // Note before letter, as everywhere.
    const note = await lockNote(tx, of);
    const letter = await lockOwnLetter(tx, of, revision);
    if (letter.kind !== 'imaging-request') refuse({ kind: 'wrong_state', state: 'no request' });
    const words = declinedImagingWords(reason);
    if (note.status === 'signed') await insertAddendum(tx, note, words);
    else await addReasoning(tx, note, words);
    await tx.db
      .update(letters)
      .set({ status: 'discarded', revision: letter.revision + 1, changedAt: tx.now })
      .where(inThisClinic(tx, letters, eq(letters.id, letter.id), eq(letters.status, 'draft')));
    return {
      value: { noteId: note.id },
      about: { patientId: note.patientId, noteId: note.id, letterId: letter.id },
    };
  });
}

/** After what is written there already, on a line of its own, through the log of the draft. */
async function addReasoning(tx: ClinicTransaction, note: NoteRow, words: string): Promise<void> {
  await demandOwnDraft(tx, note);
  const found = (await readFindings(tx, [note.id], ['narratives'])).get(note.id) ?? [];
  const written = found.find(({ code }) => code === REASONING.code);
  const base = written ? textOf(written, 'body') : null;
  const value = base === null || base.trim() === '' ? words : `${base.trimEnd()}\n${words}`;
  const change = { patchId: newId(), seq: 0, key: REASONING, attribute: 'body', value, base };
  const { answers } = await applyToDraft(tx, note, { device: newId(), changes: [change] });
  const [answer] = answers;
  if (answer?.answer === 'refused') refuse({ kind: 'blocked', words: answer.reason });
  if (answer?.answer !== 'applied') throw new Error('The reasoning of a locked note has moved.');
}
