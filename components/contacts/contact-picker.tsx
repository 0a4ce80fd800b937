'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import { BookUser, UserRoundPlus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { contactTitle, type Contact } from '@/clinical/contacts/contact';
import type { ContactInput } from '@/clinical/contacts/contact-schema';
import type { ContactKind } from '@/clinical/contacts/kinds';
import { cn } from '@/components/ui/cn';
import { controlClass } from '@/components/ui/control-class';
import { Field, useFieldWiring } from '@/components/ui/field';
import { popupClass } from '@/components/ui/popup-class';
import type { KeepContact } from './contact-dialogs';
import { ContactLine } from './contact-line';
import { NewContact } from './later-dialogs';
import { useContactSearch, type ContactSearch } from './use-contact-search';

type ContactPickerProps = {
  clinicId: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The kinds that are wanted first, in this order; others are found too. */
  kinds: readonly ContactKind[];
  onPick: (contact: Contact) => void;
  /** Adds a contact that is not there, from its form over this one. */
  keep: KeepContact;
  className?: string;
};

type Option = { value: string; label: string; contact: Contact | null };

const ADD = 'add';

/**
 * Picks one of the clinic's contacts by typing, or adds the one who is not there. Holds nothing:
 * whoever uses it shows what was picked. Two of one name are told apart by practice and town.
 */
export function ContactPicker(props: ContactPickerProps) {
  const { clinicId, label, hint, kinds, onPick, keep, className } = props;
  const [text, setText] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [opening, setOpening] = useState<Partial<ContactInput> | null>(null);
  const search = useContactSearch(clinicId, text, kinds, isOpen);
  const typed = text.trim();
  const options = [...listed(search).map(optionOf), addOption(typed)];

  const choose = (option: Option | null) => {
    // The answer to an earlier text: Enter must not take somebody it no longer means.
    if (!option || search.state === 'searching') return;
    setText('');
    setIsOpen(false);
    if (option.contact) onPick(option.contact);
    else setOpening(openingFor(typed, kinds[0]));
  };
  return (
    <>
      <Field label={label} hint={hint} className={className}>
        <Base.Root
          items={options}
          filter={null}
          value={null}
          onValueChange={choose}
          inputValue={text}
          onInputValueChange={(next, { reason }) => {
            if (reason === 'input-change' || reason === 'input-clear') setText(next);
          }}
          open={isOpen}
          onOpenChange={(isNowOpen, { reason }) => {
            if (reason !== 'item-press' || search.state !== 'searching') setIsOpen(isNowOpen);
          }}
          autoHighlight
        >
          <PickerInput />
          <Base.Portal>
            <Base.Positioner sideOffset={4} className="z-50">
              <Base.Popup className={popupClass('w-(--anchor-width) min-w-72 p-0')}>
                <Base.List className="max-h-[min(22rem,var(--available-height))] scroll-py-1 overflow-y-auto p-1">
                  {(option: Option) => (
                    <Base.Item
                      key={option.value}
                      value={option}
                      className={cn(
                        'flex min-h-control items-center gap-2 rounded-sm px-2 py-1 data-highlighted:bg-accent',
                        search.state === 'searching' && 'opacity-60',
                        !option.contact && 'text-muted-foreground data-highlighted:text-foreground',
                      )}
                    >
                      {option.contact ? (
                        <ContactLine contact={option.contact} />
                      ) : (
                        <>
                          <UserRoundPlus aria-hidden className="size-4 shrink-0" />
                          <span className="min-w-0 break-words">{option.label}</span>
                        </>
                      )}
                    </Base.Item>
                  )}
                </Base.List>
                <Base.Status className="border-t px-3 py-1.5 text-xs text-muted-foreground">
                  {statusWords(search, typed)}
                </Base.Status>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      </Field>
      <NewContact
        isOpen={opening !== null}
        onOpenChange={(isNowOpen) => {
          if (!isNowOpen) setOpening(null);
        }}
        opening={opening ?? {}}
        keep={keep}
        onKept={(contact) => {
          setOpening(null);
          onPick(contact);
        }}
      />
    </>
  );
}

function PickerInput() {
  return (
    <div className="relative min-w-0">
      <BookUser
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted-foreground"
      />
      <Base.Input
        {...useFieldWiring()}
        // Enter picks; it never sends the form around.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        placeholder="Name, practice or town"
        autoComplete="off"
        maxLength={120}
        className={cn(controlClass(), 'h-control pl-8.5')}
      />
    </div>
  );
}

const optionOf = (contact: Contact): Option => ({
  value: contact.contactId,
  label: contactTitle(contact),
  contact,
});

const addOption = (typed: string): Option => ({
  value: ADD,
  label: typed === '' ? 'Add a new contact' : `Add “${typed}” as a new contact`,
  contact: null,
});

/** A person's name for those who are persons; the practice for the others. */
function openingFor(typed: string, kind: ContactKind | undefined): Partial<ContactInput> {
  const isPerson = kind === 'gp' || kind === 'specialist';
  return { ...(kind && { kind }), ...(isPerson ? { name: typed } : { organisation: typed }) };
}

function listed(search: ContactSearch): readonly Contact[] {
  switch (search.state) {
    case 'found':
      return search.found.contacts;
    case 'searching':
      return search.earlier?.contacts ?? [];
    case 'failed':
      return [];
  }
}

function statusWords(search: ContactSearch, typed: string): string {
  switch (search.state) {
    case 'searching':
      return 'Searching';
    case 'failed':
      return search.words;
    case 'found': {
      const { contacts, total } = search.found;
      if (total === 0) return typed === '' ? 'No contacts yet.' : 'No contact matches.';
      if (total > contacts.length) return `The first ${contacts.length} of ${total}. Type more.`;
      return total === 1 ? '1 contact' : `${total} contacts`;
    }
  }
}
