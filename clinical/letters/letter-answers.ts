import { z } from 'zod';

/** Keeps what was typed, in NFC and without the control and invisible characters that no letter can print. */
export function printable(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/[^\P{Cc}\n]|[\u00ad\u200b\u2060\ufeff]/gu, '')
    .normalize('NFC');
}

/** Free text of a letter's form. */
export const typed = (maxLength: number) =>
  z.string().max(maxLength, `Use at most ${maxLength} characters.`).transform(printable);

/** An edited paragraph: the words that stand, and the composed ones that they replaced. */
const paragraphEditSchema = z.object({
  paragraphId: z.string().max(120),
  composed: typed(20_000),
  text: typed(20_000),
});
export type ParagraphEdit = z.output<typeof paragraphEditSchema>;

/** What the form of every letter has. */
export const commonAnswersSchema = z.object({
  recipient: z.object({ name: typed(200), address: typed(400), telephone: typed(60) }),
  /** Keys of the findings that the letter shows (`keyText`). */
  includedFindings: z.array(z.string().max(260)).max(2000),
  edits: z.array(paragraphEditSchema).max(200),
});
export type CommonAnswersInput = z.input<typeof commonAnswersSchema>;
