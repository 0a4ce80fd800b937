import { randomInt } from 'node:crypto';
import type { Invitation } from '@/clinical/accounts/person';
import type { Welcome } from '@/clinical/clinics/clinic-settings';
import { acceptInvitation } from '@/db/accounts/accept-invitation';
import { createWelcomeToken } from '@/db/accounts/create-welcome-token';
import { invitePerson } from '@/db/accounts/invite-person';
import { seedActor } from '@/db/actors/actor-of-account';
import { changeClinicSettings } from '@/db/clinics/change-clinic-settings';
import { clinicSettings } from '@/db/clinics/clinic-settings';
import { createClinic } from '@/db/clinics/create-clinic';
import { TIME_ZONE } from './calendar';
import { valueOf, type Staff } from './write-patient';

export type DemoAccount = {
  role: string;
  displayName: string;
  email: string;
  password: string | null;
};

const OWNER = {
  email: 'owner@example.test',
  displayName: 'Beatrix Lindqvist-Demo',
  profession: 'Physiotherapist',
  registration: 'PHY0000000001 (demo)',
  providerNumber: '0000001A',
};

const INVITED = {
  physio: {
    email: 'physio@example.test',
    displayName: 'Imogen Tarrant-Demo',
    role: 'physiotherapist',
    profession: 'Physiotherapist',
    registration: 'PHY0000000002 (demo)',
    providerNumber: '0000002B',
  },
  second: {
    email: 'physio2@example.test',
    displayName: 'Kwame Osei-Demo',
    role: 'physiotherapist',
    profession: 'Physiotherapist',
    registration: 'PHY0000000003 (demo)',
    providerNumber: '0000003C',
  },
  reception: {
    email: 'reception@example.test',
    displayName: 'Tomasz Gray-Demo',
    role: 'reception',
    profession: 'Receptionist',
    registration: '',
    providerNumber: '',
  },
} as const satisfies Record<keyof Staff['accounts'], Invitation>;

const SETTINGS = {
  address: '12 Example Parade\nLakeside VIC 3999',
  telephone: '(03) 5550 0100',
  email: 'clinic@example.test',
  website: 'www.example.test',
  letterheadNote: 'An invented clinic: nobody here is real.',
};

// Short, apart in sound and spelling: a password is read from a terminal and typed.
const WORDS =
  'amber anchor apron barley basket beacon bramble bucket button candle canvas cedar cherry clover cobalt copper coral cotton crater dapple ember fable falcon fennel fiddle garnet ginger glacier hazel heron island ivory jasmine juniper kettle lagoon lantern lemon linen magnet maple marble meadow mosaic nectar nutmeg ocean olive orchid pebble pepper pigeon plum quartz quiver raven ribbon saffron sorrel thistle timber velvet walnut willow'.split(
    ' ',
  );

function madeUpPassword(): string {
  return Array.from({ length: 5 }, () => WORDS[randomInt(WORDS.length)] ?? '').join('-');
}

/** The sign-ins of the demo, in the order in which they are shown. */
export function demoAccounts(passwords: Readonly<Record<string, string>> | null): DemoAccount[] {
  const people = [INVITED.physio, { ...OWNER, role: 'owner' }, INVITED.reception, INVITED.second];
  return people.map(({ role, displayName, email }) => ({
    role,
    displayName,
    email,
    password: passwords?.[email] ?? null,
  }));
}

export type FoundedClinic = { staff: Staff; passwords: Readonly<Record<string, string>> };

/**
 * Founds the demo clinic and its four people, the way a real one comes about: one-time token, owner,
 * invitations. `null` when the database has a clinic already.
 */
export async function foundClinic(
  identityUrl: string,
  password: string | null,
): Promise<FoundedClinic | null> {
  const token = await createWelcomeToken(identityUrl);
  if (token === null) return null;
  const passwords: Record<string, string> = {};
  const passwordOf = (email: string) => (passwords[email] = password ?? madeUpPassword());
  const welcome: Welcome = {
    clinicName: 'Lakeside Physiotherapy',
    jurisdiction: 'AU',
    timeZone: TIME_ZONE,
    dateFormat: 'DD-MMM-YYYY',
    ...OWNER,
    password: passwordOf(OWNER.email),
  };
  const founded = valueOf(await createClinic(token, welcome), 'Founding the clinic');
  const { clinicId } = founded;
  const owner = await seedActor(founded.accountId, clinicId, () => new Date());
  const { revision, clinicId: _, ...settings } = valueOf(await clinicSettings(owner), 'Settings');
  const changed = await changeClinicSettings(owner, {
    revision,
    settings: { ...settings, ...SETTINGS },
  });
  valueOf(changed, 'Settings');
  const join = async (person: (typeof INVITED)[keyof typeof INVITED]) => {
    const invited = valueOf(await invitePerson(owner, person), `Inviting ${person.displayName}`);
    const accepted = await acceptInvitation(invited.token, {
      displayName: person.displayName,
      password: passwordOf(person.email),
      address: null,
    });
    return valueOf(accepted, `${person.displayName} joining`).accountId;
  };
  const accounts = {
    physio: await join(INVITED.physio),
    second: await join(INVITED.second),
    reception: await join(INVITED.reception),
  };
  return { staff: { clinicId, accounts }, passwords };
}
