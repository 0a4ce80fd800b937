'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useRef, type RefObject } from 'react';
import { useShortcutHelp, useSingleKeys, type ShortcutGroup } from '@/components/shell/keyboard';

const HELP: ShortcutGroup = {
  title: 'Review and sign',
  shortcuts: [
    { keys: ['S'], words: 'Go to “Sign note”; Enter signs' },
    { keys: ['C'], words: 'Back to the chart' },
  ],
};

/**
 * The keys of the last look before signing, and the button that S goes to. No key alone signs: what
 * is frozen cannot be taken back.
 */
export function useSignKeys(chartHref: string): RefObject<HTMLButtonElement | null> {
  const router = useRouter();
  const button = useRef<HTMLButtonElement>(null);
  useShortcutHelp(HELP);
  useSingleKeys(
    useCallback(
      (pressed, event) => {
        const key = pressed.toLowerCase();
        if (event.repeat || (key !== 's' && key !== 'c')) return;
        event.preventDefault();
        if (key === 's') button.current?.focus();
        else router.push(chartHref);
      },
      [chartHref, router],
    ),
  );
  return button;
}
