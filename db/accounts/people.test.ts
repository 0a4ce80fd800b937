import { beforeAll, describe, expect, it } from 'vitest';
import type { Invitation } from '@/clinical/accounts/person';
import { actorOfAccount } from '../actors/actor-of-account';
import { foundClinic, granted, type ClinicFixture } from '../testing/clinic-fixture';
import { asIdentityRole, audited, joinedPerson, PASSWORD } from '../testing/person-fixture';
import { withTestDatabase } from '../testing/with-test-database';
import { acceptInvitation } from './accept-invitation';
import { disablePerson } from './disable-person';
import { enablePerson } from './enable-person';
import { invitePerson } from './invite-person';
import { listPeople } from './list-people';
import { openInvitation } from './open-invitation';
import { readSession } from './read-session';
import { withdrawInvitation } from './withdraw-invitation';

withTestDatabase();
let clinic: ClinicFixture;
let elsewhere: ClinicFixture;

beforeAll(async () => {
  clinic = await foundClinic();
  elsewhere = await foundClinic('Other Clinic');
});

const ada: Invitation = {
  email: 'ada@example.test',
  displayName: 'Ada Invited-Test',
  role: 'reception',
  profession: 'Receptionist',
  registration: '',
  providerNumber: '',
};
const acceptance = { displayName: 'Ada Invited-Test', password: PASSWORD, address: null };

describe('an invitation', () => {
  it('lets one person in once, with the role the owner gave', async () => {
    const invited = granted(await invitePerson(clinic.owner, ada));
    expect(await audited(clinic.owner, 'people.invite', invited.invitationId)).toBe(1);
    expect(await openInvitation(invited.token)).toMatchObject({
      clinicName: 'Testing Clinic',
      role: 'reception',
      hasAccount: false,
    });
    const [first, second] = await Promise.all([
      acceptInvitation(invited.token, acceptance),
      acceptInvitation(invited.token, acceptance),
    ]);
    expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1);
    expect(await openInvitation(invited.token)).toBeNull();
    expect(await acceptInvitation(invited.token, acceptance)).toMatchObject({
      refusal: { kind: 'link_used' },
    });
    const { accountId, secret } = granted(first.ok ? first : second);
    expect(await readSession(secret)).not.toBeNull();
    expect(await actorOfAccount(accountId, clinic.clinicId)).toMatchObject({ role: 'reception' });
    expect(await invitePerson(clinic.owner, ada)).toMatchObject({
      refusal: { kind: 'email_in_use' },
    });
  });

  it('stops working when withdrawn, made anew, or a week old', async () => {
    const invite = (email: string) => invitePerson(clinic.owner, { ...ada, email });
    const old = granted(await invite('old@example.test'));
    const fresh = granted(await invite('old@example.test'));
    expect(await openInvitation(old.token)).toBeNull();
    const { invitationId } = fresh;
    granted(await withdrawInvitation(clinic.owner, { invitationId }));
    expect(await audited(clinic.owner, 'people.withdraw-invitation', invitationId)).toBe(1);
    expect(await openInvitation(fresh.token)).toBeNull();
    expect(await acceptInvitation(fresh.token, acceptance)).toMatchObject({
      refusal: { kind: 'link_used' },
    });
    expect(await withdrawInvitation(clinic.owner, { invitationId })).toMatchObject({
      refusal: { kind: 'link_used' },
    });

    const late = granted(await invite('late@example.test'));
    expect(late.expiresAt.getTime() - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
    await asIdentityRole(
      `update invitations set expires_at = now() - interval '1 second' where id = $1`,
      [late.invitationId],
    );
    expect(await acceptInvitation(late.token, acceptance)).toMatchObject({
      refusal: { kind: 'link_used' },
    });
  });

  it('opens no longer once whoever made it is shut out', async () => {
    const { accountId } = await joinedPerson(clinic.owner, 'owner');
    const other = await actorOfAccount(accountId, clinic.clinicId);
    if (!other) throw new Error('Nobody joined.');
    const { token } = granted(
      await invitePerson(other, { ...ada, email: 'back@example.test', role: 'owner' }),
    );
    expect(await openInvitation(token)).not.toBeNull();
    granted(await disablePerson(clinic.owner, { membershipId: other.membershipId }));
    expect(await openInvitation(token)).toBeNull();
    expect(await acceptInvitation(token, acceptance)).toMatchObject({
      refusal: { kind: 'link_used' },
    });
  });

  it('asks somebody with an account for its password, and never changes it', async () => {
    const person = await joinedPerson(elsewhere.owner);
    const { token } = granted(await invitePerson(clinic.owner, { ...ada, email: person.email }));
    expect(await openInvitation(token)).toMatchObject({ hasAccount: true });
    const guess = { ...acceptance, password: 'a password of my own' };
    expect(await acceptInvitation(token, guess)).toMatchObject({
      refusal: { kind: 'wrong_sign_in' },
    });
    const joined = granted(await acceptInvitation(token, acceptance));
    expect(joined.accountId).toBe(person.accountId);
    expect((await readSession(joined.secret))?.workplaces).toHaveLength(2);
  });

  it('refuses a poor password and stays open', async () => {
    const { token } = granted(
      await invitePerson(clinic.owner, { ...ada, email: 'poor@example.test' }),
    );
    expect(
      await acceptInvitation(token, { ...acceptance, password: 'testing clinic' }),
    ).toMatchObject({ refusal: { kind: 'invalid', fields: { password: expect.any(String) } } });
    expect(await openInvitation(token)).not.toBeNull();
  });
});

