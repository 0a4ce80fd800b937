import { createHash } from 'node:crypto';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { connections } from '../connect';

const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 15 * 60;

/** Attempts before the first wait, and how long they are remembered. */
const LADDERS = {
  account: { free: 5, memorySeconds: 24 * 60 * 60 },
  /** A clinic shares one address: its own slips must not shut it out. */
  address: { free: 30, memorySeconds: 60 * 60 },
} as const;

type LadderName = keyof typeof LADDERS;
type Ladder = { free: number; attempts: RateLimiterPostgres; gate: RateLimiterPostgres };

const laddersOf = new WeakMap<pg.Pool, Record<LadderName, Ladder>>();

function ladders(): Record<LadderName, Ladder> {
  const pool = connections().identityPool;
  const known = laddersOf.get(pool);
  if (known) return known;
  const limiter = (keyPrefix: string, points: number, duration: number) =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limits',
      tableCreated: true,
      keyPrefix,
      points,
      duration,
    });
  const ladder = (name: LadderName): Ladder => ({
    free: LADDERS[name].free,
    attempts: limiter(`sign-in-${name}`, LADDERS[name].free, LADDERS[name].memorySeconds),
    gate: limiter(`sign-in-${name}-gate`, 1, FIRST_WAIT_SECONDS),
  });
  const made = { account: ladder('account'), address: ladder('address') };
  laddersOf.set(pool, made);
  return made;
}

/**
 * Seconds to wait, or 0 to go on. An attempt is counted before the password is looked at, and past
 * the free ones each must win the gate, which stays shut twice as long every time: both are single
 * atomic statements, so a thousand attempts sent at once get no more than one after another.
 */
async function step({ free, attempts, gate }: Ladder, key: string): Promise<number> {
  const { consumedPoints } = await attempts.penalty(key, 1);
  if (consumedPoints < free) return 0;
  const wait = FIRST_WAIT_SECONDS * 2 ** Math.min(consumedPoints - free, 10);
  try {
    await gate.consume(key, 1, { customDuration: Math.min(wait, LONGEST_WAIT_SECONDS) });
    return 0;
  } catch (rejection) {
    if (!(rejection instanceof RateLimiterRes)) throw rejection;
    await attempts.reward(key, 1);
    return Math.max(1, Math.ceil(rejection.msBeforeNext / 1000));
  }
}

/** Of the typed address, known here or not, so that both are limited alike and neither is stored. */
function accountKey(email: string): string {
  return createHash('sha256').update(email.trim().toLowerCase()).digest('hex');
}

/**
 * Asks leave to try a password: 0, or the seconds to wait. `address` is the client's IP address;
 * null (unknown) is limited by account alone.
 */
export async function askLeave(email: string, address: string | null): Promise<number> {
  const { account, address: addresses } = ladders();
  const addressWait = address === null ? 0 : await step(addresses, address);
  if (addressWait > 0) return addressWait;
  const accountWait = await step(account, accountKey(email));
  if (accountWait > 0 && address !== null) await addresses.attempts.reward(address, 1);
  return accountWait;
}

/** Forgets an account's failures after a right password; the address only gets this attempt back. */
export async function forgiveAttempts(email: string, address: string | null): Promise<void> {
  const { account, address: addresses } = ladders();
  const key = accountKey(email);
  await account.attempts.delete(key);
  await account.gate.delete(key);
  if (address !== null) await addresses.attempts.reward(address, 1);
}
