export const REGIONS = ['cervical', 'thoracic', 'lumbar'] as const;
export type Region = (typeof REGIONS)[number];

export const REGION_LABEL = {
  cervical: 'Cervical',
  thoracic: 'Thoracic',
  lumbar: 'Lumbar',
} as const satisfies Record<Region, string>;

/** The chart's sections, in the order of a consult. */
export const SECTIONS = [
  'story',
  'red-flags',
  'examination',
  'impression',
  'treatment',
  'plan',
] as const;
export type Section = (typeof SECTIONS)[number];

export const SECTION_LABEL = {
  story: 'Story',
  'red-flags': 'Red flags',
  examination: 'Examination',
  impression: 'Impression',
  treatment: 'Treatment today',
  plan: 'Plan',
} as const satisfies Record<Section, string>;

export const NOTE_KINDS = ['initial', 'review', 'discharge', 'contact', 'did-not-attend'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export const NOTE_KIND_LABEL = {
  initial: 'Initial visit',
  review: 'Review',
  discharge: 'Discharge',
  contact: 'Contact (telephone or message)',
  'did-not-attend': 'Did not attend',
} as const satisfies Record<NoteKind, string>;
