import {
  choice,
  choices,
  date,
  decimal,
  flag,
  integer,
  prose,
  text,
  type AttributeDefinition,
} from '../findings/attribute';

export const CONSENT = {
  verbal: 'Verbal consent',
  written: 'Written consent',
  declined: 'Declined',
} as const;

export const CONTRAINDICATION_RESULT = {
  clear: 'Checked, none found',
  precaution: 'Precaution',
  contraindicated: 'Contraindication found',
} as const;

/** Maitland grades (M): I to IV mobilisation, V thrust at the limit. */
export const MAITLAND_GRADE = { I: 'I', II: 'II', III: 'III', IV: 'IV', V: 'V' } as const;

export const EXERCISE_CATEGORY = {
  mobility: 'Mobility',
  strength: 'Strength',
  motor_control: 'Motor control',
  aerobic: 'Aerobic',
  stretch: 'Stretch',
  graded: 'Graded activity',
  mdt_direction: 'Directional preference',
} as const;

export const EDUCATION_TOPIC = {
  pain_explanation: 'Pain explanation',
  activity_pacing: 'Activity pacing',
  stay_active: 'Stay active, usual course',
  ergonomics: 'Ergonomics',
  sleep: 'Sleep',
  return_to_work: 'Return to work',
  ces_safety_net: 'Cauda equina safety-net',
  self_management: 'Self-management',
  smoking: 'Smoking',
  weight: 'Weight',
} as const;

/** Hot and cold sensation, tested before the first heat or ice (vocabulary 8.3). */
export const SKIN_SENSATION = {
  normal: 'Checked, normal',
  altered: 'Checked, altered',
  not_checked: 'Not checked',
} as const;

/** Vocabulary 8.6: advice within scope; no code starts, stops or changes a prescription. */
export const MEDICATION_ADVICE = {
  continue: 'Continue as prescribed',
  speak_to_gp: 'Speak to the GP',
  speak_to_pharmacist: 'Ask the pharmacist',
  report_side_effect: 'Report a side effect',
  avoid_with_condition: 'Avoid with a recorded condition or medicine',
} as const;

export const URGENCY = {
  emergency_same_day: 'Emergency, same day',
  urgent_24h: 'Urgent, within 24 hours',
  urgent_2w: 'Urgent, within 2 weeks',
  routine_rheumatology: 'Routine, rheumatology',
  routine: 'Routine',
} as const;

/** How a safety-net was given (vocabulary 4.2: always written where sciatica is recorded). */
const GIVEN_HOW = { written: 'Written', spoken: 'Spoken', both: 'Spoken and written' } as const;

const ITEM_STATUS = {
  active: 'Active',
  as_needed: 'As needed',
  stopped: 'Stopped',
  not_given: 'Considered, not given',
} as const;

/** What became of a goal (vocabulary 8.2), said at a review or a discharge. */
const GOAL_STATUS = {
  active: 'Active',
  achieved: 'Achieved',
  partly_achieved: 'Partly achieved',
  not_achieved: 'Not achieved',
  stopped: 'Stopped',
} as const;

/**
 * Every attribute a treatment or a plan item can have; each kind of item takes its own few
 * (vocabulary 8.1 and 8.2). Dose bounds are input limits, not recommendations (E).
 */
