'use client';

import { Search } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Kbd } from '@/components/ui/kbd';
import { useCommandKey, useCommandMenu, useShortcutHelp, type ShortcutGroup } from './keyboard';

const KEYS: ShortcutGroup = {
  title: 'In the clinic',
  shortcuts: [{ keys: ['⌘', 'K'], words: 'Find a patient, or go somewhere (Ctrl K on Windows)' }],
};

/** Looks like the search box it opens; on a narrow screen only its icon is left. */
export function SearchTrigger({ className }: { className?: string }) {
  const { setIsOpen } = useCommandMenu();
  useCommandKey();
  useShortcutHelp(KEYS);
  return (
    <Button
      aria-keyshortcuts="Meta+K Control+K"
      onClick={() => setIsOpen(true)}
      className={cn(
        'min-w-0 justify-start border-border font-normal text-muted-foreground max-sm:size-control max-sm:justify-center max-sm:px-0',
        className,
      )}
    >
      <Search aria-hidden />
      <span className="flex-1 truncate text-left max-sm:sr-only">Find a patient</span>
      <Kbd className="max-sm:hidden">⌘K</Kbd>
    </Button>
  );
}
