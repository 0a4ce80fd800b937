/** Types of heat, ice, braces and the rest of vocabulary 8.2: what `product` or `technique` takes. */

export const HEAT_PRODUCT = {
  hot_pack: 'heat pack',
  wheat_bag: 'wheat bag',
  heat_wrap: 'heat wrap',
  warm_bath: 'warm bath or shower',
  heat_pad: 'heat pad',
  infrared: 'infrared',
} as const;

export const ICE_PRODUCT = {
  gel_pack: 'gel pack',
  crushed_ice: 'crushed ice',
  massage: 'ice massage',
  cold_compress: 'cold compress',
} as const;

export const BRACE_PRODUCT = {
  soft_collar: 'soft collar',
  rigid_collar: 'rigid collar',
  cervicothoracic: 'cervicothoracic brace',
  tlso: 'thoracolumbosacral orthosis (TLSO)',
  lso: 'lumbosacral orthosis (LSO)',
  lumbar_corset: 'lumbar corset',
  si_belt: 'sacroiliac belt',
  posture_brace: 'posture brace',
  hyperextension: 'hyperextension brace',
} as const;

export const PILLOW_PRODUCT = {
  contour: 'contour pillow',
  standard: 'standard pillow',
  water: 'water pillow',
  feather: 'feather pillow',
  cervical_roll: 'cervical roll',
  lumbar_roll: 'lumbar roll',
} as const;

export const ORTHOTIC_PRODUCT = {
  prefabricated: 'prefabricated orthotics',
  custom: 'custom orthotics',
  heel_lift: 'heel lift',
  wedge: 'wedge',
} as const;

export const ELECTROTHERAPY_PRODUCT = {
  tens: 'TENS',
  ifc: 'interferential',
  ultrasound: 'therapeutic ultrasound',
  laser: 'laser',
  shortwave: 'shortwave diathermy',
} as const;

export const MANUAL_TECHNIQUE = {
  soft_tissue: 'soft tissue massage',
  pa_central: 'central PA',
  pa_unilateral: 'unilateral PA',
  snag: 'SNAG',
  nag: 'NAG',
  ppivm: 'PPIVM',
  met: 'muscle energy technique',
  traction_manual: 'manual traction',
  thrust: 'thrust manipulation',
  trigger_point: 'trigger point pressure',
  other: 'other technique',
} as const;

export const NEEDLE_TECHNIQUE = {
  dry_needling: 'dry needling',
  acupuncture: 'acupuncture',
} as const;

export const TRACTION_TECHNIQUE = {
  mechanical: 'mechanical traction',
  manual: 'manual traction',
} as const;