export const DOSE_ATTRIBUTES = {
  position: { type: 'text', label: 'Order', maxLength: 40 },
  product: text('Type', 120),
  name: text('Name', 200),
  technique: text('Technique', 120),
  grade: choice('Grade', MAITLAND_GRADE),
  gradeModifier: choice('Modifier', { plus: '+', minus: '−' }),
  level: text('Level', 60),
  muscle: text('Muscle', 80),
  bodySite: text('Where', 120),
  bodySide: choice('Side', {
    left: 'Left',
    right: 'Right',
    both: 'Both sides',
    central: 'Central',
  }),
  direction: text('Direction', 80),
  minutes: integer('Minutes', 1, 480, { unit: 'min' }),
  timesPerDay: integer('Times a day', 1, 24),
  timesPerWeek: integer('Times a week', 1, 50),
  layers: integer('Layers', 1, 10),
  skinCheckMinutes: integer('Skin check every', 1, 60, { unit: 'min' }),
  hasBarrier: flag('Barrier'),
  skinSensation: choice('Skin sensation', SKIN_SENSATION),
  sets: integer('Sets', 1, 30),
  repetitions: integer('Repetitions', 1, 200),
  seconds: integer('Seconds', 1, 3600, { unit: 's' }),
  oscillationsPerSecond: decimal('Oscillations', 0.25, 5, { unit: '/s' }),
  loadKilograms: decimal('Load', 0, 500, { unit: 'kg' }),
  bodyWeightPercent: integer('Body weight', 1, 100, { unit: '%' }),
  offSeconds: integer('Rest', 0, 600, { unit: 's' }),
  bodyPosition: text('Position', 120),
  parameters: text('Settings', 200),
  progression: text('Progression', 300),
  rpe: integer('Effort (RPE)', 0, 10),
  painLimit: integer('Pain limit', 0, 10, { unit: '/10' }),
  category: choice('Category', EXERCISE_CATEGORY),
  setting: choice('Setting', { home: 'Home', supervised: 'Supervised' }),
  topics: choices('Topics', EDUCATION_TOPIC),
  format: text('Format', 120),
  givenHow: choice('Given how', GIVEN_HOW),
  language: text('Language', 60),
  givenOn: date('Given on'),
  isUnderstood: flag('Understood (teach-back)'),
  substanceClass: text('Medicine or class', 120),
  advice: choice('Advice', MEDICATION_ADVICE),
  activities: text('Activities', 500),
  days: integer('Days', 1, 365, { unit: 'd' }),
  weeks: integer('Weeks', 1, 104, { unit: 'wk' }),
  hoursPerDay: decimal('Hours a day', 0.25, 24, { unit: 'h' }),
  whenWorn: text('When worn', 200),
  weanPlan: text('Weaning', 500),
  fittedBy: text('Fitted by', 120),
  millimetres: integer('Height', 1, 60, { unit: 'mm' }),
  footwear: text('Footwear', 200),
  needles: integer('Needles', 1, 60),
  mediaReference: text('Handout or video', 200),
  reviewedBy: text('Reviewed by', 120),
  /** Thrust asks for its own qualification (vocabulary 8.2, grade V). */
  isThrustQualified: flag('Qualified for thrust'),
  recipient: text('To', 200),
  urgency: choice('Urgency', URGENCY),
  measure: text('Measure', 200),
  /** The finding that the measure is, as the text of its key: what a trend can follow. */
  measureKey: text('Measured by', 200),
  baseline: text('Baseline', 120),
  /** Which goal an item is for, in that goal's words, and the item that the goal is. */
  goal: text('For goal', 200),
  goalItem: text('Goal', 60),
  target: text('Target', 200),
  byDate: date('By'),
  triggers: text('Sooner if', 500),
  indication: text('Indication', 300),
  consent: choice('Consent', CONSENT),
  risksDiscussed: text('Risks discussed', 500),
  contraindicationResult: choice('Contraindication check', CONTRAINDICATION_RESULT),
  contraindicationNote: text('What was checked', 500),
  startOn: date('Start'),
  reviewOn: date('Review on'),
  stopRule: text('Stop if', 300),
  provider: choice('By', { clinic: 'Clinic', home: 'Home', referral: 'Referral' }),
  adherence: text('Adherence', 300),
  response: text('Response', 500),
  adverseResponse: text('Adverse response', 500),
  status: choice('Status', { ...ITEM_STATUS, ...GOAL_STATUS }),
  statusReason: text('Reason', 300),
  instructions: prose('Words to the patient'),
} as const satisfies Record<string, AttributeDefinition>;

export const ITEM_STATUS_CHOICE = choice('Status', ITEM_STATUS);
export const GOAL_STATUS_CHOICE = choice('Status', GOAL_STATUS);

export type DoseAttribute = keyof typeof DOSE_ATTRIBUTES;
