import { sql, type SQL } from 'drizzle-orm';
import type { QueryWord } from '@/clinical/patients/search-query';
import type { ClinicTransaction } from '../clinic-transaction';
import { patientTerms } from '../schema/patients';

/** Sorts after every text that begins with the prefix: nothing lies beyond the last code point. */
const BEYOND = '\u{10FFFF}';

/**
 * The ids of patients that match every word. Each prefix is a range over text: its comparison is
 * leakproof, so that the policy and the range go down one index together (stack.md, "Search").
 * One word is read in the order of its terms, so that the exact one comes first.
 */
export function patientsWithWords(
  tx: Pick<ClinicTransaction, 'clinicId'>,
  words: readonly QueryWord[],
  limit: number,
): SQL {
  const ranges = words.map(({ prefixes }) => {
    const alternatives = prefixes.map(
      (prefix) => sql`(term >= ${prefix} and term < ${prefix + BEYOND})`,
    );
    return sql`clinic_id = ${tx.clinicId}::uuid and (${sql.join(alternatives, sql` or `)})`;
  });
  const [only] = ranges;
  if (ranges.length === 1 && only) {
    return sql`select distinct patient_id from (
      select patient_id from ${patientTerms} where ${only} order by term limit ${limit * 3}
    ) as hits limit ${limit}`;
  }
  const sets = ranges.map((range) => sql`(select patient_id from ${patientTerms} where ${range})`);
  return sql`${sql.join(sets, sql` intersect `)} limit ${limit}`;
}
