import { beforeAll, describe, expect, it } from 'vitest';
import { actorOfAccount } from '../actors/actor-of-account';
import type { Actor } from '../actors/actor';
import { connections } from '../connect';
import { foundClinic, granted, type ClinicFixture } from '../testing/clinic-fixture';
import {
  asIdentityRole,
  audited,
  joinedPerson,
  PASSWORD,
  type JoinedPerson,
} from '../testing/person-fixture';
import { withTestDatabase } from '../testing/with-test-database';
import { acceptInvitation } from './accept-invitation';
import { changePassword } from './change-password';
import { changePerson } from './change-person';
import { disablePerson } from './disable-person';
import { enablePerson } from './enable-person';
import { invitePerson } from './invite-person';
import { listPeople } from './list-people';
import { makeResetLink } from './make-reset-link';
import { openResetLink } from './open-reset-link';
import { keepProvenPassword } from './proven-password';
import { readSession } from './read-session';
import { resetPassword } from './reset-password';
import { asIdentity } from './identity-transaction';
import { signIn } from './sign-in';
import { withdrawResetLink } from './withdraw-reset-link';

withTestDatabase();
const NEW = 'seven herons over mudflats';
const LINK_USED = { ok: false, refusal: { kind: 'link_used' } };
let clinic: ClinicFixture;
let elsewhere: ClinicFixture;

beforeAll(async () => {
  clinic = await foundClinic();
  elsewhere = await foundClinic('Other Clinic');
});

type Colleague = JoinedPerson & { membershipId: string; actor: Actor };

async function colleague(role: 'physiotherapist' | 'owner' = 'physiotherapist') {
  const person = await joinedPerson(clinic.owner, role);
  const actor = await actorOfAccount(person.accountId, clinic.clinicId);
  if (!actor) throw new Error('not joined');
  return { ...person, membershipId: actor.membershipId, actor } satisfies Colleague;
}

const linkFor = async ({ membershipId }: { membershipId: string }, owner = clinic.owner) =>
  granted(await makeResetLink(owner, { membershipId })).token;

const entry = (person: JoinedPerson, password: string) =>
  signIn({ email: person.email, password, address: null });

/** Makes an account of this clinic work in the other one too. */
async function joinElsewhere(person: JoinedPerson) {
  const { token } = granted(
    await invitePerson(elsewhere.owner, {
      email: person.email,
      displayName: 'Works Twice-Test',
      role: 'physiotherapist',
      profession: 'Physiotherapist',
      registration: '',
      providerNumber: '',
    }),
  );
  return acceptInvitation(token, {
    displayName: 'Works Twice-Test',
    password: PASSWORD,
    address: null,
  });
}

