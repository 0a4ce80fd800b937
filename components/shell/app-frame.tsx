import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { contactPaths } from '@/components/contacts/contact-paths';
import { FetchAhead } from '@/components/later/fetch-ahead';
import { letterPaths } from '@/components/letters/letter-paths';
import { paths } from '@/components/paths';
import { buttonClass } from '@/components/ui/button-class';
import { cn } from '@/components/ui/cn';
import { AccountMenu } from './account-menu';
import { KeyboardProvider } from './keyboard';
import { SearchTrigger } from './search-trigger';
import { ShortcutsDialog } from './shortcuts-dialog';
import { SkipLink } from './skip-link';

type AppFrameProps = ComponentProps<typeof AccountMenu> & {
  clinicName: string;
  /** ⌘K's dialog, which reads and sets `useCommandMenu()`. */
  commandMenu: ReactNode;
  /** What waits for this person on any page, above it. */
  notice: ReactNode;
  /** The page: its banner if it has one, then `<main id="main">` (see PageBody). */
  children: ReactNode;
};

/** The frame of every signed-in page: one slim bar that scrolls away, so that the page has the room. */
export function AppFrame({ clinicName, commandMenu, notice, children, ...account }: AppFrameProps) {
  return (
    <KeyboardProvider>
      <SkipLink />
      <div className="isolate flex min-h-dvh flex-col">
        <header className="flex items-center gap-2 border-b bg-card px-4 py-1.5 max-sm:px-2 print:hidden">
          <Link
            href={paths.today(account.clinicId)}
            className="min-w-0 truncate rounded-sm font-semibold max-sm:px-1"
          >
            {clinicName}
          </Link>
          <nav aria-label="Main" className="ml-2 flex gap-1 max-sm:ml-0 max-sm:gap-0">
            <Link
              href={paths.today(account.clinicId)}
              className={cn(buttonClass({ variant: 'ghost' }), 'max-sm:px-2')}
            >
              Today
            </Link>
            <Link
              href={letterPaths.loops(account.clinicId)}
              prefetch={false}
              className={cn(buttonClass({ variant: 'ghost' }), 'max-sm:px-2')}
            >
              Letters
            </Link>
            <Link
              href={contactPaths.list(account.clinicId)}
              prefetch={false}
              className={cn(buttonClass({ variant: 'ghost' }), 'max-sm:px-2')}
            >
              Contacts
            </Link>
          </nav>
          <div className="flex flex-1 justify-end gap-1">
            <SearchTrigger className="sm:w-56 lg:w-72" />
            <AccountMenu {...account} />
          </div>
        </header>
        {notice}
        {children}
      </div>
      {commandMenu}
      <ShortcutsDialog />
      <FetchAhead />
    </KeyboardProvider>
  );
}
