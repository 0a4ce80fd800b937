import { z } from 'zod';
import { currentActor } from '@/auth/current-actor';
import { refusalWords } from '@/clinical/refusals';
import { findPatients } from '@/db/patients/find-patients';
import { privateJson, readJson } from '../../../../read-json';

const searchSchema = z.object({ query: z.string().max(120) });

/** Finds patients. POST, because a name or a date of birth belongs in no address and no log. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ clinicId: string }> },
): Promise<Response> {
  const actor = await currentActor((await params).clinicId);
  if (!actor) return privateJson({ error: 'signed out' }, 401);
  const asked = await readJson(request, searchSchema);
  if (!asked) return privateJson({ error: 'not a search' }, 422);
  const found = await findPatients(actor, asked);
  return found.ok
    ? privateJson(found.value)
    : privateJson({ error: refusalWords(found.refusal) }, 403);
}
