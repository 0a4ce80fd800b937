import { fold, partsOf } from '../../patients/fold';

/** What a column of a file can hold. Several make up one field of a contact. */
export const IMPORT_FIELDS = [
  'kind',
  'title',
  'givenNames',
  'familyName',
  'name',
  'organisation',
  'role',
  'address',
  'town',
  'state',
  'postcode',
  'country',
  'telephone',
  'mobile',
  'fax',
  'email',
  'secureMessaging',
  'providerNumber',
  'remark',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

export const IMPORT_FIELD_LABEL = {
  kind: 'Kind of contact',
  title: 'Title',
  givenNames: 'Given names',
  familyName: 'Family name',
  name: 'Name',
  organisation: 'Organisation or practice',
  role: 'Role or specialty',
  address: 'Address',
  town: 'Town or suburb',
  state: 'State or county',
  postcode: 'Postcode',
  country: 'Country',
  telephone: 'Telephone',
  mobile: 'Mobile',
  fax: 'Fax',
  email: 'E-mail',
  secureMessaging: 'Secure messaging',
  providerNumber: 'Provider number',
  remark: 'Remark',
} as const satisfies Record<ImportField, string>;

/** Headings as address books and practice software write them, folded and without spaces. */
const HEADINGS = {
  kind: 'kind kindofcontact type contacttype category group',
  title: 'title salutation prefix',
  givenNames: 'given givenname givennames firstname firstnames forename',
  familyName: 'family familyname lastname surname',
  name: 'name fullname displayname contact contactname person doctor doctorname gp gpname provider providername practitioner practitionername referrer referrername',
  organisation:
    'organisation organization organisationname organizationname org practice practicename organisationorpractice company companyname clinic clinicname surgery business businessname facility hospital insurer',
  role: 'role roleorspecialty specialty speciality specialisation specialization position profession occupation jobtitle department',
  address:
    'address fulladdress addressline street streetaddress postaladdress businessaddress businessstreet workaddress unit pobox address1 address2 address3 addressline1 addressline2 addressline3 street1 street2',
  town: 'town townorsuburb townsuburb suburb suburbtown suburbcity city citysuburb businesscity locality place',
  state: 'state stateorcounty businessstate county region province territory',
  postcode: 'postcode pcode postalcode businesspostalcode zip zipcode',
  country: 'country countryregion businesscountry businesscountryregion',
  telephone:
    'telephone telephonenumber telephone1 telephone2 tel phone phonenumber phoneno phone1 phone2 ph landline workphone businessphone businessphone2 officephone primaryphone',
  mobile: 'mobile mobilephone mobilenumber mobileno cell cellphone',
  fax: 'fax faxnumber faxno facsimile businessfax workfax',
  email: 'email emails emailaddress workemail businessemail mail',
  secureMessaging:
    'securemessaging securemessagingaddress securemessage secureaddress healthlink healthlinkedi edi ediaccount argus medicalobjects',
  providerNumber:
    'providernumber providerno providernum providercode providerid medicareprovidernumber medicareproviderno npi hpicpn gmcnumber',
  remark: 'remark remarks note notes comment comments',
} as const satisfies Record<ImportField, string>;

const FIELD_OF = new Map(
  IMPORT_FIELDS.flatMap((field) =>
    HEADINGS[field].split(' ').map((heading) => [heading, field] as const),
  ),
);

/** What a column holds; null is left out. */
export type ColumnMapping = readonly (ImportField | null)[];

/** Fields that take more than one column; the others take the first. */
const SEVERAL: readonly ImportField[] = ['address', 'telephone', 'mobile', 'remark'];

const bare = (heading: string) => partsOf(fold(heading.replaceAll('#', ' number'))).join('');
const recognised = (heading: string) => FIELD_OF.get(bare(heading)) ?? null;

/** What each column holds as its heading says, null where that is not recognised. */
export function mappingOf(headings: readonly string[]): ColumnMapping {
  return headings.map((heading, index) => {
    const field = recognised(heading);
    if (field === null || SEVERAL.includes(field)) return field;
    return headings.findIndex((each) => recognised(each) === field) === index ? field : null;
  });
}

/** Why contacts cannot be made of these columns, in words; null when they can. */
export function mappingObjection(mapping: ColumnMapping): string | null {
  const twice = IMPORT_FIELDS.find(
    (field) => !SEVERAL.includes(field) && mapping.filter((mapped) => mapped === field).length > 1,
  );
  if (twice) return `Two columns cannot both be “${IMPORT_FIELD_LABEL[twice]}”.`;
  const naming: readonly (ImportField | null)[] = ['name', 'familyName', 'organisation'];
  return mapping.some((field) => naming.includes(field))
    ? null
    : 'Say which column holds the name, the family name or the organisation.';
}
