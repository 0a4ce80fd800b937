import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedActor } from '../actors/actor-of-account';
import { discardNote } from '../notes/discard-note';
import { startNote } from '../notes/start-note';
import { openPatient } from '../patients/open-patient';
import {
  draftNote,
  foundClinic,
  granted,
  registeredPatient,
  type ClinicFixture,
} from '../testing/clinic-fixture';
import { withTestDatabase } from '../testing/with-test-database';
import { openToday } from '../today/open-today';
import { listClinicians } from './list-clinicians';
import { markArrived } from './mark-arrived';
import { takeBackArrival } from './take-back-arrival';

withTestDatabase();
let ours: ClinicFixture;
let theirs: ClinicFixture;

beforeAll(async () => {
  ours = await foundClinic('Ours');
  theirs = await foundClinic('Theirs');
});

describe('arrivals', () => {
  it('are marked for somebody, wait, are seen when a visit begins', async () => {
    const { reception, physio } = ours;
    const patientId = await registeredPatient(reception);
    const forAccountId = physio.accountId;
    const { arrivalId } = granted(await markArrived(reception, { patientId, forAccountId }));
    expect(granted(await openToday(physio)).waiting).toMatchObject([
      { arrivalId, patientId, minutesWaiting: 0, forName: 'Percy Physio-Test' },
    ]);
    expect(granted(await openPatient(reception, patientId)).arrival).toMatchObject({ arrivalId });
    expect(await markArrived(reception, { patientId, forAccountId: null })).toMatchObject({
      refusal: { kind: 'wrong_state' },
    });

    const note = granted(
      await startNote(physio, { patientId, kind: 'initial', episodes: [{ title: 'Neck pain' }] }),
    );
    const today = granted(await openToday(physio));
    expect(today.waiting).toEqual([]);
    expect(today.seen).toMatchObject([{ arrivalId }]);
    expect(today.drafts).toMatchObject([
      { noteId: note.noteId, kind: 'initial', problems: ['Neck pain'] },
    ]);
    expect(await takeBackArrival(reception, { ...note, arrivalId })).toMatchObject({
      refusal: { kind: 'wrong_state' },
    });
    granted(await discardNote(physio, note));
    expect(granted(await openToday(physio)).drafts).toEqual([]);
  });

  it('wait on while a call or an earlier day is written up', async () => {
    const { reception, physio } = ours;
    const patientId = await registeredPatient(reception);
    granted(await markArrived(reception, { patientId, forAccountId: null }));
    const earlier = new Date(Date.now() - 5 * 24 * 60 * 60 * 1000).toISOString();
    granted(await startNote(physio, { patientId, kind: 'contact', episodes: [] }));
    granted(
      await startNote(physio, { patientId, kind: 'review', episodes: [], occurredAt: earlier }),
    );
    const { waiting } = granted(await openToday(physio));
    expect(waiting.map((arrival) => arrival.patientId)).toContain(patientId);
  });

  it('are taken back, and can be marked again', async () => {
    const patientId = await registeredPatient(ours.reception);
    const arrived = { patientId, forAccountId: null };
    const { arrivalId } = granted(await markArrived(ours.reception, arrived));
    granted(
      await takeBackArrival(ours.reception, { clinicId: ours.clinicId, patientId, arrivalId }),
    );
    expect(granted(await openPatient(ours.reception, patientId)).arrival).toBeNull();
    granted(await markArrived(ours.reception, arrived));
  });

  it('are marked once by two desks at once', async () => {
    const patientId = await registeredPatient(ours.reception);
    const both = await Promise.all(
      [ours.reception, ours.owner].map((actor) =>
        markArrived(actor, { patientId, forAccountId: null }),
      ),
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('of yesterday are not today’s', async () => {
    const { accountId, clinicId } = ours.reception;
    const dayAgo = await seedActor(
      accountId,
      clinicId,
      () => new Date(Date.now() - 25 * 3_600_000),
    );
    const patientId = await registeredPatient(ours.reception);
    granted(await markArrived(dayAgo, { patientId, forAccountId: null }));
    expect(granted(await openPatient(ours.reception, patientId)).arrival).toBeNull();
  });

  it('stay within the clinic', async () => {
    const patientId = await registeredPatient(ours.reception);
    const elsewhere = { patientId, forAccountId: null };
    expect(await markArrived(theirs.reception, elsewhere)).toMatchObject({
      refusal: { kind: 'not_found' },
    });
    const forAccountId = theirs.physio.accountId;
    expect(await markArrived(ours.reception, { patientId, forAccountId })).toMatchObject({
      refusal: { kind: 'invalid' },
    });
    const { arrivalId } = granted(await markArrived(ours.reception, elsewhere));
    for (const refused of [
      await takeBackArrival(theirs.reception, { clinicId: theirs.clinicId, patientId, arrivalId }),
      await takeBackArrival(ours.reception, {
        clinicId: ours.clinicId,
        patientId,
        arrivalId: uuid(),
      }),
    ]) {
      expect(refused).toEqual({ ok: false, refusal: { kind: 'not_found' } });
    }
    expect(granted(await openToday(theirs.owner)).waiting).toEqual([]);
    expect(granted(await listClinicians(theirs.reception))).toHaveLength(3);
  });
});

describe('today for reception', () => {
  it('holds nobody’s notes', async () => {
    await draftNote(ours.physio);
    const today = granted(await openToday(ours.reception));
    expect(today.drafts).toBeNull();
    expect(JSON.stringify(today)).not.toMatch(/Low back pain|noteId|initial/);
  });
});
