import type { AttributeValue } from '../findings/attribute';
import type { Finding } from '../findings/finding';
import { KINDS } from '../findings/kinds';
import { usableItem } from './template-items';
import type { ItemsContent, TemplateItem } from './template';

/** What a template does where something stands already. */
export const WAYS = {
  skip: 'Skip what is there',
  append: 'Append everything',
  overwrite: 'Overwrite what is there',
} as const;
export type Way = keyof typeof WAYS;

/** One value of an item that would become another. */
export type Replaced = {
  attribute: string;
  before: AttributeValue | null;
  after: AttributeValue;
};

export type AppliedItem =
  | { does: 'add'; item: TemplateItem }
  /** Stands in the note already and stays as it is. */
  | { does: 'leave'; item: TemplateItem; finding: Finding }
  | { does: 'replace'; item: TemplateItem; finding: Finding; values: readonly Replaced[] };

/** What a template would do to a section: nothing has happened yet. */
export type Application = {
  items: readonly AppliedItem[];
  /** What stands in the section and is not touched. */
  kept: readonly Finding[];
  /** The free text of the section; `null` where the template has none. */
  words: { does: 'add' | 'leave' | 'replace'; before: string; after: string } | null;
  /** Names of what the template holds and the record no longer takes. */
  left: readonly string[];
};

/** By which two items are the same treatment; what the template does not say does not tell them apart. */
const NAMED_BY = ['technique', 'product', 'name', 'muscle', 'substanceClass'];

function isSame(stem: string, item: TemplateItem, { code, attributes }: Finding): boolean {
  return (
    code === `${stem}.${item.type}` &&
    NAMED_BY.every(
      (name) => !(name in item.attributes) || item.attributes[name] === attributes[name],
    )
  );
}

const isEqual = (one: AttributeValue, other: AttributeValue | undefined) =>
  JSON.stringify(one) === JSON.stringify(other);

function valuesFor(item: TemplateItem, { attributes }: Finding): readonly Replaced[] {
  return Object.entries(item.attributes)
    .filter(([name, value]) => !isEqual(value, attributes[name]))
    .map(([attribute, after]) => ({ attribute, before: attributes[attribute] ?? null, after }));
}

/**
 * What a template does to the items and the text of its section. Nothing is ever taken away:
 * overwriting gives what stands there the values that the template says, and leaves every other
 * value, consent and checks among them, as it was charted.
 */
export function applyTemplate(
  { kind, items, words }: ItemsContent,
  way: Way,
  standing: { items: readonly Finding[]; words: string },
): Application {
  const usable = items.map((item) => ({ type: item.type, read: usableItem(kind, item) }));
  const left = usable.flatMap(({ type, read }) => (read ? read.left : [type]));
  const met = new Set<Finding>();
  const applied = usable.flatMap(({ read }): AppliedItem[] => {
    if (!read) return [];
    const { item } = read;
    if (way === 'append') return [{ does: 'add', item }];
    const finding = standing.items.find((each) => !met.has(each) && isSame(kind, item, each));
    if (!finding) return [{ does: 'add', item }];
    met.add(finding);
    const values = way === 'overwrite' ? valuesFor(item, finding) : [];
    return values.length === 0
      ? [{ does: 'leave', item, finding }]
      : [{ does: 'replace', item, finding, values }];
  });
  return {
    items: applied,
    kept: standing.items.filter((each) => !met.has(each)),
    words: words === null ? null : wordsFor(way, standing.words, words),
    left: [...new Set(left)],
  };
}

function wordsFor(way: Way, before: string, words: string): NonNullable<Application['words']> {
  if (before.trim() === '') return { does: 'add', before, after: words };
  if (way === 'skip' || before === words) return { does: 'leave', before, after: before };
  if (way === 'overwrite') return { does: 'replace', before, after: words };
  const after = `${before.trimEnd()}\n${words}`;
  const isTooLong = after.length > KINDS.narratives.body.maxLength;
  return isTooLong ? { does: 'leave', before, after: before } : { does: 'add', before, after };
}

/** Whether applying it would change anything. */
export function changesSomething({ items, words }: Application): boolean {
  return items.some(({ does }) => does !== 'leave') || (words !== null && words.does !== 'leave');
}
