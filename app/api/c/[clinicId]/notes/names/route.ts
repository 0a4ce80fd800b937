import { z } from 'zod';
import { currentActor } from '@/auth/current-actor';
import { refusalWords } from '@/clinical/refusals';
import { nameNotes } from '@/db/notes/name-notes';
import { privateJson, readJson } from '../../../../read-json';

const namesSchema = z.object({ noteIds: z.array(z.uuid()).min(1).max(100) });

/** Names the notes that a browser holds unsent changes of: its storage knows no name. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ clinicId: string }> },
): Promise<Response> {
  const actor = await currentActor((await params).clinicId, 'by-itself');
  if (!actor) return privateJson({ error: 'signed out' }, 401);
  const asked = await readJson(request, namesSchema);
  if (!asked) return privateJson({ error: 'not a list of notes' }, 422);
  const named = await nameNotes(actor, asked.noteIds);
  return named.ok
    ? privateJson(named.value)
    : privateJson({ error: refusalWords(named.refusal) }, 403);
}
