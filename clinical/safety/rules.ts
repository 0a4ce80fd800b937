import type { ConditionCode } from './conditions';
import { RULE_TREATMENT, type SafetyRuleId } from './rule-treatment';
import type { Region } from '../vocabulary/sections';

/** Which items a rule is about: a type, and where it says so only some of its kinds. */
export type ItemMatch = {
  type: string;
  techniques?: readonly string[];
  products?: readonly string[];
  grades?: readonly string[];
  /** Words of the medicine or class. */
  medicines?: readonly string[];
  /** The part of the spine; an item that says no level counts for the neck when the note does. */
  region?: Region;
};

/** A condition under its list, with what it is called there where that is narrower. */
export type Listed = { condition: ConditionCode; as?: string };

export type SafetyRule = {
  id: SafetyRuleId;
  /** What the source lists the conditions for, as it reads in the line. */
  treatment: string;
  items: readonly ItemMatch[];
  conditions: readonly (ConditionCode | Listed)[];
  /** `absolute` only where the vocabulary says so; every other list is a precaution here. */
  severity: 'absolute' | 'precaution';
  /** How the line names its source. */
  source: string;
  /** What was read of it: V in the source, V2 in a page that quotes it, M named and not opened. */
  tag: 'V' | 'V2' | 'M';
};

const NSAIDS = [
  ...['nsaid', 'nsaids', 'anti inflammatory', 'anti inflammatories', 'antiinflammatory'],
  ...['antiinflammatories', 'ibuprofen', 'nurofen', 'brufen', 'advil', 'naproxen', 'naprosyn'],
  ...['diclofenac', 'voltaren', 'voltarol', 'ketoprofen', 'meloxicam', 'celecoxib', 'etoricoxib'],
  ...['indomethacin', 'indometacin', 'piroxicam', 'mefenamic acid', 'aspirin'],
  ...['celebrex', 'mobic', 'maxigesic'],
];

const MANUAL = 'manual-therapy';
const thrustAt = (region?: Region): readonly ItemMatch[] => [
  { type: MANUAL, techniques: ['thrust'], ...(region ? { region } : {}) },
  { type: MANUAL, grades: ['V'], ...(region ? { region } : {}) },
];

const IFOMPT = 'IFOMPT 2020';
const VOCABULARY = 'Clinical vocabulary';
const UNNAMED = `${VOCABULARY} 8.5 (standard lists, not opened)`;

const THRUST_ABSOLUTE = [
  ...(['fracture', 'dislocation', 'malignancy', 'infection', 'cord-or-cauda'] as const),
  { condition: 'osteoporosis', as: 'severe osteoporosis' } as const,
  ...(['inflammatory-arthritis', 'progressive-deficit', 'anticoagulant'] as const),
  ...(['bleeding-disorder', 'no-consent'] as const),
] satisfies SafetyRule['conditions'];
const THRUST_PRECAUTION = [
  ...(['hypermobility', 'pregnancy', 'corticosteroid', 'surgery', 'radiculopathy'] as const),
] satisfies SafetyRule['conditions'];

const HEAT = [{ type: 'heat' }] satisfies readonly ItemMatch[];
const ICE = [{ type: 'ice' }] satisfies readonly ItemMatch[];
const DIATHERMY = [
  { type: 'electrotherapy', products: ['shortwave'] },
] satisfies readonly ItemMatch[];
const TRACTION = [
  { type: 'traction' },
  { type: MANUAL, techniques: ['traction_manual'] },
] satisfies readonly ItemMatch[];

