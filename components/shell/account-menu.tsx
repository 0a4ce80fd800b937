'use client';

import { UserRound } from 'lucide-react';
import { useState } from 'react';
import { useSignOut } from '@/components/journal/use-sign-out';
import { later } from '@/components/later/later';
import { LaterMenu } from '@/components/later/later-menu';
import { Button } from '@/components/ui/button';
import { useShortcutDialog } from './keyboard';
import { THEME_COOKIE, type Theme } from './theme';

const YEAR_SECONDS = 31_536_000;

const AccountMenuItems = later(() =>
  import('./account-menu-items').then(({ AccountMenuItems }) => AccountMenuItems),
);

function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  document.cookie = `${THEME_COOKIE}=${theme}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
}

type AccountMenuProps = {
  accountId: string;
  displayName: string;
  /** The role in words: “Physiotherapist”. */
  roleWords: string;
  theme: Theme;
  clinicId: string;
  /** Templates and phrases are theirs who chart. */
  mayChart: boolean;
  /** Settings and people are the owner's. */
  mayManageClinic: boolean;
  /** Works in more than one: the menu leads to the choice. */
  hasOtherClinics?: boolean;
  signOut: () => Promise<void>;
};

export function AccountMenu({
  accountId,
  displayName,
  roleWords,
  theme: initialTheme,
  clinicId,
  mayChart,
  mayManageClinic,
  hasOtherClinics = false,
  signOut,
}: AccountMenuProps) {
  const [theme, setTheme] = useState(initialTheme);
  const leaving = useSignOut(accountId, signOut);
  const { setIsOpen: openShortcuts } = useShortcutDialog();
  return (
    <>
      <LaterMenu
        Body={AccountMenuItems}
        trigger={
          <Button variant="ghost" isPending={leaving.isPending} className="max-w-48 px-2">
            <UserRound aria-hidden />
            <span className="truncate max-sm:sr-only">{displayName}</span>
          </Button>
        }
        displayName={displayName}
        roleWords={roleWords}
        clinicId={clinicId}
        mayChart={mayChart}
        mayManageClinic={mayManageClinic}
        hasOtherClinics={hasOtherClinics}
        theme={theme}
        onTheme={(chosen) => {
          setTheme(chosen);
          applyTheme(chosen);
        }}
        onKeys={() => openShortcuts(true)}
        onSignOut={leaving.begin}
      />
      {leaving.question}
    </>
  );
}
