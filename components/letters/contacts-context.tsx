'use client';

import { createContext, use } from 'react';
import type { KeepContact } from '@/components/contacts/contact-dialogs';

/** The clinic's address book, for who is written to. */
export type LetterContacts = { clinicId: string; keep: KeepContact };

export const ContactsContext = createContext<LetterContacts | null>(null);

export function useContacts(): LetterContacts {
  const contacts = use(ContactsContext);
  if (!contacts) throw new Error('Outside a letter that is being written');
  return contacts;
}
