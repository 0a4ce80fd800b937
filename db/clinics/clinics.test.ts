import { beforeAll, describe, expect, it } from 'vitest';
import { clinicSettingsSchema, type Welcome } from '@/clinical/clinics/clinic-settings';
import { createWelcomeToken } from '../accounts/create-welcome-token';
import { openWelcome } from '../accounts/open-welcome';
import { readSession } from '../accounts/read-session';
import type { Actor } from '../actors/actor';
import { actorOfAccount } from '../actors/actor-of-account';
import { foundClinic, granted } from '../testing/clinic-fixture';
import { asIdentityRole, audited, joinedPerson, PASSWORD } from '../testing/person-fixture';
import { withTestDatabase } from '../testing/with-test-database';
import { changeClinicSettings } from './change-clinic-settings';
import { clinicSettings } from './clinic-settings';
import { createClinic } from './create-clinic';

const database = withTestDatabase();

const welcome: Welcome = {
  clinicName: 'Lakeside-Test Physiotherapy',
  jurisdiction: 'AU',
  timeZone: 'Australia/Melbourne',
  dateFormat: 'DD-MMM-YYYY',
  displayName: 'Olive Owner-Test',
  email: 'olive@example.test',
  profession: 'Physiotherapist',
  registration: 'PHY0000000001',
  providerNumber: '',
  password: PASSWORD,
};

describe('founding the clinic', () => {
  it('needs the latest token, unused and not a day old', async () => {
    const first = (await createWelcomeToken(database().identityUrl)) ?? '';
    const old = (await createWelcomeToken(database().identityUrl)) ?? '';
    expect(await openWelcome(first)).toBe('closed');
    expect(await openWelcome(old)).toBe('open');
    await asIdentityRole(
      `update welcome_tokens set created_at = now() - interval '25 hours' where used_at is null`,
    );
    expect(await openWelcome(old)).toBe('closed');
    for (const token of [first, old, '', 'guess'])
      expect(await createClinic(token, welcome)).toMatchObject({
        refusal: { kind: 'link_used' },
      });
  });

  it('happens once, even when sent twice, and signs the owner in', async () => {
    const token = (await createWelcomeToken(database().identityUrl)) ?? '';
    expect(await createClinic(token, { ...welcome, password: 'password1234' })).toMatchObject({
      refusal: { kind: 'invalid', fields: { password: expect.any(String) } },
    });
    const both = await Promise.all([createClinic(token, welcome), createClinic(token, welcome)]);
    const founded = both.filter(({ ok }) => ok);
    expect(founded).toHaveLength(1);
    const [only] = founded;
    if (!only) return;
    const { clinicId, accountId, secret } = granted(only);
    expect(await readSession(secret)).toMatchObject({
      workplaces: [{ clinicId, clinicName: welcome.clinicName, role: 'owner' }],
    });
    expect(await actorOfAccount(accountId, clinicId)).toMatchObject({
      registration: 'PHY0000000001',
      providerNumber: null,
    });
    expect(await openWelcome(token)).toBe('founded');
    expect(await createWelcomeToken(database().identityUrl)).toBeNull();
  });
});

describe('the clinic’s settings', () => {
  let owner: Actor;
  let reception: Actor;

  beforeAll(async () => {
    const clinic = await foundClinic('Settings-Test Clinic');
    ({ owner, reception } = clinic);
    await joinedPerson(owner);
  });

  const changed = clinicSettingsSchema.parse({
    name: '  Riverbank-Test   Clinic ',
    jurisdiction: 'NZ',
    timeZone: 'Pacific/Auckland',
    dateFormat: 'DD/MM/YYYY',
    address: ' 1 Example Street \r\n\r\n Testville 9999 ',
    telephone: '09 000 0000',
    email: ' ',
    website: '',
    letterheadNote: 'Provider number 000000A',
  });

  it('are read by everybody and changed by the owner, audited', async () => {
    const before = granted(await clinicSettings(reception));
    const saved = granted(
      await changeClinicSettings(owner, { revision: before.revision, settings: changed }),
    );
    expect(granted(await clinicSettings(reception))).toEqual({
      ...changed,
      name: 'Riverbank-Test Clinic',
      address: '1 Example Street\nTestville 9999',
      email: '',
      clinicId: owner.clinicId,
      revision: saved.revision,
    });
    expect(await audited(owner, 'clinic.change')).toBe(1);
    expect(
      await changeClinicSettings(reception, { revision: saved.revision, settings: changed }),
    ).toMatchObject({ refusal: { kind: 'not_permitted' } });
  });

  it('refuse a change over a revision that is not theirs any more', async () => {
    const { revision } = granted(await clinicSettings(owner));
    const settings = { ...changed, telephone: '09 111 1111' };
    granted(await changeClinicSettings(owner, { revision, settings }));
    expect(await changeClinicSettings(owner, { revision, settings: changed })).toEqual({
      ok: false,
      refusal: { kind: 'stale', theirRevision: revision + 1 },
    });
    expect(granted(await clinicSettings(owner)).telephone).toBe('09 111 1111');
  });
});
