import { z } from 'zod';
import type { Contact } from '../contact';
import { contactRefSchema, givenFieldsSchema } from '../contact-schema';
import { CONTACT_KINDS } from '../kinds';
import type { SameBecause } from '../same-contact';
import { MOST_ROWS } from './csv-table';

const row = z.int().positive();
const text = z.string().max(300);

/** Rows of a file, to be compared with the address book before anything is kept. */
export const matchRequestSchema = z.object({
  rows: z.array(z.object({ row, name: text, organisation: text, email: text })).max(MOST_ROWS),
});
export type MatchRequest = z.output<typeof matchRequestSchema>;

/** A contact of the book that a row may be. */
export type RowMatch = { row: number; because: SameBecause; contact: Contact };

/**
 * What becomes of a row. `isAnother`: it is added although one like it is in the book; otherwise
 * one that has come into the book meanwhile makes it skipped.
 */
export const rowDecisionSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('add'), isAnother: z.boolean() }),
  z.object({ what: z.literal('update'), over: contactRefSchema }),
]);

/** The rows that somebody decided to import, after they saw what becomes of each. */
export const importRequestSchema = z.object({
  /** The kind of rows that do not say theirs. */
  otherwise: z.enum(CONTACT_KINDS),
  rows: z
    .array(z.object({ row, given: givenFieldsSchema, decision: rowDecisionSchema }))
    .min(1)
    .max(MOST_ROWS),
});
export type ImportRequest = z.output<typeof importRequestSchema>;

export type ImportOutcome = {
  added: number;
  updated: number;
  /** Rows with nothing to do: one like it came into the book meanwhile, or nothing would change. */
  skipped: readonly number[];
};
