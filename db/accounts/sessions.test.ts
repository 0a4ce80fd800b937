import { beforeAll, describe, expect, it } from 'vitest';
import { actorOfAccount } from '../actors/actor-of-account';
import { foundClinic, granted, type ClinicFixture } from '../testing/clinic-fixture';
import {
  asIdentityRole,
  joinedPerson,
  PASSWORD,
  type JoinedPerson,
} from '../testing/person-fixture';
import { withTestDatabase } from '../testing/with-test-database';
import { changePassword } from './change-password';
import { disablePerson } from './disable-person';
import { enablePerson } from './enable-person';
import { listPeople } from './list-people';
import { readSession } from './read-session';
import type { Session } from './session';
import { signIn } from './sign-in';
import { signOut, signOutEverywhere } from './sign-out';
import { touchSession } from './touch-session';

withTestDatabase();
let clinic: ClinicFixture;

beforeAll(async () => {
  clinic = await foundClinic();
});

async function signedIn(person: JoinedPerson, password = PASSWORD): Promise<string> {
  return granted(await signIn({ email: person.email, password, address: null })).secret;
}

async function live(secret: string): Promise<Session> {
  const session = await readSession(secret);
  if (!session) throw new Error('The session is over.');
  return session;
}

async function membershipOf(person: JoinedPerson): Promise<string> {
  const { people } = granted(await listPeople(clinic.owner));
  const found = people.find(({ accountId }) => accountId === person.accountId);
  if (!found) throw new Error('Not among the people.');
  return found.membershipId;
}

async function age(secretOf: Session, column: 'last_used_at' | 'expires_at', interval: string) {
  await asIdentityRole(`update sessions set ${column} = now() - $2::interval where id = $1`, [
    secretOf.sessionId,
    interval,
  ]);
}

describe('a session', () => {
  it('is over at once after signing out, and stays over', async () => {
    const person = await joinedPerson(clinic.owner);
    const session = await live(person.secret);
    granted(await signOut(person.secret));
    expect(await readSession(person.secret)).toBeNull();
    await touchSession({ ...session, lastUsedAt: new Date(0) });
    expect(await readSession(person.secret)).toBeNull();
    expect(await signOut('never a secret')).toMatchObject({ ok: true });
  });

  it('ends after half an hour without use', async () => {
    const { secret } = await joinedPerson(clinic.owner);
    await age(await live(secret), 'last_used_at', '29 minutes 50 seconds');
    const session = await live(secret);
    await touchSession(session);
    expect((await live(secret)).lastUsedAt.getTime()).toBeGreaterThan(Date.now() - 10_000);
    await age(session, 'last_used_at', '30 minutes 1 second');
    expect(await readSession(secret)).toBeNull();
  });

  it('is not put off by being read', async () => {
    const { secret } = await joinedPerson(clinic.owner);
    await age(await live(secret), 'last_used_at', '20 minutes');
    const before = (await live(secret)).lastUsedAt;
    expect((await live(secret)).lastUsedAt).toEqual(before);
  });

  it('ends after twelve hours however busy', async () => {
    const { secret } = await joinedPerson(clinic.owner);
    const session = await live(secret);
    const { rows } = await asIdentityRole(
      `select expires_at - created_at = interval '12 hours' as is_twelve from sessions where id = $1`,
      [session.sessionId],
    );
    expect(rows[0]?.is_twelve).toBe(true);
    await age(session, 'expires_at', '1 second');
    expect(await readSession(secret)).toBeNull();
  });

  it('ends with the others by signing out everywhere', async () => {
    const person = await joinedPerson(clinic.owner);
    const other = await signedIn(person);
    expect(granted(await signOutEverywhere(await live(person.secret)))).toBe(2);
    expect(await readSession(person.secret)).toBeNull();
    expect(await readSession(other)).toBeNull();
  });

  it('ends at once when the person is disabled, and does not come back when enabled', async () => {
    const person = await joinedPerson(clinic.owner);
    const membershipId = await membershipOf(person);
    granted(await disablePerson(clinic.owner, { membershipId }));
    expect(await readSession(person.secret)).toBeNull();
    expect(await actorOfAccount(person.accountId, clinic.clinicId)).toBeNull();
    expect(await signIn({ email: person.email, password: PASSWORD, address: null })).toMatchObject({
      refusal: { kind: 'wrong_sign_in' },
    });
    granted(await enablePerson(clinic.owner, { membershipId }));
    expect(await readSession(person.secret)).toBeNull();
    await live(await signedIn(person));
  });
});

describe('changing the password', () => {
  const next = 'slow lantern by the sea';

  it('ends the other sessions and keeps this one', async () => {
    const person = await joinedPerson(clinic.owner);
    const other = await signedIn(person);
    const session = await live(person.secret);
    const change = { currentPassword: PASSWORD, newPassword: next, address: null };
    expect(granted(await changePassword(session, change))).toBe(1);
    expect(await readSession(other)).toBeNull();
    await live(person.secret);
    expect(await signIn({ email: person.email, password: PASSWORD, address: null })).toMatchObject({
      refusal: { kind: 'wrong_sign_in' },
    });
    await live(await signedIn(person, next));
  });

  it('needs the current one, a good new one, and is limited like sign-in', async () => {
    const person = await joinedPerson(clinic.owner);
    const session = await live(person.secret);
    const wrong = { currentPassword: 'wrong', newPassword: next, address: null };
    const poor = { currentPassword: PASSWORD, newPassword: 'password1234', address: null };
    expect(await changePassword(session, poor)).toMatchObject({
      refusal: { kind: 'invalid', fields: { newPassword: expect.any(String) } },
    });
    for (let turn = 0; turn < 5; turn += 1)
      expect(await changePassword(session, wrong)).toMatchObject({
        refusal: { kind: 'wrong_password' },
      });
    expect(await changePassword(session, wrong)).toMatchObject({
      refusal: { kind: 'too_many_attempts' },
    });
  });
});
