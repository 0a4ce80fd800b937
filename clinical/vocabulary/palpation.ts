/** Vocabulary 6: what the hands find at a level; mobility is clinician judgement, reliability low. */

export const MOBILITY = {
  hypomobile: 'Hypomobile',
  normal: 'Normal',
  hypermobile: 'Hypermobile',
} as const;

/** Kaltenborn and Paris (M): 0 ankylosed, 3 normal, 6 unstable. */
export const MOBILITY_GRADE_WORDS = 'Mobility 0 to 6: 0 ankylosed, 3 normal, 6 unstable';

export const PALPATION_PAIN = {
  none: 'No pain',
  local: 'Local pain',
  referred: 'Referred pain',
  familiar: 'Familiar pain',
} as const;

export const RESISTANCE = { R1: 'R1', R2: 'R2' } as const;

export const SKIN_TEMPERATURE = { normal: 'Normal', warm: 'Warm', cool: 'Cool' } as const;
