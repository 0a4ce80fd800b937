import { choice, choices, decimal, integer, type AttributeDefinition } from '../findings/attribute';
import {
  DOSE_ATTRIBUTES,
  GOAL_STATUS_CHOICE,
  ITEM_STATUS_CHOICE,
  type DoseAttribute,
} from './dose';
import * as options from './item-options';

export type ItemType = {
  label: string;
  /** Shown beside the item: what the source says, never a verdict. */
  evidenceNote?: { words: string; source: string };
  /** The dose attributes that the type takes, in the order in which they are asked. */
  attributes: readonly DoseAttribute[];
  /** The first line, for a compact row. */
  brief: readonly DoseAttribute[];
  mayBeTreatment: boolean;
  mayBePlan: boolean;
  /** Closer bounds and options than {@link DOSE_ATTRIBUTES} has. */
  narrow: Partial<Record<DoseAttribute, AttributeDefinition>>;
};

/** Bookkeeping of every item (vocabulary 8.1). */
const COMMON: readonly DoseAttribute[] = [
  'position',
  'indication',
  'status',
  'statusReason',
  'startOn',
  'reviewOn',
  'stopRule',
  'provider',
  'instructions',
  'adherence',
  'response',
  'adverseResponse',
];
const TOWARDS: readonly DoseAttribute[] = ['goal', 'goalItem'];
const CHECKED: readonly DoseAttribute[] = ['contraindicationResult', 'contraindicationNote'];
const CONSENTED: readonly DoseAttribute[] = ['consent', 'risksDiscussed'];
const PLACE: readonly DoseAttribute[] = ['bodySite', 'bodySide'];

const NG59 = 'NICE NG59 (non-drug list, from secondary sources)';
const timesPerDay = (max: number) => integer('Times a day', 1, max);
const product = (list: Readonly<Record<string, string>>) => choice('Type', list);
const technique = (list: Readonly<Record<string, string>>) => choice('Technique', list);

type Given = Omit<ItemType, 'attributes' | 'narrow' | 'mayBeTreatment' | 'mayBePlan'> &
  Partial<Pick<ItemType, 'narrow' | 'mayBeTreatment' | 'mayBePlan'>> & {
    more: readonly DoseAttribute[];
  };

function item({ more, narrow = {}, mayBeTreatment = false, mayBePlan = true, ...rest }: Given) {
  // Consent is to each treatment (vocabulary 8.1).
  const agreed = mayBeTreatment ? CONSENTED : [];
  const towards = more.includes('measureKey') ? [] : TOWARDS;
  const attributes = [...new Set([...rest.brief, ...more, ...agreed, ...COMMON, ...towards])];
  const narrowed = { status: ITEM_STATUS_CHOICE, ...narrow };
  return { ...rest, attributes, narrow: narrowed, mayBeTreatment, mayBePlan } satisfies ItemType;
}

/**
 * Items of treatment and plan (vocabulary 8.2). Bounds are input limits around customary practice
 * (E); no trial read fixes a dose.
 */
