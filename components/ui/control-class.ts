import { cva } from 'class-variance-authority';

/** The look of anything typed in or picked from: one height, one edge, one way to be wrong. */
export const controlClass = cva([
  'w-full min-w-0 rounded-md border border-input bg-card px-2.5 text-control text-foreground',
  'focus-visible:outline-offset-0 disabled:bg-muted disabled:text-muted-foreground',
  'aria-invalid:border-decision-edge aria-invalid:ring-1 aria-invalid:ring-decision-edge',
]);
