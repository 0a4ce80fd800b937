import type { LetterKind } from './letter-kinds';

export type LetterText = { name: string; label: string };

const OF_A_COLLEAGUE: readonly LetterText[] = [
  { name: 'purpose', label: 'Why you write' },
  { name: 'asks', label: 'What you ask' },
  { name: 'message', label: 'In your words' },
];

/** All that a certificate states is said anew of this patient: nothing of it is kept for the next. */
const NONE: readonly LetterText[] = [];

/** The typed texts of each kind of letter that a template may begin with; reasons are never among them. */
export const LETTER_TEXTS = {
  'imaging-request': [
    { name: 'question', label: 'Clinical question' },
    { name: 'changesManagement', label: 'How the result changes what is done' },
    { name: 'outOfHours', label: 'Out of hours' },
  ],
  'imaging-suggestion': OF_A_COLLEAGUE,
  'emergency-handover': [
    { name: 'message', label: 'Message' },
    { name: 'ifNotArrived', label: 'Who acts if the patient does not arrive' },
  ],
  'gp-letter': OF_A_COLLEAGUE,
  'specialist-referral': OF_A_COLLEAGUE,
  'discharge-summary': [...OF_A_COLLEAGUE, { name: 'afterwards', label: 'What comes next' }],
  'patient-summary': [{ name: 'message', label: 'What we talked about' }],
  certificate: NONE,
} as const satisfies Record<LetterKind, readonly LetterText[]>;
