export const SEXES = ['female', 'male', 'intersex', 'not_stated'] as const;
export type Sex = (typeof SEXES)[number];

export const SEX_LABEL = {
  female: 'Female',
  male: 'Male',
  intersex: 'Intersex',
  not_stated: 'Not stated',
} as const satisfies Record<Sex, string>;

export const HANDEDNESS = ['right', 'left', 'both', 'not_recorded'] as const;
export type Handedness = (typeof HANDEDNESS)[number];

export const HANDEDNESS_LABEL = {
  right: 'Right-handed',
  left: 'Left-handed',
  both: 'Both hands',
  not_recorded: 'Not recorded',
} as const satisfies Record<Handedness, string>;

export const FACT_KINDS = ['allergy', 'condition', 'medicine', 'device'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

export const FACT_KIND_LABEL = {
  allergy: 'Allergy',
  condition: 'Condition',
  medicine: 'Medicine',
  device: 'Device or implant',
} as const satisfies Record<FactKind, string>;
