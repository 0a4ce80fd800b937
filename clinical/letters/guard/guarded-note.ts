import type { NoteContent } from '../../notes/note-content';

/** What of a note the guard reads; the rest of it never matters to a letter. */
export type GuardedNote = Pick<
  NoteContent,
  'findings' | 'facts' | 'previous' | 'patient' | 'occurredAt' | 'clinic'
>;
