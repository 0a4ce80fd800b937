/** Vocabulary 2.5 and 2.6: how a range is measured and what is said of it. */

export const ROM_METHOD = {
  dual_inclinometer: 'Dual inclinometer',
  single_inclinometer: 'Single inclinometer',
  digital_inclinometer: 'Digital inclinometer',
  crom_device: 'CROM device',
  universal_goniometer: 'Universal goniometer',
  smartphone_app: 'Smartphone app',
  tape_measure: 'Tape measure',
  visual_estimate: 'Visual estimate',
  ordinal_mckenzie: 'Movement loss (ordinal)',
} as const;

export const ROM_POSITION = {
  standing: 'Standing',
  sitting: 'Sitting',
  supine: 'Supine',
  prone: 'Prone',
  half_kneeling: 'Half kneeling',
  lumbar_locked: 'Lumbar locked',
} as const;

export const ACTIVITY = {
  active: 'Active',
  passive: 'Passive',
  'active-assisted': 'Active assisted',
  'passive-overpressure': 'Passive with overpressure',
} as const;
export type Activity = keyof typeof ACTIVITY;

export const MOVEMENT_LOSS = {
  nil: 'Nil',
  minimal: 'Minimal',
  moderate: 'Moderate',
  major: 'Major',
} as const;

/** Of the expected range, where it is estimated. */
export const RANGE_FRACTION = {
  '0': '0',
  '1/4': '¼',
  '1/3': '⅓',
  '1/2': '½',
  '2/3': '⅔',
  '3/4': '¾',
  full: 'Full',
} as const;

export const TRIALS_AS = { mean: 'Mean', best: 'Best' } as const;

/** Response to repeated movements: ordinary words, and worse or better afterwards. */
export const REPEATED_RESPONSE = {
  no_effect: 'No effect',
  produced_NW: 'Produced, no worse after',
  produced_W: 'Produced, worse after',
  increased_NW: 'Increased, no worse after',
  increased_W: 'Increased, worse after',
  decreased_NB: 'Decreased, no better after',
  decreased_B: 'Decreased, better after',
  abolished: 'Abolished',
  centralising: 'Centralising',
  peripheralising: 'Peripheralising',
} as const;

export const PAIN_PATTERN = {
  none: 'No pain',
  during_movement: 'During movement',
  end_range: 'End range',
  painful_arc: 'Painful arc',
  on_overpressure: 'On overpressure',
  on_return: 'On return',
} as const;

export const LIMITING_FACTOR = {
  pain: 'Pain',
  stiffness: 'Stiffness',
  spasm_guarding: 'Guarding',
  weakness: 'Weakness',
  apprehension: 'Apprehension',
  neural: 'Neural',
  other: 'Other',
} as const;

/** Cyriax 1982 (M). */
export const END_FEEL = {
  bone_to_bone: 'Bone to bone',
  capsular: 'Capsular',
  tissue_approximation: 'Tissue approximation',
  elastic_ligamentous: 'Elastic, ligamentous',
  early_capsular: 'Early capsular',
  springy_block: 'Springy block',
  spasm_abrupt: 'Abrupt spasm',
  empty: 'Empty',
  boggy: 'Boggy',
} as const;

export const MOVEMENT_QUALITY = {
  smooth: 'Smooth',
  deviation_left: 'Deviates left',
  deviation_right: 'Deviates right',
  catch: 'Catch',
  painful_catch: 'Painful catch',
  gower_sign: 'Gower sign',
  shift: 'Shift',
  reversed_rhythm: 'Reversed rhythm',
} as const;

export const NOT_TESTED_REASON = {
  pain: 'Pain',
  red_flag: 'Red flag',
  precaution: 'Precaution',
  refused: 'Refused',
  time: 'Time',
  not_indicated: 'Not indicated',
} as const;

/** Posture and other observed things are graded in words (vocabulary 6). */
export const GRADE_SEVERITY = {
  normal: 'Normal',
  mild: 'Mild',
  moderate: 'Moderate',
  marked: 'Marked',
} as const;
