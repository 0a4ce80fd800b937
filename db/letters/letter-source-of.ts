import { asc, eq, isNull } from 'drizzle-orm';
import { imagingEntitlementsSchema } from '@/clinical/letters/imaging-entitlement';
import { letterSource } from '@/clinical/letters/letter-forms';
import type { LetterSource } from '@/clinical/letters/letter-source';
import type { LetterAuthor, LetterClinic, LetterPatient } from '@/clinical/letters/letter-document';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { logoOf } from '../clinics/logo-of';
import { presentParties, type PresentParty } from '../contacts/present-parties';
import type { NoteRow } from '../notes/lock-note';
import { noteContentOf } from '../notes/note-content-of';
import { bannerFor } from '../patients/banner-for';
import { refuse } from '../refuse';
import { clinics } from '../schema/clinics';
import { memberships } from '../schema/identity';
import { signedLetters } from '../schema/letters';
import { patientFacts, patients } from '../schema/patients';
import { careSoFar } from './care-so-far';
import { earlierImaging } from './earlier-imaging';
import { emergenciesElsewhere } from './emergencies-elsewhere';
import type { LetterRow } from './lock-letter';

/** Everything that a draft letter is composed from, as it stands in this transaction. */
export async function letterSourceOf(
  tx: ClinicTransaction,
  letter: LetterRow,
  note: NoteRow,
  /** Given at the signature; null for a draft. */
  number: string | null,
): Promise<LetterSource> {
  const ground = {
    letterId: letter.id,
    ...(await letterGroundOf(tx, note, letter.authorAccountId)),
    noteRevision: note.revision,
    now: tx.now.toISOString(),
    isSigned: number !== null,
    number,
    replaced: await replacedLetter(tx, letter.replacesLetterId),
  };
  return letterSource(ground, letter.kind, letter.answers);
}

async function replacedLetter(
  tx: ClinicTransaction,
  letterId: string | null,
): Promise<LetterSource['replaced']> {
  if (letterId === null) return null;
  const [signed] = await tx.db
    .select({ number: signedLetters.number, signedAt: signedLetters.signedAt })
    .from(signedLetters)
    .where(inThisClinic(tx, signedLetters, eq(signedLetters.letterId, letterId)));
  if (!signed) throw new Error('A letter replaces one that was never signed.');
  return { letterId, number: signed.number, signedAt: signed.signedAt.toISOString() };
}

/** What a letter stands on before it has answers: note, patient, clinic and author. */
export async function letterGroundOf(tx: ClinicTransaction, note: NoteRow, accountId: string) {
  return {
    content: await noteContentOf(tx, note),
    emergenciesElsewhere: await emergenciesElsewhere(tx, note),
    patient: await letterPatient(tx, note.patientId),
    clinic: await letterClinic(tx),
    author: await letterAuthor(tx, accountId),
    earlierImaging: await earlierImaging(tx, note.patientId),
    care: await careSoFar(tx, note),
  };
}

async function letterPatient(tx: ClinicTransaction, patientId: string): Promise<LetterPatient> {
  const [patient] = await tx.db
    .select()
    .from(patients)
    .where(inThisClinic(tx, patients, eq(patients.id, patientId)));
  if (!patient) return refuse({ kind: 'not_found' });
  const facts = await tx.db
    .select()
    .from(patientFacts)
    .where(
      inThisClinic(
        tx,
        patientFacts,
        eq(patientFacts.patientId, patientId),
        isNull(patientFacts.endedAt),
      ),
    )
    .orderBy(asc(patientFacts.recordedAt), asc(patientFacts.id));
  const ofKind = (kind: (typeof facts)[number]['kind']) =>
    facts
      .filter((fact) => fact.kind === kind)
      .map(({ name, remark }) => (remark === null ? name : `${name} (${remark})`));
  const { usualGp, usualRadiology } = await presentParties(tx, patient);
  const { allergies } = await bannerFor(tx, patientId);
  return {
    patientId: patient.id,
    recordNumber: patient.recordNumber,
    familyName: patient.familyName,
    givenNames: patient.givenNames,
    title: patient.title,
    preferredName: patient.preferredName,
    dateOfBirth: patient.dateOfBirth,
    sex: patient.sex,
    address: patient.address,
    mobile: patient.mobile,
    telephone: patient.telephone,
    email: patient.email,
    identifiers: patient.identifiers,
    interpreterLanguage: patient.interpreterLanguage,
    usualGp: usualGp && letterParty(usualGp),
    usualRadiology: usualRadiology && letterParty(usualRadiology),
    allergies,
    conditions: ofKind('condition'),
    medicines: ofKind('medicine'),
    devices: ofKind('device'),
  };
}

const letterParty = ({ name, relation, address, telephone }: PresentParty) => ({
  name,
  address: [relation, address].filter((part) => part !== '').join('\n'),
  telephone,
});

async function letterClinic(tx: ClinicTransaction): Promise<LetterClinic> {
  const [clinic] = await tx.db.select().from(clinics).where(inThisClinic(tx, clinics));
  if (!clinic) return refuse({ kind: 'not_found' });
  const { clinicId, name, address, telephone, email, website, letterheadNote } = clinic;
  const { timeZone, dateFormat, jurisdiction } = clinic;
  return {
    ...{ clinicId, name, address, telephone, email, website, letterheadNote },
    ...{ timeZone, dateFormat, jurisdiction },
    logo: await logoOf(tx),
  };
}

async function letterAuthor(tx: ClinicTransaction, accountId: string): Promise<LetterAuthor> {
  const [member] = await tx.db
    .select()
    .from(memberships)
    .where(inThisClinic(tx, memberships, eq(memberships.accountId, accountId)));
  if (!member) return refuse({ kind: 'not_found' });
  return {
    accountId,
    name: member.displayName,
    profession: member.profession,
    registration: member.registration,
    providerNumber: member.providerNumber,
    imagingEntitlements: imagingEntitlementsSchema.parse(member.imagingEntitlements),
  };
}
