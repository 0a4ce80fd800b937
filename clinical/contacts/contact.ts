import type { RelatedPartyDetails } from '../patients/patient-schema';
import type { ContactDetails } from './contact-schema';

/** A contact of the address book. */
export type Contact = ContactDetails & {
  contactId: string;
  /** A change names the one it stands on. */
  revision: number;
  /** ISO UTC: when a letter to them was last signed or sent; null for never. */
  lastUsedAt: string | null;
  /** Not offered any more, and not forgotten. */
  isArchived: boolean;
};

export type FoundContacts = {
  contacts: readonly Contact[];
  /** How many match; those listed are the first of them. */
  total: number;
};

/** What a form of it shows and changes, and nothing else that it holds. */
export function contactDetailsOf(contact: ContactDetails): ContactDetails {
  return {
    kind: contact.kind,
    name: contact.name,
    organisation: contact.organisation,
    role: contact.role,
    address: contact.address,
    telephone: contact.telephone,
    fax: contact.fax,
    email: contact.email,
    secureMessaging: contact.secureMessaging,
    providerNumber: contact.providerNumber,
    remark: contact.remark,
  };
}

type Named = Pick<ContactDetails, 'name' | 'organisation'>;

/** What stands for a contact in one line: the person, or else the organisation. */
export const contactTitle = ({ name, organisation }: Named): string => name || organisation;

/** The person with the organisation, to tell two of one name apart in a sentence. */
export const contactFullName = ({ name, organisation }: Named): string =>
  [name, organisation].filter((part) => part !== '').join(', ');

const ONLY_POSTCODE = /^[A-Z\d -]*\d[A-Z\d -]*$/;
const COUNTRY = /^(australia|new zealand|united kingdom|great britain|u\.?k\.?|u\.?s\.?a\.?)$/i;

/** The town of an address as it stands there: “Lakeside VIC 3999”; '' where there is none. */
export function contactTown(address: string): string {
  const lines = address.split('\n').filter((each) => each !== '' && !COUNTRY.test(each));
  const last = lines.at(-1) ?? '';
  const town = ONLY_POSTCODE.test(last) ? [lines.at(-2), last].filter(Boolean).join(' ') : last;
  // In one line, the town stands behind the last comma.
  return lines.length > 1 ? town : (town.split(',').at(-1)?.trim() ?? '');
}

/** The contact as a patient's record keeps it: their usual GP, their usual radiology. */
export function partyOfContact(
  contact: Pick<ContactDetails, 'name' | 'organisation' | 'telephone' | 'email' | 'address'>,
): RelatedPartyDetails {
  const { name, organisation, telephone, email, address } = contact;
  return {
    name: contactTitle(contact),
    relation: name === '' ? '' : organisation,
    telephone,
    email,
    address,
  };
}
