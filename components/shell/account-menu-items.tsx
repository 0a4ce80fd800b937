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
import { paths } from '@/components/paths';
import {
  Menu,
  MenuChoice,
  MenuHeading,
  MenuItem,
  MenuLink,
  MenuSeparator,
  type OpeningMenu,
} from '@/components/ui/menu';
import type { Theme } from './theme';

const THEME_OPTIONS = [
  { value: 'light', label: 'Light', icon: <Sun aria-hidden /> },
  { value: 'dark', label: 'Dark', icon: <Moon aria-hidden /> },
  { value: 'system', label: 'As the device', icon: <Monitor aria-hidden /> },
] as const satisfies readonly { value: Theme; label: string; icon: React.ReactNode }[];

type AccountMenuItemsProps = OpeningMenu & {
  displayName: string;
  roleWords: string;
  clinicId: string;
  mayChart: boolean;
  mayManageClinic: boolean;
  hasOtherClinics: boolean;
  theme: Theme;
  onTheme: (theme: Theme) => void;
  onKeys: () => void;
  onSignOut: () => void;
};

/** Whose menu it is, where it leads, how the page looks, and the way out. */
export function AccountMenuItems(props: AccountMenuItemsProps) {
  const { displayName, roleWords, clinicId, mayChart, mayManageClinic, hasOtherClinics } = props;
  const { trigger, isPressed, theme, onTheme, onKeys, onSignOut } = props;
  return (
    <Menu trigger={trigger} isPressed={isPressed}>
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
      <MenuItem onClick={onKeys}>
        <Keyboard aria-hidden />
        Keys
      </MenuItem>
      <MenuSeparator />
      <MenuChoice label="Theme" value={theme} options={THEME_OPTIONS} onChange={onTheme} />
      <MenuSeparator />
      <MenuItem onClick={onSignOut}>
        <LogOut aria-hidden />
        Sign out
      </MenuItem>
    </Menu>
  );
}
