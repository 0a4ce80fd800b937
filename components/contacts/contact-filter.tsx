'use client';

import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState, useTransition } from 'react';
import { CONTACT_KIND_LABEL, CONTACT_KINDS } from '@/clinical/contacts/kinds';
import { useShortcutHelp, useSingleKeys, type ShortcutGroup } from '@/components/shell/keyboard';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { contactPaths, type ContactsAsked } from './contact-paths';

const KEYS: ShortcutGroup = {
  title: 'Contacts',
  shortcuts: [
    { keys: ['/'], words: 'Search the contacts' },
    { keys: ['n'], words: 'Add a contact' },
  ],
};
const WAIT_MS = 200;

type ContactFilterProps = {
  clinicId: string;
  asked: ContactsAsked;
};

/** What the list below shows: it follows as one types, and stands in the address. */
export function ContactFilter({ clinicId, asked }: ContactFilterProps) {
  const router = useRouter();
  const [shown, setShown] = useState(asked);
  const [isPending, start] = useTransition();
  const search = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  // What is typed runs ahead of the list. An answer to it changes nothing here; another address
  // (“Contacts” was pressed) is shown.
  const address = contactPaths.list(clinicId, asked);
  const [seen, setSeen] = useState(address);
  const [awaited, setAwaited] = useState<readonly string[]>([]);
  if (address !== seen) {
    setSeen(address);
    const at = awaited.indexOf(address);
    setAwaited(awaited.slice(at + 1));
    if (at < 0) setShown(asked);
  }

  const ask = (change: Partial<ContactsAsked>, waitMs = 0) => {
    const next = { ...shown, ...change };
    const to = contactPaths.list(clinicId, next);
    setShown(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setAwaited((all) => (to === (all.at(-1) ?? seen) ? all : [...all, to]));
      start(() => router.replace(to, { scroll: false }));
    }, waitMs);
  };

  useShortcutHelp(KEYS);
  useSingleKeys(
    useCallback((key, event) => {
      if (key !== '/') return;
      event.preventDefault();
      search.current?.focus();
    }, []),
  );

  return (
    <form
      role="search"
      aria-busy={isPending}
      onSubmit={(event) => {
        event.preventDefault();
        ask({});
      }}
      className="flex flex-wrap items-end gap-x-3 gap-y-2"
    >
      <Field label="Search" className="grow basis-64">
        <span className="relative block">
          <Search
            aria-hidden
            className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted-foreground"
          />
          <Input
            ref={search}
            type="search"
            name="q"
            value={shown.q ?? ''}
            onChange={({ target }) => ask({ q: target.value }, WAIT_MS)}
            placeholder="Name, practice, town, telephone"
            autoComplete="off"
            maxLength={120}
            className="pl-8.5"
          />
        </span>
      </Field>
      <Field label="Kind" className="basis-52 max-sm:grow">
        <Select
          name="kind"
          value={shown.kind ?? ''}
          onChange={({ target }) => ask({ kind: target.value })}
        >
          <option value="">All kinds</option>
          {CONTACT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {CONTACT_KIND_LABEL[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label="Archived only"
        name="archived"
        value="1"
        checked={shown.archived === '1'}
        onChange={({ target }) => ask({ archived: target.checked ? '1' : undefined })}
      />
    </form>
  );
}
