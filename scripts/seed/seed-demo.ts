import { closeConnections } from '@/db/connect';
import { THORACIC_FRACTURE } from './cases/thoracic-fracture';
import { THORACIC_XRAY, THORACIC_XRAY_STEPS } from './cases/thoracic-xray';
import { WHIPLASH_LETTER, WHIPLASH_LETTER_STEPS } from './cases/whiplash-letter';
import { WHIPLASH_NECK } from './cases/whiplash-neck';
import { keepContacts, linkedTo } from './contacts';
import { receptionToday } from './invented/today';
import { demoAccounts, foundClinic, type DemoAccount } from './people';
import { demoRecords } from './records';
import type { SeedPatient } from './chart';
import { followSeedLetter } from './follow-letter';
import { signSeedLetter } from './sign-letter';
import { keepTemplates } from './templates';
import { timedActor, writePatient, type Staff, type WrittenPatient } from './write-patient';

export type SeedDemo = {
  /** URLs of the two roles of a migrated database. */
  appUrl: string;
  identityUrl: string;
  /** For every account; `null` makes one up for each. */
  password: string | null;
  log: (line: string) => void;
};

/** Records written at the same time; more only wait for one another on two processors. */
const AT_ONCE = 4;

/**
 * Seeds the demo clinic through the verbs: its people, the four paper charts on their own dates, and
 * invented patients up to today. On a database with a clinic it changes nothing. A password is in
 * the answer only when it was made up here and now.
 */
export async function seedDemo(options: SeedDemo): Promise<{ accounts: DemoAccount[] }> {
  const { appUrl, identityUrl, password, log } = options;
  await closeConnections();
  process.env.PHYSIO_APP_DATABASE_URL = appUrl;
  process.env.PHYSIO_IDENTITY_DATABASE_URL = identityUrl;
  try {
    const founded = await foundClinic(identityUrl, password);
    if (!founded) return { accounts: demoAccounts(null) };
    const now = new Date();
    await keepTemplates(founded.staff, now);
    const contacts = await keepContacts(founded.staff);
    const records = demoRecords(now).map((seed) => ({
      ...seed,
      details: linkedTo(contacts, seed.details),
    }));
    const written = await writeAll(founded.staff, records);
    const visits = [...written.values()].reduce((sum, { notes }) => sum + notes.length, 0);
    log(`${contacts.size} contacts`);
    log(`${written.size} patients with ${visits} visits`);
    await signLetters(founded.staff, written);
    await receptionToday(founded.staff, written, now);
    return { accounts: demoAccounts(password === null ? founded.passwords : null) };
  } finally {
    await closeConnections();
  }
}

type Written = WrittenPatient & { seed: SeedPatient };

/** Registers in a fixed order of record numbers within each lane, and waits for all lanes. */
async function writeAll(
  staff: Staff,
  records: readonly SeedPatient[],
): Promise<ReadonlyMap<string, Written>> {
  const written = new Map<string, Written>();
  const waiting = [...records];
  const lane = async () => {
    for (let seed = waiting.shift(); seed; seed = waiting.shift()) {
      written.set(seed.details.familyName, { ...(await writePatient(staff, seed)), seed });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return written;
}

const LETTERS = [
  { of: WHIPLASH_NECK, letter: WHIPLASH_LETTER, steps: WHIPLASH_LETTER_STEPS },
  { of: THORACIC_FRACTURE, letter: THORACIC_XRAY, steps: THORACIC_XRAY_STEPS },
];

async function signLetters(staff: Staff, written: ReadonlyMap<string, Written>): Promise<void> {
  const physio = await timedActor(staff, 'physio');
  const desk = await timedActor(staff, 'reception');
  for (const { of, letter, steps } of LETTERS) {
    const [note] = written.get(of.details.familyName)?.notes ?? [];
    if (!note) throw new Error(`${letter.what}: its note was not written.`);
    await followSeedLetter({ desk, physio }, await signSeedLetter(physio, note, letter), steps);
  }
}
