import type { AttributeValue } from '@/clinical/findings/attribute';
import type { Finding } from '@/clinical/findings/finding';
import { resultNames } from '@/clinical/findings/results';
import type { Draft } from './draft';
import type { FieldRef } from './field-ref';

const REASON = 'notTestedReason';

/** Results that a reason for not testing took away, and how to have them back instead of it. */
export type Cleared = { finding: Finding; undo: () => void };

/**
 * A draft in which a result and “not tested” exclude each other, whoever writes: the one that is
 * written last stands alone. What a reason took away is told, so that it can be undone.
 */
export function exclusiveDraft(draft: Draft, onCleared: (cleared: Cleared) => void): Draft {
  return {
    ...draft,
    set(field: FieldRef, value: AttributeValue | null) {
      draft.set(field, value);
      if (value === null) return;
      const { key, attribute } = field;
      const now = draft.attributes(key);
      const names = resultNames(key.code);
      if (names.includes(attribute) && REASON in now) {
        draft.set({ key, attribute: REASON }, null);
      }
      if (attribute !== REASON) return;
      const cleared = Object.entries(now).filter(([name]) => names.includes(name));
      if (cleared.length === 0) return;
      for (const [name] of cleared) draft.set({ key, attribute: name }, null);
      onCleared({
        finding: { ...key, attributes: Object.fromEntries(cleared) },
        undo: () => {
          // Whatever was written since stays.
          if (draft.attributes(key)[REASON] !== value) return;
          draft.set({ key, attribute: REASON }, null);
          for (const [name, had] of cleared) draft.set({ key, attribute: name }, had);
        },
      });
    },
  };
}
