import { z } from 'zod';
import { contactTitle, type Contact } from '../contacts/contact';
import { typed } from './printable';

/** `to`: the letter is written to them; `copy`: they receive one for their information. */
export const RECIPIENT_ROLES = ['to', 'copy'] as const;
export type RecipientRole = (typeof RECIPIENT_ROLES)[number];

/** Whom a letter goes to, as its form holds it. */
export const recipientSchema = z.object({
  /** Made by the app, unique in its letter and never given to another. */
  id: z.string().regex(/^r[1-9][0-9]{0,3}$/),
  role: z.enum(RECIPIENT_ROLES),
  /** The entry of the address book that it was picked from. */
  contactId: z.uuid().nullable(),
  name: typed(200),
  address: typed(400),
  telephone: typed(60),
  email: typed(200),
});
export type Recipient = z.output<typeof recipientSchema>;

export const recipientsSchema = z.array(recipientSchema).min(1).max(12);

/** What is known of a recipient before anything is typed. */
export type KnownRecipient = Partial<Omit<Recipient, 'id' | 'role'>>;

/** Another recipient beside those there are, with an id that none of them has. */
export function newRecipient(
  role: RecipientRole,
  beside: readonly Pick<Recipient, 'id'>[],
  known: KnownRecipient = {},
): Recipient {
  const numbers = beside.map(({ id }) => Number(id.slice(1)));
  const id = `r${Math.max(0, ...numbers) + 1}`;
  return { id, role, contactId: null, name: '', address: '', telephone: '', email: '', ...known };
}

/** The first whom the letter is written to: whatever else there is, it always has one. */
export function mainRecipient(recipients: readonly Recipient[]): Recipient {
  const [first] = recipients;
  if (!first) throw new Error('A letter has no recipient.');
  return recipients.find(({ role }) => role === 'to') ?? first;
}

/** A recipient with a name; a row that was left empty is none. */
export function isNamed({ name }: Pick<Recipient, 'name'>): boolean {
  return name.trim() !== '';
}

/** What an address book fills in of a recipient. */
export const RECIPIENT_FIELDS = ['contactId', 'name', 'address', 'telephone', 'email'] as const;

/** A contact as a recipient: the person, or else the practice; where there is both, it heads the address. */
export function recipientOf(contact: Contact): Required<KnownRecipient> {
  const { contactId, name, organisation, address, telephone, email } = contact;
  const practice = name !== '' && organisation !== '' ? [organisation] : [];
  return {
    ...{ contactId, name: contactTitle(contact), telephone, email },
    address: [...practice, address]
      .filter((part) => part !== '')
      .join('\n')
      .slice(0, 400),
  };
}
