import { contactFullName, type Contact } from '@/clinical/contacts/contact';
import { newContactSchema, type NewContactInput } from '@/clinical/contacts/contact-schema';
import { contactBook } from '@/clinical/contacts/same-contact';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { clinicFormatOf } from '../patients/clinic-format-of';
import { invalidFields } from '../read-input';
import { refuse } from '../refuse';
import { contacts } from '../schema/contacts';
import { contactOf } from './contact-of';
import { lockContacts } from './lock-contacts';
import { newContactRow } from './write-contacts';

/** Adds a contact; one like another in the book only when whoever adds it says so. */
export async function keepContact(actor: Actor, input: NewContactInput): Promise<Result<Contact>> {
  return change(actor, 'contact.keep', async (tx) => {
    const read = newContactSchema.safeParse(input);
    if (!read.success) return refuse(invalidFields(read.error));
    const { isAnother, ...contact } = read.data;
    const { jurisdiction } = await clinicFormatOf(tx);
    const like = contactBook(await lockContacts(tx)).like(contact);
    if (like && !isAnother) {
      const there = contactFullName(like.contact);
      const where = like.contact.archivedAt ? 'among the archived contacts' : 'in the contacts';
      const words = `“${there}” is ${where} already. Change that one, or say that this is another.`;
      refuse({ kind: 'invalid', fields: { isAnother: words } });
    }
    const row = newContactRow(tx, contact, jurisdiction);
    await tx.db.insert(contacts).values(row);
    return { value: contactOf(row), about: { subjectId: row.id, detail: { kind: row.kind } } };
  });
}
