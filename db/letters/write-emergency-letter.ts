import { startEmergencyHandover } from '@/clinical/letters/start-emergency-handover';
import type { LetterOf, NoteOf } from '@/clinical/patients/record-of';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { noteContentOf } from '../notes/note-content-of';
import { beginLetter } from './begin-letter';

/**
 * Begins an emergency letter from a note, draft or signed: an emergency does not wait for the note.
 * The actor's own unfinished one of the same note is gone on with instead of a second one.
 */
export async function writeEmergencyLetter(actor: Actor, of: NoteOf): Promise<Result<LetterOf>> {
  return change(actor, 'letter.write', (tx) =>
    beginLetter(tx, of, 'emergency-handover', async (note) =>
      startEmergencyHandover(await noteContentOf(tx, note)),
    ),
  );
}
