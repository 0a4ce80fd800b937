import { z } from 'zod';

/** As the database spells it: an address typed by hand may be in capitals. */
const id = z.uuid().toLowerCase();

/**
 * Whose record a page was opened for. Every write about a patient carries it, so that a page which
 * has gone stale (a draft moved in another tab) cannot act on somebody else's record: the server
 * compares it with what it has locked and refuses a mismatch.
 */
export const patientOfSchema = z.object({ clinicId: id, patientId: id });
export type PatientOf = z.infer<typeof patientOfSchema>;

export const noteOfSchema = patientOfSchema.extend({ noteId: id });
export type NoteOf = z.infer<typeof noteOfSchema>;

export const letterOfSchema = noteOfSchema.extend({ letterId: id });
export type LetterOf = z.infer<typeof letterOfSchema>;
