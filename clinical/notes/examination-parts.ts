import { codeDefinition } from '../findings/codes';
import { NEURODYNAMIC_GROUP } from '../findings/range-of-motion-codes';
import type { Finding } from '../findings/finding';

/** The parts of an examination, in the order of the hands. */
export const EXAMINATION_PART = {
  observation: 'Observation',
  range: 'Range of motion',
  muscles: 'Muscle guarding / spasm',
  palpation: 'Palpation',
  neurological: 'Neurological',
  neurodynamic: 'Neurodynamics',
  tests: 'Special tests',
} as const;
export type ExaminationPart = keyof typeof EXAMINATION_PART;

const NARRATIVE_PART: Readonly<Record<string, ExaminationPart>> = {
  observation: 'observation',
  shorthand: 'range',
  cervical: 'range',
  thoracic: 'range',
  lumbar: 'range',
  muscles: 'muscles',
  palpation: 'palpation',
  neurological: 'neurological',
  neurodynamic: 'neurodynamic',
  'special-tests': 'tests',
};

const IN_NEUROLOGICAL = ['neuro.status', 'observation.cranial-nerves'];

/** Where in the examination a code is charted; `null` when it is charted elsewhere. */
export function examinationPart({ code }: Pick<Finding, 'code'>): ExaminationPart | null {
  const definition = codeDefinition(code);
  if (definition?.section !== 'examination') return null;
  switch (definition.kind) {
    case 'observations':
      return IN_NEUROLOGICAL.includes(code) ? 'neurological' : 'observation';
    case 'range_of_motion':
      return definition.group === NEURODYNAMIC_GROUP ? 'neurodynamic' : 'range';
    case 'muscle_findings':
      return 'muscles';
    case 'palpation_findings':
      return 'palpation';
    case 'neurological_findings':
      return 'neurological';
    case 'special_tests':
      return 'tests';
    case 'narratives':
      return NARRATIVE_PART[code.slice('narrative.'.length)] ?? null;
    default:
      return null;
  }
}
