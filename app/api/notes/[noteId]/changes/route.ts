import { z } from 'zod';
import { currentActor } from '@/auth/current-actor';
import { changeBatchSchema, isOfUnknownFormat } from '@/clinical/notes/change-batch-schema';
import { refusalWords } from '@/clinical/refusals';
import { applyChanges } from '@/db/notes/apply-changes';
import { privateJson } from '../../../read-json';
import { statusOf } from '../status-of';

/** A full batch of long narratives; more than this is no batch of ours. */
const LONGEST_BODY = 2_000_000;

const UNKNOWN_FORMAT =
  'This page and the server are of different versions, and the server cannot read what it sends. Copy what you may need, then reload the page.';

const noteIdSchema = z.uuid();

const no = (status: number, words: string) => privateJson({ words }, status);

/**
 * Takes a batch of changes of one draft (clinical/notes/change-batch.ts). A route and not a server
 * action: actions wait for one another and change names at each build, and a page that is open
 * across an upgrade has to go on saving. 200 answers each change; every other status answers none.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ noteId: string }> },
): Promise<Response> {
  // A page of another site can send a form, but not JSON.
  if (!request.headers.get('content-type')?.startsWith('application/json')) {
    return no(422, 'This is not a batch of changes.');
  }
  const text = await request.text();
  if (text.length > LONGEST_BODY) return no(413, 'Too much at once.');
  const json = parsedJson(text);
  // Refused whole: halved it would be refused piece by piece, each as if it were a value's fault.
  if (isOfUnknownFormat(json)) return no(409, UNKNOWN_FORMAT);
  const batch = changeBatchSchema.safeParse(json);
  if (!batch.success) return no(422, 'The server cannot read this change. Reload the page.');
  const actor = await currentActor(batch.data.clinicId);
  if (!actor) return no(401, 'You are signed out.');
  const { accountId = actor.accountId } = batch.data;
  // Somebody else signed in meanwhile, in another tab: nothing of this page goes under their name.
  if (accountId !== actor.accountId) return no(401, 'Somebody else is signed in.');
  const noteId = noteIdSchema.safeParse((await params).noteId);
  if (!noteId.success) return no(404, refusalWords({ kind: 'not_found' }));
  const applied = await applyChanges(actor, { noteId: noteId.data, batch: batch.data });
  return applied.ok
    ? privateJson(applied.value)
    : no(statusOf(applied.refusal), refusalWords(applied.refusal));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
