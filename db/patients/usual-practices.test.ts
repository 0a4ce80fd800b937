import { and, eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PatientInput } from '@/clinical/patients/patient-schema';
import { inClinic } from '../clinic-transaction';
import { archiveContact } from '../contacts/archive-contact';
import { changeContact } from '../contacts/change-contact';
import { keepContact } from '../contacts/keep-contact';
import { openLetter } from '../letters/open-letter';
import { writeLetter } from '../letters/write-letter';
import { startNote } from '../notes/start-note';
import { auditEntries } from '../schema/audit';
import { foundClinic, granted, type ClinicFixture } from '../testing/clinic-fixture';
import { withTestDatabase } from '../testing/with-test-database';
import { changePatient } from './change-patient';
import { openPatient } from './open-patient';
import { registerPatient } from './register-patient';

withTestDatabase();
let clinic: ClinicFixture;
let gp: { contactId: string; revision: number };
let radiology: { contactId: string; revision: number };

const GP = {
  kind: 'gp',
  name: 'Dr Ambrose Fennimore',
  organisation: 'Lakeside Family Practice',
  address: '1 Pier Street\nLakeside VIC 3999',
  telephone: '03 5550 0111',
} as const;
const RADIOLOGY = { kind: 'radiology', organisation: 'Bramble Radiology' } as const;

const PATIENT: PatientInput = {
  familyName: 'Linked-Test',
  givenNames: 'Lena',
  dateOfBirth: '1980-05-17',
  sex: 'female',
};
const linked = (): PatientInput => ({
  ...PATIENT,
  usualGp: { name: 'As the form held it', contactId: gp.contactId },
  usualRadiology: { name: 'Bramble Radiology', contactId: radiology.contactId },
});
const register = async (patient: PatientInput) =>
  granted(await registerPatient(clinic.reception, { patient, isNotDuplicate: true })).patientId;
const opened = async (patientId: string) => granted(await openPatient(clinic.reception, patientId));

beforeAll(async () => {
  clinic = await foundClinic('Usual-Test Clinic');
  gp = granted(await keepContact(clinic.reception, GP));
  radiology = granted(await keepContact(clinic.reception, RADIOLOGY));
});

describe('a usual GP and radiology from the contacts', () => {
  it('are kept with the contact’s own words, and read with its present ones', async () => {
    const patientId = await register(linked());
    expect((await opened(patientId)).details).toMatchObject({
      usualGp: {
        name: GP.name,
        relation: GP.organisation,
        telephone: GP.telephone,
        address: GP.address,
        contactId: gp.contactId,
      },
      usualRadiology: { name: 'Bramble Radiology', relation: '', contactId: radiology.contactId },
    });

    const moved = { ...GP, name: 'Dr Ambrose Fennimore-Moved', address: '9 New Road\nHarbour End' };
    const changed = granted(await changeContact(clinic.physio, { ...gp, contact: moved }));
    gp = { contactId: changed.contactId, revision: changed.revision };
    expect((await opened(patientId)).details.usualGp).toMatchObject({
      name: 'Dr Ambrose Fennimore-Moved',
      address: '9 New Road\nHarbour End',
    });

    const note = granted(
      await startNote(clinic.physio, {
        patientId,
        kind: 'initial',
        episodes: [{ title: 'Back pain' }],
      }),
    );
    const { letterId } = granted(await writeLetter(clinic.physio, note, 'imaging-request'));
    const letter = granted(await openLetter(clinic.physio, letterId));
    expect(letter.source?.patient).toMatchObject({
      usualGp: {
        name: 'Dr Ambrose Fennimore-Moved',
        address: 'Lakeside Family Practice\n9 New Road\nHarbour End',
      },
      usualRadiology: { name: 'Bramble Radiology', address: '', telephone: '' },
    });
  });

  it('a contact that changed meanwhile is no change of the patient’s details', async () => {
    const patientId = await register(linked());
    const changed = granted(
      await changeContact(clinic.physio, { ...gp, contact: { ...GP, telephone: '03 5550 0222' } }),
    );
    gp = { contactId: changed.contactId, revision: changed.revision };
    const patient = { ...linked(), occupation: 'Cook' };
    granted(await changePatient(clinic.reception, { patientId, revision: 1, patient }));
    const audited = await inClinic(clinic.physio, (tx) =>
      tx.db
        .select({ detail: auditEntries.detail })
        .from(auditEntries)
        .where(
          and(
            eq(auditEntries.clinicId, tx.clinicId),
            eq(auditEntries.patientId, patientId),
            eq(auditEntries.act, 'patient.change'),
          ),
        ),
    );
    expect(audited).toEqual([{ detail: { fields: 'occupation', revision: 2 } }]);
  });

  it('stay as typed where nothing is linked', async () => {
    const typed = { name: 'Dr Typed', relation: 'Corner Surgery', address: '2 Hill Street' };
    const patientId = await register({ ...PATIENT, usualGp: typed, usualRadiology: null });
    expect((await opened(patientId)).details).toMatchObject({
      usualGp: { ...typed, contactId: '' },
      usualRadiology: null,
    });
    // Typing over a linked one lets the link go.
    const other = await register(linked());
    granted(
      await changePatient(clinic.reception, {
        patientId: other,
        revision: 1,
        patient: { ...PATIENT, usualGp: typed },
      }),
    );
    expect((await opened(other)).details.usualGp).toEqual({
      telephone: '',
      email: '',
      ...typed,
      contactId: '',
    });
  });

  it('say when the contact has been archived since', async () => {
    const patientId = await register(linked());
    expect((await opened(patientId)).areArchived).toEqual({
      usualGp: false,
      usualRadiology: false,
    });
    granted(await archiveContact(clinic.physio, radiology));
    expect(await opened(patientId)).toMatchObject({
      areArchived: { usualGp: false, usualRadiology: true },
      details: { usualRadiology: { name: 'Bramble Radiology' } },
    });
  });

  it('are none of another clinic’s contacts', async () => {
    const elsewhere = await foundClinic('Usual-Test Elsewhere');
    const theirs = granted(await keepContact(elsewhere.owner, GP));
    for (const contactId of [theirs.contactId, uuid()]) {
      const patient = { ...PATIENT, usualGp: { name: 'Dr A', contactId } };
      expect(
        await registerPatient(clinic.reception, { patient, isNotDuplicate: true }),
      ).toMatchObject({
        refusal: {
          kind: 'invalid',
          fields: { 'usualGp.name': expect.stringContaining('not one') },
        },
      });
    }
  });
});
