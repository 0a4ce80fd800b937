import type { MatchRequest, RowMatch } from '@/clinical/contacts/import/import-request';
import { contactBook } from '@/clinical/contacts/same-contact';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { inThisClinic } from '../clinic-transaction';
import { look } from '../look';
import { contacts } from '../schema/contacts';
import { contactOf } from './contact-of';

/** Which contact of the book each row of a file may be; archived ones are known too. */
export async function matchContacts(
  actor: Actor,
  { rows }: MatchRequest,
): Promise<Result<readonly RowMatch[]>> {
  return look(actor, 'contact.find', async (tx) => {
    const book = contactBook(
      await tx.db.select().from(contacts).where(inThisClinic(tx, contacts)).orderBy(contacts.id),
    );
    const matches = rows.flatMap(({ row, ...described }): RowMatch[] => {
      const like = book.like(described);
      return like ? [{ row, because: like.because, contact: contactOf(like.contact) }] : [];
    });
    return { value: matches, about: {} };
  });
}
