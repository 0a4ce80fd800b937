import type { LetterSectionId } from '../letters/letter-document';
import type { LetterKind } from '../letters/letter-kinds';
import type { AttributeValue } from '../findings/attribute';

export const TEMPLATE_KINDS = ['phrase', 'treatment', 'plan', 'letter'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** Whose it is: one physiotherapist's own, or the clinic's for everybody who charts. */
export const KEEPERS = ['own', 'clinic'] as const;
export type Keeper = (typeof KEEPERS)[number];

/** An item without its place, patient or day: what is done and its dose. */
export type TemplateItem = {
  /** `exercise`, of the vocabulary's item types. */
  type: string;
  attributes: Readonly<Record<string, AttributeValue>>;
};

/** Words that are put where somebody types. */
export type PhraseContent = { kind: 'phrase'; words: string };

/** Items of a section and, where there are any, words for its free text. */
export type ItemsContent = {
  kind: 'treatment' | 'plan';
  items: readonly TemplateItem[];
  words: string | null;
};

/** How a kind of letter begins: its texts, with fields that fill themselves, and its order. */
export type LetterContent = {
  kind: 'letter';
  letterKind: LetterKind;
  /** Typed answers by their name in the letter's form. */
  texts: Readonly<Record<string, string>>;
  /** Sections in the order in which they print; those that are not named follow. */
  sections: readonly LetterSectionId[];
};

export type TemplateContent = PhraseContent | ItemsContent | LetterContent;

export type Template<C extends TemplateContent = TemplateContent> = C & {
  templateId: string;
  keeper: Keeper;
  name: string;
  /** A change names the one it stands on. */
  revision: number;
  /** How often the person who asks has used it. */
  uses: number;
};

export type Phrase = Template<PhraseContent>;
export type ItemsTemplate = Template<ItemsContent>;
export type LetterTemplate = Template<LetterContent>;

export const isPhrase = (template: Template): template is Phrase => template.kind === 'phrase';

export const holdsItems = (template: Template): template is ItemsTemplate =>
  template.kind === 'treatment' || template.kind === 'plan';

export const isOfALetter = (template: Template): template is LetterTemplate =>
  template.kind === 'letter';

/** What one has used most first, then by name. */
export function inOrderOfUse<T extends Pick<Template, 'uses' | 'name'>>(
  templates: readonly T[],
): readonly T[] {
  return templates.toSorted(
    (one, other) => other.uses - one.uses || one.name.localeCompare(other.name, 'en'),
  );
}
