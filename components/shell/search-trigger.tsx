'use client';

import { Search } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Kbd } from '@/components/ui/kbd';
import { useCommandMenu } from './keyboard';

/** Looks like the search box it opens; on a narrow screen only its icon is left. */
export function SearchTrigger({ className }: { className?: string }) {
  const { setIsOpen } = useCommandMenu();
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
