import type { ImagingUrgency } from './imaging-words';

export const INDICATIONS = [
  'nonspecific_lbp_acute',
  'lbp_radiculopathy',
  'suspected_ces',
  'prior_lumbar_surgery',
  'fracture_risk',
  'suspected_cancer_infection',
  'neck_trauma',
  'cervical_radiculopathy',
  'myelopathy',
  'axial_spa',
  'scoliosis_deformity',
  'suspected_mscc',
  'other',
] as const;
export type Indication = (typeof INDICATIONS)[number];

export type IndicationNote = {
  label: string;
  /** What the source names as first test and how soon; shown, never decided by the product. */
  firstTest: string | null;
  sourceUrgency: readonly ImagingUrgency[];
  source: string | null;
};

/** Vocabulary 9.5. Tags: V verified excerpt, M standard knowledge to be checked, E the product's own. */
export const INDICATION = {
  nonspecific_lbp_acute: {
    label: 'Acute non-specific low back pain, no red flag',
    firstTest: 'None: X-ray and MRI “usually not appropriate”',
    sourceUrgency: [],
    source: 'ACR Appropriateness Criteria, Low Back Pain, variants 1 and 2',
  },
  lbp_radiculopathy: {
    label: 'Low back pain with radiculopathy, 6 weeks of care or more',
    firstTest: 'MRI lumbar spine without contrast, in candidates for surgery or injection',
    sourceUrgency: ['routine', 'urgent_2w'],
    source: 'ACR Appropriateness Criteria, Low Back Pain, variant 3',
  },
  suspected_ces: {
    label: 'Suspected cauda equina syndrome',
    firstTest: 'Emergency department, MRI',
    sourceUrgency: ['emergency_same_day'],
    source: 'ACR Appropriateness Criteria, Low Back Pain, variant 4 (test: standard practice)',
  },
  prior_lumbar_surgery: {
    label: 'Earlier lumbar surgery with new symptoms',
    firstTest: 'MRI, with or without contrast',
    sourceUrgency: ['urgent_2w'],
    source: 'ACR Appropriateness Criteria, Low Back Pain, variant 5 (test: standard practice)',
  },
  fracture_risk: {
    label: 'Fracture risk, thoracic or lumbar (low-velocity trauma, osteoporosis, age, steroids)',
    firstTest: 'X-ray or CT of that region; MRI when occult',
    sourceUrgency: ['urgent_24h'],
    source: 'ACR Appropriateness Criteria, Low Back Pain (test: standard practice)',
  },
  suspected_cancer_infection: {
    label: 'Suspected cancer or infection, or immunosuppression',
    firstTest: 'MRI without and with contrast; a plain X-ray neither diagnoses nor excludes',
    sourceUrgency: ['urgent_24h', 'urgent_2w', 'emergency_same_day'],
    source: 'ACR Appropriateness Criteria, Low Back Pain; NICE NG234 (to be rechecked)',
  },
  neck_trauma: {
    label: 'Neck trauma, decision rule asks for imaging',
    firstTest: 'CT cervical spine in an emergency department',
    sourceUrgency: ['emergency_same_day'],
    source: 'Standard practice; Canadian C-spine rule, NEJM 2003;349:2510',
  },
  cervical_radiculopathy: {
    label: 'Cervical radiculopathy, progressive deficit or 6 weeks and more',
    firstTest: 'MRI cervical spine',
    sourceUrgency: ['urgent_2w'],
    source: 'Standard practice',
  },
  myelopathy: {
    label: 'Suspected myelopathy',
    firstTest: 'MRI cervical spine; whole spine if unclear',
    sourceUrgency: ['urgent_2w', 'urgent_24h'],
    source: 'Standard practice',
  },
  axial_spa: {
    label: 'Suspected axial spondyloarthritis',
    firstTest: 'Rheumatology; MRI of sacroiliac joints and spine, not routine X-ray',
    sourceUrgency: ['routine'],
    source: 'NICE NG65 (to be rechecked)',
  },
  scoliosis_deformity: {
    label: 'Scoliosis or deformity',
    firstTest: 'Standing whole-spine X-ray',
    sourceUrgency: ['routine'],
    source: 'Standard practice',
  },
  suspected_mscc: {
    label: 'Suspected metastatic cord compression',
    firstTest: 'MRI whole spine',
    sourceUrgency: ['urgent_24h', 'emergency_same_day'],
    source: 'NICE CG75, replaced by NG234 in 2023 (to be rechecked)',
  },
  other: { label: 'Other, as described', firstTest: null, sourceUrgency: [], source: null },
} as const satisfies Record<Indication, IndicationNote>;
