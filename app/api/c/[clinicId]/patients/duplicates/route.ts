import { currentActor } from '@/auth/current-actor';
import { comparableSchema } from '@/clinical/patients/comparable-schema';
import { refusalWords } from '@/clinical/refusals';
import { listLikelyDuplicates } from '@/db/patients/list-likely-duplicates';
import { privateJson, readJson } from '../../../../read-json';

/** Who is registered already and may be the person of a form that is being filled. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ clinicId: string }> },
): Promise<Response> {
  const actor = await currentActor((await params).clinicId);
  if (!actor) return privateJson({ error: 'signed out' }, 401);
  const person = await readJson(request, comparableSchema);
  if (!person) return privateJson({ error: 'not a person' }, 422);
  const likely = await listLikelyDuplicates(actor, person);
  return likely.ok
    ? privateJson({ likely: likely.value })
    : privateJson({ error: refusalWords(likely.refusal) }, 403);
}
