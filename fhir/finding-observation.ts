import type { CodeableConcept, Observation, ObservationComponent } from '@medplum/fhirtypes';
import { isCarried, textOf } from '@/clinical/findings/attribute-of';
import type { AttributeValue } from '@/clinical/findings/attribute';
import { codeDefinition } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import { atType } from '@/clinical/findings/finding-key';
import { KINDS, type Kind } from '@/clinical/findings/kinds';
import { NEURODYNAMIC_GROUP } from '@/clinical/findings/range-of-motion-codes';
import { carriedOn } from '@/clinical/letters/letter-findings';
import {
  findingName,
  lowerFirst,
  NEVER_PRINTED,
  placeWords,
  upperFirst,
} from '@/clinical/notes/value-words';
import { ownCode, loinc, some } from './concepts';
import { observedValues, type ObservedValue } from './finding-values';
import { scaleNotes } from './scale-notes';
import { PAIN_NOW } from './verified-codes';

type Said = {
  code: CodeableConcept;
  value: ObservedValue;
  components: readonly ObservationComponent[];
  notes: readonly string[];
};

/**
 * What of a kind can be the value of its observation, the first that is there. It needs no name of its
 * own beside the finding's; everything else becomes a component under its own.
 */
const VALUE: Readonly<Record<Kind, readonly string[]>> = {
  range_of_motion: ['degrees', 'centimetres', 'movementLoss', 'testResult'],
  muscle_findings: [],
  palpation_findings: ['mobility'],
  neurological_findings: ['sensation', 'power', 'reflex', 'result', 'response', 'beats', 'count'],
  special_tests: ['result', 'seconds', 'degrees', 'millimetresOfMercury'],
  body_marks: [],
  symptoms: ['presence', 'choice', 'answer', 'count'],
  red_flags: [],
  outcome_scores: ['score'],
  observations: [
    ...['choice', 'grade', 'seconds', 'centimetres', 'millimetres', 'degrees'],
    ...['metresPerSecond', 'count', 'perMinute', 'celsius', 'answer'],
  ],
  emergency_actions: [],
  decisions: [],
  narratives: ['body'],
  treatments: [],
  plan_items: [],
};

const CATEGORY: Partial<Record<Kind, 'exam' | 'survey'>> = {
  range_of_motion: 'exam',
  muscle_findings: 'exam',
  palpation_findings: 'exam',
  neurological_findings: 'exam',
  special_tests: 'exam',
  observations: 'exam',
  symptoms: 'survey',
  body_marks: 'survey',
  red_flags: 'survey',
  outcome_scores: 'survey',
};

/** Said by the observation's own elements, or of the order and not of the finding. */
const TOLD_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  range_of_motion: ['method', 'examinerName'],
  body_marks: ['position'],
  outcome_scores: ['scoredOn'],
};

/** A finding that is no red flag, treatment or plan, without what every observation of a letter has. */
export function findingObservation(finding: Finding, visitOn: string): Observation {
  const definition = codeDefinition(finding.code);
  const kind = definition?.kind;
  const { code, value, components, notes } = saidOf(finding, kind);
  const reason = textOf(finding, 'notTestedReason');
  const hasValue = Object.keys(value).length > 0;
  const category = kind && CATEGORY[kind];
  const site = bodySite(finding);
  const side = site === null && finding.side !== 'midline' ? [sideComponent(finding)] : [];
  const untested =
    reason === null ? [] : named(finding, 'notTestedReason', reason, 'Not tested because of');
  return {
    resourceType: 'Observation',
    status: 'final',
    ...(category ? { category: [ownCode('observation-category', category)] } : {}),
    code,
    ...effective(finding, visitOn),
    ...value,
    ...(reason !== null && !hasValue ? { dataAbsentReason: notTested(reason) } : {}),
    ...(site ? { bodySite: { text: site } } : {}),
    ...methodOf(finding),
    note: some(notes.map((text) => ({ text }))),
    component: some([...side, ...(hasValue || reason === null ? untested : []), ...components]),
  };
}

