import { z } from 'zod';
import { line } from '../accounts/person';
import { addressText, emailText, telephoneText } from '../patients/reach-schema';
import { CONTACT_KINDS } from './kinds';

const remarkText = z
  .string()
  .transform((text) => text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim())
  .pipe(
    z
      .string()
      .max(500, 'Use at most 500 characters.')
      .regex(/^[\n\t\P{Cc}]*$/u, 'Leave out control characters.'),
  );

const given = {
  kind: z.enum(CONTACT_KINDS, 'Choose what kind of contact this is.'),
  /** A person: “Dr Ambrose Fennimore”. */
  name: line(120),
  /** Practice, hospital, company. */
  organisation: line(120),
  role: line(80),
  address: addressText,
  telephone: telephoneText,
  fax: telephoneText,
  email: emailText,
  /** As the clinic's messaging service knows them. */
  secureMessaging: line(254),
  providerNumber: line(40),
  remark: remarkText,
};

/** Each text as typed, '' when it was not given. */
const contactFields = {
  kind: given.kind,
  name: given.name.default(''),
  organisation: given.organisation.default(''),
  role: given.role.default(''),
  address: given.address.default(''),
  telephone: given.telephone.default(''),
  fax: given.fax.default(''),
  email: given.email.default(''),
  secureMessaging: given.secureMessaging.default(''),
  providerNumber: given.providerNumber.default(''),
  remark: given.remark.default(''),
};

const isNamed = (contact: { name: string; organisation: string }) =>
  contact.name !== '' || contact.organisation !== '';
const UNNAMED = {
  path: ['name'],
  message: 'Enter a name or an organisation.',
  /** Said with the other errors too, not only once every other field is right. */
  when: ({ value }: { value: unknown }) =>
    z.object({ name: z.string(), organisation: z.string() }).safeParse(value).success,
};

/** A contact, in form, action and verb. */
export const contactSchema = z.object(contactFields).refine(isNamed, UNNAMED);
export type ContactInput = z.input<typeof contactSchema>;
export type ContactDetails = z.output<typeof contactSchema>;

/** A contact that is added; `isAnother` is said of one of the same name as another in the book. */
export const newContactSchema = z
  .object({ ...contactFields, isAnother: z.boolean().default(false) })
  .refine(isNamed, UNNAMED);
export type NewContactInput = z.input<typeof newContactSchema>;

/** Some fields of a contact: what one row of a file gives. */
export const givenFieldsSchema = z.object(given).partial();
export type GivenFields = z.output<typeof givenFieldsSchema>;

/** Which contact, and over which revision. */
export const contactRefSchema = z.object({ contactId: z.uuid(), revision: z.int().positive() });
export type ContactRef = z.output<typeof contactRefSchema>;
