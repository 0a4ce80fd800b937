import { LEFT_RIGHT, MIDLINE, pick, type CodeDefinition } from './code-definition';
import { choice, decimal, integer } from './attribute';
import { KINDS } from './kinds';
import { ACTIVITY, ROM_METHOD, type Activity } from '../vocabulary/measurement';
import {
  DISTANCES,
  isNeurodynamic,
  MOVEMENTS,
  MOVEMENT_LABEL,
  NEURODYNAMIC_TESTS,
  ROM_REGIONS,
  type Movement,
  type Neurodynamic,
  type RomRegion,
} from '../range-of-motion/movements';
import { limitsOf } from '../range-of-motion/limits';

const OF_KIND = KINDS.range_of_motion;

const SAID_OF_ALL = pick(
  OF_KIND,
  'painScore',
  'painPattern',
  'painSites',
  'limitingFactor',
  'position',
  'trials',
  'trialsAs',
  'notTestedReason',
  'remark',
  'isAsterisk',
  'carriedFromNote',
  'carriedFromOn',
  'examiner',
  'examinerName',
);

const { tape_measure, ...ANGLE_METHODS } = ROM_METHOD;
const { visual_estimate, ordinal_mckenzie } = ROM_METHOD;

/** What a raised leg or a tensioned arm says beyond its angle (vocabulary 5.3). */
const NEURODYNAMIC = pick(
  OF_KIND,
  'testResult',
  'symptomResponse',
  'symptomSite',
  'structuralDifferentiation',
  'differentiatedBy',
);

function neurodynamicAttributes(code: string, movement: Neurodynamic) {
  const limits = limitsOf(code);
  const { min, max, label } = NEURODYNAMIC_TESTS[movement];
  const angle = (words: string) =>
    integer(words, limits?.hard.min ?? min, limits?.hard.max ?? max, {
      unit: '°',
      ...(limits ? { soft: limits.soft } : {}),
    });
  return {
    degrees: angle(label),
    firstSymptomDegrees: angle('First symptom at'),
    ...NEURODYNAMIC,
    ...SAID_OF_ALL,
    method: choice('Method', ANGLE_METHODS),
  };
}

function valueAttributes(code: string, activity: Activity): CodeDefinition['attributes'] {
  const limits = limitsOf(code);
  const common = {
    ...SAID_OF_ALL,
    ...pick(OF_KIND, 'movementLoss', 'fraction', 'quality', 'repeatedResponse'),
    ...(activity.startsWith('passive') ? pick(OF_KIND, 'endFeel') : {}),
  };
  if (!limits) {
    return {
      ...common,
      method: choice('Method', { ordinal_mckenzie, visual_estimate }),
    };
  }
  return {
    degrees: integer('Degrees', limits.hard.min, limits.hard.max, { unit: '°', soft: limits.soft }),
    ...common,
    arcFromDegrees: integer('Arc from', limits.hard.min, limits.hard.max, { unit: '°' }),
    arcToDegrees: integer('Arc to', limits.hard.min, limits.hard.max, { unit: '°' }),
    method: choice('Method', ANGLE_METHODS),
  };
}

export const NEURODYNAMIC_GROUP = 'Neurodynamic';

function movementCode(
  region: RomRegion,
  movement: Movement,
  isSided: boolean,
  activity: Activity,
): CodeDefinition {
  const code = `rom.${region}.${movement}.${activity}`;
  const { label, region: chartRegion } = ROM_REGIONS[region];
  const name = MOVEMENT_LABEL[movement];
  const neurodynamic = isNeurodynamic(movement) ? movement : null;
  const isTest = neurodynamic !== null || movement === 'flexion-rotation-test';
  const whole = isTest ? name : `${label} ${name.toLowerCase()}`;
  return {
    code,
    kind: 'range_of_motion',
    label: isTest ? whole : `${whole}, ${ACTIVITY[activity].toLowerCase()}`,
    short: name,
    sides: isSided ? LEFT_RIGHT : MIDLINE,
    at: [''],
    moments: 'any',
    section: 'examination',
    region: chartRegion,
    regions: [chartRegion],
    group: neurodynamic ? NEURODYNAMIC_GROUP : `${label}, ${ACTIVITY[activity].toLowerCase()}`,
    attributes: neurodynamic
      ? neurodynamicAttributes(code, neurodynamic)
      : valueAttributes(code, activity),
  };
}

function distanceCode({ region, movement, isSided }: (typeof DISTANCES)[number]): CodeDefinition {
  const code = `rom.${region}.${movement}`;
  const limits = limitsOf(code);
  if (!limits) throw new Error(`No limits for ${code} in rom-limits.json`);
  const chartRegion = ROM_REGIONS[region].region;
  return {
    code,
    kind: 'range_of_motion',
    label: MOVEMENT_LABEL[movement],
    short: MOVEMENT_LABEL[movement],
    sides: isSided ? LEFT_RIGHT : MIDLINE,
    at: [''],
    moments: 'any',
    section: 'examination',
    region: chartRegion,
    regions: [chartRegion],
    group: 'Distances',
    attributes: {
      centimetres: decimal('Distance', limits.hard.min, limits.hard.max, {
        unit: 'cm',
        soft: limits.soft,
      }),
      ...(movement.includes('schober') ? pick(OF_KIND, 'startCentimetres', 'endCentimetres') : {}),
      ...SAID_OF_ALL,
      method: choice('Method', { tape_measure, visual_estimate }),
    },
  };
}

/** Movements in degrees or by loss, for every activity, and distances in centimetres. */
export const RANGE_OF_MOTION_CODES: readonly CodeDefinition[] = [
  ...MOVEMENTS.flatMap(({ region, movement, isSided, activities }) =>
    activities.map((activity) => movementCode(region, movement, isSided, activity)),
  ),
  ...DISTANCES.map(distanceCode),
];
