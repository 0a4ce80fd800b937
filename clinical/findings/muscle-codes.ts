import { LEFT_RIGHT, type CodeDefinition } from './code-definition';
import { KINDS } from './kinds';
import { MUSCLES, MUSCLE_HEADING, type Muscle } from '../vocabulary/muscles';

/** Every muscle of vocabulary 1.3 and 3.6a, left and right, as a whole or at one segment. */
export const MUSCLE_CODES: readonly CodeDefinition[] = Object.entries<Muscle>(MUSCLES).map(
  ([code, { label, regions }]) => ({
    code: `muscle.${code}`,
    kind: 'muscle_findings',
    label,
    short: label,
    sides: LEFT_RIGHT,
    at: ['', 'segment'],
    moments: 'any',
    section: 'examination',
    region: regions[0],
    regions,
    group: MUSCLE_HEADING,
    attributes: KINDS.muscle_findings,
  }),
);
