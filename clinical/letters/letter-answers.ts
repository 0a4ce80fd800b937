import { z } from 'zod';
import { LETTER_SECTIONS } from './letter-document';
import { typed } from './printable';
import { newRecipient, recipientsSchema } from './recipients';

/** An edited paragraph: the words that stand, and the composed ones that they replaced. */
const paragraphEditSchema = z.object({
  paragraphId: z.string().max(120),
  composed: typed(20_000),
  text: typed(20_000),
});
export type ParagraphEdit = z.output<typeof paragraphEditSchema>;

/** What the form of every letter has. */
export const commonAnswersSchema = z.object({
  recipients: recipientsSchema,
  /** What goes with the letter, a line each. */
  enclosures: typed(1000),
  /** The template that was used last, at its version. */
  template: z
    .object({
      templateId: z.uuid(),
      revision: z.number().int().positive(),
      name: z.string().max(80),
    })
    .nullable(),
  /** Sections in the order in which they print; those not named follow in their own. */
  sections: z.array(z.enum(LETTER_SECTIONS)).max(LETTER_SECTIONS.length),
  /** Keys of the findings that the letter shows (`keyText`). */
  includedFindings: z.array(z.string().max(260)).max(2000),
  edits: z.array(paragraphEditSchema).max(200),
});
export type CommonAnswersInput = z.input<typeof commonAnswersSchema>;
export type CommonAnswers = z.output<typeof commonAnswersSchema>;

/** The common part of a letter in which nothing has been answered. */
export function emptyCommonAnswers(): CommonAnswers {
  return {
    recipients: [newRecipient('to', [])],
    enclosures: '',
    template: null,
    sections: [],
    includedFindings: [],
    edits: [],
  };
}
