import type { Region } from '../vocabulary/sections';

export const MODALITIES = ['xray', 'mri', 'ct', 'ultrasound', 'dxa'] as const;
export type Modality = (typeof MODALITIES)[number];

type ModalityWords = {
  label: string;
  /** As it stands in a sentence: “Please perform …”. */
  inSentence: string;
  isIonising: boolean;
};

export const MODALITY = {
  xray: { label: 'X-ray', inSentence: 'an X-ray', isIonising: true },
  mri: { label: 'MRI', inSentence: 'an MRI scan', isIonising: false },
  ct: { label: 'CT', inSentence: 'a CT scan', isIonising: true },
  ultrasound: { label: 'Ultrasound', inSentence: 'an ultrasound scan', isIonising: false },
  dxa: { label: 'Bone density (DXA)', inSentence: 'a bone density scan (DXA)', isIonising: true },
} as const satisfies Record<Modality, ModalityWords>;

export const BODY_REGIONS = [
  'cervical',
  'thoracic',
  'lumbosacral',
  'sacrococcygeal',
  'sacroiliac',
  'pelvis',
  'hip',
  'whole_spine',
] as const;
export type BodyRegion = (typeof BODY_REGIONS)[number];

type BodyRegionWords = {
  label: string;
  inSentence: string;
  isSpinal: boolean;
  isSided: boolean;
  /** Vocabulary 9.3: pregnancy matters most between diaphragm and knee. */
  isBetweenDiaphragmAndKnee: boolean;
};

export const BODY_REGION = {
  cervical: {
    label: 'Cervical spine',
    inSentence: 'the cervical spine',
    isSpinal: true,
    isSided: false,
    isBetweenDiaphragmAndKnee: false,
  },
  thoracic: {
    label: 'Thoracic spine',
    inSentence: 'the thoracic spine',
    isSpinal: true,
    isSided: false,
    isBetweenDiaphragmAndKnee: false,
  },
  lumbosacral: {
    label: 'Lumbosacral spine',
    inSentence: 'the lumbosacral spine',
    isSpinal: true,
    isSided: false,
    isBetweenDiaphragmAndKnee: true,
  },
  sacrococcygeal: {
    label: 'Sacrum and coccyx',
    inSentence: 'the sacrum and coccyx',
    isSpinal: true,
    isSided: false,
    isBetweenDiaphragmAndKnee: true,
  },
  sacroiliac: {
    label: 'Sacroiliac joints',
    inSentence: 'the sacroiliac joints',
    isSpinal: false,
    isSided: true,
    isBetweenDiaphragmAndKnee: true,
  },
  pelvis: {
    label: 'Pelvis',
    inSentence: 'the pelvis',
    isSpinal: false,
    isSided: false,
    isBetweenDiaphragmAndKnee: true,
  },
  hip: {
    label: 'Hip',
    inSentence: 'the hip',
    isSpinal: false,
    isSided: true,
    isBetweenDiaphragmAndKnee: true,
  },
  whole_spine: {
    label: 'Whole spine',
    inSentence: 'the whole spine',
    isSpinal: true,
    isSided: false,
    isBetweenDiaphragmAndKnee: true,
  },
} as const satisfies Record<BodyRegion, BodyRegionWords>;

/** The region of the chart that each imaged region is preset from. */
export const IMAGED_REGION = {
  cervical: 'cervical',
  thoracic: 'thoracic',
  lumbar: 'lumbosacral',
} as const satisfies Record<Region, BodyRegion>;

export const IMAGED_SIDES = ['left', 'right', 'both'] as const;
export const IMAGED_SIDE = {
  left: 'Left',
  right: 'Right',
  both: 'Both sides',
} as const satisfies Record<(typeof IMAGED_SIDES)[number], string>;

/** What is usually asked for; offered, never filled in. */
export const USUAL_VIEWS = {
  xray: ['AP and lateral', 'AP', 'Standing AP and lateral', 'AP and frog-leg lateral'],
  mri: ['Without contrast', 'With and without contrast', 'Whole spine screening'],
  ct: ['Without contrast', 'With contrast'],
  ultrasound: ['Both sides for comparison', 'Dynamic'],
  dxa: ['Lumbar spine and hip', 'With vertebral fracture assessment'],
} as const satisfies Record<Modality, readonly string[]>;

