/** Every kind of letter, and what its editor and its line on the timeline are called. */
export const LETTER_KIND_LABEL = {
  'imaging-request': 'Imaging request',
  'emergency-handover': 'Emergency letter',
} as const;
export type LetterKind = keyof typeof LETTER_KIND_LABEL;

export const LETTER_KINDS = Object.keys(LETTER_KIND_LABEL) as [LetterKind, ...LetterKind[]];
