import {
  choice,
  choices,
  date,
  decimal,
  flag,
  integer,
  prose,
  reference,
  text,
  time,
  type AttributeDefinition,
  type Options,
} from './attribute';
import type { FindingKey } from './finding-key';
import { BODY_SITES, BODY_VIEW, MARK_RELATION, MARK_TYPE } from '../vocabulary/body-chart';
import { CONSENT, DOSE_ATTRIBUTES } from '../vocabulary/dose';
import { LETTER_GIVEN, PATIENT_DECISION, TOLD_HOW, TRANSPORT } from '../vocabulary/emergency';
import {
  END_FEEL,
  GRADE_SEVERITY,
  LIMITING_FACTOR,
  MOVEMENT_LOSS,
  MOVEMENT_QUALITY,
  NOT_TESTED_REASON,
  PAIN_PATTERN,
  RANGE_FRACTION,
  REPEATED_RESPONSE,
  ROM_METHOD,
  ROM_POSITION,
  TRIALS_AS,
} from '../vocabulary/measurement';
import { MOTION_SEGMENTS } from '../vocabulary/levels';
import { EPISODE_PER, FUNCTIONAL_EFFECT, SPASM_CHARACTER } from '../vocabulary/muscles';
import { MRC_POWER, NEURO_RESPONSE, SENSORY_CHANGE, TEST_RESULT } from '../vocabulary/neurological';
import { MOBILITY, PALPATION_PAIN, RESISTANCE, SKIN_TEMPERATURE } from '../vocabulary/palpation';
import { RED_FLAG_COURSE, RED_FLAG_STATUS } from '../vocabulary/red-flag-words';
import { STRUCTURAL_DIFFERENTIATION, SYMPTOM_RESPONSE } from '../vocabulary/special-tests';
import { CONSTANCY, DEPTH, PAIN_QUALITY, SITES } from '../vocabulary/symptoms';

/** Where a value came from when it was not tested today; kept through chains of visits. */
const PROVENANCE = {
  carriedFromNote: reference('Carried from'),
  carriedFromOn: date('Carried from'),
} as const;

/**
 * Who measured, where that is not the author: kept when a draft changes hands, since readings of two
 * examiners are not comparable (vocabulary 2.4).
 */
const EXAMINER = {
  examiner: reference('Examiner'),
  examinerName: text('Value measured by', 120),
} as const;

/** Starred by the clinician to be re-tested at the next visit. */
const ASTERISK = { isAsterisk: flag('Re-test next time') } as const;

const APEX: Options = Object.fromEntries(MOTION_SEGMENTS.map((segment) => [segment, segment]));

/** An attribute named like a part of the key would overwrite it in the typed table. */
type Attributes = Record<string, AttributeDefinition> &
  Partial<Record<'clinicId' | 'noteId' | 'changedAt' | keyof FindingKey, never>>;

/**
 * Every kind of finding and every attribute it can have. A code takes some of its kind's
 * attributes and may narrow their bounds or options (codes.ts); one typed table per kind has a
 * column for each (db/schema).
 */
