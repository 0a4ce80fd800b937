import { inArray, or, sql } from 'drizzle-orm';
import type { Jurisdiction } from '@/clinical/clinics/jurisdictions';
import { fold, partsOf } from '@/clinical/patients/fold';
import {
  isLikelySame,
  likenessOf,
  type Comparable,
  type LikelyDuplicate,
} from '@/clinical/patients/likeness';
import { TERM } from '@/clinical/patients/search-terms';
import { nationalDigits } from '@/clinical/patients/telephone';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { patients, patientTerms } from '../schema/patients';
import { summaryOf } from './summary';

const MOST_CANDIDATES = 300;
const MOST_SHOWN = 8;

/** People of this clinic who may be the one described, the most alike first. */
export async function likelyDuplicates(
  tx: ClinicTransaction,
  person: Comparable,
  jurisdiction: Jurisdiction,
): Promise<LikelyDuplicate[]> {
  const candidates = new Set([
    ...(await withAnyTerm(tx, exactTerms(person, jurisdiction))),
    ...(await withEveryTerm(tx, partsOf(fold(`${person.familyName} ${person.givenNames}`)))),
  ]);
  if (candidates.size === 0) return [];
  const rows = await tx.db
    .select()
    .from(patients)
    .where(inThisClinic(tx, patients, inArray(patients.id, [...candidates])));
  return rows
    .map((row) => ({
      patient: summaryOf(row),
      likeness: likenessOf(person, row, jurisdiction),
    }))
    .filter(({ likeness }) => isLikelySame(likeness))
    .sort((a, b) => b.likeness.length - a.likeness.length)
    .slice(0, MOST_SHOWN);
}

function exactTerms(person: Comparable, jurisdiction: Jurisdiction): string[] {
  const phones = [person.mobile, person.telephone].filter((phone) => phone !== null);
  return [
    ...(person.dateOfBirth ? [TERM.born(person.dateOfBirth)] : []),
    ...phones
      .map((phone) => nationalDigits(phone, jurisdiction))
      .filter((digits) => digits.length >= 5)
      .map(TERM.phone),
    ...(person.email ? [TERM.email(person.email)] : []),
    ...person.identifiers.map(({ value }) => TERM.identifier(value)),
  ];
}

async function withAnyTerm(tx: ClinicTransaction, terms: readonly string[]): Promise<string[]> {
  if (terms.length === 0) return [];
  const rows = await tx.db
    .selectDistinct({ patientId: patientTerms.patientId })
    .from(patientTerms)
    .where(inThisClinic(tx, patientTerms, inArray(patientTerms.term, [...terms])))
    .limit(MOST_CANDIDATES);
  return rows.map(({ patientId }) => patientId);
}

async function withEveryTerm(tx: ClinicTransaction, parts: readonly string[]): Promise<string[]> {
  const terms = [...new Set(parts)];
  if (terms.length === 0) return [];
  const isAny = or(...terms.map((term) => sql`${patientTerms.term} = ${term}`)) ?? sql`false`;
  const rows = await tx.db
    .select({ patientId: patientTerms.patientId })
    .from(patientTerms)
    .where(inThisClinic(tx, patientTerms, isAny))
    .groupBy(patientTerms.patientId)
    .having(sql`count(*) = ${terms.length}`)
    .limit(MOST_CANDIDATES);
  return rows.map(({ patientId }) => patientId);
}
