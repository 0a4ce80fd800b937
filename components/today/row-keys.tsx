'use client';

import { useCallback, useRef, type ReactNode } from 'react';
import { useShortcutHelp, useSingleKeys, type ShortcutGroup } from '@/components/shell/keyboard';

const ROW_KEYS = { keys: ['↓', '↑'], words: 'Next and previous row (also j and k)' };

const KEYS = {
  today: {
    title: 'Today',
    shortcuts: [
      ROW_KEYS,
      { keys: ['Enter'], words: 'What the row offers: start, continue' },
      { keys: ['n'], words: 'Register a patient' },
    ],
  },
  loops: {
    title: 'Letters to follow up',
    shortcuts: [ROW_KEYS, { keys: ['Enter'], words: 'Record the next step' }],
  },
} as const satisfies Record<string, ShortcutGroup>;

/** Moves between the rows of all lists inside it, so that each is one key from being acted on. */
export function RowKeys({ of, children }: { of: keyof typeof KEYS; children: ReactNode }) {
  const rows = useRef<HTMLDivElement>(null);
  useShortcutHelp(KEYS[of]);
  useSingleKeys(
    useCallback((key, event) => {
      const acts = [...(rows.current?.querySelectorAll<HTMLElement>('[data-row-act]') ?? [])];
      const at = acts.findIndex((act) => act.closest('li')?.contains(document.activeElement));
      if (key === 'ArrowDown' || key === 'j') {
        event.preventDefault();
        acts[Math.min(at + 1, acts.length - 1)]?.focus();
      } else if (key === 'ArrowUp' || key === 'k') {
        event.preventDefault();
        acts[Math.max(at - 1, 0)]?.focus();
      } else if (key === 'n') {
        const register = document.querySelector<HTMLElement>('[data-register]');
        if (!register) return;
        event.preventDefault();
        register.click();
      }
    }, []),
  );
  return (
    <div ref={rows} className="flex flex-col gap-5">
      {children}
    </div>
  );
}
