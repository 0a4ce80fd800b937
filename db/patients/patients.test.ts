import { and, eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { comparableSchema } from '@/clinical/patients/comparable-schema';
import type { PatientInput } from '@/clinical/patients/patient-schema';
import type { Actor } from '../actors/actor';
import { inClinic } from '../clinic-transaction';
import { auditEntries } from '../schema/audit';
import { foundClinic, granted, type ClinicFixture } from '../testing/clinic-fixture';
import { withTestDatabase } from '../testing/with-test-database';
import { changePatient } from './change-patient';
import { endFact } from './end-fact';
import { findPatients } from './find-patients';
import { listLikelyDuplicates } from './list-likely-duplicates';
import { openFacts } from './open-facts';
import { openPatient } from './open-patient';
import { recordFact } from './record-fact';
import { recordNoKnownAllergies } from './record-no-known-allergies';
import { registerPatient } from './register-patient';

withTestDatabase();
let ours: ClinicFixture;
let theirs: ClinicFixture;

const zofia: PatientInput = {
  familyName: 'Żółtowska-Test',
  givenNames: 'Zofia',
  preferredName: 'Zosia',
  dateOfBirth: '1991-02-11',
  sex: 'female',
  mobile: '0412 345 678',
  usualGp: { name: 'Dr Ambrose Fennimore', relation: 'Lakeside Family Practice' },
  claim: { insurer: 'Invented Mutual', number: 'C-77', kind: 'Workers compensation' },
};

const register = async (actor: Actor, patient: PatientInput, isNotDuplicate = false) =>
  granted(await registerPatient(actor, { patient, isNotDuplicate }));

const audited = (actor: Actor, patientId: string) =>
  inClinic(actor, async (tx) => {
    const rows = await tx.db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.clinicId, tx.clinicId), eq(auditEntries.patientId, patientId)));
    return rows.map((row) => ({ act: row.act, detail: row.detail }));
  });

beforeAll(async () => {
  ours = await foundClinic('Ours');
  theirs = await foundClinic('Theirs');
});

