'use client';

import { useCallback, type RefObject } from 'react';
import { useSingleKeys } from '@/components/shell/keyboard';

/** L goes to the line from anywhere in the chart that is not being typed in. */
export function useLineKey(box: RefObject<HTMLElement | null>): void {
  useSingleKeys(
    useCallback(
      (key, event) => {
        if (key.toLowerCase() !== 'l') return;
        event.preventDefault();
        box.current?.querySelector('input')?.focus();
      },
      [box],
    ),
  );
}