function saidOf(finding: Finding, kind: Kind | undefined): Said {
  const definition = codeDefinition(finding.code);
  const told = new Set([
    ...['carriedFromOn', 'notTestedReason'],
    ...(kind ? (TOLD_ELSEWHERE[kind] ?? []) : []),
  ]);
  const notes: string[] = [];
  const components: ObservationComponent[] = [];
  let value: ObservedValue = {};
  const isUnnamed = (name: string) =>
    kind !== undefined &&
    labelIn(KINDS[kind], name) === (definition?.attributes[name]?.label ?? name);
  const valued = (kind ? VALUE[kind] : []).find(
    (name) => name in finding.attributes && isUnnamed(name),
  );
  for (const [name, attribute] of Object.entries(finding.attributes)) {
    if (told.has(name) || NEVER_PRINTED.has(name)) continue;
    if (name === 'remark' && isUnnamed(name)) notes.push(String(attribute).trim());
    else if (name !== valued) components.push(...named(finding, name, attribute));
    else if (name === 'presence') value = { valueBoolean: attribute === 'present' };
    else [value = {}] = observedValues(name, definition?.attributes[name], attribute);
  }
  return {
    code: loinc(finding.code === 'pain.nprs.current' ? PAIN_NOW : null, findingName(finding)),
    value,
    components,
    notes: [...notes.filter((each) => each !== ''), ...provenance(finding), ...scaleNotes(finding)],
  };
}

const labelIn = (attributes: Readonly<Record<string, { label: string }>>, name: string) =>
  attributes[name]?.label;

function named(finding: Finding, name: string, value: AttributeValue, label?: string) {
  const definition = codeDefinition(finding.code)?.attributes[name];
  const text = label ?? definition?.label ?? name;
  return observedValues(name, definition, value).map((each) => ({ code: { text }, ...each }));
}

/** A carried value is of the day that it was measured, never of the visit. */
function effective(finding: Finding, visitOn: string): Pick<Observation, 'effectiveDateTime'> {
  const on = carriedOn(finding) ?? textOf(finding, 'scoredOn');
  if (on === null && isCarried(finding)) return {};
  return { effectiveDateTime: on ?? visitOn };
}

function provenance(finding: Finding): readonly string[] {
  const examiner = textOf(finding, 'examinerName');
  const on = carriedOn(finding);
  return [
    ...(isCarried(finding)
      ? [`Carried from ${on ?? 'an earlier visit'}, not re-tested at the visit of this letter.`]
      : []),
    ...(examiner === null ? [] : [`Measured by ${examiner}.`]),
    ...(finding.moment === 'before' ? [] : ['Re-tested after a treatment of the visit.']),
  ];
}

/**
 * Where it was found, side first: “Left L5 root”. The side of a movement of the spine is where it goes
 * and not where it was found: no body site.
 */
function bodySite(finding: Finding): string | null {
  const place = atType(finding.at) === 'item' ? '' : placeWords(finding.at);
  const side = finding.side === 'midline' ? '' : finding.side;
  if (place !== '') return upperFirst([side, place].filter(Boolean).join(' '));
  return side === '' || isSpinalMovement(finding) ? null : `${upperFirst(side)} side`;
}

function isSpinalMovement({ code }: Finding): boolean {
  const definition = codeDefinition(code);
  return definition?.kind === 'range_of_motion' && definition.group !== NEURODYNAMIC_GROUP;
}

function sideComponent({ side }: Finding): ObservationComponent {
  return { code: { text: 'Side' }, valueCodeableConcept: { text: upperFirst(side) } };
}

function methodOf(finding: Finding): Pick<Observation, 'method'> {
  const definition = codeDefinition(finding.code)?.attributes.method;
  const method = textOf(finding, 'method');
  if (method === null || definition?.type !== 'choice') return {};
  return { method: { text: definition.options[method] ?? method } };
}

/** FHIR's word where it has one, and the clinic's reason beside it. */
function notTested(reason: string): CodeableConcept {
  const options = KINDS.range_of_motion.notTestedReason.options;
  const words = options[reason as keyof typeof options] ?? reason;
  const code = reason === 'refused' ? 'asked-declined' : 'not-performed';
  return ownCode('data-absent-reason', code, `Not tested (${lowerFirst(words)})`);
}
