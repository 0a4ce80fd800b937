import type { ReactNode } from 'react';
import { cn } from './cn';

/** A key of the keyboard. Hidden where there is none to press. */
export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      className={cn(
        'inline-grid h-5 min-w-5 place-items-center rounded-sm border bg-muted px-1 font-sans text-xs text-muted-foreground pointer-coarse:hidden print:hidden',
        className,
      )}
    >
      {children}
    </kbd>
  );
}
