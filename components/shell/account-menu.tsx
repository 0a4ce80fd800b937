'use client';

import {
  Building2,
  Keyboard,
  LogOut,
  Monitor,
  Moon,
  NotebookPen,
  Settings,
  Sun,
  UserRound,
  Users,
} from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useSignOut } from '@/components/journal/use-sign-out';
import { paths } from '@/components/paths';
import { Button } from '@/components/ui/button';
import {
  Menu,
  MenuChoice,
  MenuHeading,
  MenuItem,
  MenuLink,
  MenuSeparator,
} from '@/components/ui/menu';
import { useShortcutDialog } from './keyboard';
import { THEME_COOKIE, type Theme } from './theme';

const YEAR_SECONDS = 31_536_000;

const THEME_OPTIONS = [
  { value: 'light', label: 'Light', icon: <Sun aria-hidden /> },
  { value: 'dark', label: 'Dark', icon: <Moon aria-hidden /> },
  { value: 'system', label: 'As the device', icon: <Monitor aria-hidden /> },
] as const satisfies readonly { value: Theme; label: string; icon: React.ReactNode }[];

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
      <Menu
        trigger={
          <Button variant="ghost" isPending={leaving.isPending} className="max-w-48 px-2">
            <UserRound aria-hidden />
            <span className="truncate max-sm:sr-only">{displayName}</span>
          </Button>
        }
      >
        <MenuHeading title={displayName} detail={roleWords} />
        <MenuSeparator />
        <MenuLink render={<Link href={paths.account()} prefetch={false} />}>
          <UserRound aria-hidden />
          Your account
        </MenuLink>
        {mayChart && (
          <MenuLink render={<Link href={paths.templates(clinicId)} prefetch={false} />}>
            <NotebookPen aria-hidden />
            Templates and phrases
          </MenuLink>
        )}
        {mayManageClinic && (
          <>
            <MenuLink render={<Link href={paths.settings(clinicId)} prefetch={false} />}>
              <Settings aria-hidden />
              Clinic settings
            </MenuLink>
            <MenuLink render={<Link href={paths.people(clinicId)} prefetch={false} />}>
              <Users aria-hidden />
              People
            </MenuLink>
          </>
        )}
        {hasOtherClinics && (
          <MenuLink render={<Link href={paths.home()} prefetch={false} />}>
            <Building2 aria-hidden />
            Another clinic
          </MenuLink>
        )}
        <MenuItem onClick={() => openShortcuts(true)}>
          <Keyboard aria-hidden />
          Keys
        </MenuItem>
        <MenuSeparator />
        <MenuChoice
          label="Theme"
          value={theme}
          options={THEME_OPTIONS}
          onChange={(chosen) => {
            setTheme(chosen);
            applyTheme(chosen);
          }}
        />
        <MenuSeparator />
        <MenuItem onClick={leaving.begin}>
          <LogOut aria-hidden />
          Sign out
        </MenuItem>
      </Menu>
      {leaving.question}
    </>
  );
}
