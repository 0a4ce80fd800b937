import type { ListedLoop } from '@/clinical/loops/letter-loop';
import type { ClinicFormat } from '@/clinical/notes/note-content';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { look } from '../look';
import { clinicFormatOf } from '../patients/clinic-format-of';
import { loopList, type LoopFilter } from './loop-list';

/** The clinic's letters to follow up; `now` is the server's time, which overdue is measured by. */
export async function listLoops(
  actor: Actor,
  filter: LoopFilter,
): Promise<Result<{ loops: readonly ListedLoop[]; format: ClinicFormat; now: string }>> {
  return look(actor, 'loop.list', async (tx) => {
    const { today: _today, ...format } = await clinicFormatOf(tx);
    const loops = await loopList(tx, filter);
    return { value: { loops, format, now: tx.now.toISOString() }, about: {} };
  });
}
