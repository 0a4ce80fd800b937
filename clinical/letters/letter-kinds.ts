/** Every kind of letter, and what its editor and its line on the timeline are called. */
export const LETTER_KIND_LABEL = {
  'imaging-request': 'Imaging request',
  'imaging-suggestion': 'Letter asking to consider imaging',
  'emergency-handover': 'Emergency letter',
  'gp-letter': 'GP letter',
  'specialist-referral': 'Specialist referral',
  'discharge-summary': 'Discharge summary',
  'patient-summary': 'Summary for the patient',
  certificate: 'Certificate',
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
  'patient-summary': 'What you talked about and the programme at home, in plain words',
  certificate: 'Attendance, or fitness for work, sport or school',
} as const satisfies Record<LetterKind, string>;

/** Letters from one clinician to another that share a form. */
const CLINICIAN_LETTER_KINDS = [
  'imaging-suggestion',
  'gp-letter',
  'specialist-referral',
  'discharge-summary',
] as const satisfies readonly LetterKind[];
export type ClinicianLetterKind = (typeof CLINICIAN_LETTER_KINDS)[number];

export function isClinicianLetter(kind: LetterKind): kind is ClinicianLetterKind {
  return CLINICIAN_LETTER_KINDS.some((each) => each === kind);
}

/** What a patient takes home and may hand on. It asks nothing of a clinic, and no program reads it. */
const TAKEN_HOME = ['patient-summary', 'certificate'] as const satisfies readonly LetterKind[];
export type TakenHome = (typeof TAKEN_HOME)[number];

export function isTakenHome(kind: LetterKind): kind is TakenHome {
  return TAKEN_HOME.some((each) => each === kind);
}
