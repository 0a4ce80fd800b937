import { z } from 'zod';
import { line } from '../accounts/person';
import { identifierObjection } from './identifiers';
import { addressText, emailText, telephoneText } from './reach-schema';
import { HANDEDNESS, SEXES } from './words';

const orNull = (text: string) => (text === '' ? null : text);
const optionalLine = (maxLength: number) => line(maxLength).default('').transform(orNull);

const partyFields = {
  name: line(120).default(''),
  relation: line(120).default(''),
  telephone: telephoneText.default(''),
  email: emailText.default(''),
  address: addressText.default(''),
};

const isNamed = ({ name, ...others }: Record<keyof typeof partyFields, string>) =>
  name !== '' || Object.values(others).every((each) => each === '');
const givenOrNull = <Party extends { name: string }>(
  party: Party | null | undefined,
): Party | null => (party && party.name !== '' ? party : null);

/**
 * A person or practice around the patient. `relation` is “Mother”, “Partner”. Null when nothing was
 * given.
 */
const relatedParty = (nameMissing: string) =>
  z
    .object(partyFields)
    .refine(isNamed, { path: ['name'], message: nameMissing })
    .nullish()
    .transform(givenOrNull);

/**
 * A practice around the patient that may stand in the clinic's contacts; `relation` is the practice
 * of a GP. Without a link `contactId` is ''.
 */
const linkedParty = (nameMissing: string) =>
  z
    .object({ ...partyFields, contactId: z.union([z.literal(''), z.uuid()]).default('') })
    .refine(({ contactId: _, ...party }) => isNamed(party), {
      path: ['name'],
      message: nameMissing,
    })
    .nullish()
    .transform(givenOrNull);

const identifier = z
  .object({
    /** One of IDENTIFIER_SYSTEMS, or the name that the clinic gives it. */
    system: line(60),
    value: line(60),
  })
  .superRefine(({ system, value }, context) => {
    if (value !== '' && system === '') {
      context.addIssue({ code: 'custom', path: ['system'], message: 'Say what this number is.' });
    }
    const objection = identifierObjection(system, value);
    if (objection) context.addIssue({ code: 'custom', path: ['value'], message: objection });
  });

/** Says it with the first errors too, not only once every other field is right. */
const whateverElse = ({ value }: { value: unknown }) =>
  z.object({ hasOneName: z.boolean(), givenNames: z.string() }).safeParse(value).success;

const OLDEST_YEARS = 130;

/**
 * One schema for registering and for changing a patient, in form, action and verb. `today` is the
 * clinic's calendar day, ISO: nobody is born or dies after it. Dates are ISO `YYYY-MM-DD`; text
 * that is not given comes out as null.
 */
export function patientSchema(today: string) {
  const oldest = `${Number(today.slice(0, 4)) - OLDEST_YEARS}${today.slice(4)}`;
  return z
    .object({
      familyName: line(
        120,
        'Enter the family name. If there is one name only, enter it here and say so below.',
      ),
      givenNames: line(160).default(''),
      /** Some people have one name; it stands as the family name. */
      hasOneName: z.boolean().default(false),
      title: optionalLine(30),
      preferredName: optionalLine(80),
      dateOfBirth: z
        .string({ error: 'Enter the date of birth.' })
        .min(1, 'Enter the date of birth.')
        .pipe(z.iso.date('Enter a date of birth that exists.'))
        .refine((born) => born <= today, 'The date of birth lies in the future.')
        .refine(
          (born) => born >= oldest,
          `Nobody is over ${OLDEST_YEARS} years old: check the year.`,
        ),
      sex: z.enum(SEXES, 'Choose one, or “Not stated”.'),
      pronouns: optionalLine(40),
      mobile: telephoneText.default('').transform(orNull),
      telephone: telephoneText.default('').transform(orNull),
      email: emailText.default('').transform(orNull),
      address: addressText.default('').transform(orNull),
      identifiers: z
        .array(identifier)
        .max(12, 'Record at most twelve identifiers.')
        .default([])
        .transform((all) => all.filter(({ value }) => value !== '')),
      occupation: optionalLine(120),
      handedness: z.enum(HANDEDNESS).default('not_recorded'),
      /** The language to interpret; null when no interpreter is needed. */
      interpreterLanguage: optionalLine(80),
      guardian: relatedParty('Enter the guardian’s name.'),
      emergencyContact: relatedParty('Enter the name of the emergency contact.'),
      usualGp: linkedParty('Enter the GP’s name.'),
      usualRadiology: linkedParty('Enter the name of the radiology practice.'),
      claim: z
        .object({
          insurer: line(120).default(''),
          number: line(80).default(''),
          /** “Workers compensation”, “Motor accident”, “Private health”. */
          kind: line(80).default(''),
        })
        .transform((claim) => (Object.values(claim).every((each) => each === '') ? null : claim))
        .nullish()
        .transform((claim) => claim ?? null),
      deceasedOn: z
        .string()
        .nullish()
        .transform((text) => orNull(text ?? ''))
        .pipe(z.iso.date('Enter a date that exists.').nullable())
        .refine((died) => died === null || died <= today, 'The date of death lies in the future.'),
    })
    .refine((patient) => patient.hasOneName || patient.givenNames !== '', {
      path: ['givenNames'],
      message: 'Enter the given names, or say that the person has one name only.',
      when: whateverElse,
    })
    .refine((patient) => !patient.hasOneName || patient.givenNames === '', {
      path: ['givenNames'],
      message: 'Leave this empty for a person with one name, or take the tick off.',
      when: whateverElse,
    })
    .refine((patient) => patient.deceasedOn === null || patient.deceasedOn >= patient.dateOfBirth, {
      path: ['deceasedOn'],
      message: 'The date of death lies before the date of birth.',
    })
    .transform(({ hasOneName: _, ...patient }) => patient);
}

/** What the form holds; text may be left out. */
export type PatientInput = z.input<ReturnType<typeof patientSchema>>;
/** What is stored and shown. */
export type PatientDetails = z.output<ReturnType<typeof patientSchema>>;
export type RelatedPartyDetails = NonNullable<PatientDetails['guardian']>;
export type LinkedPartyDetails = NonNullable<PatientDetails['usualGp']>;
