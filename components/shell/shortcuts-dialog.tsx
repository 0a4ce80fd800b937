'use client';

import { useCallback } from 'react';
import { later, useHasOpened } from '@/components/later/later';
import { useShortcutDialog, useSingleKeys } from './keyboard';

const ShortcutList = later(() =>
  import('./shortcut-list').then(({ ShortcutList }) => ShortcutList),
);

/** Opens with `?`: every key that acts here. */
export function ShortcutsDialog() {
  const { isOpen, setIsOpen } = useShortcutDialog();
  const hasOpened = useHasOpened(isOpen);
  useSingleKeys(
    useCallback(
      (key) => {
        if (key === '?') setIsOpen(true);
      },
      [setIsOpen],
    ),
  );
  return hasOpened ? <ShortcutList onGiveUp={() => setIsOpen(false)} /> : null;
}
