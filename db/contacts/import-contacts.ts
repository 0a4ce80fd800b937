import { asc, inArray } from 'drizzle-orm';
import { contactDetailsOf, contactFullName } from '@/clinical/contacts/contact';
import { changedFields } from '@/clinical/contacts/changed-fields';
import { contactSchema, type ContactDetails } from '@/clinical/contacts/contact-schema';
import type { ImportOutcome, ImportRequest } from '@/clinical/contacts/import/import-request';
import { updatedBy } from '@/clinical/contacts/import/updated-by';
import { contactBook } from '@/clinical/contacts/same-contact';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { clinicFormatOf } from '../patients/clinic-format-of';
import { refuse } from '../refuse';
import { contacts } from '../schema/contacts';
import type { ContactRow } from './contact-of';
import { lockContacts } from './lock-contacts';
import { contactColumns, newContactRow, upsertContacts } from './write-contacts';

type ImportedRow = ImportRequest['rows'][number];

/**
 * Adds and updates contacts as somebody decided for each row of a file, all of them or none. A row
 * whose contact was changed since it was shown refuses the whole.
 */
export async function importContacts(
  actor: Actor,
  { otherwise, rows }: ImportRequest,
): Promise<Result<ImportOutcome>> {
  return change(actor, 'contact.import', async (tx) => {
    const { jurisdiction } = await clinicFormatOf(tx);
    const book = contactBook(await lockContacts(tx));
    const byId = await lockUpdated(tx, rows);
    const added: ContactRow[] = [];
    const updated = new Map<string, ContactRow>();
    const skipped: number[] = [];
    for (const row of rows) {
      const { decision } = row;
      if (decision.what === 'add') {
        const contact = readRow(row, { kind: otherwise, ...row.given });
        if (!decision.isAnother && book.like(contact)) skipped.push(row.row);
        else added.push(newContactRow(tx, contact, jurisdiction));
        continue;
      }
      const { contactId, revision } = decision.over;
      const before = updated.get(contactId) ?? byId.get(contactId);
      if (!before) return refuse({ kind: 'not_found' });
      if (byId.get(contactId)?.revision !== revision) refuse(changedMeanwhile(row, before));
      const after = readRow(row, updatedBy(contactDetailsOf(before), row.given));
      if (changedFields(before, after).length === 0 && !before.archivedAt) skipped.push(row.row);
      else updated.set(contactId, { ...before, ...contactColumns(after, jurisdiction) });
    }
    await upsertContacts(tx, [
      ...added,
      ...[...updated.values()].map((row) => changedNow(tx, row)),
    ]);
    const value = { added: added.length, updated: updated.size, skipped };
    return {
      value,
      about: { detail: { ...value, rows: rows.length, skipped: skipped.length } },
    };
  });
}

/** The contacts that are updated, locked: nobody changes one between the look and the write. */
async function lockUpdated(
  tx: ClinicTransaction,
  rows: readonly ImportedRow[],
): Promise<ReadonlyMap<string, ContactRow>> {
  const ids = rows.flatMap(({ decision }) =>
    decision.what === 'update' ? [decision.over.contactId] : [],
  );
  if (ids.length === 0) return new Map();
  const locked = await tx.db
    .select()
    .from(contacts)
    .where(inThisClinic(tx, contacts, inArray(contacts.id, ids)))
    .orderBy(asc(contacts.id))
    .for('update');
  return new Map(locked.map((row) => [row.id, row]));
}

function readRow({ row }: ImportedRow, contact: unknown): ContactDetails {
  const read = contactSchema.safeParse(contact);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  return refuse({
    kind: 'blocked',
    words: `Nothing was imported: in row ${row}, ${issue?.message ?? 'something is wrong.'}`,
  });
}

const changedMeanwhile = ({ row }: ImportedRow, contact: ContactRow) =>
  ({
    kind: 'blocked',
    words: `Nothing was imported: somebody changed “${contactFullName(contact)}” (row ${row}) since this was shown. Look at the rows again, then import.`,
  }) as const;

/** An update brings an archived contact back. */
const changedNow = (tx: ClinicTransaction, row: ContactRow): ContactRow => ({
  ...row,
  revision: row.revision + 1,
  changedBy: tx.actor.accountId,
  changedAt: tx.now,
  archivedAt: null,
});
