import { cn } from './cn';

const MOVE =
  'transition-[opacity,scale] duration-100 data-starting-style:opacity-0 data-ending-style:opacity-0';

/** What floats over the page: menus, lists, popovers. */
export function popupClass(...extra: string[]): string {
  return cn(
    'rounded-md border border-border bg-popover p-1 text-sm text-popover-foreground shadow-lg outline-none',
    MOVE,
    extra,
  );
}

export function backdropClass(): string {
  return cn('fixed inset-0 z-40 bg-black/40 print:hidden', MOVE);
}

/** A dialog: centred with a mouse, on the whole width of a phone. */
export function dialogClass(...extra: (string | undefined)[]): string {
  return cn(
    'fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-lg -translate-x-1/2 -translate-y-1/2 flex-col',
    'rounded-lg border border-border bg-popover text-popover-foreground shadow-lg outline-none',
    MOVE,
    extra,
  );
}
