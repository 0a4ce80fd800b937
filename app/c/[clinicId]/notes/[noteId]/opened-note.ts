import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import type { NoteOf } from '@/clinical/patients/record-of';
import type { Actor } from '@/db/actors/actor';
import { openNote, type OpenNote } from '@/db/notes/open-note';

/** The note that a page's address names, once per render. What is not theirs is not there. */
export const openedNote = cache(async (actor: Actor, noteId: string): Promise<OpenNote> => {
  if (!z.uuid().safeParse(noteId).success) notFound();
  const opened = await openNote(actor, noteId.toLowerCase());
  return opened.ok ? opened.value : notFound();
});

/** Whose note the page shows: carried by everything that is done from it. */
export const noteOf = ({ clinicId }: Actor, { patientId, noteId }: OpenNote): NoteOf => ({
  clinicId,
  patientId,
  noteId,
});
