/** Whom the clinic writes to and telephones. */
export const CONTACT_KINDS = [
  'gp',
  'radiology',
  'specialist',
  'emergency_department',
  'insurer',
  'other',
] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export const CONTACT_KIND_LABEL = {
  gp: 'GP',
  radiology: 'Radiology',
  specialist: 'Specialist',
  emergency_department: 'Emergency department',
  insurer: 'Insurer',
  other: 'Other',
} as const satisfies Record<ContactKind, string>;
