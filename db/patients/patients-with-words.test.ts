import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseQuery } from '@/clinical/patients/search-query';
import { inClinic } from '../clinic-transaction';
import { patientTerms } from '../schema/patients';
import { foundClinic, registeredPatient, type ClinicFixture } from '../testing/clinic-fixture';
import { withTestDatabase } from '../testing/with-test-database';
import { patientsWithWords } from './patients-with-words';

withTestDatabase();
let clinic: ClinicFixture;

beforeAll(async () => {
  clinic = await foundClinic();
  const patientId = await registeredPatient(clinic.physio);
  await inClinic(clinic.physio, async (tx) => {
    const terms = Array.from({ length: 5000 }, (_, index) => `${uuid().slice(-4)}${index}`);
    await tx.db
      .insert(patientTerms)
      .values(terms.map((term) => ({ clinicId: tx.clinicId, term, patientId })));
  });
});

describe('the search of the app role', () => {
  // Were a comparison not leakproof, the index would be used for the clinic only and the range
  // would be a filter over every term of the clinic.
  it.each(['zolt', 'harriet quill', '0412 345'])(
    '%s goes down the index by range',
    async (query) => {
      const words = parseQuery(query, { dateFormat: 'DD/MM/YYYY', jurisdiction: 'AU' });
      const plan = await inClinic(clinic.physio, async (tx) => {
        await tx.db.execute(sql`set local enable_seqscan = off`);
        const { rows } = await tx.db.execute<{ 'QUERY PLAN': string }>(
          sql`explain ${patientsWithWords(tx, words, 50)}`,
        );
        return rows.map((row) => row['QUERY PLAN']).join('\n');
      });
      expect(plan).toMatch(/patient_terms_\S*(pkey|pk)/);
      const conditions = plan.split('\n').filter((line) => line.includes('Index Cond'));
      expect(conditions.length).toBeGreaterThanOrEqual(words.length);
      for (const condition of conditions) {
        expect(condition).toContain('clinic_id');
        expect(condition).toMatch(/term.* >= /);
        expect(condition).toMatch(/term.* < /);
      }
    },
  );
});
