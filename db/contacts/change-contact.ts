import { eq, isNull, sql } from 'drizzle-orm';
import { changedFields } from '@/clinical/contacts/changed-fields';
import {
  contactSchema,
  type ContactInput,
  type ContactRef,
} from '@/clinical/contacts/contact-schema';
import type { Contact } from '@/clinical/contacts/contact';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { clinicFormatOf } from '../patients/clinic-format-of';
import { invalidFields } from '../read-input';
import { refuse } from '../refuse';
import { contacts } from '../schema/contacts';
import { contactOf } from './contact-of';
import { lockContact } from './lock-contact';
import { contactColumns } from './write-contacts';

/** Saves a contact over the revision that was read. The audit row names the fields. */
export async function changeContact(
  actor: Actor,
  { contact: input, ...ref }: ContactRef & { contact: ContactInput },
): Promise<Result<Contact>> {
  return change(actor, 'contact.change', async (tx) => {
    const read = contactSchema.safeParse(input);
    if (!read.success) return refuse(invalidFields(read.error));
    const { jurisdiction } = await clinicFormatOf(tx);
    const before = await lockContact(tx, ref);
    if (before.archivedAt) refuse({ kind: 'wrong_state', state: 'archived' });
    const [saved] = await tx.db
      .update(contacts)
      .set({
        ...contactColumns(read.data, jurisdiction),
        revision: sql`${contacts.revision} + 1`,
        changedBy: actor.accountId,
        changedAt: tx.now,
      })
      .where(
        inThisClinic(
          tx,
          contacts,
          eq(contacts.id, ref.contactId),
          eq(contacts.revision, ref.revision),
          isNull(contacts.archivedAt),
        ),
      )
      .returning();
    if (!saved) throw new Error('A locked contact was not there to be changed.');
    const fields = changedFields(before, read.data).join(' ');
    return {
      value: contactOf(saved),
      about: { subjectId: saved.id, detail: { fields, revision: saved.revision } },
    };
  });
}
