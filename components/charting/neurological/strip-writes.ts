import type { AttributeValue } from '@/clinical/findings/attribute';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { resultNames } from '@/clinical/findings/results';
import { STRIP_VALUES } from '@/clinical/notes/neuro-values';
import type { Draft } from '../draft-store/draft';
import { recordToday } from '../examination/record-reading';

type WritableDraft = Pick<Draft, 'attributes' | 'set'>;

/**
 * Writes what was found today. A grade and “not tested” exclude each other: whichever is written
 * last stands alone.
 */
export function recordFound(
  draft: WritableDraft,
  key: FindingKey,
  attribute: string,
  value: AttributeValue | null,
): void {
  recordToday(draft, key, attribute, value);
  if (value === null) return;
  const now = draft.attributes(key);
  const answers = resultNames(key.code);
  if (answers.includes(attribute) && 'notTestedReason' in now) {
    draft.set({ key, attribute: 'notTestedReason' }, null);
  }
  if (attribute !== 'notTestedReason') return;
  for (const name of answers) if (name in now) draft.set({ key, attribute: name }, null);
}

/** Not tested and why, for every finding of a line that has no grade; `null` takes it back. */
export function recordRowNotTested(
  draft: WritableDraft,
  keys: readonly FindingKey[],
  reason: string | null,
): void {
  for (const key of keys) {
    const isGraded = STRIP_VALUES.some((name) => name in draft.attributes(key));
    const isCarried = 'carriedFromNote' in draft.attributes(key);
    if (!isGraded || isCarried) recordFound(draft, key, 'notTestedReason', reason);
  }
}
