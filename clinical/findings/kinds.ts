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
  type AttributeDefinition,
} from './attribute';
import type { FindingKey } from './finding-key';
import { DOSE_ATTRIBUTES } from '../vocabulary/dose';
import {
  END_FEEL,
  GRADE_SEVERITY,
  LIMITING_FACTOR,
  MOVEMENT_LOSS,
  MOVEMENT_QUALITY,
  NOT_TESTED_REASON,
  PAIN_PATTERN,
  ROM_METHOD,
  ROM_POSITION,
} from '../vocabulary/measurement';
import { FUNCTIONAL_EFFECT, SPASM_CHARACTER } from '../vocabulary/muscles';
import { PAIN_QUALITY } from '../vocabulary/symptoms';
import { RED_FLAG_COURSE, RED_FLAG_STATUS } from '../vocabulary/red-flag-words';

/** Where a value came from when it was not tested today; kept through chains of visits. */
const PROVENANCE = {
  carriedFromNote: reference('Carried from'),
  carriedFromOn: date('Carried from'),
} as const;

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
    movementLoss: choice('Movement loss', MOVEMENT_LOSS),
    painScore: integer('Pain', 0, 10, { unit: '/10' }),
    painPattern: choice('Pain pattern', PAIN_PATTERN),
    limitingFactor: choice('Limited by', LIMITING_FACTOR),
    endFeel: choice('End feel', END_FEEL),
    quality: choice('Quality', MOVEMENT_QUALITY),
    method: choice('Method', ROM_METHOD),
    position: choice('Position', ROM_POSITION),
    notTestedReason: choice('Not tested', NOT_TESTED_REASON),
    remark: text('Remark', 300),
    ...PROVENANCE,
  },
  muscle_findings: {
    guarding: integer('Guarding', 0, 3),
    tenderness: integer('Tenderness', 0, 4),
    functionalEffect: choice('Effect on function', FUNCTIONAL_EFFECT),
    spasmCharacter: choice('Character', SPASM_CHARACTER),
    hasTriggerPoint: flag('Trigger point'),
    refersTo: text('Refers to', 120),
    notTestedReason: choice('Not tested', NOT_TESTED_REASON),
    remark: text('Remark', 300),
    ...PROVENANCE,
  },
  symptoms: {
    presence: choice('Presence', { present: 'Present', denied: 'Denied' }),
    choice: text('Answer', 60),
    choices: choices('Answers', {}),
    quality: choices('Quality', PAIN_QUALITY),
    constancy: choice('Constancy', {
      constant: 'Constant',
      intermittent: 'Intermittent',
      constant_varying: 'Constant, varying',
    }),
    depth: choice('Depth', { superficial: 'Superficial', deep: 'Deep' }),
    minutes: integer('Minutes', 0, 1440, { unit: 'min' }),
    count: integer('Number', 0, 999),
    since: date('Since'),
    answer: text('Answer', 1000),
    remark: text('Remark', 300),
  },
  red_flags: {
    status: choice('Answer', RED_FLAG_STATUS),
    course: choice('Course', RED_FLAG_COURSE),
    askedOn: date('Asked on'),
    remark: text('Remark', 500),
  },
  outcome_scores: {
    score: decimal('Score', 0, 100),
    remark: text('Remark', 300),
  },
  observations: {
    grade: choice('Grade', GRADE_SEVERITY),
    choice: text('Finding', 60),
    direction: choice('Direction', { left: 'Left', right: 'Right' }),
    seconds: decimal('Time', 0, 600, { unit: 's' }),
    centimetres: decimal('Height', 0, 260, { unit: 'cm' }),
    answer: text('Answer', 1000),
    notTestedReason: choice('Not tested', NOT_TESTED_REASON),
    remark: text('Remark', 300),
  },
  narratives: {
    body: prose('Text'),
  },
  treatments: DOSE_ATTRIBUTES,
  plan_items: DOSE_ATTRIBUTES,
} as const satisfies Record<string, Attributes>;

export type Kind = keyof typeof KINDS;

export const KIND_NAMES = Object.keys(KINDS) as Kind[];
