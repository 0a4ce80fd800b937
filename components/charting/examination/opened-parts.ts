import type { ExaminationPart } from '@/clinical/notes/examination-parts';
import { remembered } from '../remembered';

/** What the hand opened and folded of the examination of a note, in this tab. */
export function openedParts(noteId: string) {
  return remembered<Readonly<Partial<Record<ExaminationPart, boolean>>>>(`parts:${noteId}`);
}
