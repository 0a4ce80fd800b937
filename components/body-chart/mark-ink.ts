import type { MarkType } from '@/clinical/vocabulary/body-chart';

/** The colour of a type of mark, which changes with the theme and on paper. */
export function markInk(markType: MarkType | null): string {
  return `var(--mark-${markType ?? 'untyped'})`;
}

/** The name of a type's pattern within one drawing. */
export function patternId(drawing: string, markType: MarkType | null): string {
  return `${drawing}-${markType ?? 'untyped'}`;
}
