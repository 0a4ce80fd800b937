import { z } from 'zod';
import { line } from '../accounts/person';
import { attributeValueSchema } from '../findings/attribute-value-schema';
import { LETTER_SECTIONS } from '../letters/letter-document';
import { LETTER_KINDS } from '../letters/letter-kinds';
import { LETTER_TEXTS } from '../letters/letter-texts';
import { KEEPERS, type TemplateContent } from './template';
import { usableItem } from './template-items';

const LONGEST_WORDS = 4000;

const templateName = line(80, 'Give it a name, for instance “Stay active”.');

const prose = z
  .string()
  .transform((text) => text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim())
  .pipe(
    z
      .string()
      .max(LONGEST_WORDS, `Use at most ${LONGEST_WORDS} characters.`)
      .regex(/^[^\p{Cs}\0]*$/u, 'Leave out control characters.'),
  );

/** What the form of a phrase holds. */
export const phraseSchema = z.object({
  keeper: z.enum(KEEPERS, 'Choose whose phrase this is.'),
  name: templateName,
  words: prose.pipe(z.string().min(1, 'Write the words that it stands for.')),
});
export type PhraseInput = z.input<typeof phraseSchema>;

const templateItemSchema = z.object({
  type: z.string().max(80),
  attributes: z.record(z.string().max(40), attributeValueSchema),
});

const itemsSchema = z
  .object({
    kind: z.enum(['treatment', 'plan']),
    items: z.array(templateItemSchema).max(40, 'A template holds at most 40 items.'),
    words: prose.nullable().transform((words) => (words === '' ? null : words)),
  })
  .superRefine(({ kind, items, words }, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: [], message });
    if (items.length === 0 && words === null) refuse('Keep at least one item, or words.');
    for (const item of items) {
      const read = usableItem(kind, item);
      if (!read) refuse(`A template does not hold “${item.type}”.`);
      else if (read.left.length > 0) refuse(`A template does not hold: ${read.left.join(', ')}.`);
    }
  });

/** What the form of a letter's template holds. */
export const letterTemplateSchema = z.object({
  keeper: z.enum(KEEPERS, 'Choose whose template this is.'),
  name: templateName,
  letterKind: z.enum(LETTER_KINDS),
  texts: z.record(z.string().max(40), prose),
  sections: z.array(z.enum(LETTER_SECTIONS)).max(LETTER_SECTIONS.length),
});
export type LetterTemplateInput = z.input<typeof letterTemplateSchema>;

const letterSchema = letterTemplateSchema
  .omit({ keeper: true, name: true })
  .extend({ kind: z.literal('letter') })
  .superRefine(({ letterKind, texts, sections }, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: [], message });
    const known: readonly string[] = LETTER_TEXTS[letterKind].map(({ name }) => name);
    if (known.length === 0) refuse('Such a letter begins from no template.');
    const written = Object.entries(texts).filter(([, words]) => words !== '');
    if (written.length === 0 && sections.length === 0) refuse('Write at least one text.');
    if (written.some(([name]) => !known.includes(name))) refuse('A text is of another letter.');
  });

const contentSchema: z.ZodType<TemplateContent> = z.union([
  phraseSchema.pick({ words: true }).extend({ kind: z.literal('phrase') }),
  itemsSchema,
  letterSchema,
]);

/** A template to be saved, phrase or items. */
export const templateSchema = z.object({
  keeper: z.enum(KEEPERS),
  name: templateName,
  content: contentSchema,
});
export type TemplateInput = z.output<typeof templateSchema>;

/** Which template, whose, and over which revision. */
export const templateRefSchema = z.object({
  templateId: z.uuid(),
  keeper: z.enum(KEEPERS),
  revision: z.int().positive(),
});
export type TemplateRef = z.output<typeof templateRefSchema>;
