/**
 * The look of a cell of a grid: its lower edge is what shows that it can be written in, so that
 * sixty of them do not shout.
 */
export const CELL_CLASS =
  'h-[calc(var(--spacing-control)-4px)] w-full min-w-0 rounded-sm border border-border border-b-input bg-card px-1.5 text-control hover:border-input focus-visible:outline-offset-0 aria-invalid:border-decision-edge aria-invalid:ring-1 aria-invalid:ring-decision-edge pointer-coarse:h-control';