export const KINDS = {
  range_of_motion: {
    degrees: integer('Degrees', -45, 150, { unit: '°' }),
    centimetres: decimal('Distance', -30, 100, { unit: 'cm' }),
    startCentimetres: decimal('Length at the start', 0, 60, { unit: 'cm' }),
    endCentimetres: decimal('Length at the end', 0, 60, { unit: 'cm' }),
    fraction: choice('Of the expected range', RANGE_FRACTION),
    movementLoss: choice('Movement loss', MOVEMENT_LOSS),
    trials: integer('Trials', 1, 3),
    trialsAs: choice('Recorded as', TRIALS_AS),
    painScore: integer('Pain', 0, 10, { unit: '/10' }),
    painPattern: choice('Pain pattern', PAIN_PATTERN),
    arcFromDegrees: integer('Arc from', -45, 150, { unit: '°' }),
    arcToDegrees: integer('Arc to', -45, 150, { unit: '°' }),
    painSites: choices('Pain felt in', SITES),
    limitingFactor: choice('Limited by', LIMITING_FACTOR),
    endFeel: choice('End feel', END_FEEL),
    quality: choice('Quality', MOVEMENT_QUALITY),
    repeatedResponse: choices('Repeated movements', REPEATED_RESPONSE),
    firstSymptomDegrees: integer('First symptom at', -45, 150, { unit: '°' }),
    symptomResponse: choice('Symptom', SYMPTOM_RESPONSE),
    symptomSite: text('Felt in', 120),
    structuralDifferentiation: choice('Differentiation', STRUCTURAL_DIFFERENTIATION),
    differentiatedBy: text('Differentiated by', 120),
    testResult: choice('Result', TEST_RESULT),
    method: choice('Method', ROM_METHOD),
    position: choice('Position', ROM_POSITION),
    notTestedReason: choice('Not tested', NOT_TESTED_REASON),
    remark: text('Remark', 300),
    ...ASTERISK,
    ...PROVENANCE,
    ...EXAMINER,
  },
  muscle_findings: {
    guarding: integer('Guarding', 0, 3),
    tenderness: integer('Tenderness', 0, 4),
    functionalEffect: choice('Effect on function', FUNCTIONAL_EFFECT),
    spasmCharacter: choice('Character', SPASM_CHARACTER),
    hasTriggerPoint: flag('Trigger point'),
    hasTautBand: flag('Taut band'),
    hasLocalTwitch: flag('Local twitch'),
    isFamiliarPain: flag('Familiar pain reproduced'),
    refersTo: text('Refers to', 120),
    pressurePainThreshold: decimal('Pressure pain threshold', 0, 2000, { unit: 'kPa' }),
    pressurePainKilograms: decimal('Pressure pain threshold (kilograms)', 0, 20, {
      unit: 'kg/cm²',
    }),
    pressurePainTrials: integer('Mean of trials', 1, 3),
    myotonometryFrequency: decimal('Myotonometry, frequency', 0, 100, { unit: 'Hz' }),
    myotonometryStiffness: decimal('Myotonometry, stiffness', 0, 2000, { unit: 'N/m' }),
    episodeCount: integer('Cramps', 0, 200),
    episodePer: choice('Per', EPISODE_PER),
    episodeSeconds: integer('Usually lasting', 0, 7200, { unit: 's' }),
    notTestedReason: choice('Not tested', NOT_TESTED_REASON),
    remark: text('Remark', 300),
    ...ASTERISK,
    ...PROVENANCE,
  },
  palpation_findings: {
    mobility: choice('Mobility', MOBILITY),
    mobilityGrade: integer('Mobility 0 to 6', 0, 6),
    painResponse: choice('Pain', PALPATION_PAIN),
    resistance: choice('Resistance', RESISTANCE),
    tenderness: integer('Tenderness', 0, 4),
    skinTemperature: choice('Skin', SKIN_TEMPERATURE),
    hasSwelling: flag('Swelling'),
    hasStep: flag('Step deformity'),
    direction: text('Direction', 80),
    isLevelUncertain: flag('Level uncertain'),
    notTestedReason: choice('Not tested', NOT_TESTED_REASON),
    remark: text('Remark', 300),
    ...ASTERISK,
    ...PROVENANCE,
  },
  neurological_findings: {
    sensation: integer('Sensation', 0, 2),
    sensoryChange: choice('Change', SENSORY_CHANGE),
    power: choice('Power', MRC_POWER),
    isPainLimited: flag('Limited by pain'),
    reflex: integer('Reflex', 0, 4),
    isReinforced: flag('Reinforced'),
    result: choice('Result', TEST_RESULT),
    response: choice('Response', NEURO_RESPONSE),
    beats: integer('Beats', 0, 60),
    count: integer('Count', 0, 60),
    testedHow: text('Tested how', 200),
    consent: choice('Consent', CONSENT),
    isChaperoned: flag('Chaperone present'),
    notTestedReason: choice('Not tested', NOT_TESTED_REASON),
    remark: text('Remark', 300),
    ...ASTERISK,
    ...PROVENANCE,
  },
  special_tests: {
    result: choice('Result', TEST_RESULT),
    symptomResponse: choice('Symptom', SYMPTOM_RESPONSE),
    symptomSite: text('Felt in', 120),
    seconds: decimal('Time', 0, 600, { unit: 's' }),
    degrees: integer('Degrees', 0, 90, { unit: '°' }),
    millimetresOfMercury: integer('Pressure', 0, 60, { unit: 'mmHg' }),
    consent: choice('Consent', CONSENT),
    precaution: text('Precaution', 300),
    notTestedReason: choice('Not tested', NOT_TESTED_REASON),
    remark: text('Remark', 300),
    ...ASTERISK,
    ...PROVENANCE,
  },
  body_marks: {
    position: text('Order', 40),
    markType: choice('Type', MARK_TYPE),
    view: choice('View', BODY_VIEW),
    strokes: { type: 'text', label: 'Drawing', maxLength: 20_000 },
    sites: choices('Where', BODY_SITES),
    quality: choices('Quality', PAIN_QUALITY),
    painScore: integer('Intensity', 0, 10, { unit: '/10' }),
    constancy: choice('Constancy', CONSTANCY),
    depth: choice('Depth', DEPTH),
    relation: choice('Relation', MARK_RELATION),
    remark: text('Remark', 300),
  },
  symptoms: {
    presence: choice('Presence', { present: 'Present', denied: 'Denied' }),
    choice: text('Answer', 60),
    choices: choices('Answers', {}),
    quality: choices('Quality', PAIN_QUALITY),
    constancy: choice('Constancy', CONSTANCY),
    depth: choice('Depth', DEPTH),
    minutes: integer('Minutes', 0, 1440, { unit: 'min' }),
    metres: decimal('Height', 0, 100, { unit: 'm' }),
    count: integer('Number', 0, 999),
    since: date('Since'),
    time: time('Time'),
    answer: text('Answer', 1000),
    remark: text('Remark', 300),
    ...ASTERISK,
  },
  red_flags: {
    status: choice('Answer', RED_FLAG_STATUS),
    course: choice('Course', RED_FLAG_COURSE),
    askedOn: date('Asked on'),
    remark: text('Remark', 500),
  },
  outcome_scores: {
    score: decimal('Score', -10, 1000),
    maximum: decimal('Out of', 0, 1000),
    subscore: decimal('Part score', 0, 100),
    scoredOn: date('Scored on'),
    remark: text('Remark', 300),
    ...ASTERISK,
  },
  observations: {
    grade: choice('Grade', GRADE_SEVERITY),
    choice: text('Finding', 60),
    direction: choice('Direction', { left: 'Left', right: 'Right' }),
    apex: choice('Apex', APEX),
    seconds: decimal('Time', 0, 600, { unit: 's' }),
    centimetres: decimal('Height', 0, 260, { unit: 'cm' }),
    millimetres: integer('Difference', 0, 100, { unit: 'mm' }),
    degrees: integer('Angle', 0, 120, { unit: '°' }),
    metresPerSecond: decimal('Speed', 0, 5, { unit: 'm/s' }),
    count: integer('Count', 0, 200),
    systolic: integer('Systolic', 40, 300, { unit: 'mmHg' }),
    diastolic: integer('Diastolic', 20, 200, { unit: 'mmHg' }),
    perMinute: integer('Rate', 4, 260, { unit: '/min' }),
    celsius: decimal('Temperature', 30, 44, { unit: '°C' }),
    answer: text('Answer', 1000),
    notTestedReason: choice('Not tested', NOT_TESTED_REASON),
    remark: text('Remark', 300),
    ...ASTERISK,
  },
  emergency_actions: {
    identifiedOn: date('Identified on'),
    identifiedTime: time('Identified at'),
    destination: text('Referred to', 200),
    toldWhom: text('Who was told', 200),
    toldHow: choice('How', TOLD_HOW),
    toldTime: time('Told at'),
    acceptedBy: text('Accepted by', 200),
    acceptedTime: time('Accepted at'),
    patientDecision: choice('Patient', PATIENT_DECISION),
    transport: choice('Transport', TRANSPORT),
    transportTime: time('Left at'),
    transportRemark: text('Transport, in words', 200),
    safetyNet: text('Advice and safety-net', 500),
    instructions: text('Instructions until then', 300),
    letterGiven: choice('Letter', LETTER_GIVEN),
    callBackTime: time('Call back at'),
    callBack: text('Call back, why and on which number', 200),
    overrideReason: text('Reason for not referring as an emergency', 500),
    /** Codes of the answers that the action or the reason was given for: a later one asks again. */
    answeredFlags: text('Answers acted on', 1000),
    remark: text('Remark', 500),
  },
  decisions: {
    reason: text('Your reason', 500),
    /** The words that were answered, as they stood: the rule may be reworded later. */
    shown: text('Shown', 500),
    source: text('Source', 300),
  },
  narratives: {
    body: prose('Text'),
  },
  treatments: DOSE_ATTRIBUTES,
  plan_items: DOSE_ATTRIBUTES,
} as const satisfies Record<string, Attributes>;

export type Kind = keyof typeof KINDS;

export const KIND_NAMES = Object.keys(KINDS) as Kind[];
