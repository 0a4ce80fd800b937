import { fold, partsOf } from '../patients/fold';
import type { ContactDetails } from './contact-schema';

/** Why two contacts may be one. */
export type SameBecause = 'same_name' | 'same_email';

export const SAME_WORDS = {
  same_name: 'Same name and organisation',
  same_email: 'Same e-mail address',
} as const satisfies Record<SameBecause, string>;

export type Identifying = Pick<ContactDetails, 'name' | 'organisation' | 'email'>;

const bare = (text: string) => partsOf(fold(text)).join(' ');
const namesOf = ({ name, organisation }: Identifying) => `${bare(name)}|${bare(organisation)}`;

/** Contacts by what they are known by, to ask which one another may be. */
export type ContactBook<T extends Identifying> = {
  add: (contact: T) => void;
  /** The one that may be the same, by name and organisation before the e-mail address. */
  like: (contact: Identifying) => { contact: T; because: SameBecause } | null;
};

/** Holds the first of those that are alike. */
export function contactBook<T extends Identifying>(contacts: readonly T[]): ContactBook<T> {
  const byNames = new Map<string, T>();
  const byEmail = new Map<string, T>();
  const add = (contact: T) => {
    const names = namesOf(contact);
    if (!byNames.has(names)) byNames.set(names, contact);
    const email = fold(contact.email);
    if (email !== '' && !byEmail.has(email)) byEmail.set(email, contact);
  };
  for (const contact of contacts) add(contact);
  return {
    add,
    like: (contact) => {
      const named = byNames.get(namesOf(contact));
      if (named) return { contact: named, because: 'same_name' };
      const mailed = contact.email === '' ? undefined : byEmail.get(fold(contact.email));
      return mailed ? { contact: mailed, because: 'same_email' } : null;
    },
  };
}
