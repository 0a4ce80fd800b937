/** Every kind of letter, and what its editor and its line on the timeline are called. */
export const LETTER_KIND_LABEL = {
  'imaging-request': 'Imaging request',
  'imaging-suggestion': 'Letter asking to consider imaging',
  'emergency-handover': 'Emergency letter',
  'gp-letter': 'GP letter',
  'specialist-referral': 'Specialist referral',
  'discharge-summary': 'Discharge summary',
} as const;
export type LetterKind = keyof typeof LETTER_KIND_LABEL;

export const LETTER_KINDS = Object.keys(LETTER_KIND_LABEL) as [LetterKind, ...LetterKind[]];

/** What each is for, where one is chosen. */
export const LETTER_KIND_PURPOSE = {
  'imaging-request': 'X-ray, MRI, CT, ultrasound or bone density, requested by you',
  'imaging-suggestion': 'To the GP, where you may not request it or no rebate applies',
  'emergency-handover': 'One page for the emergency department',
  'gp-letter': 'Findings and what you ask of the GP',
  'specialist-referral': 'Asks a specialist to see the patient',
  'discharge-summary': 'What was found and done, and what comes next',
} as const satisfies Record<LetterKind, string>;

/** Letters from one clinician to another that share a form. */
export type ClinicianLetterKind = Extract<
  LetterKind,
  'imaging-suggestion' | 'gp-letter' | 'specialist-referral' | 'discharge-summary'
>;