const LISTS = [
  {
    id: 'heat',
    items: HEAT,
    conditions: [
      ...(['peripheral-vascular', 'bleeding-disorder'] as const),
      { condition: 'malignancy', as: 'local malignancy' },
      ...(['acute-bleeding', 'oedema', 'infection', 'large-scar'] as const),
      ...(['impaired-sensation', 'impaired-cognition'] as const),
    ],
    severity: 'precaution',
    source: 'AAPM&R, thermal modalities',
    tag: 'V',
  },
  {
    id: 'heat-further',
    items: HEAT,
    conditions: ['thrombosis', 'tuberculosis', 'radiotherapy', 'photosensitivity', 'liniment'],
    severity: 'precaution',
    source: 'Houghton, Nussbaum and Hoens 2010 (not opened)',
    tag: 'M',
  },
  {
    id: 'diathermy',
    items: DIATHERMY,
    conditions: [
      'pacemaker',
      { condition: 'pregnancy', as: 'pregnancy, abdomen or low back' },
      ...(['metal', 'thrombosis', 'tuberculosis', 'radiotherapy'] as const),
    ],
    severity: 'precaution',
    source: 'Houghton, Nussbaum and Hoens 2010 (not opened)',
    tag: 'M',
  },
  {
    id: 'ice',
    items: ICE,
    conditions: ['raynaud', 'frostbite'],
    severity: 'precaution',
    source: 'performancetherapeutics.com',
    tag: 'V',
  },
  {
    id: 'ice-further',
    items: ICE,
    conditions: [
      ...(['cold-intolerance', 'cryoglobulinaemia', 'peripheral-vascular'] as const),
      ...(['impaired-sensation', 'impaired-cognition', 'nerve-regenerating'] as const),
      ...(['open-wound', 'angina', 'very-old-or-young'] as const),
      { condition: 'hypertension', as: 'hypertension, with large areas' },
    ],
    severity: 'precaution',
    source: `${VOCABULARY} 8.4 (standard lists, not opened)`,
    tag: 'M',
  },
  {
    id: 'cervical-thrust',
    items: thrustAt('cervical'),
    conditions: [...THRUST_ABSOLUTE, 'upper-cervical-instability', 'cervical-arterial'],
    severity: 'absolute',
    source: IFOMPT,
    tag: 'M',
  },
  {
    id: 'cervical-thrust-precaution',
    items: thrustAt('cervical'),
    conditions: THRUST_PRECAUTION,
    severity: 'precaution',
    source: IFOMPT,
    tag: 'M',
  },
  {
    id: 'thrust',
    items: [...thrustAt('thoracic'), ...thrustAt('lumbar')],
    conditions: THRUST_ABSOLUTE,
    severity: 'absolute',
    source: `${IFOMPT} with Maitland (not opened)`,
    tag: 'M',
  },
  {
    id: 'thrust-precaution',
    items: [...thrustAt('thoracic'), ...thrustAt('lumbar')],
    conditions: THRUST_PRECAUTION,
    severity: 'precaution',
    source: `${IFOMPT} with Maitland (not opened)`,
    tag: 'M',
  },
  {
    id: 'mobilisation',
    items: [
      // A PA of any grade, or of none yet: the paper charts ask before the grade is known.
      { type: MANUAL, techniques: ['pa_central', 'pa_unilateral', 'soft_tissue', 'trigger_point'] },
      { type: MANUAL, grades: ['III', 'IV'] },
    ],
    conditions: [
      ...(['osteoporosis', 'corticosteroid', 'fracture'] as const),
      { condition: 'malignancy', as: 'malignancy of the region' },
      { condition: 'infection', as: 'infection of the region' },
    ],
    severity: 'precaution',
    source: `${VOCABULARY} 8.5 (after a 2020 review of PA forces, abstract)`,
    tag: 'V',
  },
  {
    id: 'needling',
    items: [{ type: 'dry-needling' }],
    conditions: [
      ...(['anticoagulant', 'bleeding-disorder', 'thorax', 'infection'] as const),
      ...(['lymphoedema', 'no-consent'] as const),
    ],
    severity: 'precaution',
    source: UNNAMED,
    tag: 'M',
  },
  {
    id: 'skin-contact',
    items: [
      ...[{ type: 'taping' }, { type: 'brace' }],
      { type: 'electrotherapy', products: ['tens', 'ifc'] },
    ],
    conditions: ['adhesive-allergy', 'latex-allergy', 'fragile-skin'],
    severity: 'precaution',
    source: UNNAMED,
    tag: 'M',
  },
  {
    id: 'nsaid',
    items: [{ type: 'medication-advice', medicines: NSAIDS }],
    conditions: ['anticoagulant', 'kidney', 'peptic-ulcer', 'pregnancy'],
    severity: 'precaution',
    source: UNNAMED,
    tag: 'M',
  },
  {
    id: 'traction',
    items: TRACTION,
    conditions: [
      ...(['instability', 'upper-cervical-instability', 'fracture', 'malignancy'] as const),
      ...(['infection', 'osteoporosis', 'hiatus-hernia'] as const),
      { condition: 'hypertension', as: 'uncontrolled hypertension' },
      ...(['pregnancy', 'respiratory', 'jaw', 'aneurysm', 'claustrophobia'] as const),
    ],
    severity: 'precaution',
    source: UNNAMED,
    tag: 'M',
  },
  {
    id: 'electrotherapy',
    items: [{ type: 'electrotherapy' }],
    conditions: [
      'pacemaker',
      { condition: 'pregnancy', as: 'pregnancy, abdomen, pelvis or low back' },
      { condition: 'epilepsy', as: 'epilepsy, head or neck' },
      ...(['carotid-sinus', 'malignancy', 'thrombosis'] as const),
      ...(['impaired-sensation', 'open-wound'] as const),
    ],
    severity: 'precaution',
    source: UNNAMED,
    tag: 'M',
  },
  {
    id: 'ultrasound',
    items: [{ type: 'electrotherapy', products: ['ultrasound'] }],
    conditions: ['laminectomy', 'sensitive-site'],
    severity: 'precaution',
    source: UNNAMED,
    tag: 'M',
  },
] as const satisfies readonly Omit<SafetyRule, 'treatment'>[];

/**
 * Contra-indications and precautions of vocabulary 8.3 to 8.5. A rule never decides: it puts the
 * words of the record beside the item, names who lists them, and asks. No number of a source that
 * was not opened (M) takes part.
 */
export const SAFETY_RULES: readonly SafetyRule[] = LISTS.map((list) => ({
  ...list,
  treatment: RULE_TREATMENT[list.id],
}));
