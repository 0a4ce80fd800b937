import { isPossibleValue, type AttributeValue } from '../findings/attribute';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import type { DoseAttribute } from '../vocabulary/dose';
import { ITEM_TYPES } from '../vocabulary/plan-items';
import type { ItemsContent, TemplateItem } from './template';

type Stem = ItemsContent['kind'];

/**
 * What of an item a template keeps. It is applied to another patient on another day, so it holds
 * what is done and how much, and nothing that has to be asked, checked, measured, agreed, decided
 * or given for this patient: those stay empty until somebody answers them.
 */
const IS_KEPT: Record<DoseAttribute, boolean> = {
  product: true,
  name: true,
  technique: true,
  grade: true,
  gradeModifier: true,
  muscle: true,
  direction: true,
  minutes: true,
  timesPerDay: true,
  timesPerWeek: true,
  layers: true,
  skinCheckMinutes: true,
  sets: true,
  repetitions: true,
  seconds: true,
  oscillationsPerSecond: true,
  loadKilograms: true,
  bodyWeightPercent: true,
  offSeconds: true,
  bodyPosition: true,
  parameters: true,
  progression: true,
  rpe: true,
  painLimit: true,
  category: true,
  setting: true,
  topics: true,
  format: true,
  substanceClass: true,
  advice: true,
  activities: true,
  days: true,
  weeks: true,
  hoursPerDay: true,
  whenWorn: true,
  weanPlan: true,
  footwear: true,
  needles: true,
  mediaReference: true,
  recipient: true,
  measure: true,
  target: true,
  triggers: true,
  stopRule: true,
  provider: true,
  instructions: true,
  millimetres: true,

  // Where on this patient: a template must not bring the side or level of another one.
  level: false,
  bodySite: false,
  bodySide: false,
  // Asked, checked or agreed at each visit.
  hasBarrier: false,
  skinSensation: false,
  consent: false,
  risksDiscussed: false,
  contraindicationResult: false,
  contraindicationNote: false,
  isThrustQualified: false,
  // Says that something was given and understood.
  givenHow: false,
  givenOn: false,
  language: false,
  isUnderstood: false,
  // This patient's reason, urgency, baseline, answer and dates.
  indication: false,
  urgency: false,
  baseline: false,
  measureKey: false,
  goal: false,
  goalItem: false,
  adherence: false,
  response: false,
  adverseResponse: false,
  status: false,
  statusReason: false,
  fittedBy: false,
  reviewedBy: false,
  byDate: false,
  startOn: false,
  reviewOn: false,
  position: false,
};

/** Say of this patient that a safety-net was given, or that something was considered. */
const TYPES_LEFT_OUT: readonly string[] = ['safety-net', 'not-given'];
/** Would answer the safety-net that signing asks for. */
const TOPICS_LEFT_OUT: readonly AttributeValue[] = ['ces_safety_net'];

const codeOf = (stem: Stem, type: string) => `${stem}.${type}`;

/** Whether a template of a section may hold items of a type. */
export function isTemplateType(stem: Stem, type: string): boolean {
  return (
    type in ITEM_TYPES &&
    !TYPES_LEFT_OUT.includes(type) &&
    codeDefinition(codeOf(stem, type)) !== null
  );
}

/**
 * A template's item with only what a template may hold and the vocabulary of today still takes, and
 * the names of what was left out; `null` for a type that a template cannot hold.
 */
export function usableItem(
  stem: Stem,
  { type, attributes }: TemplateItem,
): { item: TemplateItem; left: readonly string[] } | null {
  if (!isTemplateType(stem, type)) return null;
  const known = codeDefinition(codeOf(stem, type))?.attributes ?? {};
  const kept: Record<string, AttributeValue> = {};
  const left: string[] = [];
  for (const [name, given] of Object.entries(attributes)) {
    const definition = Object.hasOwn(known, name) ? known[name] : undefined;
    const isKept = Object.hasOwn(IS_KEPT, name) && IS_KEPT[name as DoseAttribute];
    const value = typeof given === 'object' ? withoutSafetyNet(given) : given;
    if (definition && isKept && isPossibleValue(definition, value)) kept[name] = value;
    if (kept[name] === undefined || kept[name] !== given) left.push(definition?.label ?? name);
  }
  return { item: { type, attributes: kept }, left };
}

const withoutSafetyNet = (topics: readonly string[]): readonly string[] =>
  topics.some((topic) => TOPICS_LEFT_OUT.includes(topic))
    ? topics.filter((topic) => !TOPICS_LEFT_OUT.includes(topic))
    : topics;

/** A charted item as a template would hold it; `null` where a template holds none of its kind. */
export function templateItemOf(
  stem: Stem,
  finding: Finding,
): { item: TemplateItem; left: readonly string[] } | null {
  const type = finding.code.slice(stem.length + 1);
  const { position: _place, ...attributes } = finding.attributes;
  return usableItem(stem, { type, attributes });
}
