import { MIDLINE, type CodeDefinition } from './code-definition';
import { KINDS } from './kinds';
import type { Region, Section } from '../vocabulary/sections';

type Place = { label: string; section: Section; region?: Region };

/** Free text beside every grid: a sentence may always be written instead. */
export const NARRATIVES = {
  story: { label: 'Story', section: 'story' },
  'body-chart': { label: 'Body chart', section: 'story' },
  'outcome-measures': { label: 'Outcome measures', section: 'story' },
  contact: { label: 'Contact', section: 'story' },
  'did-not-attend': { label: 'Did not attend', section: 'story' },
  'red-flags': { label: 'Red flags', section: 'red-flags' },
  shorthand: { label: 'Shorthand, not filed', section: 'examination' },
  observation: { label: 'Observation', section: 'examination' },
  cervical: { label: 'Cervical', section: 'examination', region: 'cervical' },
  thoracic: { label: 'Thoracic', section: 'examination', region: 'thoracic' },
  lumbar: { label: 'Lumbar', section: 'examination', region: 'lumbar' },
  muscles: { label: 'Muscles', section: 'examination' },
  palpation: { label: 'Palpation', section: 'examination' },
  neurological: { label: 'Neurological', section: 'examination' },
  neurodynamic: { label: 'Neurodynamics', section: 'examination' },
  'special-tests': { label: 'Special tests', section: 'examination' },
  impression: { label: 'Impression (clinician’s)', section: 'impression' },
  treatment: { label: 'Treatment today', section: 'treatment' },
  plan: { label: 'Plan', section: 'plan' },
  reasoning: { label: 'Reasoning for the change', section: 'plan' },
} as const satisfies Record<string, Place>;

export const NARRATIVE_CODES: readonly CodeDefinition[] = Object.entries<Place>(NARRATIVES).map(
  ([code, { label, section, region }]) => ({
    code: `narrative.${code}`,
    kind: 'narratives',
    label,
    short: label,
    sides: MIDLINE,
    at: [''],
    moments: 'before',
    section,
    region: region ?? null,
    regions: region ? [region] : [],
    group: 'In words',
    attributes: KINDS.narratives,
  }),
);
