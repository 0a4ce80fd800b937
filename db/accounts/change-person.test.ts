import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonDetails } from '@/clinical/accounts/person';
import type { Actor } from '../actors/actor';
import { actorOfAccount } from '../actors/actor-of-account';
import { openLetter } from '../letters/open-letter';
import { writeLetter } from '../letters/write-letter';
import { openNote } from '../notes/open-note';
import { startNote } from '../notes/start-note';
import {
  draftNote,
  foundClinic,
  granted,
  registeredPatient,
  signedNote,
  type ClinicFixture,
} from '../testing/clinic-fixture';
import { audited, joinedPerson } from '../testing/person-fixture';
import { withTestDatabase } from '../testing/with-test-database';
import { changePerson } from './change-person';
import { disablePerson } from './disable-person';
import { listPeople } from './list-people';
import { readSession } from './read-session';

withTestDatabase();
let clinic: ClinicFixture;
let elsewhere: ClinicFixture;

beforeAll(async () => {
  clinic = await foundClinic();
  elsewhere = await foundClinic('Other Clinic');
});

const renamed: PersonDetails = {
  role: 'physiotherapist',
  displayName: 'Petra Married-Test',
  profession: 'Sports physiotherapist',
  registration: 'PHY0009999999',
  providerNumber: '9999999X',
};

async function now({ accountId, clinicId }: Actor): Promise<Actor> {
  const actor = await actorOfAccount(accountId, clinicId);
  if (!actor) throw new Error('No longer here.');
  return actor;
}

describe('changing a person', () => {
  it('holds from the next request, is audited, and leaves signed notes as they were', async () => {
    const { physio } = clinic;
    const { noteId } = await signedNote(physio);
    const before = granted(await openNote(clinic.owner, noteId));
    expect(JSON.stringify(before.signed?.document)).toContain('Percy Physio-Test');

    const { membershipId } = physio;
    expect(
      granted(await changePerson(clinic.owner, { membershipId, revision: 1, person: renamed })),
    ).toEqual({ revision: 2 });
    expect(await audited(clinic.owner, 'people.change', membershipId)).toBe(1);
    expect(await now(physio)).toMatchObject(renamed);
    const { people } = granted(await listPeople(clinic.owner));
    expect(people.find((person) => person.membershipId === membershipId)).toMatchObject({
      ...renamed,
      revision: 2,
    });
    const after = granted(await openNote(clinic.owner, noteId));
    expect(after.signed?.document).toEqual(before.signed?.document);
    expect(after.signed?.sha256).toBe(before.signed?.sha256);
    expect(JSON.stringify(after.signed)).not.toContain('Married');
  });

  it('takes a role away and gives it back at once, to a session that stays open', async () => {
    const person = await joinedPerson(clinic.owner);
    const physio = await actorOfAccount(person.accountId, clinic.clinicId);
    if (!physio) throw new Error('not joined');
    const { membershipId } = physio;
    const as = async (role: PersonDetails['role'], revision: number) =>
      granted(
        await changePerson(clinic.owner, {
          membershipId,
          revision,
          person: { ...renamed, role, registration: '', displayName: 'Robin Renamed-Test' },
        }),
      );
    await as('reception', 1);
    expect(await readSession(person.secret)).toMatchObject({
      displayName: 'Robin Renamed-Test',
      workplaces: [{ role: 'reception' }],
    });
    const visit = async () =>
      startNote(await now(physio), {
        patientId: await registeredPatient(clinic.physio),
        kind: 'contact',
        episodes: [],
      });
    expect(await visit()).toMatchObject({ refusal: { kind: 'not_permitted' } });
    await as('owner', 2);
    expect(await now(physio)).toMatchObject({ role: 'owner', registration: null });
    expect(await listPeople(await now(physio))).toMatchObject({ ok: true });
    await as('physiotherapist', 3);
    expect(await visit()).toMatchObject({ ok: true });
  });

  it('records who may request which imaging, and keeps it while nothing is said of it', async () => {
    const { owner, colleague } = await foundClinic('Entitling Clinic');
    const { membershipId } = colleague;
    const imagingEntitlements = [
      {
        ...{ jurisdiction: 'UK', modalities: ['xray'], regions: ['hip'] },
        ...{ providerNumber: '', employer: 'Northgate Hospital', expiresOn: '2027-01-31' },
      },
    ] satisfies PersonDetails['imagingEntitlements'];
    const listed = async () =>
      granted(await listPeople(owner)).people.find(
        (person) => person.membershipId === membershipId,
      );
    const before = await listed();
    expect(before?.imagingEntitlements).toEqual([]);
    const change = (person: Partial<PersonDetails>, revision: number) =>
      changePerson(owner, {
        ...{ membershipId, revision },
        person: { ...renamed, displayName: 'Cora Colleague-Test', ...person },
      });
    granted(await change({ imagingEntitlements }, 1));
    expect(await listed()).toMatchObject({ imagingEntitlements, revision: 2 });
    granted(await change({}, 2));
    expect((await listed())?.imagingEntitlements).toEqual(imagingEntitlements);

    const note = await draftNote(colleague);
    const letter = granted(await writeLetter(colleague, note, 'imaging-request'));
    const { source } = granted(await openLetter(colleague, letter.letterId));
    expect(source?.author.imagingEntitlements).toEqual(imagingEntitlements);

    granted(await change({ imagingEntitlements: [] }, 3));
    expect((await listed())?.imagingEntitlements).toEqual([]);
  });

  it('is the owner’s alone, one’s own name included', async () => {
    for (const other of [clinic.physio, clinic.reception])
      expect(
        await changePerson(other, {
          membershipId: other.membershipId,
          revision: 1,
          person: renamed,
        }),
      ).toEqual({ ok: false, refusal: { kind: 'not_permitted' } });
  });

  it('finds nobody of another clinic, and nothing over a newer version', async () => {
    const { membershipId } = elsewhere.physio;
    expect(
      await changePerson(clinic.owner, { membershipId, revision: 1, person: renamed }),
    ).toEqual({ ok: false, refusal: { kind: 'not_found' } });
    expect(await now(elsewhere.physio)).toMatchObject({ displayName: 'Percy Physio-Test' });
    const save = (displayName: string) =>
      changePerson(clinic.owner, {
        membershipId: clinic.colleague.membershipId,
        revision: 1,
        person: { ...renamed, displayName },
      });
    const both = await Promise.all([save('First Test'), save('Second Test')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({
      ok: false,
      refusal: { kind: 'stale', theirRevision: 2 },
    });
  });

  it('keeps one owner, even when owners change and disable each other at once', async () => {
    const { owner } = elsewhere;
    const demoted = (actor: Actor) => ({
      membershipId: actor.membershipId,
      revision: 1,
      person: { ...renamed, displayName: actor.displayName },
    });
    expect(await changePerson(owner, demoted(owner))).toMatchObject({
      refusal: { kind: 'last_owner' },
    });
    granted(
      await changePerson(owner, {
        membershipId: owner.membershipId,
        revision: 1,
        person: { ...renamed, role: 'owner' },
      }),
    );
    const joined = await joinedPerson(owner, 'owner');
    const second = await actorOfAccount(joined.accountId, elsewhere.clinicId);
    if (!second) throw new Error('not joined');
    const [one, other] = await Promise.all([
      changePerson(owner, demoted(second)),
      disablePerson(second, { membershipId: owner.membershipId }),
    ]);
    expect([one.ok, other.ok].filter(Boolean)).toHaveLength(1);
  });
});
