import type { Region } from '../vocabulary/sections';

/** How the regions are written; one holds until another is named. */
export const REGION_WORD = {
  Cx: 'cervical',
  Tx: 'thoracic',
  Lx: 'lumbar',
} as const satisfies Record<string, Region>;

/** Movements of a region, by the last part of their code. */
export const MOVEMENT_WORD = {
  F: 'flexion',
  E: 'extension',
  LF: 'lateral-flexion',
  Rot: 'rotation',
} as const;

/** Tests and distances that belong to one region whatever is charted. */
export const MEASURE_WORD = {
  FTF: 'rom.lumbar.fingertip-to-floor',
  mmS: 'rom.lumbar.modified-modified-schober',
  TTW: 'rom.cervical.tragus-to-wall',
} as const;

export const NEURODYNAMIC_WORD = {
  SLR: 'rom.lumbar.straight-leg-raise.passive',
  XSLR: 'rom.lumbar.crossed-straight-leg-raise.passive',
  Slump: 'rom.lumbar.slump.passive',
  PKB: 'rom.lumbar.prone-knee-bend.passive',
  ULTT1: 'rom.cervical.ultt1-median.passive',
  ULTT2a: 'rom.cervical.ultt2a-median.passive',
  ULTT2b: 'rom.cervical.ultt2b-radial.passive',
  ULTT3: 'rom.cervical.ultt3-ulnar.passive',
} as const;

export const REFLEX_WORD = {
  BJ: 'reflex.biceps',
  BRJ: 'reflex.brachioradialis',
  TJ: 'reflex.triceps',
  KJ: 'reflex.knee',
  MHJ: 'reflex.medial-hamstring',
  AJ: 'reflex.ankle',
} as const;

export const SENSATION_WORD = {
  LT: 'sensation.light-touch',
  PP: 'sensation.pin-prick',
  Vib: 'sensation.vibration',
} as const;

export const POWER_WORD = 'pow';

export const MUSCLE_WORD = {
  UT: 'muscle.trapezius-upper',
  MT: 'muscle.trapezius-middle',
  LoT: 'muscle.trapezius-lower',
  LvS: 'muscle.levator-scapulae',
  SCM: 'muscle.sternocleidomastoid',
  SO: 'muscle.suboccipitals',
  Sc: 'muscle.scalenes',
  CMF: 'muscle.cervical-multifidus',
  TPS: 'muscle.thoracic-paraspinals',
  Rh: 'muscle.rhomboids',
  ES: 'muscle.erector-spinae',
  QL: 'muscle.quadratus-lumborum',
  LMF: 'muscle.multifidus-lumbar',
  IP: 'muscle.iliopsoas',
  GMax: 'muscle.gluteus-maximus',
  GMed: 'muscle.gluteus-medius',
  Pir: 'muscle.piriformis',
  Ham: 'muscle.hamstrings',
} as const;

/** Pain scores in the order in which they are written after NPRS, with strokes between. */
export const SCORE_WORD = 'NPRS';
export const SCORES = [
  'pain.nprs.current',
  'pain.nprs.best-24h',
  'pain.nprs.worst-24h',
  'pain.nprs.average-24h',
] as const;

/** What limits a movement: the same letters as in the grid. */
export const LIMIT_LETTER = {
  p: 'pain',
  s: 'stiffness',
  g: 'spasm_guarding',
  w: 'weakness',
  a: 'apprehension',
  n: 'neural',
  o: 'other',
} as const;

export const RESULT_SIGN = { '+': 'positive', '-': 'negative', '~': 'equivocal' } as const;

export const SIDE_LETTER = { L: 'left', R: 'right' } as const;
