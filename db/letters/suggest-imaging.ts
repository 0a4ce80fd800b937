import { eq } from 'drizzle-orm';
import { filledFromRequest, withRequest } from '@/clinical/letters/carried-request';
import {
  clinicianLetterDraftSchema,
  emptyClinicianLetter,
} from '@/clinical/letters/clinician-letter';
import {
  emptyImagingRequest,
  imagingRequestDraftSchema,
  type ImagingRequest,
} from '@/clinical/letters/imaging-request';
import { startClinicianLetter } from '@/clinical/letters/start-clinician-letter';
import { upgradeAnswers } from '@/clinical/letters/upgrade-answers';
import type { LetterOf } from '@/clinical/patients/record-of';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { lockNote } from '../notes/lock-note';
import { refuse } from '../refuse';
import { letters } from '../schema/letters';
import { beginLetter } from './begin-letter';
import { letterGroundOf } from './letter-source-of';
import { lockOwnLetter, readLetter } from './lock-letter';

/**
 * Begins the letter that asks the GP to consider imaging, from the actor's own draft request: with
 * its modality, regions, side and question. One that the actor began before is gone on with, and
 * only what is empty in it is filled. The request stays a draft.
 */
export async function suggestImaging(
  actor: Actor,
  input: LetterOf & { revision: number },
): Promise<Result<LetterOf>> {
  return change(actor, 'letter.write', async (tx) => {
    // Note before letter, as everywhere.
    await lockNote(tx, input);
    const letter = await lockOwnLetter(tx, input, input.revision);
    if (letter.kind !== 'imaging-request') refuse({ kind: 'wrong_state', state: 'no request' });
    const request = imagingRequestDraftSchema.parse({
      ...emptyImagingRequest(),
      ...upgradeAnswers(letter.answers),
    });
    const { clinicId, patientId, noteId } = input;
    const begun = await beginLetter(
      tx,
      { clinicId, patientId, noteId },
      'imaging-suggestion',
      async (note) =>
        withRequest(
          startClinicianLetter(
            'imaging-suggestion',
            await letterGroundOf(tx, note, actor.accountId),
          ),
          request,
        ),
    );
    await fill(tx, begun.value.letterId, request);
    return begun;
  });
}

async function fill(tx: ClinicTransaction, letterId: string, request: ImagingRequest) {
  const { answers, revision } = await readLetter(tx, letterId);
  const letter = clinicianLetterDraftSchema.parse({
    ...emptyClinicianLetter(),
    ...upgradeAnswers(answers),
  });
  const filled = filledFromRequest(letter, request);
  if (JSON.stringify(filled) === JSON.stringify(letter)) return;
  await tx.db
    .update(letters)
    .set({ answers: filled, revision: revision + 1, changedAt: tx.now })
    .where(inThisClinic(tx, letters, eq(letters.id, letterId), eq(letters.status, 'draft')));
}
