import { fold, partsOf } from '../../patients/fold';
import type { ContactInput } from '../contact-schema';
import { CONTACT_KINDS, type ContactKind } from '../kinds';
import type { ImportField } from './import-fields';

/** How other software names the kinds, folded and without spaces. */
const KIND_WORDS = {
  gp: 'gp gps generalpractitioner generalpractice familydoctor familyphysician familymedicine medicalcentre medicalpractice primarycare',
  radiology: 'radiology radiologist imaging medicalimaging diagnosticimaging xray',
  specialist: 'specialist specialists medicalspecialist consultant surgeon',
  emergency_department: 'emergencydepartment emergency ed ae aande',
  insurer: 'insurer insurance insurancecompany healthfund thirdparty payer',
  other: 'other',
} as const satisfies Record<ContactKind, string>;

const KIND_OF = new Map(
  CONTACT_KINDS.flatMap((kind) => KIND_WORDS[kind].split(' ').map((word) => [word, kind] as const)),
);

/** The kind that a cell names, or null. */
export const kindOf = (text: string): ContactKind | null =>
  KIND_OF.get(partsOf(fold(text)).join('')) ?? null;

/** A title alone names nobody. */
const nameOf = (title: string, name: string) =>
  title === '' || name === '' || fold(name).startsWith(fold(title)) ? name : `${title} ${name}`;

/**
 * The fields of a contact from what the columns of a row hold. A kind that has no word of ours is
 * kept as the role, a second telephone number in the remark.
 */
export function givenBy(cells: ReadonlyMap<ImportField, readonly string[]>): Partial<ContactInput> {
  const all = (field: ImportField) => cells.get(field) ?? [];
  const joined = (separator: string, ...fields: readonly ImportField[]) =>
    fields.flatMap(all).join(separator);
  const [kindText = ''] = all('kind');
  const kind = kindOf(kindText);
  const unknownKind = kind === null ? kindText : '';
  const [telephone = '', ...furtherNumbers] = [...all('telephone'), ...all('mobile')];
  const role = joined(' ', 'role');
  const given: Partial<ContactInput> = {
    ...(kind && { kind }),
    name: nameOf(
      joined(' ', 'title'),
      joined(' ', 'name') || joined(' ', 'givenNames', 'familyName'),
    ),
    organisation: joined(' ', 'organisation'),
    role: role || unknownKind,
    address: [
      joined('\n', 'address'),
      joined(' ', 'town', 'state', 'postcode'),
      joined('', 'country'),
    ]
      .filter((part) => part !== '')
      .join('\n'),
    telephone,
    fax: joined(' ', 'fax'),
    email: joined(' ', 'email'),
    secureMessaging: joined(' ', 'secureMessaging'),
    providerNumber: joined(' ', 'providerNumber'),
    remark: [
      joined('\n', 'remark'),
      role !== '' && unknownKind !== '' ? unknownKind : '',
      furtherNumbers.length > 0 ? `Also ${furtherNumbers.join(', ')}` : '',
    ]
      .filter((part) => part !== '')
      .join('\n'),
  };
  return Object.fromEntries(Object.entries(given).filter(([, text]) => text !== ''));
}
