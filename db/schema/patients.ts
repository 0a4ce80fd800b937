import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { FACT_KINDS, HANDEDNESS, SEXES } from '../../clinical/patients/words';
import { clinics } from './clinics';
import { clinicId, instant, oneOf, sameClinicPolicy, textByBytes } from './columns';

export type PatientIdentifier = { system: string; value: string };
/** A person or practice around the patient; every part as given, '' when not. */
export type RelatedParty = {
  name: string;
  relation: string;
  telephone: string;
  email: string;
  address: string;
};
/** A party that may stand in the address book: then its present words are read from there. */
export type LinkedParty = RelatedParty & { contactId?: string };
export type Claim = { insurer: string; number: string; kind: string };

export const patients = pgTable(
  'patients',
  {
    clinicId: clinicId(),
    id: uuid('id').notNull(),
    recordNumber: text('record_number').notNull(),
    familyName: text('family_name').notNull(),
    givenNames: text('given_names').notNull(),
    title: text('title'),
    preferredName: text('preferred_name'),
    dateOfBirth: date('date_of_birth', { mode: 'string' }).notNull(),
    sex: text('sex', { enum: SEXES }).notNull(),
    pronouns: text('pronouns'),
    mobile: text('mobile'),
    telephone: text('telephone'),
    email: text('email'),
    address: text('address'),
    identifiers: jsonb('identifiers').$type<readonly PatientIdentifier[]>().notNull(),
    occupation: text('occupation'),
    handedness: text('handedness', { enum: HANDEDNESS }).notNull(),
    interpreterLanguage: text('interpreter_language'),
    guardian: jsonb('guardian').$type<RelatedParty>(),
    emergencyContact: jsonb('emergency_contact').$type<RelatedParty>(),
    usualGp: jsonb('usual_gp').$type<LinkedParty>(),
    usualRadiology: jsonb('usual_radiology').$type<LinkedParty>(),
    claim: jsonb('claim').$type<Claim>(),
    /** An explicit answer; without it and without an allergy fact the banner says "Not recorded". */
    hasNoKnownAllergies: boolean('has_no_known_allergies').notNull().default(false),
    deceasedOn: date('deceased_on', { mode: 'string' }),
    revision: integer('revision').notNull(),
    registeredAt: instant('registered_at').notNull(),
    registeredBy: uuid('registered_by'),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    unique('patients_record_number').on(table.clinicId, table.recordNumber),
    foreignKey({ columns: [table.clinicId], foreignColumns: [clinics.clinicId] }),
    index('patients_born').on(table.clinicId, table.dateOfBirth),
    check('patients_sex', oneOf(table.sex, SEXES)),
    check('patients_handedness', oneOf(table.handedness, HANDEDNESS)),
    check('patients_born_after_1880', sql`${table.dateOfBirth} >= '1880-01-01'`),
    check(
      'patients_died_after_birth',
      sql`${table.deceasedOn} is null or ${table.deceasedOn} >= ${table.dateOfBirth}`,
    ),
    sameClinicPolicy(),
  ],
).enableRLS();

/**
 * What a patient can be found by, folded when written: a prefix is a range over text, which is
 * leakproof, so the policy and the search use the one index (stack.md, "Search").
 */
export const patientTerms = pgTable(
  'patient_terms',
  {
    clinicId: clinicId(),
    term: textByBytes('term').notNull(),
    patientId: uuid('patient_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.term, table.patientId] }),
    foreignKey({
      columns: [table.clinicId, table.patientId],
      foreignColumns: [patients.clinicId, patients.id],
    }),
    index('patient_terms_patient').on(table.clinicId, table.patientId),
    sameClinicPolicy(),
  ],
).enableRLS();

/** Allergies, conditions, medicines, devices: apart from any visit, dated, ended rather than erased. */
export const patientFacts = pgTable(
  'patient_facts',
  {
    clinicId: clinicId(),
    id: uuid('id').notNull(),
    patientId: uuid('patient_id').notNull(),
    kind: text('kind', { enum: FACT_KINDS }).notNull(),
    /** As people say it: "Adhesive tape", "Apixaban". */
    name: text('name').notNull(),
    remark: text('remark'),
    isAlert: boolean('is_alert').notNull(),
    since: text('since'),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    endedAt: instant('ended_at'),
    endedBy: uuid('ended_by'),
    endedBecause: text('ended_because'),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({
      columns: [table.clinicId, table.patientId],
      foreignColumns: [patients.clinicId, patients.id],
    }),
    index('patient_facts_patient').on(table.clinicId, table.patientId),
    check('patient_facts_kind', oneOf(table.kind, FACT_KINDS)),
    sameClinicPolicy(),
  ],
).enableRLS();

export const arrivals = pgTable(
  'arrivals',
  {
    clinicId: clinicId(),
    id: uuid('id').notNull(),
    patientId: uuid('patient_id').notNull(),
    /** Whom they came to see; null for whoever is free. */
    forAccountId: uuid('for_account_id'),
    arrivedAt: instant('arrived_at').notNull(),
    markedBy: uuid('marked_by').notNull(),
    seenAt: instant('seen_at'),
    takenBackAt: instant('taken_back_at'),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({
      columns: [table.clinicId, table.patientId],
      foreignColumns: [patients.clinicId, patients.id],
    }),
    index('arrivals_waiting').on(table.clinicId, table.arrivedAt),
    sameClinicPolicy(),
  ],
).enableRLS();
