import { inArray } from 'drizzle-orm';
import type { Jurisdiction } from '@/clinical/clinics/jurisdictions';
import type { FoundPatients } from '@/clinical/patients/patient-summary';
import { parseQuery, type QueryWord } from '@/clinical/patients/search-query';
import { patientTermsOf } from '@/clinical/patients/search-terms';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { inThisClinic } from '../clinic-transaction';
import { look } from '../look';
import { patients } from '../schema/patients';
import { clinicFormatOf } from './clinic-format-of';
import { patientsWithWords } from './patients-with-words';
import { summaryOf, type PatientRow } from './summary';

const MOST_CANDIDATES = 200;
const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/**
 * Patients of the actor's clinic that match every word of the query (see parseQuery): whole words
 * before beginnings of words, then by name. Nobody for a query that says nothing yet.
 */
export async function findPatients(
  actor: Actor,
  { query, limit = 12 }: { query: string; limit?: number },
): Promise<Result<FoundPatients>> {
  return look(actor, 'patient.find', async (tx) => {
    const habits = await clinicFormatOf(tx);
    const words = parseQuery(query, habits);
    if (words.length === 0) return { value: { patients: [], hasMore: false }, about: {} };
    const hits = await tx.db.execute<{ patient_id: string }>(
      patientsWithWords(tx, words, MOST_CANDIDATES),
    );
    const ids = hits.rows.map((hit) => hit.patient_id);
    const rows =
      ids.length === 0
        ? []
        : await tx.db
            .select()
            .from(patients)
            .where(inThisClinic(tx, patients, inArray(patients.id, ids)));
    const found = inOrder(rows, words, habits.jurisdiction);
    return {
      value: { patients: found.slice(0, limit).map(summaryOf), hasMore: found.length > limit },
      about: {},
    };
  });
}

function inOrder(
  rows: readonly PatientRow[],
  words: readonly QueryWord[],
  jurisdiction: Jurisdiction,
): PatientRow[] {
  const wholeWords = (row: PatientRow) => {
    const terms = new Set(patientTermsOf(row, jurisdiction));
    return words.filter(({ prefixes }) => prefixes.some((prefix) => terms.has(prefix))).length;
  };
  return rows
    .map((row) => ({ row, whole: wholeWords(row) }))
    .sort(
      (a, b) =>
        b.whole - a.whole ||
        byName.compare(a.row.familyName, b.row.familyName) ||
        byName.compare(a.row.givenNames, b.row.givenNames) ||
        byName.compare(a.row.recordNumber, b.row.recordNumber),
    )
    .map(({ row }) => row);
}
