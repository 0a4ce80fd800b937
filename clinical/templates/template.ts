import type { AttributeValue } from '../findings/attribute';

export const TEMPLATE_KINDS = ['phrase', 'treatment', 'plan'] as const;
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

export type TemplateContent = PhraseContent | ItemsContent;

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

export const isPhrase = (template: Template): template is Phrase => template.kind === 'phrase';

export const holdsItems = (template: Template): template is ItemsTemplate =>
  template.kind !== 'phrase';

/** What one has used most first, then by name. */
export function inOrderOfUse<T extends Pick<Template, 'uses' | 'name'>>(
  templates: readonly T[],
): readonly T[] {
  return templates.toSorted(
    (one, other) => other.uses - one.uses || one.name.localeCompare(other.name, 'en'),
  );
}
