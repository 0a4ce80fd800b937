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