export const ITEM_TYPES = {
  heat: item({
    label: 'Heat',
    evidenceNote: {
      words: 'Moderate evidence of a small short-term benefit of heat wrap in low back pain.',
      source: 'Cochrane CD004750 (2006)',
    },
    brief: ['product', 'minutes', 'timesPerDay', 'skinSensation', 'contraindicationResult'],
    more: [...PLACE, 'layers', 'skinCheckMinutes', 'contraindicationNote'],
    narrow: {
      product: product(options.HEAT_PRODUCT),
      minutes: integer('Minutes', 5, 480, { unit: 'min', soft: [5, 60] }),
      timesPerDay: timesPerDay(8),
    },
    mayBeTreatment: true,
  }),
  ice: item({
    label: 'Ice',
    evidenceNote: {
      words: 'Evidence for cold in low back pain is insufficient.',
      source: 'Cochrane CD004750 (2006)',
    },
    brief: ['product', 'minutes', 'timesPerDay', 'hasBarrier', 'contraindicationResult'],
    more: [...PLACE, 'skinSensation', 'skinCheckMinutes', 'contraindicationNote'],
    narrow: {
      product: product(options.ICE_PRODUCT),
      minutes: integer('Minutes', 5, 20, { unit: 'min' }),
      timesPerDay: timesPerDay(12),
    },
    mayBeTreatment: true,
  }),
  'relative-rest': item({
    label: 'Relative rest',
    evidenceNote: {
      words: 'Reduce named activities and keep an end date; avoid bed rest.',
      source: 'NICE NG59 and APTA 2021 (secondary sources)',
    },
    brief: ['activities', 'days'],
    more: ['byDate'],
    narrow: { byDate: { type: 'date', label: 'Expected return' } },
  }),
  'medication-advice': item({
    label: 'Medication advice',
    evidenceNote: {
      words: 'Advice only: no prescription is started, stopped or changed here.',
      source: 'Professional scope; law differs by place',
    },
    brief: ['substanceClass', 'advice'],
    more: [],
  }),
  brace: item({
    label: 'Brace or support',
    evidenceNote: {
      words: 'Belts and corsets are not offered for low back pain; other indications exist.',
      source: NG59,
    },
    brief: ['product', 'hoursPerDay', 'weeks', 'contraindicationResult'],
    more: ['whenWorn', 'weanPlan', 'fittedBy', 'skinCheckMinutes', ...CHECKED],
    narrow: { product: product(options.BRACE_PRODUCT) },
  }),
  pillow: item({
    label: 'Pillow or roll',
    evidenceNote: {
      words: 'Weak evidence; a comfort trial for the patient.',
      source: 'Standard references, not opened',
    },
    brief: ['product', 'weeks'],
    more: ['bodyPosition', 'days', 'bodySite', 'whenWorn'],
    narrow: {
      product: product(options.PILLOW_PRODUCT),
      weeks: integer('Trial', 1, 26, { unit: 'wk' }),
    },
  }),
  orthotics: item({
    label: 'Orthotics',
    evidenceNote: {
      words: 'Foot orthotics are not offered for low back pain; other indications exist.',
      source: NG59,
    },
    brief: ['product', 'bodySide', 'hoursPerDay'],
    more: ['millimetres', 'weeks', 'weanPlan', 'footwear', 'fittedBy', 'reviewedBy', ...CHECKED],
    narrow: {
      product: product(options.ORTHOTIC_PRODUCT),
      weanPlan: { ...DOSE_ATTRIBUTES.weanPlan, label: 'Wearing in' },
    },
  }),
  footwear: item({
    label: 'Footwear',
    evidenceNote: {
      words: 'Rocker-sole shoes are not offered for low back pain; other indications exist.',
      source: NG59,
    },
    brief: ['footwear'],
    more: ['whenWorn'],
  }),
  taping: item({
    label: 'Taping',
    evidenceNote: { words: 'Short-term effect only.', source: 'Standard references, not opened' },
    brief: ['technique', 'product', 'bodySite', 'contraindicationResult'],
    more: ['level', 'muscle', 'bodySide', 'days', 'hoursPerDay', 'contraindicationNote'],
    mayBeTreatment: true,
  }),
  'manual-therapy': item({
    label: 'Manual therapy',
    evidenceNote: {
      words: 'Only in a package of treatment that includes exercise.',
      source: 'NICE NG59 1.2',
    },
    brief: ['technique', 'muscle', 'level', 'bodySide', 'grade', 'sets', 'seconds', 'minutes'],
    more: [
      ...(['gradeModifier', 'direction', 'repetitions', 'oscillationsPerSecond'] as const),
      ...(['bodySite', 'isThrustQualified'] as const),
      ...CHECKED,
    ],
    narrow: {
      technique: technique(options.MANUAL_TECHNIQUE),
      minutes: integer('Minutes', 1, 60, { unit: 'min' }),
    },
    mayBeTreatment: true,
  }),
  'dry-needling': item({
    label: 'Dry needling or acupuncture',
    evidenceNote: { words: 'Acupuncture is not offered for low back pain.', source: NG59 },
    brief: ['technique', 'muscle', 'needles', 'minutes', 'consent'],
    more: ['level', 'bodySide', 'bodySite', ...CHECKED],
    narrow: {
      technique: technique(options.NEEDLE_TECHNIQUE),
      minutes: integer('Minutes', 1, 60, { unit: 'min' }),
    },
    mayBeTreatment: true,
  }),
  electrotherapy: item({
    label: 'Electrotherapy',
    evidenceNote: {
      words: 'Ultrasound, TENS and interferential are not offered for low back pain.',
      source: NG59,
    },
    brief: ['product', 'parameters', 'minutes', 'contraindicationResult'],
    more: [...PLACE, 'contraindicationNote'],
    narrow: {
      product: product(options.ELECTROTHERAPY_PRODUCT),
      minutes: integer('Minutes', 1, 60, { unit: 'min' }),
    },
    mayBeTreatment: true,
  }),
  exercise: item({
    label: 'Exercise',
    evidenceNote: {
      words: 'Core treatment.',
      source: 'NICE NG59 and APTA 2021 (secondary sources)',
    },
    brief: ['name', 'sets', 'repetitions', 'seconds', 'minutes', 'timesPerDay'],
    more: [
      ...(['timesPerWeek', 'category', 'loadKilograms', 'rpe', 'painLimit'] as const),
      ...(['bodyPosition', 'bodySide', 'direction', 'progression', 'setting'] as const),
      ...(['mediaReference', ...CHECKED] as const),
    ],
    mayBeTreatment: true,
  }),
  education: item({
    label: 'Education',
    brief: ['topics', 'format', 'isUnderstood'],
    more: ['name'],
    mayBeTreatment: true,
  }),
  traction: item({
    label: 'Traction',
    evidenceNote: { words: 'Traction is not offered for low back pain.', source: NG59 },
    brief: ['technique', 'loadKilograms', 'minutes', 'contraindicationResult'],
    more: ['bodyWeightPercent', 'seconds', 'offSeconds', 'contraindicationNote'],
    narrow: {
      technique: technique(options.TRACTION_TECHNIQUE),
      loadKilograms: decimal('Load', 0, 80, { unit: 'kg' }),
      bodyWeightPercent: integer('Body weight', 1, 60, { unit: '%' }),
      minutes: integer('Minutes', 1, 60, { unit: 'min' }),
      seconds: integer('On', 1, 600, { unit: 's' }),
      offSeconds: integer('Off', 0, 600, { unit: 's' }),
    },
    mayBeTreatment: true,
  }),
  referral: item({
    label: 'Referral',
    brief: ['name', 'recipient', 'urgency'],
    more: ['byDate'],
    narrow: { name: { ...DOSE_ATTRIBUTES.name, label: 'For' } },
  }),
  goal: item({
    label: 'Goal',
    brief: ['name', 'target', 'byDate'],
    more: ['measure', 'measureKey', 'baseline', 'weeks'],
    narrow: { name: { ...DOSE_ATTRIBUTES.name, label: 'Goal' }, status: GOAL_STATUS_CHOICE },
  }),
  'safety-net': item({
    label: 'Safety-net',
    brief: ['triggers', 'givenHow', 'language', 'givenOn', 'isUnderstood'],
    more: ['topics', 'format'],
    narrow: {
      topics: choices('Topics', { ces_safety_net: 'Cauda equina safety-net' }),
      format: { ...DOSE_ATTRIBUTES.format, label: 'Leaflet, or how it was gone through' },
    },
  }),
  review: item({
    label: 'Review',
    brief: ['byDate', 'days', 'weeks', 'triggers'],
    more: [],
    narrow: { byDate: { type: 'date', label: 'On' } },
  }),
  'not-given': item({
    label: 'Considered, not given',
    brief: ['name', 'statusReason'],
    more: [],
    narrow: { name: { ...DOSE_ATTRIBUTES.name, label: 'What' } },
  }),
} as const satisfies Record<string, ItemType>;

type ItemTypeCode = keyof typeof ITEM_TYPES;

/** An item type by its code, widened for readers that walk all of them. */
export function itemType(code: string): ItemType | null {
  return code in ITEM_TYPES ? ITEM_TYPES[code as ItemTypeCode] : null;
}

/** The definition of one attribute of one type of item. */
export function itemAttribute(type: ItemType, attribute: DoseAttribute): AttributeDefinition {
  return type.narrow[attribute] ?? DOSE_ATTRIBUTES[attribute];
}
