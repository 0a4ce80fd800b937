import { beforeAll, describe, expect, it } from 'vitest';
import { closeConnections } from '../connect';
import { foundClinic, granted, type ClinicFixture } from '../testing/clinic-fixture';
import { asIdentityRole, joinedPerson, PASSWORD } from '../testing/person-fixture';
import { withTestDatabase } from '../testing/with-test-database';
import { readSession } from './read-session';
import { signIn } from './sign-in';

withTestDatabase();
let clinic: ClinicFixture;

beforeAll(async () => {
  clinic = await foundClinic();
});

const attempt = (email: string, password: string, address: string | null = null) =>
  signIn({ email, password, address });

async function median(times: number, work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

describe('signing in', () => {
  it('begins a session of which only the hash is stored', async () => {
    const person = await joinedPerson(clinic.owner);
    const { secret, accountId } = granted(await attempt(person.email, PASSWORD));
    expect(accountId).toBe(person.accountId);
    expect(await readSession(secret)).toMatchObject({
      accountId,
      email: person.email,
      workplaces: [{ clinicId: clinic.clinicId, role: 'physiotherapist' }],
    });
    const stored = await asIdentityRole('select token_hash from sessions where account_id = $1', [
      accountId,
    ]);
    expect(JSON.stringify(stored.rows)).not.toContain(secret);
    const { rows } = await asIdentityRole('select password_hash from accounts where id = $1', [
      accountId,
    ]);
    expect(rows[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('answers an unknown address and a wrong password in the same words and time', async () => {
    const person = await joinedPerson(clinic.owner);
    const unknown = await attempt('nobody@example.test', 'some other password');
    const wrong = await attempt(person.email, 'some other password');
    expect(unknown).toEqual({ ok: false, refusal: { kind: 'wrong_sign_in' } });
    expect(wrong).toEqual(unknown);

    // Free attempts only, so that neither side meets the lock-out.
    const known = await Promise.all([1, 2, 3].map(() => joinedPerson(clinic.owner)));
    let turn = 0;
    const wrongTime = await median(9, () =>
      attempt(known[turn++ % 3]?.email ?? '', 'some other password'),
    );
    turn = 0;
    const unknownTime = await median(9, () =>
      attempt(`nobody-${turn++ % 3}@example.test`, 'some other password'),
    );
    expect(unknownTime / wrongTime).toBeGreaterThan(0.4);
    expect(unknownTime / wrongTime).toBeLessThan(2.5);
  });

  it('shuts an account for a while after five wrong passwords, across restarts, and twice as long', async () => {
    const person = await joinedPerson(clinic.owner);
    for (let turn = 0; turn < 5; turn += 1)
      expect(await attempt(person.email, 'wrong')).toMatchObject({
        refusal: { kind: 'wrong_sign_in' },
      });
    const shut = await attempt(person.email, PASSWORD);
    expect(shut).toMatchObject({ refusal: { kind: 'too_many_attempts' } });

    await closeConnections();
    const afterRestart = await attempt(person.email, PASSWORD);
    expect(afterRestart).toMatchObject({ refusal: { kind: 'too_many_attempts' } });
    if (!afterRestart.ok && afterRestart.refusal.kind === 'too_many_attempts')
      expect(afterRestart.refusal.seconds).toBeLessThanOrEqual(30);

    await openGates();
    expect(await attempt(person.email, 'wrong')).toMatchObject({
      refusal: { kind: 'wrong_sign_in' },
    });
    const again = await attempt(person.email, PASSWORD);
    if (again.ok || again.refusal.kind !== 'too_many_attempts') throw new Error('not shut');
    expect(again.refusal.seconds).toBeGreaterThan(30);
    expect(again.refusal.seconds).toBeLessThanOrEqual(60);

    await openGates();
    granted(await attempt(person.email, PASSWORD));
    expect(await attempt(person.email, 'wrong')).toMatchObject({
      refusal: { kind: 'wrong_sign_in' },
    });
    granted(await attempt(person.email, PASSWORD));
  });

  it('shuts an unknown address just as a known one', async () => {
    for (let turn = 0; turn < 5; turn += 1) await attempt('ghost@example.test', 'wrong');
    expect(await attempt('ghost@example.test', 'wrong')).toMatchObject({
      refusal: { kind: 'too_many_attempts' },
    });
  });

  it('lets no more through when sixty attempts arrive at once', async () => {
    const person = await joinedPerson(clinic.owner);
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => attempt(person.email, 'wrong')),
    );
    const tried = answers.filter((answer) => !answer.ok && answer.refusal.kind === 'wrong_sign_in');
    expect(tried.length).toBeLessThanOrEqual(5);
  });

  it('limits an address that tries many accounts', async () => {
    const address = '203.0.113.7';
    let refusedAt = 0;
    for (let turn = 1; turn <= 40 && refusedAt === 0; turn += 1) {
      const answer = await attempt(`sweep-${turn}@example.test`, 'wrong', address);
      if (!answer.ok && answer.refusal.kind === 'too_many_attempts') refusedAt = turn;
    }
    expect(refusedAt).toBe(31);
    const person = await joinedPerson(clinic.owner);
    granted(await attempt(person.email, PASSWORD, '203.0.113.8'));
  });
});

async function openGates(): Promise<void> {
  await asIdentityRole(`update rate_limits set expire = 1 where key like '%-gate:%'`);
}
