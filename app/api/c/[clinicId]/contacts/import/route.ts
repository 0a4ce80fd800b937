import { currentActor } from '@/auth/current-actor';
import { MOST_REQUEST_CHARACTERS } from '@/clinical/contacts/import/csv-table';
import { importRequestSchema } from '@/clinical/contacts/import/import-request';
import { refusalWords } from '@/clinical/refusals';
import { importContacts } from '@/db/contacts/import-contacts';
import { privateJson, readJson } from '../../../../read-json';

/** Imports the rows that somebody decided on. A route: an action takes no more than a megabyte. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ clinicId: string }> },
): Promise<Response> {
  const actor = await currentActor((await params).clinicId);
  if (!actor) return privateJson({ error: 'signed out' }, 401);
  const asked = await readJson(request, importRequestSchema, MOST_REQUEST_CHARACTERS);
  if (!asked) return privateJson({ error: 'not rows to import' }, 422);
  const outcome = await importContacts(actor, asked);
  return outcome.ok
    ? privateJson(outcome.value)
    : privateJson({ error: refusalWords(outcome.refusal) }, 409);
}
