import { v7 as uuid } from 'uuid';
import type { Role } from '@/clinical/acts';
import type { AttributeValue } from '@/clinical/findings/attribute';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { CHANGE_FORMAT, type ChangeBatch } from '@/clinical/notes/change-batch';
import type { NoteOf } from '@/clinical/patients/record-of';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { actorOfAccount } from '../actors/actor-of-account';
import { connections } from '../connect';
import { applyChanges } from '../notes/apply-changes';
import { signNote } from '../notes/sign-note';
import { startNote } from '../notes/start-note';
import { registerPatient } from '../patients/register-patient';
import { clinics } from '../schema/clinics';
import { accounts, memberships } from '../schema/identity';

export type ClinicFixture = {
  clinicId: string;
  emails: { owner: string; physio: string; colleague: string; reception: string };
  owner: Actor;
  physio: Actor;
  colleague: Actor;
  reception: Actor;
};

const NO_PASSWORD = 'no password opens this account';

/**
 * A clinic with an owner, two physiotherapists and a receptionist. Nobody can sign in to it unless
 * the hash of a password is given, which then opens all four accounts.
 */
export async function foundClinic(
  name = 'Testing Clinic',
  passwordHash = NO_PASSWORD,
): Promise<ClinicFixture> {
  const clinicId = uuid();
  const now = new Date();
  await connections().identity.insert(clinics).values({
    clinicId,
    name,
    timeZone: 'Australia/Melbourne',
    dateFormat: 'DD-MMM-YYYY',
    jurisdiction: 'AU',
    createdAt: now,
  });
  const email = (who: string) => `${who}.${clinicId.slice(-12)}@example.test`;
  const emails = {
    owner: email('owner'),
    physio: email('physio'),
    colleague: email('colleague'),
    reception: email('reception'),
  };
  const join = (role: Role, displayName: string, address: string) =>
    joinClinic({ clinicId, role, displayName, email: address, passwordHash });
  return {
    clinicId,
    emails,
    owner: await join('owner', 'Olive Owner-Test', emails.owner),
    physio: await join('physiotherapist', 'Percy Physio-Test', emails.physio),
    colleague: await join('physiotherapist', 'Cora Colleague-Test', emails.colleague),
    reception: await join('reception', 'Rene Reception-Test', emails.reception),
  };
}

async function joinClinic(person: {
  clinicId: string;
  role: Role;
  displayName: string;
  email: string;
  passwordHash: string;
}): Promise<Actor> {
  const { clinicId, role, displayName, email, passwordHash } = person;
  const accountId = uuid();
  const createdAt = new Date();
  const isReception = role === 'reception';
  await connections().identity.insert(accounts).values({
    id: accountId,
    email,
    displayName,
    passwordHash,
    passwordChangedAt: createdAt,
    createdAt,
  });
  await connections()
    .identity.insert(memberships)
    .values({
      clinicId,
      id: uuid(),
      accountId,
      role,
      displayName,
      email,
      profession: isReception ? 'Receptionist' : 'Physiotherapist',
      registration: isReception ? null : 'PHY0001234567',
      createdAt,
    });
  const actor = await actorOfAccount(accountId, clinicId);
  if (!actor) throw new Error('The membership was not found again.');
  return actor;
}

/** The value of a result; a refusal fails the test with its kind. */
export function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

let patientNumber = 0;

/** A patient of the actor's clinic, unlike every other of the same test file. */
export async function registeredPatient(actor: Actor): Promise<string> {
  patientNumber += 1;
  const registered = await registerPatient(actor, {
    patient: {
      familyName: `Fixture-Test ${uuid().slice(-6)}`,
      givenNames: `Person ${patientNumber}`,
      dateOfBirth: `19${60 + (patientNumber % 40)}-05-17`,
      sex: 'female',
    },
    isNotDuplicate: true,
  });
  return granted(registered).patientId;
}

/** A draft of an initial visit of a new patient. */
export async function draftNote(
  actor: Actor,
  kind: 'initial' | 'contact' = 'initial',
): Promise<NoteOf> {
  const patientId = await registeredPatient(actor);
  return granted(
    await startNote(actor, { patientId, kind, episodes: [{ title: 'Low back pain' }] }),
  );
}

/** A contact note with its words, signed: the shortest way to a frozen note. */
export async function signedNote(actor: Actor): Promise<NoteOf> {
  const draft = await draftNote(actor, 'contact');
  await chart(actor, draft, [
    [{ code: 'narrative.contact' }, 'body', 'Telephoned: better, walking daily.'],
    [{ code: 'pain.nprs.current' }, 'score', 3],
  ]);
  granted(await signNote(actor, { ...draft, revision: 2 }));
  return draft;
}

type Charted = [Partial<FindingKey> & { code: string }, string, AttributeValue | null];

/** A batch as a browser sends it, on an empty base. */
export function batchOf(
  actor: Actor,
  patientId: string,
  charted: readonly Charted[],
  base: AttributeValue | null = null,
): ChangeBatch {
  return {
    format: CHANGE_FORMAT,
    clinicId: actor.clinicId,
    patientId,
    device: uuid(),
    changes: charted.map(([key, attribute, value], seq) => ({
      patchId: uuid(),
      seq,
      key: { side: 'midline', at: '', moment: 'before', ...key },
      attribute,
      value,
      base,
    })),
  };
}

/** Charts some values into a draft; each must be applied. */
export async function chart(
  actor: Actor,
  note: { noteId: string; patientId: string },
  charted: readonly Charted[],
): Promise<void> {
  const batch = batchOf(actor, note.patientId, charted);
  const { answers } = granted(await applyChanges(actor, { noteId: note.noteId, batch }));
  const refused = answers.find(({ answer }) => answer !== 'applied');
  if (refused) throw new Error(`Not applied: ${JSON.stringify(refused)}`);
}
