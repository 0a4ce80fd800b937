import { LEFT_RIGHT, MIDLINE, pick, type CodeDefinition } from './code-definition';
import { choice, decimal, integer, type Options } from './attribute';
import { KINDS } from './kinds';
import { CONSENT } from '../vocabulary/dose';
import { LEVEL_OF_CONCERN } from '../vocabulary/red-flag-words';
import type { Region, Section } from '../vocabulary/sections';

const OF_KIND = KINDS.observations;
const answer = pick(OF_KIND, 'answer');
const grade = pick(OF_KIND, 'grade');
const remark = pick(OF_KIND, 'remark');
const asterisk = pick(OF_KIND, 'isAsterisk');
const notTested = pick(OF_KIND, 'notTestedReason');
const towards = (label: string) => ({ direction: { ...OF_KIND.direction, label } });
const one = (options: Options) => ({ choice: choice('Finding', options) });
const seconds = (max: number) => ({ seconds: decimal('Time', 0, max, { unit: 's' }) });

type Place = {
  section?: Section;
  region?: Region;
  isSided?: boolean;
  moments?: CodeDefinition['moments'];
};

function observed(
  code: string,
  label: string,
  group: string,
  attributes: CodeDefinition['attributes'],
  { section = 'examination', region, isSided = false, moments = 'any' }: Place = {},
): CodeDefinition {
  return {
    code,
    kind: 'observations',
    label,
    short: label,
    sides: isSided ? LEFT_RIGHT : MIDLINE,
    at: [''],
    moments,
    section,
    region: region ?? null,
    regions: region ? [region] : [],
    group,
    attributes: { ...attributes, ...remark, ...(section === 'examination' ? asterisk : {}) },
  };
}

const LORDOSIS = { increased: 'Increased', reduced: 'Reduced', reversed: 'Reversed' } as const;
const ABLE = {
  able: 'Able',
  painful: 'Able, painful',
  with_hands: 'With hands',
  unable: 'Unable',
} as const;
const NORMAL_OR_NOT = { normal: 'Normal', abnormal: 'Abnormal' } as const;
const CLEAR = { no_symptoms: 'No symptoms reproduced', symptoms: 'Symptoms reproduced' } as const;
/** A pulse is felt, not provoked; the words are the clinic's own, as the vocabulary gives none. */
const PULSE = {
  present: 'Present',
  reduced: 'Reduced',
  absent: 'Absent',
  not_equal: 'Not equal to the other side',
} as const;

const posture = (
  code: string,
  label: string,
  attributes: CodeDefinition['attributes'],
  place: Place = {},
) => observed(`observation.${code}`, label, 'Posture', { ...attributes, ...grade }, place);
const gait = (
  code: string,
  label: string,
  attributes: CodeDefinition['attributes'],
  place?: Place,
) => observed(`observation.${code}`, label, 'Gait', { ...attributes, ...notTested }, place);
const balance = (
  code: string,
  label: string,
  attributes: CodeDefinition['attributes'],
  place?: Place,
) =>
  observed(`observation.balance.${code}`, label, 'Balance', { ...attributes, ...notTested }, place);
const functional = (code: string, label: string) =>
  observed(`observation.functional.${code}`, label, 'Function', {
    ...one(ABLE),
    ...answer,
    ...seconds(600),
    ...notTested,
  });
const vital = (code: string, label: string, attributes: CodeDefinition['attributes']) =>
  observed(`observation.${code}`, label, 'Vital signs and head', {
    ...attributes,
    ...answer,
    ...notTested,
  });
const clearing = (code: string, label: string) =>
  observed(
    `observation.clearing.${code}`,
    label,
    'Clearing',
    { ...one(CLEAR), ...answer, ...notTested },
    { isSided: true },
  );

