import type { AttributeValue } from '@/clinical/findings/attribute';
import { fieldText, type FieldRef } from './field-ref';
import { createListeners } from './listeners';

export type SoftAnswers = ReturnType<typeof createSoftAnswers>;

/** Which unusual values the clinician has said are right, so that they are asked once. */
export function createSoftAnswers() {
  const kept = new Map<string, AttributeValue>();
  const listeners = createListeners();
  return {
    isKept: (field: FieldRef, value: AttributeValue) => kept.get(fieldText(field)) === value,
    keep(field: FieldRef, value: AttributeValue) {
      kept.set(fieldText(field), value);
      listeners.tell(fieldText(field));
    },
    on: (field: FieldRef, listener: () => void) => listeners.on(fieldText(field), listener),
  };
}
