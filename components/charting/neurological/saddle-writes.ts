import type { AttributeValue } from '@/clinical/findings/attribute';
import type { FindingKey } from '@/clinical/findings/finding-key';
import type { Draft } from '../draft-store/draft';
import { keyOf } from '../draft-store/field-ref';
import { recordFound } from './strip-writes';

type WritableDraft = Pick<Draft, 'attributes' | 'set'>;

/** Light touch of the saddle, left and right. */
export const SADDLE_KEYS: readonly FindingKey[] = (['left', 'right'] as const).map((side) =>
  keyOf('sensation.light-touch', { side, at: 'site:saddle-perineum' }),
);

/** Said once for both sides: how it was tested, whose consent, who was there. */
export const HOW = ['testedHow', 'consent', 'isChaperoned'] as const;

const isTested = (draft: WritableDraft, key: FindingKey) => {
  const now = draft.attributes(key);
  return 'sensation' in now || 'notTestedReason' in now;
};

/** How the saddle was tested, to each side that was; before any was, to the left one. */
export function writeHow(
  draft: WritableDraft,
  attribute: string,
  value: AttributeValue | null,
): void {
  const tested = SADDLE_KEYS.filter((key) => isTested(draft, key));
  for (const key of SADDLE_KEYS) {
    const isTold = tested.length === 0 ? key === SADDLE_KEYS[0] : tested.includes(key);
    recordFound(draft, key, attribute, isTold ? value : null);
  }
}

/** What one side felt; how it was tested follows from the other side, or goes with the answer. */
export function writeFelt(
  draft: WritableDraft,
  key: FindingKey,
  attribute: string,
  value: AttributeValue | null,
): void {
  const how = HOW.map((name) => {
    const said = SADDLE_KEYS.map((each) => draft.attributes(each)[name]);
    return [name, said.find((each) => each !== undefined) ?? null] as const;
  });
  recordFound(draft, key, attribute, value);
  for (const [name, said] of how) if (said !== null) writeHow(draft, name, said);
}
