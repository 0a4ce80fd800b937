import { SITES, type SiteCode } from './symptoms';

/** What a mark on the body chart says; each has a pattern of its own besides its colour. */
export const MARK_TYPE = {
  pain: 'Pain',
  ache: 'Ache',
  stiffness: 'Stiffness',
  soreness: 'Soreness',
  cramp: 'Cramp',
  numbness: 'Numbness',
  paraesthesia: 'Pins and needles',
  weakness: 'Weakness',
} as const;
export type MarkType = keyof typeof MARK_TYPE;

export const BODY_VIEW = {
  front: 'Front',
  back: 'Back',
  left: 'Left side',
  right: 'Right side',
} as const;
export type BodyView = keyof typeof BODY_VIEW;

/** Whether a mark comes with the others or for itself (vocabulary 3.7). */
export const MARK_RELATION = {
  together: 'Comes with the others',
  separate: 'Comes separately',
} as const;

const SIDE_WORDS = { left: 'left', right: 'right', midline: 'central' } as const;

/** A named region of a side of the body. */
export type BodySite = `${keyof typeof SIDE_WORDS}:${SiteCode}`;

/** `left:buttock` → "buttock, left": every site of vocabulary 3.7 on every side. */
export const BODY_SITES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(SITES).flatMap(([site, words]) =>
    Object.entries(SIDE_WORDS).map(([side, sideWords]) => [
      `${side}:${site}`,
      `${words}, ${sideWords}`,
    ]),
  ),
);
