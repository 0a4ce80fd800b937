import { textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { activeItems } from '../notes/sign-item';
import { EMERGENCY_SOURCE, emergencyItemWords, emergencyState } from './emergency';
import { itemTypeOf } from './item-match';

export type RefusedItem = { item: Finding; words: string; source: string };

/** What is done to the body by hand, needle or machine, and exercise (vocabulary 12, rule 1). */
const REFUSED_TYPES: readonly string[] = [
  ...['manual-therapy', 'traction', 'dry-needling', 'exercise', 'taping', 'electrotherapy'],
];

/** Whether a type of item is refused while an emergency answer waits or is acted on. */
export function isRefusedType(type: string): boolean {
  return REFUSED_TYPES.includes(type);
}

function isGradeFourOrFive(item: Finding): boolean {
  if (itemTypeOf(item) !== 'manual-therapy') return false;
  const grade = textOf(item, 'grade');
  return grade === 'IV' || grade === 'V' || textOf(item, 'technique') === 'thrust';
}

/**
 * Items that cannot stand in the note with an emergency answer present. An override with its reason
 * opens all but manual therapy of grade IV and V. A treatment that came before the answer is
 * recorded truthfully by its status: stopped.
 */
export function refusedItems(findings: readonly Finding[]): readonly RefusedItem[] {
  const state = emergencyState(findings);
  if (state.is === 'none') return [];
  const isOverridden = state.is === 'overridden';
  const refused = activeItems(findings).filter((item) =>
    isOverridden ? isGradeFourOrFive(item) : isRefusedType(itemTypeOf(item)),
  );
  const present = emergencyItemWords(state.items);
  const until = isOverridden
    ? 'The override does not open manual therapy of grade IV and V.'
    : 'If it was given before the answer, set its status to stopped and say so.';
  return refused.map((item) => ({
    item,
    words: `Refused while an emergency answer is present: ${present}. ${until}`,
    source: EMERGENCY_SOURCE,
  }));
}
