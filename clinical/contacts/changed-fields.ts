import type { ContactDetails } from './contact-schema';

const CONTACT_FIELDS = [
  'kind',
  'name',
  'organisation',
  'role',
  'address',
  'telephone',
  'fax',
  'email',
  'secureMessaging',
  'providerNumber',
  'remark',
] as const satisfies readonly (keyof ContactDetails)[];

/** The fields in which two states of a contact differ. */
export function changedFields(
  before: ContactDetails,
  after: ContactDetails,
): readonly (typeof CONTACT_FIELDS)[number][] {
  return CONTACT_FIELDS.filter((field) => before[field] !== after[field]);
}
