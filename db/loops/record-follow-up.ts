import type { FollowUp } from '@/clinical/loops/record-step';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { advanceLoop } from './advance-loop';

/** Records what followed a letter: result in, reviewed, patient told, closed or cancelled. */
export async function recordFollowUp(
  actor: Actor,
  input: FollowUp,
): Promise<Result<{ revision: number }>> {
  return change(actor, 'loop.record-follow-up', (tx) =>
    advanceLoop(tx, { ...input, method: null }),
  );
}