describe('people', () => {
  it('are the owner’s to see and change, nobody else’s', async () => {
    const person = await joinedPerson(clinic.owner);
    const actor = await actorOfAccount(person.accountId, clinic.clinicId);
    if (!actor) throw new Error('not joined');
    const { membershipId } = actor;
    const refusal = { kind: 'not_permitted' };
    for (const other of [clinic.physio, clinic.reception]) {
      expect(await listPeople(other)).toMatchObject({ refusal });
      expect(await invitePerson(other, ada)).toMatchObject({ refusal });
      expect(await disablePerson(other, { membershipId })).toMatchObject({ refusal });
      expect(await enablePerson(other, { membershipId })).toMatchObject({ refusal });
      expect(await withdrawInvitation(other, { invitationId: membershipId })).toMatchObject({
        refusal,
      });
    }
    granted(await disablePerson(clinic.owner, { membershipId }));
    expect(await audited(clinic.owner, 'people.disable', membershipId)).toBe(1);
    expect(await disablePerson(clinic.owner, { membershipId })).toMatchObject({
      refusal: { kind: 'wrong_state' },
    });
    granted(await enablePerson(clinic.owner, { membershipId }));
    expect(await audited(clinic.owner, 'people.enable', membershipId)).toBe(1);
    expect(await enablePerson(clinic.owner, { membershipId })).toMatchObject({
      refusal: { kind: 'wrong_state' },
    });
  });

  it('of another clinic are not there', async () => {
    const refusal = { kind: 'not_found' };
    const { membershipId } = elsewhere.physio;
    expect(await disablePerson(clinic.owner, { membershipId })).toMatchObject({ refusal });
    expect(await enablePerson(clinic.owner, { membershipId })).toMatchObject({ refusal });
    const theirs = granted(
      await invitePerson(elsewhere.owner, { ...ada, email: 'theirs@example.test' }),
    );
    const { invitationId } = theirs;
    expect(await withdrawInvitation(clinic.owner, { invitationId })).toMatchObject({ refusal });
    const { people, invitations } = granted(await listPeople(clinic.owner));
    expect(people.map(({ accountId }) => accountId)).not.toContain(elsewhere.owner.accountId);
    expect(invitations.map(({ email }) => email)).not.toContain('theirs@example.test');
  });

  it('keep one owner, even when two owners disable each other at once', async () => {
    const { membershipId } = elsewhere.owner;
    expect(await disablePerson(elsewhere.owner, { membershipId })).toMatchObject({
      refusal: { kind: 'last_owner' },
    });
    const second = await joinedPerson(elsewhere.owner, 'owner');
    const owner = await actorOfAccount(second.accountId, elsewhere.clinicId);
    if (!owner) throw new Error('not joined');
    const [one, other] = await Promise.all([
      disablePerson(elsewhere.owner, { membershipId: owner.membershipId }),
      disablePerson(owner, { membershipId }),
    ]);
    expect([one.ok, other.ok].filter(Boolean)).toHaveLength(1);
  });
});
