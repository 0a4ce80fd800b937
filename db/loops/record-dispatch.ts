import type { Dispatch } from '@/clinical/loops/record-step';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { refuse } from '../refuse';
import { advanceLoop } from './advance-loop';

/**
 * Records that a letter left for a recipient, or that they acknowledged it. Reception does this
 * too, without reading the letter.
 */
export async function recordDispatch(
  actor: Actor,
  input: Dispatch,
): Promise<Result<{ revision: number }>> {
  return change(actor, 'loop.record-dispatch', async (tx) => {
    if (input.step === 'sent' && input.method === null) {
      refuse({ kind: 'invalid', fields: { method: 'Say how it was sent.' } });
    }
    return advanceLoop(tx, input);
  });
}
