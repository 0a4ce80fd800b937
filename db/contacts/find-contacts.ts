import { asc, count, eq, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { FoundContacts } from '@/clinical/contacts/contact';
import { contactQuery } from '@/clinical/contacts/contact-words';
import type { ContactKind } from '@/clinical/contacts/kinds';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { inThisClinic } from '../clinic-transaction';
import { look } from '../look';
import { clinicFormatOf } from '../patients/clinic-format-of';
import { contacts } from '../schema/contacts';
import { contactOf } from './contact-of';

export type FindContacts = {
  /** Beginnings of words in any order; '' matches everybody. */
  query: string;
  /** Only of this kind; null for all. */
  kind?: ContactKind | null;
  /** Kinds that come before the others, in this order. */
  preferred?: readonly ContactKind[];
  isArchived?: boolean;
  limit?: number;
};

/**
 * Contacts of the actor's clinic that match: of preferred kinds first, then the last used, then by
 * the alphabet.
 *
 * Unlike a patient, a contact has no table of terms. Behind the policy no operator on text that is
 * not leakproof goes down an index (stack.md, "Search"), so the clinic's contacts are all read by
 * their key and filtered: a clinic has a few thousand at most, which takes some milliseconds.
 */
export async function findContacts(
  actor: Actor,
  { query, kind = null, preferred = [], isArchived = false, limit = 12 }: FindContacts,
): Promise<Result<FoundContacts>> {
  return look(actor, 'contact.find', async (tx) => {
    const { jurisdiction } = await clinicFormatOf(tx);
    const conditions = [
      isArchived ? isNotNull(contacts.archivedAt) : isNull(contacts.archivedAt),
      ...(kind === null ? [] : [eq(contacts.kind, kind)]),
      ...contactQuery(query, jurisdiction).map(beginsWithAny),
    ];
    const matching = inThisClinic(tx, contacts, ...conditions);
    const [matches] = await tx.db.select({ total: count() }).from(contacts).where(matching);
    const rows = await tx.db
      .select()
      .from(contacts)
      .where(matching)
      .orderBy(
        ...(preferred.length === 0 ? [] : [inOrderOf(preferred)]),
        sql`${contacts.lastUsedAt} desc nulls last`,
        asc(contacts.sortedAs),
        asc(contacts.id),
      )
      .limit(limit);
    return { value: { contacts: rows.map(contactOf), total: matches?.total ?? 0 }, about: {} };
  });
}

function beginsWithAny(beginnings: readonly string[]): SQL {
  const any = beginnings.map((beginning) => sql`strpos(${contacts.words}, ${` ${beginning}`}) > 0`);
  return or(...any) ?? sql`false`;
}

function inOrderOf(kinds: readonly ContactKind[]): SQL {
  const listed = sql.join(
    kinds.map((kind) => sql`${kind}`),
    sql`, `,
  );
  return sql`coalesce(array_position(array[${listed}]::text[], ${contacts.kind}), ${kinds.length + 1})`;
}
