import { z } from 'zod';
import { noteOfSchema } from '../patients/record-of';

/** Goes up when the answers of a letter are sent in another shape: an old page keeps saving. */
export const ANSWERS_FORMAT = 2;

/** What PUT …/letters/[letterId]/answers takes: all answers, over the revision they stand on. */
export const answersSaveSchema = z.object({
  format: z.literal(ANSWERS_FORMAT),
  /** Whose letter the page shows; the address names clinic and letter. */
  ...noteOfSchema.pick({ patientId: true, noteId: true }).shape,
  revision: z.number().int().positive(),
  /** Checked by the form of the letter's kind, which the server knows. */
  answers: z.record(z.string(), z.unknown()),
});

/** What it answers: saved, somebody was first, or refused with words. */
export type AnswersSaved =
  | { answer: 'saved'; revision: number }
  | { answer: 'stale'; theirRevision: number }
  | { answer: 'signed_out' }
  | { answer: 'refused'; words: string };

/** The words of an answer read from the wire; null when it is none of ours. */
export const answersSavedSchema = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('saved'), revision: z.number() }),
  z.object({ answer: z.literal('stale'), theirRevision: z.number() }),
  z.object({ answer: z.literal('signed_out') }),
  z.object({ answer: z.literal('refused'), words: z.string() }),
]) satisfies z.ZodType<AnswersSaved>;
