import { currentActor } from '@/auth/current-actor';
import { MOST_REQUEST_CHARACTERS } from '@/clinical/contacts/import/csv-table';
import { matchRequestSchema } from '@/clinical/contacts/import/import-request';
import { refusalWords } from '@/clinical/refusals';
import { matchContacts } from '@/db/contacts/match-contacts';
import { privateJson, readJson } from '../../../../read-json';

/** Which contacts of the book the rows of a file may be, before anything of it is kept. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ clinicId: string }> },
): Promise<Response> {
  const actor = await currentActor((await params).clinicId);
  if (!actor) return privateJson({ error: 'signed out' }, 401);
  const asked = await readJson(request, matchRequestSchema, MOST_REQUEST_CHARACTERS);
  if (!asked) return privateJson({ error: 'not rows of a file' }, 422);
  const matches = await matchContacts(actor, asked);
  return matches.ok
    ? privateJson({ matches: matches.value })
    : privateJson({ error: refusalWords(matches.refusal) }, 403);
}
