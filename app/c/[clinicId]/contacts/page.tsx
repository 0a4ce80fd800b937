import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { CONTACT_KINDS } from '@/clinical/contacts/kinds';
import { refusalWords } from '@/clinical/refusals';
import { AddContact } from '@/components/contacts/add-contact';
import { ContactFilter } from '@/components/contacts/contact-filter';
import { ContactList } from '@/components/contacts/contact-list';
import { contactPaths } from '@/components/contacts/contact-paths';
import { ContactsEmpty } from '@/components/contacts/contacts-empty';
import { PageBody } from '@/components/shell/page-body';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { findContacts } from '@/db/contacts/find-contacts';
import { pageActor } from '../../../page-actor';
import { archive, change, keep, restore } from './actions';

export const metadata: Metadata = { title: 'Contacts' };

const AT_FIRST = 50;
const MOST = 5000;

/** An address that was typed by hand asks what it can. */
const askedSchema = z.object({
  q: z.string().max(120).optional().catch(undefined),
  kind: z.enum(CONTACT_KINDS).optional().catch(undefined),
  archived: z.literal('1').optional().catch(undefined),
  show: z.coerce.number().int().min(AT_FIRST).max(MOST).catch(AT_FIRST),
});

type Props = {
  params: Promise<{ clinicId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ContactsPage({ params, searchParams }: Props) {
  const { clinicId } = await params;
  const { show, ...asked } = askedSchema.parse(await searchParams);
  const actor = await pageActor(clinicId);
  const found = await findContacts(actor, {
    query: asked.q ?? '',
    kind: asked.kind ?? null,
    isArchived: asked.archived === '1',
    limit: show,
  });
  if (!found.ok)
    return (
      <PageBody title="Contacts" width="form">
        <Notice kind="info">{refusalWords(found.refusal)}</Notice>
      </PageBody>
    );
  const { contacts, total } = found.value;
  const more = Math.min(total, show + AT_FIRST, MOST);
  return (
    <PageBody
      title="Contacts"
      actions={
        <>
          <Link href={contactPaths.import(clinicId)} className={buttonClass()}>
            Import from CSV
          </Link>
          <AddContact keep={keep.bind(null, clinicId)} />
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ContactFilter clinicId={clinicId} asked={asked} />
        <p role="status" className={total === 0 ? 'sr-only' : 'text-muted-foreground'}>
          {countWords(contacts.length, total)}
        </p>
        {total === 0 ? (
          <ContactsEmpty clinicId={clinicId} asked={asked} />
        ) : (
          <ContactList
            contacts={contacts}
            change={change.bind(null, clinicId)}
            archive={archive.bind(null, clinicId)}
            restore={restore.bind(null, clinicId)}
          />
        )}
        {more > contacts.length && (
          <Link
            href={contactPaths.list(clinicId, { ...asked, show: String(more) })}
            scroll={false}
            className={`${buttonClass()} self-start`}
          >
            Show {more - contacts.length} more
          </Link>
        )}
      </div>
    </PageBody>
  );
}

function countWords(listed: number, total: number): string {
  if (total === 0) return 'No contacts';
  if (listed < total) return `The first ${listed} of ${total}, the last used first`;
  return total === 1 ? '1 contact' : `${total} contacts, the last used first`;
}