describe('a reset link', () => {
  it('sets a new password once, ends every session, and is written down', async () => {
    const person = await colleague();
    const other = granted(await entry(person, PASSWORD)).secret;
    const { token, expiresAt } = granted(await makeResetLink(clinic.owner, person));
    expect(await audited(clinic.owner, 'people.reset-password', person.membershipId)).toBe(1);
    expect(expiresAt.getTime() - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
    expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(24 * 3_600_000);
    expect(await openResetLink(token)).toMatchObject({
      email: person.email,
      clinicName: 'Testing Clinic',
    });
    const { resetLinks } = granted(await listPeople(clinic.owner));
    expect(resetLinks.map(({ membershipId }) => membershipId)).toContain(person.membershipId);

    const turns = await Promise.all(
      Array.from({ length: 6 }, (_, turn) =>
        resetPassword(token, { newPassword: `${NEW} number ${turn}` }),
      ),
    );
    expect(turns.filter(({ ok }) => ok)).toHaveLength(1);
    expect(turns.filter(({ ok }) => !ok)).toEqual(Array(5).fill(LINK_USED));
    const winner = turns.findIndex(({ ok }) => ok);
    expect(await readSession(person.secret)).toBeNull();
    expect(await readSession(other)).toBeNull();
    expect(await entry(person, PASSWORD)).toMatchObject({ refusal: { kind: 'wrong_sign_in' } });
    expect(await entry(person, `${NEW} number ${winner}`)).toMatchObject({ ok: true });
    expect(await openResetLink(token)).toBeNull();

    const { rows } = await asIdentityRole(
      `select event from account_events where account_id = $1 and event like '%reset%' order by at`,
      [person.accountId],
    );
    expect(rows).toEqual([{ event: 'reset-link-made' }, { event: 'password-reset' }]);
    const kept = await asIdentityRole('select * from password_resets where account_id = $1', [
      person.accountId,
    ]);
    expect(JSON.stringify(kept.rows)).not.toContain(token);
  });

  it('stops working when made anew, withdrawn, a day old, or the password is changed', async () => {
    const person = await colleague();
    const { membershipId } = person;
    const first = await linkFor(person);
    const [one, two] = await Promise.all([linkFor(person), linkFor(person)]);
    expect(await openResetLink(first)).toBeNull();
    expect([await openResetLink(one), await openResetLink(two)].filter(Boolean)).toHaveLength(1);

    granted(await withdrawResetLink(clinic.owner, { membershipId }));
    expect(await audited(clinic.owner, 'people.withdraw-reset-link', membershipId)).toBe(1);
    expect(await resetPassword(one, { newPassword: NEW })).toEqual(LINK_USED);
    expect(await resetPassword(two, { newPassword: NEW })).toEqual(LINK_USED);
    expect(await withdrawResetLink(clinic.owner, { membershipId })).toEqual(LINK_USED);

    const late = await linkFor(person);
    await asIdentityRole(
      `update password_resets set expires_at = now() - interval '1 second'
       where account_id = $1 and withdrawn_at is null`,
      [person.accountId],
    );
    expect(await resetPassword(late, { newPassword: NEW })).toEqual(LINK_USED);

    const remembered = await linkFor(person);
    const session = await readSession(granted(await entry(person, PASSWORD)).secret);
    if (!session) throw new Error('not signed in');
    const change = { currentPassword: PASSWORD, newPassword: NEW, address: null };
    granted(await changePassword(session, change));
    expect(await resetPassword(remembered, { newPassword: PASSWORD })).toEqual(LINK_USED);
    expect(await resetPassword('never a token', { newPassword: NEW })).toEqual(LINK_USED);
  });

  it('keeps to the rule for passwords, and stays open', async () => {
    const person = await colleague();
    const token = await linkFor(person);
    for (const poor of ['short', person.email, 'testing clinic', 'password1234'])
      expect(await resetPassword(token, { newPassword: poor })).toMatchObject({
        refusal: { kind: 'invalid', fields: { newPassword: expect.any(String) } },
      });
    expect(await openResetLink(token)).not.toBeNull();
  });

  it('lets in at once somebody who had to wait after guessing', async () => {
    const person = await colleague();
    for (let turn = 0; turn < 6; turn += 1) await entry(person, 'not the one I had');
    expect(await entry(person, PASSWORD)).toMatchObject({ refusal: { kind: 'too_many_attempts' } });
    granted(await resetPassword(await linkFor(person), { newPassword: NEW }));
    expect(await entry(person, NEW)).toMatchObject({ ok: true });
  });
});

describe('whose password can be reset', () => {
  it('an owner’s by another owner, nobody’s by anyone else, never one’s own', async () => {
    const second = await colleague('owner');
    const token = await linkFor(clinic.owner, second.actor);
    expect(await openResetLink(token)).toMatchObject({ email: clinic.emails.owner });
    const refusal = { kind: 'not_permitted' };
    for (const other of [clinic.physio, clinic.reception]) {
      expect(await makeResetLink(other, second)).toMatchObject({ refusal });
      expect(await withdrawResetLink(other, second)).toMatchObject({ refusal });
    }
    expect(await makeResetLink(second.actor, second)).toMatchObject({
      refusal: { kind: 'own_password' },
    });
  });

  it('two owners make each other’s at once', async () => {
    const second = await colleague('owner');
    await Promise.all(
      Array.from({ length: 5 }, () =>
        Promise.all([linkFor(second), linkFor(clinic.owner, second.actor)]),
      ),
    );
  });

  it('not somebody’s of another clinic', async () => {
    const refusal = { kind: 'not_found' };
    expect(await makeResetLink(clinic.owner, elsewhere.physio)).toMatchObject({ refusal });
    granted(await makeResetLink(elsewhere.owner, elsewhere.physio));
    expect(await withdrawResetLink(clinic.owner, elsewhere.physio)).toMatchObject({ refusal });
    const { resetLinks } = granted(await listPeople(clinic.owner));
    expect(resetLinks.map(({ membershipId }) => membershipId)).not.toContain(
      elsewhere.physio.membershipId,
    );
  });

  it('not somebody’s who works in another clinic too, even disabled there', async () => {
    const person = await colleague();
    const before = await linkFor(person);
    const joined = granted(await joinElsewhere(person));
    expect(await openResetLink(before)).toBeNull();
    expect(await resetPassword(before, { newPassword: NEW })).toEqual(LINK_USED);
    const refused = { ok: false, refusal: { kind: 'works_elsewhere' } };
    expect(await makeResetLink(clinic.owner, person)).toEqual(refused);
    expect(await audited(clinic.owner, 'people.reset-password', person.membershipId)).toBe(1);
    const there = await actorOfAccount(joined.accountId, elsewhere.clinicId);
    if (!there) throw new Error('not joined');
    granted(await disablePerson(elsewhere.owner, there));
    expect(await makeResetLink(clinic.owner, person)).toEqual(refused);
  });

  it('not while the person is disabled, nor with a link from before', async () => {
    const person = await colleague();
    const token = await linkFor(person);
    granted(await disablePerson(clinic.owner, person));
    expect(await resetPassword(token, { newPassword: NEW })).toEqual(LINK_USED);
    expect(await makeResetLink(clinic.owner, person)).toMatchObject({
      refusal: { kind: 'wrong_state' },
    });
    granted(await enablePerson(clinic.owner, person));
    expect(await openResetLink(token)).toBeNull();
  });

  it('not by a link whose maker is no owner any more', async () => {
    const person = await colleague();
    const maker = await colleague('owner');
    const token = await linkFor(person, maker.actor);
    const { displayName, profession } = maker.actor;
    granted(
      await changePerson(clinic.owner, {
        membershipId: maker.membershipId,
        revision: 1,
        person: {
          role: 'physiotherapist',
          displayName,
          profession,
          registration: '',
          providerNumber: '',
        },
      }),
    );
    expect(await resetPassword(token, { newPassword: NEW })).toEqual(LINK_USED);
  });
});

describe('a password proven just before it was reset', () => {
  it('opens no session and joins no other clinic', async () => {
    const person = await colleague();
    const [before] = (
      await asIdentityRole('select password_hash from accounts where id = $1', [person.accountId])
    ).rows;
    granted(await resetPassword(await linkFor(person), { newPassword: NEW }));
    expect(
      await asIdentity((db) =>
        keepProvenPassword(db, person.accountId, String(before?.password_hash)),
      ),
    ).toMatchObject({ refusal: { kind: 'wrong_sign_in' } });
  });

  it('makes the reset wait for a joining under way, which then ends the link', async () => {
    const person = await colleague();
    const token = await linkFor(person);
    const [account] = (
      await asIdentityRole('select password_hash from accounts where id = $1', [person.accountId])
    ).rows;
    let reset: Promise<unknown> = Promise.resolve();
    granted(
      await asIdentity(async (db) => {
        await keepProvenPassword(db, person.accountId, String(account?.password_hash));
        reset = resetPassword(token, { newPassword: NEW });
        await untilSomebodyWaits();
        await asIdentityRole(
          `insert into memberships (clinic_id, id, account_id, role, display_name, email, profession, created_at)
           values ($1, gen_random_uuid(), $2, 'physiotherapist', 'Twice', 'twice@example.test', 'Physiotherapist', now())`,
          [elsewhere.clinicId, person.accountId],
        );
      }),
    );
    expect(await reset).toEqual(LINK_USED);
    expect(await entry(person, PASSWORD)).toMatchObject({ ok: true });
  });
});

async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const { rows } = await connections().identityPool.query(
      `select 1 from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
  }
}

describe('the table of reset links', () => {
  it('is out of reach for the role of the clinic’s record, and nothing is deleted', async () => {
    await expect(connections().app.execute('select 1 from password_resets')).rejects.toThrow();
    await expect(asIdentityRole('delete from password_resets')).rejects.toThrow(
      /permission denied/,
    );
  });
});
