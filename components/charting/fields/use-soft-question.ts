'use client';

import { useSyncExternalStore } from 'react';
import type { AttributeDefinition } from '@/clinical/findings/attribute';
import { useChart } from '../chart-context';
import type { FieldRef } from '../draft-store/field-ref';
import { useStableField } from '../use-draft';

/**
 * An unusual number that nobody has confirmed yet, as `null` or the number. The value is saved all
 * the same: a soft limit asks and never refuses.
 */
export function useSoftQuestion(given: FieldRef, definition: AttributeDefinition): number | null {
  const { draft, softAnswers } = useChart();
  const field = useStableField(given);
  const soft = 'soft' in definition ? definition.soft : undefined;
  const read = () => {
    const value = draft.value(field);
    if (!soft || typeof value !== 'number' || softAnswers.isKept(field, value)) return null;
    return value < soft[0] || value > soft[1] ? value : null;
  };
  const subscribe = (listener: () => void) => {
    const leaveDraft = draft.onField(field, listener);
    const leaveAnswers = softAnswers.on(field, listener);
    return () => {
      leaveDraft();
      leaveAnswers();
    };
  };
  return useSyncExternalStore(subscribe, read, read);
}
