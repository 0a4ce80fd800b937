/**
 * The inputs of the Canadian C-spine rule (Stiell, NEJM 2003;349:2510, from secondary sources):
 * recorded, shown with the rule's steps, and never decided. Age and rotation are read elsewhere.
 */
export const C_SPINE_CRITERIA = {
  'dangerous-mechanism': 'Dangerous mechanism',
  'limb-paraesthesia': 'Paraesthesia in the limbs',
  'simple-rear-end': 'Simple rear-end collision',
  'sitting-in-department': 'Sitting in the emergency department',
  ambulatory: 'Ambulatory at any time',
  'delayed-onset': 'Delayed onset of neck pain',
  'no-midline-tenderness': 'No midline cervical tenderness',
} as const;
export type CSpineCriterion = keyof typeof C_SPINE_CRITERIA;

/** What counts under each criterion, in the words of vocabulary 4.3 (fpnotebook.com, wikem.org). */
export const C_SPINE_NOTES: Record<CSpineCriterion, string> = {
  'dangerous-mechanism':
    'High-risk, step 1: fall ≥1 m/5 stairs, axial load, MVC >100 km/h or rollover/ejection, motorised recreational vehicle, bicycle collision',
  'limb-paraesthesia': 'High-risk, step 1',
  'simple-rear-end':
    'Low-risk, step 2: not pushed into traffic, hit by bus/large truck/high-speed, rollover',
  'sitting-in-department': 'Low-risk, step 2',
  ambulatory: 'Low-risk, step 2',
  'delayed-onset': 'Low-risk, step 2',
  'no-midline-tenderness': 'Low-risk, step 2',
};
