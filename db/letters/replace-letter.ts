import { eq } from 'drizzle-orm';
import type { LetterOf } from '@/clinical/patients/record-of';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { demandSameRecord } from '../demand-same';
import { newId } from '../new-id';
import { lockNote } from '../notes/lock-note';
import { refuse } from '../refuse';
import { letters } from '../schema/letters';
import { readLetter } from './lock-letter';

/**
 * Begins a letter that takes a signed one's place: the same answers, over the chart as it is now.
 * The signed one stays as it is; its loops end when the new one is signed. The actor's unfinished
 * replacement is gone on with.
 */
export async function replaceLetter(actor: Actor, of: LetterOf): Promise<Result<LetterOf>> {
  return change(actor, 'letter.replace', async (tx) => {
    // The note's lock keeps a double press from beginning two letters.
    const note = await lockNote(tx, of);
    if (note.status === 'discarded') refuse({ kind: 'wrong_state', state: note.status });
    const replaced = await readLetter(tx, of.letterId);
    demandSameRecord(of, replaced);
    if (replaced.status !== 'signed') refuse({ kind: 'wrong_state', state: replaced.status });
    const others = await tx.db
      .select({ id: letters.id, status: letters.status, author: letters.authorAccountId })
      .from(letters)
      .where(inThisClinic(tx, letters, eq(letters.replacesLetterId, replaced.id)));
    if (others.some(({ status }) => status === 'signed')) {
      refuse({ kind: 'wrong_state', state: 'replaced by another letter already' });
    }
    const about = { patientId: note.patientId, noteId: note.id };
    const unfinished = others.find(
      ({ status, author }) => status === 'draft' && author === actor.accountId,
    );
    if (unfinished) {
      const letterId = unfinished.id;
      return { value: { ...of, letterId }, about: { ...about, letterId } };
    }
    const letterId = newId();
    await tx.db.insert(letters).values({
      clinicId: tx.clinicId,
      id: letterId,
      patientId: note.patientId,
      noteId: note.id,
      kind: replaced.kind,
      status: 'draft',
      revision: 1,
      authorAccountId: actor.accountId,
      answers: replaced.answers,
      replacesLetterId: replaced.id,
      startedAt: tx.now,
      changedAt: tx.now,
    });
    return {
      value: { ...of, letterId },
      about: { ...about, letterId, detail: { replaces: replaced.id } },
    };
  });
}
