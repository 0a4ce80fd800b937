import type { AttributeValue } from '@/clinical/findings/attribute';
import { EXAMINER, isCarried, MEASURES } from '@/clinical/findings/attribute-of';
import { checkChange } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { isoDateIn } from '@/clinical/dates';
import { romParts } from '@/clinical/range-of-motion/movements';
import type { Draft } from '../draft-store/draft';

/** How a region is measured on this visit: written to every reading made in it. */
export type RangeSetup = { method: string | null; position: string | null };

const SETTING = ['method', 'position'];
/** Not part of what was found: it belongs to the episode. */
const STAR = 'isAsterisk';

type WritableDraft = Pick<Draft, 'attributes' | 'set'>;

/**
 * Writes one attribute of a reading or a muscle as found today. What was carried from an earlier
 * visit goes, all of it: a finding is either re-tested or carried, and an old value must not pass
 * for today's beside a new one. The first measured value brings the method and position with it, a
 * distance the tape, and the last one takes them away; a value measured anew is the author's,
 * whoever measured before.
 */
export function recordToday(
  draft: WritableDraft,
  key: FindingKey,
  attribute: string,
  value: AttributeValue | null,
  setup: RangeSetup = { method: null, position: null },
): void {
  const before = draft.attributes(key);
  if (isCarried({ attributes: before })) {
    for (const name of Object.keys(before)) {
      if (name !== attribute && name !== STAR) draft.set({ key, attribute: name }, null);
    }
  }
  draft.set({ key, attribute }, value);
  if (MEASURES.includes(attribute)) clear(draft, key, EXAMINER);
  const after = draft.attributes(key);
  const said = Object.keys(after).filter((name) => !SETTING.includes(name) && name !== STAR);
  if (said.length === 0) {
    clear(draft, key, SETTING);
    return;
  }
  if (value === null || !MEASURES.includes(attribute)) return;
  applySetup(draft, key, setup, { only: null });
  if (attribute === 'centimetres' && !('method' in after)) {
    draft.set({ key, attribute: 'method' }, 'tape_measure');
  }
}

function clear(draft: WritableDraft, key: FindingKey, names: readonly string[]): void {
  const attributes = draft.attributes(key);
  for (const name of names) if (name in attributes) draft.set({ key, attribute: name }, null);
}

/**
 * Writes method and position to one active reading where the code takes them: a passive test such
 * as the straight leg raise is done in a position of its own. `only` is the setup that is
 * being replaced: a reading measured in a way of its own keeps it.
 */
export function applySetup(
  draft: WritableDraft,
  key: FindingKey,
  setup: RangeSetup,
  { only }: { only: RangeSetup | null },
): void {
  if (romParts(key.code)?.activity !== 'active') return;
  for (const attribute of ['method', 'position'] as const) {
    const value = setup[attribute];
    const current = draft.attributes(key)[attribute] ?? null;
    const isOurs = current === null || (only !== null && current === only[attribute]);
    if (value !== null && isOurs && checkChange(key, attribute, value).ok) {
      draft.set({ key, attribute }, value);
    }
  }
}

/** Whether a finding was taken over from an earlier visit and not tested today. */
export function isCarriedOver(attributes: Finding['attributes']): boolean {
  return isCarried({ attributes });
}

/** Whether something was found today, beyond how it is measured and its star. */
export function isTestedToday(attributes: Finding['attributes']): boolean {
  const how = [STAR, 'method', 'position'];
  return !isCarriedOver(attributes) && Object.keys(attributes).some((name) => !how.includes(name));
}

/**
 * Carries an earlier finding into today's note, marked with the note and day that it came from. A
 * value that was itself carried keeps where it first came from.
 */
export function carryOver(
  draft: WritableDraft,
  key: FindingKey,
  from: { finding: Finding; noteId: string; occurredAt: string; timeZone: string },
): void {
  const { attributes } = from.finding;
  const origin = {
    carriedFromNote: attributes.carriedFromNote ?? from.noteId,
    carriedFromOn: attributes.carriedFromOn ?? isoDateIn(new Date(from.occurredAt), from.timeZone),
  };
  const carried = Object.entries({ ...attributes, ...origin }).filter(
    ([name]) => name !== STAR && !EXAMINER.includes(name),
  );
  const kept = [STAR, ...carried.map(([name]) => name)];
  const gone = Object.keys(draft.attributes(key)).filter((name) => !kept.includes(name));
  clear(draft, key, gone);
  for (const [name, value] of carried) {
    draft.set({ key, attribute: name }, value);
  }
}
