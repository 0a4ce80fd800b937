import { z } from 'zod';
import { currentActor } from '@/auth/current-actor';
import { refusalWords } from '@/clinical/refusals';
import { followMails } from '@/db/letter-mail/follow-mails';
import { privateJson } from '../../../../../read-json';

type Params = { params: Promise<{ clinicId: string; letterId: string }> };

/** Where a letter's e-mails stand. An open page asks it by itself, which does not put off the idle time-out. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { clinicId, letterId } = await params;
  const actor = await currentActor(clinicId, 'by-itself');
  if (!actor) return privateJson({ error: 'signed out' }, 401);
  const missing = privateJson({ error: refusalWords({ kind: 'not_found' }) }, 404);
  if (!z.uuid().safeParse(letterId).success) return missing;
  const mails = await followMails(actor, letterId.toLowerCase());
  if (mails.ok) return privateJson({ mails: mails.value });
  if (mails.refusal.kind === 'not_found') return missing;
  return privateJson({ error: refusalWords(mails.refusal) }, 403);
}
