import { codeDefinition } from './codes';
import type { Finding } from './finding';
import type { Kind } from './kinds';

/**
 * What a test yields, by kind: it cannot stand beside “not tested” (vocabulary 2.6 and 5). Pain, its
 * place, the end feel and what limited a movement can: they say why nothing was measured.
 */
const RESULTS = {
  range_of_motion: [
    ...['degrees', 'centimetres', 'startCentimetres', 'endCentimetres', 'fraction'],
    ...['movementLoss', 'firstSymptomDegrees', 'testResult'],
  ],
  muscle_findings: [
    ...['guarding', 'tenderness', 'functionalEffect', 'spasmCharacter', 'hasTriggerPoint'],
    ...['hasTautBand', 'hasLocalTwitch', 'isFamiliarPain', 'pressurePainThreshold'],
    ...['myotonometryFrequency', 'myotonometryStiffness'],
  ],
  palpation_findings: [
    ...['mobility', 'mobilityGrade', 'painResponse', 'resistance', 'tenderness'],
    ...['skinTemperature', 'hasSwelling', 'hasStep'],
  ],
  neurological_findings: [
    ...['sensation', 'sensoryChange', 'power', 'reflex', 'result', 'response', 'beats', 'count'],
  ],
  special_tests: ['result', 'symptomResponse', 'seconds', 'degrees', 'millimetresOfMercury'],
  observations: [
    ...['grade', 'choice', 'seconds', 'centimetres', 'millimetres', 'degrees', 'metresPerSecond'],
    ...['count', 'systolic', 'diastolic', 'perMinute', 'celsius'],
  ],
} as const satisfies Partial<Record<Kind, readonly string[]>>;

/** Said of the whole examination, where “not tested” is itself one of the answers. */
const OF_ITS_OWN = ['neuro.status'];

/** The results that a code can have, none where it cannot be “not tested”. */
export function resultNames(code: string): readonly string[] {
  const definition = codeDefinition(code);
  if (!definition || OF_ITS_OWN.includes(code)) return [];
  if (!('notTestedReason' in definition.attributes)) return [];
  const names: Partial<Record<Kind, readonly string[]>> = RESULTS;
  return (names[definition.kind] ?? []).filter((name) => name in definition.attributes);
}

/** The results that stand beside a reason for not testing, where they cannot. */
export function resultsBesideReason({ code, attributes }: Finding): readonly string[] {
  if (!('notTestedReason' in attributes)) return [];
  return resultNames(code).filter((name) => name in attributes);
}