export const IMAGING_URGENCIES = [
  'routine',
  'urgent_2w',
  'urgent_24h',
  'emergency_same_day',
] as const;
export type ImagingUrgency = (typeof IMAGING_URGENCIES)[number];
/** Of a letter of any kind: it sets the clock of its loops. */
export type LetterUrgency = ImagingUrgency;
export const IMAGING_URGENCY = {
  routine: { label: 'Routine', inSentence: 'as a routine examination' },
  urgent_2w: { label: 'Urgent, within 2 weeks', inSentence: 'urgently, within 2 weeks' },
  urgent_24h: { label: 'Urgent, within 24 hours', inSentence: 'urgently, within 24 hours' },
  emergency_same_day: {
    label: 'Emergency, same day',
    inSentence: 'as an emergency, on the same day',
  },
} as const satisfies Record<ImagingUrgency, { label: string; inSentence: string }>;

export const PREGNANCY_ANSWERS = [
  'not_applicable',
  'no',
  'possibly',
  'pregnant',
  'unknown',
] as const;
export type PregnancyAnswer = (typeof PREGNANCY_ANSWERS)[number];
export const PREGNANCY_ANSWER = {
  not_applicable: 'Not applicable',
  no: 'Not pregnant',
  possibly: 'Possibly pregnant',
  pregnant: 'Pregnant',
  unknown: 'Not known',
} as const satisfies Record<PregnancyAnswer, string>;

export const YES_NO_UNKNOWN = ['yes', 'no', 'unknown'] as const;
export type YesNoUnknown = (typeof YES_NO_UNKNOWN)[number];
/** `unknown` is an answer, and prints (vocabulary 9.4). */
export const YES_NO_UNKNOWN_WORDS = {
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known',
} as const satisfies Record<YesNoUnknown, string>;

/** Vocabulary 9.4 (JONES, MIC, BARWON). The physio records the answers; the MR unit decides. */
export const MRI_QUESTIONS = [
  'pacemaker_icd',
  'neurostimulator',
  'aneurysm_clip',
  'cochlear_implant',
  'eye_metal',
  'body_metal',
  'vascular_stent_clip',
  'stapes_ocular_implant',
  'drug_pump',
  'heart_valve',
  'joint_replacement',
  'recent_surgery',
  'pregnancy',
  'tattoos',
  'claustrophobia',
  'dialysis',
] as const;
export type MriQuestion = (typeof MRI_QUESTIONS)[number];
export const MRI_QUESTION = {
  pacemaker_icd: 'Pacemaker or defibrillator',
  neurostimulator: 'Neurostimulator',
  aneurysm_clip: 'Aneurysm clip',
  cochlear_implant: 'Cochlear implant',
  eye_metal: 'Metal in the eye, ever (metalwork, grinding)',
  body_metal: 'Metal elsewhere in the body',
  vascular_stent_clip: 'Vascular stent or clip',
  stapes_ocular_implant: 'Stapes or eye implant',
  drug_pump: 'Drug pump',
  heart_valve: 'Heart valve',
  joint_replacement: 'Joint replacement, plates or screws',
  recent_surgery: 'Recent surgery',
  pregnancy: 'Pregnant or possibly pregnant',
  tattoos: 'Tattoos or permanent make-up',
  claustrophobia: 'Claustrophobia',
  dialysis: 'Dialysis',
} as const satisfies Record<MriQuestion, string>;

/** Vocabulary 9.4: asked when a contrast agent is asked for. */
export const CONTRAST_QUESTIONS = [
  'previous_reaction',
  'asthma_allergy',
  'renal_disease',
  'diabetes_metformin',
  'thyroid_disease',
] as const;
export type ContrastQuestion = (typeof CONTRAST_QUESTIONS)[number];
export const CONTRAST_QUESTION = {
  previous_reaction: 'Previous reaction to contrast',
  asthma_allergy: 'Asthma or allergy',
  renal_disease: 'Renal disease',
  diabetes_metformin: 'Diabetes or metformin',
  thyroid_disease: 'Thyroid disease',
} as const satisfies Record<ContrastQuestion, string>;

export const DURATION_UNITS = ['days', 'weeks', 'months', 'years'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];
export const DURATION_UNIT = {
  days: 'Days',
  weeks: 'Weeks',
  months: 'Months',
  years: 'Years',
} as const satisfies Record<DurationUnit, string>;
