import { currentActor } from '@/auth/current-actor';
import { refusalWords } from '@/clinical/refusals';
import { listWaiting } from '@/db/arrivals/list-waiting';
import { privateJson } from '../../../../read-json';

/** Who waits now. An open Today asks it by itself, which does not put off the idle time-out. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ clinicId: string }> },
): Promise<Response> {
  const actor = await currentActor((await params).clinicId, 'by-itself');
  if (!actor) return privateJson({ error: 'signed out' }, 401);
  const waiting = await listWaiting(actor);
  return waiting.ok
    ? privateJson({ waiting: waiting.value })
    : privateJson({ error: refusalWords(waiting.refusal) }, 403);
}
