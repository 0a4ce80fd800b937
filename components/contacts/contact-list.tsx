import type { Contact } from '@/clinical/contacts/contact';
import type { ContactInput, ContactRef } from '@/clinical/contacts/contact-schema';
import { CONTACT_KIND_LABEL } from '@/clinical/contacts/kinds';
import type { ActionResult } from '@/components/forms/action-result';
import { Badge } from '@/components/ui/badge';
import { ArchiveContact, type ArchiveActs } from './archive-contact';
import { ChangeContact } from './change-contact';
import { ContactReach } from './contact-reach';

type ContactListProps = ArchiveActs & {
  contacts: readonly Contact[];
  change: (ref: ContactRef, values: ContactInput) => Promise<ActionResult<Contact>>;
};

/** Contacts with everything that is known of them: a number is read here, not looked for. */
export function ContactList({ contacts, change, archive, restore }: ContactListProps) {
  return (
    <ul aria-label="Contacts" className="rounded-lg border bg-card">
      {contacts.map((contact) => {
        const { contactId, revision, isArchived } = contact;
        const ref = { contactId, revision };
        return (
          <li
            key={contactId}
            className="grid gap-x-6 gap-y-2 border-b px-4 py-2.5 last:border-b-0 sm:grid-cols-[minmax(0,5fr)_minmax(0,5fr)_auto] lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,6fr)_auto]"
          >
            <div className="flex min-w-0 flex-col gap-1 lg:contents">
              <Who contact={contact} />
              <p className="min-w-0 break-words whitespace-pre-line text-muted-foreground">
                {contact.address || 'No address'}
              </p>
            </div>
            <ContactReach contact={contact} />
            <div className="flex flex-wrap items-start gap-1 max-sm:-ml-px">
              {!isArchived && (
                <ChangeContact key={revision} contact={contact} change={change.bind(null, ref)} />
              )}
              <ArchiveContact contact={contact} archive={archive} restore={restore} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Who({ contact }: { contact: Contact }) {
  const { kind, name, organisation, role, isArchived } = contact;
  return (
    <div className="min-w-0 break-words">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <span className="font-medium">{name || organisation}</span>
        <Badge tone="outline">{CONTACT_KIND_LABEL[kind]}</Badge>
        {isArchived && <Badge>Archived</Badge>}
      </p>
      {name !== '' && organisation !== '' && <p>{organisation}</p>}
      {role !== '' && <p className="text-muted-foreground">{role}</p>}
    </div>
  );
}