/** Vocabulary 6 (posture, gait, balance, function), consent, and the clinician's level of concern. */
export const OBSERVATION_CODES: readonly CodeDefinition[] = [
  observed('consent.examination', 'Consent to examination', 'Consent', one(CONSENT), {
    section: 'story',
    moments: 'before',
  }),
  observed('consent.treatment', 'Consent to treatment', 'Consent', one(CONSENT), {
    section: 'story',
    moments: 'before',
  }),
  observed(
    'consent.chaperone',
    'Chaperone',
    'Consent',
    one({
      not_wanted: 'Not wanted',
      declined: 'Offered, declined',
      present: 'Present',
      not_available: 'Wanted, not available',
    }),
    { section: 'story', moments: 'before' },
  ),
  observed(
    'consent.interpreter',
    'Interpreter',
    'Consent',
    one({ not_needed: 'Not needed', present: 'Present', by_telephone: 'By telephone' }),
    { section: 'story', moments: 'before' },
  ),
  observed('concern.level', 'Level of concern (clinician’s)', 'Concern', one(LEVEL_OF_CONCERN), {
    section: 'red-flags',
    moments: 'before',
  }),
  observed('concern.action', 'Action', 'Concern', answer, {
    section: 'red-flags',
    moments: 'before',
  }),
  posture('forward-head', 'Forward head', {}, { region: 'cervical' }),
  posture('cervical-lordosis', 'Cervical lordosis', one(LORDOSIS), { region: 'cervical' }),
  posture('shoulder-height', 'Shoulder height', towards('Higher side'), { region: 'cervical' }),
  posture('thoracic-kyphosis', 'Thoracic kyphosis', one(LORDOSIS), { region: 'thoracic' }),
  posture(
    'scapular-position',
    'Scapular position',
    one({
      protracted: 'Protracted',
      retracted: 'Retracted',
      winging: 'Winging',
      elevated: 'Elevated',
      depressed: 'Depressed',
    }),
    { region: 'thoracic', isSided: true },
  ),
  posture('lumbar-lordosis', 'Lumbar lordosis', one(LORDOSIS), { region: 'lumbar' }),
  posture('lateral-shift', 'Lateral shift', towards('Shoulders to'), { region: 'lumbar' }),
  posture('antalgic-posture', 'Antalgic list', towards('To'), { region: 'lumbar' }),
  posture(
    'pelvic-tilt',
    'Pelvic tilt',
    {
      ...one({ anterior: 'Anterior', posterior: 'Posterior', lateral: 'Lateral' }),
      ...towards('Higher side'),
    },
    { region: 'lumbar' },
  ),
  posture('scoliosis', 'Scoliosis', {
    ...one({ structural: 'Structural', functional: 'Functional' }),
    ...towards('Convex to'),
    ...pick(OF_KIND, 'apex'),
    degrees: integer('Trunk rotation', 0, 60, { unit: '°' }),
    ...answer,
  }),
  posture(
    'craniovertebral-angle',
    'Craniovertebral angle',
    { degrees: integer('Angle, from a photo', 0, 90, { unit: '°' }) },
    { region: 'cervical' },
  ),
  posture('leg-length', 'Leg length difference', {
    ...pick(OF_KIND, 'millimetres'),
    ...towards('Shorter side'),
    ...one({ tape: 'Tape', blocks: 'Blocks', imaging: 'Imaging' }),
  }),
  observed('observation.height', 'Height', 'Posture', {
    centimetres: decimal('Height', 40, 250, { unit: 'cm', soft: [120, 210] }),
  }),
  gait('gait', 'Gait', {
    ...one({
      normal: 'Normal',
      slow_guarded: 'Slow and guarded',
      antalgic: 'Antalgic',
      trendelenburg: 'Trendelenburg',
      foot_drop: 'Foot drop',
      ataxic: 'Ataxic',
      spastic: 'Spastic or scissoring',
      wide_based: 'Wide-based',
      festinating: 'Festinating',
      waddling: 'Waddling',
      stooped: 'Stooped',
    }),
    ...towards('Side'),
    ...answer,
  }),
  gait(
    'gait-aid',
    'Walking aid',
    one({
      none: 'None',
      stick: 'Stick',
      crutches: 'Crutches',
      frame: 'Frame',
      wheelchair: 'Wheelchair',
    }),
  ),
  gait('gait-speed', 'Gait speed', {
    ...pick(OF_KIND, 'metresPerSecond'),
    ...one({ ten_metres: 'Over 10 m', four_metres: 'Over 4 m' }),
  }),
  gait('heel-walk', 'Heel walk', one(ABLE), { isSided: true }),
  gait('toe-walk', 'Toe walk', one(ABLE), { isSided: true }),
  gait('tandem-gait', 'Tandem gait', one({ steady: 'Steady', unsteady: 'Unsteady' })),
  balance('overall', 'Balance', {
    ...one({ no_concern: 'No concern', concern: 'Concern' }),
    ...answer,
  }),
  balance(
    'single-leg-stance',
    'Single-leg stance',
    { ...seconds(60), ...one({ eyes_open: 'Eyes open' }) },
    { isSided: true },
  ),
  balance('single-leg-stance-eyes-closed', 'Single-leg stance, eyes closed', seconds(60), {
    isSided: true,
  }),
  balance('tandem', 'Tandem stance', seconds(60)),
  balance('timed-up-and-go', 'Timed up and go', seconds(300)),
  balance('chair-stand', 'Chair stand in 30 s', pick(OF_KIND, 'count')),
  balance(
    'four-stage',
    'Four-stage balance test, stage held 10 s',
    one({ '1': 'Feet together', '2': 'Semi-tandem', '3': 'Tandem', '4': 'One leg' }),
  ),
  balance('romberg', 'Romberg', one({ steady: 'Steady', unsteady: 'Unsteady' })),
  functional('sit-to-stand', 'Sit to stand'),
  functional('squat', 'Squat'),
  functional('lift', 'Lift'),
  functional('reach', 'Reach'),
  functional('stairs', 'Stairs'),
  vital('blood-pressure', 'Blood pressure', pick(OF_KIND, 'systolic', 'diastolic')),
  vital('pulse', 'Pulse', pick(OF_KIND, 'perMinute')),
  vital('temperature', 'Temperature', pick(OF_KIND, 'celsius')),
  vital('cranial-nerves', 'Cranial nerves', one(NORMAL_OR_NOT)),
  vital('eyes', 'Eyes', one(NORMAL_OR_NOT)),
  vital('carotid-pulse', 'Carotid pulse', one(NORMAL_OR_NOT)),
  vital('breathing', 'Breathing pattern', pick(OF_KIND, 'perMinute')),
  clearing('shoulder', 'Shoulder'),
  clearing('jaw', 'Temporomandibular joint'),
  clearing('hip', 'Hip'),
  observed(
    'observation.clearing.peripheral-pulses',
    'Peripheral pulses',
    'Clearing',
    {
      ...one(PULSE),
      answer: { ...OF_KIND.answer, label: 'Which pulse' },
      ...notTested,
    },
    { isSided: true },
  ),
  observed(
    'neuro.status',
    'Neurological examination',
    'Neurological',
    {
      ...one({
        examined: 'Examined',
        not_indicated: 'Not indicated',
        not_tested: 'Not tested',
      }),
      ...answer,
      ...notTested,
    },
    { moments: 'before' },
  ),
];
