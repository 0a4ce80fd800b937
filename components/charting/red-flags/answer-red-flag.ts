import type { FindingKey } from '@/clinical/findings/finding-key';
import type { RedFlagStatus } from '@/clinical/vocabulary/red-flag-words';
import type { Draft } from '../draft-store/draft';

type WritableDraft = Pick<Draft, 'attributes' | 'set'>;

/**
 * Writes an answer with the day on which it was given. Taking the answer back takes everything
 * that was said with it; a course belongs to what is present only.
 */
export function answerRedFlag(
  draft: WritableDraft,
  key: FindingKey,
  status: RedFlagStatus | null,
  today: string,
): void {
  const said = draft.attributes(key);
  if (status === null) {
    for (const attribute of Object.keys(said)) draft.set({ key, attribute }, null);
    return;
  }
  draft.set({ key, attribute: 'status' }, status);
  draft.set({ key, attribute: 'askedOn' }, status === 'not_asked' ? null : today);
  if (status !== 'present' && 'course' in said) draft.set({ key, attribute: 'course' }, null);
}
