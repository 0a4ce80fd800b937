import { startEmergencyHandover } from '@/clinical/letters/start-emergency-handover';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { noteContentOf } from '../notes/note-content-of';
import { beginLetter } from './begin-letter';

/**
 * Begins an emergency letter from a note, draft or signed: an emergency does not wait for the note.
 * The actor's own unfinished one of the same note is gone on with instead of a second one.
 */
export async function writeEmergencyLetter(
  actor: Actor,
  input: { noteId: string },
): Promise<Result<{ letterId: string }>> {
  return change(actor, 'letter.write', (tx) =>
    beginLetter(tx, { ...input, kind: 'emergency-handover' }, async (note) =>
      startEmergencyHandover(await noteContentOf(tx, note)),
    ),
  );
}