describe('registering', () => {
  let patientId: string;
  beforeAll(async () => {
    ({ patientId } = await register(ours.reception, zofia));
  });

  it('happens, is numbered and audited', async () => {
    const opened = granted(await openPatient(ours.reception, patientId));
    expect(opened.summary).toMatchObject({ recordNumber: '1001', phoneTail: '5678' });
    expect(opened.details).toMatchObject({ familyName: 'Żółtowska-Test', preferredName: 'Zosia' });
    expect(await audited(ours.reception, patientId)).toEqual([
      { act: 'patient.register', detail: { isNotDuplicate: false } },
      { act: 'patient.open', detail: {} },
    ]);
  });

  it('refuses what cannot be, field by field', async () => {
    const patient = { ...zofia, dateOfBirth: '2991-02-11', givenNames: '' };
    const refused = await registerPatient(ours.reception, { patient, isNotDuplicate: false });
    expect(refused).toMatchObject({
      refusal: { kind: 'invalid', fields: { dateOfBirth: expect.stringContaining('future') } },
    });
  });

  it('stops at a likely duplicate until somebody says otherwise', async () => {
    const again = { ...zofia, familyName: 'Zoltowska Test', mobile: '', dateOfBirth: '1991-11-02' };
    expect(
      await registerPatient(ours.reception, { patient: again, isNotDuplicate: false }),
    ).toMatchObject({ refusal: { kind: 'duplicate_patient', patientIds: [patientId] } });
    const likely = granted(
      await listLikelyDuplicates(ours.reception, comparableSchema.parse(again)),
    );
    expect(likely.map(({ likeness }) => likeness)).toEqual([['same_name', 'near_birth']]);
    await register(ours.reception, again, true);
    // Another clinic's people are nobody's duplicates.
    await register(theirs.reception, zofia);
  });

  it('lets one of two registrations of one person at once through', async () => {
    const patient = { ...zofia, familyName: 'Twice-Test', dateOfBirth: '1950-01-01', mobile: '' };
    const both = await Promise.all([
      registerPatient(ours.reception, { patient, isNotDuplicate: false }),
      registerPatient(ours.physio, { patient, isNotDuplicate: false }),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });
});

describe('changing details', () => {
  it('happens once a revision, names the fields in the audit, and is found under the new name', async () => {
    const { patientId } = await register(ours.physio, {
      ...zofia,
      familyName: 'Before-Test',
      dateOfBirth: '1970-07-07',
      mobile: '',
    });
    const patient = { ...zofia, familyName: 'Ngũgĩ-After', dateOfBirth: '1970-07-07', mobile: '' };
    const input = { patientId, revision: 1, patient };
    expect(granted(await changePatient(ours.reception, input))).toEqual({ revision: 2 });
    expect(await changePatient(ours.reception, input)).toEqual({
      ok: false,
      refusal: { kind: 'stale', theirRevision: 2 },
    });
    expect(await audited(ours.physio, patientId)).toContainEqual({
      act: 'patient.change',
      detail: { fields: 'familyName', revision: 2 },
    });
    const found = async (query: string) =>
      granted(await findPatients(ours.physio, { query })).patients.length;
    expect(await found('ngugi after')).toBe(1);
    expect(await found('before')).toBe(0);
    expect(await changePatient(theirs.owner, { ...input, revision: 2 })).toMatchObject({
      refusal: { kind: 'not_found' },
    });
  });
});

describe('finding', () => {
  it.each(['zolt', 'zofia ŻÓŁTOWSKA', 'zosia', '11-Feb-1991', '11/2/1991', '0412 345', '5678'])(
    '%s',
    async (query) => {
      const found = granted(await findPatients(ours.reception, { query }));
      expect(found.patients.map(({ givenNames }) => givenNames)).toContain('Zofia');
    },
  );
  it('never reaches another clinic', async () => {
    const patient = { ...zofia, familyName: 'Secretive-Test', dateOfBirth: '1944-04-04' };
    await register(theirs.physio, patient, true);
    expect(granted(await findPatients(ours.physio, { query: 'secretive' })).patients).toEqual([]);
    expect(
      granted(await findPatients(theirs.physio, { query: 'secretive' })).patients,
    ).toHaveLength(1);
  });
  it('lists whole words first, says when there are more, and nobody for nothing', async () => {
    for (const familyName of ['Annabel-Test', 'Ann', 'Anna-Test']) {
      await register(ours.physio, { ...zofia, familyName, preferredName: '' }, true);
    }
    const { patients, hasMore } = granted(
      await findPatients(ours.physio, { query: 'ann', limit: 2 }),
    );
    expect(patients.map(({ familyName }) => familyName)).toEqual(['Ann', 'Anna-Test']);
    expect(hasMore).toBe(true);
    expect(granted(await findPatients(ours.physio, { query: ' 14/3' })).patients).toEqual([]);
  });
});

describe('facts', () => {
  let patientId: string;
  beforeAll(async () => {
    ({ patientId } = await register(ours.physio, zofia, true));
  });
  const banner = async () => granted(await openFacts(ours.physio, patientId)).banner;

  it('says “not recorded” until somebody asked', async () => {
    expect((await banner()).allergies).toEqual({ status: 'not_recorded', items: [] });
    granted(await recordNoKnownAllergies(ours.physio, { patientId }));
    expect((await banner()).allergies.status).toBe('none_known');
  });

  it('records, shows in the banner, ends with a reason, and is audited', async () => {
    const { factId } = granted(
      await recordFact(ours.physio, { patientId, kind: 'allergy', name: 'Latex', remark: 'rash' }),
    );
    granted(
      await recordFact(ours.owner, {
        patientId,
        kind: 'medicine',
        name: 'Apixaban',
        isAlert: true,
      }),
    );
    granted(await recordFact(ours.owner, { patientId, kind: 'condition', name: 'Asthma' }));
    expect(await banner()).toMatchObject({
      allergies: { status: 'recorded', items: ['Latex (rash)'] },
      alerts: ['Apixaban'],
      claim: 'Workers compensation · Invented Mutual · C-77',
    });
    expect(
      await recordFact(ours.physio, { patientId, kind: 'allergy', name: 'LATEX' }),
    ).toMatchObject({ refusal: { kind: 'invalid' } });
    expect(await recordNoKnownAllergies(ours.physio, { patientId })).toMatchObject({
      refusal: { kind: 'wrong_state' },
    });
    granted(
      await endFact(
        ours.physio,
        { clinicId: ours.clinicId, patientId },
        { factId, because: 'Entered in error' },
      ),
    );
    expect((await banner()).allergies.status).toBe('not_recorded');
    expect(
      await endFact(
        ours.physio,
        { clinicId: ours.clinicId, patientId },
        { factId, because: 'Again' },
      ),
    ).toMatchObject({
      refusal: { kind: 'wrong_state' },
    });
    const acts = (await audited(ours.physio, patientId)).map(({ act }) => act);
    expect(acts).toEqual(expect.arrayContaining(['patient.record-fact', 'patient.end-fact']));
  });

  it('are closed to reception and to another clinic', async () => {
    const fact = { patientId, kind: 'allergy', name: 'Tape' } as const;
    const { reception } = ours;
    const refusals = await Promise.all([
      openFacts(reception, patientId),
      recordFact(reception, fact),
      endFact(reception, { clinicId: ours.clinicId, patientId }, { factId: uuid(), because: 'x' }),
      recordNoKnownAllergies(reception, { patientId }),
    ]);
    for (const refused of refusals) {
      expect(refused).toEqual({ ok: false, refusal: { kind: 'not_permitted' } });
    }
    for (const refused of [
      await openFacts(theirs.physio, patientId),
      await openPatient(theirs.physio, patientId),
      await recordFact(theirs.physio, fact),
    ]) {
      expect(refused).toEqual({ ok: false, refusal: { kind: 'not_found' } });
    }
  });
});
