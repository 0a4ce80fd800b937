import { v7 } from 'uuid';
import type { AttributeValue } from '@/clinical/findings/attribute';
import { codeDefinition } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { inItemOrder } from '@/clinical/notes/item-order';
import type { Draft } from '../draft-store/draft';
import { keyOf } from '../draft-store/field-ref';
import { placeBetween } from './fractional';
import { untieGoal } from './goal-links';

export type ItemStem = 'treatment' | 'plan';

type WritableDraft = Pick<Draft, 'attributes' | 'findings' | 'set' | 'remove'>;

export function itemsOf(stem: ItemStem, findings: readonly Finding[]): readonly Finding[] {
  return inItemOrder(findings.filter(({ code }) => code.startsWith(`${stem}.`)));
}

const placeOf = (finding: Finding | undefined): string | null => {
  const place = finding?.attributes.position;
  return typeof place === 'string' ? place : null;
};

/** Puts a new item last and gives back its key. */
export function addItem(
  draft: WritableDraft,
  stem: ItemStem,
  type: string,
  dose: Readonly<Record<string, AttributeValue>> = {},
): FindingKey {
  const last = placeOf(itemsOf(stem, draft.findings()).at(-1));
  const key = keyOf(`${stem}.${type}`, { at: `item:${v7()}` });
  draft.set({ key, attribute: 'position' }, placeBetween(last, null));
  for (const [attribute, value] of Object.entries(dose)) draft.set({ key, attribute }, value);
  return key;
}

/**
 * What must be asked, checked or agreed anew at each visit: a copy of last visit's dose leaves it
 * out, so that an old check never passes for today's. Dates of the last plan are past as well.
 */
const NEVER_COPIED = [
  ...[
    'position',
    'goalItem',
    'consent',
    'risksDiscussed',
    'contraindicationResult',
    'contraindicationNote',
  ],
  ...['skinSensation', 'response', 'adverseResponse', 'adherence', 'isUnderstood'],
  ...['byDate', 'startOn', 'reviewOn', 'givenOn'],
];

/** The dose of an earlier item, without what belongs to its own day. */
export function doseOf(finding: Finding): Readonly<Record<string, AttributeValue>> {
  const known = codeDefinition(finding.code)?.attributes ?? {};
  return Object.fromEntries(
    Object.entries(finding.attributes).filter(
      ([name]) => name in known && !NEVER_COPIED.includes(name),
    ),
  );
}

/** Moves an item one place up or down by writing one value; false at the end of the list. */
export function moveItem(
  draft: WritableDraft,
  stem: ItemStem,
  key: FindingKey,
  step: 1 | -1,
): boolean {
  const items = itemsOf(stem, draft.findings());
  const at = items.findIndex((item) => item.at === key.at);
  const low = step === 1 ? items[at + 1] : items[at - 2];
  const high = step === 1 ? items[at + 2] : items[at - 1];
  if (at < 0 || (step === 1 ? !low : !high)) return false;
  draft.set({ key, attribute: 'position' }, placeBetween(placeOf(low), placeOf(high)));
  return true;
}

/**
 * Takes an item away, with what was decided about it and the values that were re-tested after it:
 * they would belong to a treatment that is not there. Gives back how many went and what restores everything.
 */
export function removeItem(
  draft: WritableDraft,
  key: FindingKey,
): { retested: number; restore: () => void } {
  const moment = `after:${key.at.slice('item:'.length)}`;
  const retested = draft.findings().filter((finding) => finding.moment === moment);
  const decided = draft
    .findings()
    .filter(({ code, at }) => code.startsWith('decision.') && at === key.at);
  const restores = [
    untieGoal(draft, key),
    ...[key, ...retested, ...decided].map((each) => draft.remove(each)),
  ];
  return {
    retested: retested.length,
    restore: () => {
      for (const restore of restores) restore();
    },
  };
}

/** Which of the last visit's items have no item of their kind today; two of a kind ask for two. */
export function notYetOf(last: readonly Finding[], today: readonly Finding[]): readonly Finding[] {
  const left = today.map(kindOf);
  return last.filter((item) => {
    const at = left.indexOf(kindOf(item));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** What makes two items the same treatment, whatever their dose. */
function kindOf({ code, attributes }: Finding): string {
  const { technique, product, name, level, muscle, bodySide } = attributes;
  return JSON.stringify([code, technique, product, name, level, muscle, bodySide]);
}
