/**
 * What each rule lists its conditions for, as it reads in the line. Apart from the lists: a chart
 * names a decision without knowing what it was about.
 */
export const RULE_TREATMENT = {
  heat: 'heat',
  'heat-further': 'heat',
  diathermy: 'diathermy and deep heat',
  ice: 'ice',
  'ice-further': 'ice',
  'cervical-thrust': 'cervical thrust',
  'cervical-thrust-precaution': 'cervical thrust',
  thrust: 'thrust manipulation',
  'thrust-precaution': 'thrust manipulation',
  mobilisation: 'PA mobilisation of grades III and IV and forceful soft-tissue work',
  needling: 'needling',
  'skin-contact': 'tape, braces and electrodes',
  nsaid: 'advice to use an over-the-counter anti-inflammatory (ask the pharmacist or the GP)',
  traction: 'traction',
  electrotherapy: 'electrotherapy',
  ultrasound: 'therapeutic ultrasound',
} as const;

export type SafetyRuleId = keyof typeof RULE_TREATMENT;
