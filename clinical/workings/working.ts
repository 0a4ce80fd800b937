import type { Finding } from '../findings/finding';
import type { PublishedFigure } from '../vocabulary/published-figures';
import type { Region } from '../vocabulary/sections';

/** What the findings of one visit say to a published list; dates are ISO days. */
export type WorkingInput = {
  findings: readonly Finding[];
  dateOfBirth: string;
  /** The day of the visit in the clinic's zone. */
  visitOn: string;
};

/** `yes` counts, `no` was found otherwise, `null` is neither: not recorded, not tested, equivocal. */
export type WorkingAnswer = 'yes' | 'no' | null;

export type WorkingItem = {
  label: string;
  answer: WorkingAnswer;
  /** What is recorded: "positive", "48°", "not recorded". */
  words: string;
};

/**
 * A published list beside what was recorded. It counts and never concludes: no field of it says
 * what the count means (vocabulary 12, rule 13).
 */
export type Working = {
  code: string;
  /** A quotation counts nothing: the source's words stand beside a measured value. */
  kind: 'count' | 'quotation';
  label: string;
  region: Region | null;
  items: readonly WorkingItem[];
  /** "2 of 4 recorded; Wainner 2003 threshold 3". */
  count: string;
  /** What has to be known to read the count, from the record or the source. */
  notes: readonly string[];
  source: string;
  /** What was published of the list: on the screen only. */
  figures?: readonly PublishedFigure[];
};

export const NOT_RECORDED = 'not recorded';

/** How many items are recorded as the list describes them. */
export function countOf(items: readonly WorkingItem[]): number {
  return items.filter(({ answer }) => answer === 'yes').length;
}

/** "4 of 9 recorded; NG65 threshold 4". */
export function countWords(items: readonly WorkingItem[], threshold: string): string {
  return `${countOf(items)} of ${items.length} recorded; ${threshold}`;
}
