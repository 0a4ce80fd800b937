import type { Finding } from '@/clinical/findings/finding';
import type { NoteContent } from '@/clinical/notes/note-content';

/** What the episode's starred signs were last found as: their rows stand ready, whenever that was. */
export function starredFindings({ asterisks }: NoteContent): readonly Finding[] {
  return asterisks.map(({ finding }) => finding);
}
