import type { Metadata } from 'next';
import Link from 'next/link';
import { ROLE_WORDS } from '@/clinical/accounts/person';
import { ChangePasswordForm } from '@/components/account/change-password-form';
import { SignOutEverywhere } from '@/components/account/sign-out-everywhere';
import { paths } from '@/components/paths';
import { PlainPage } from '@/components/shell/plain-page';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { pageSession } from '../page-actor';
import { changePassword, signOutEverywhere } from './actions';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage() {
  const { accountId, displayName, email, workplaces } = await pageSession();
  return (
    <PlainPage title="Your account" lead={displayName}>
      <Card title="Where you work">
        <DescriptionList
          rows={workplaces.map(({ clinicId, clinicName, role }) => ({
            term: ROLE_WORDS[role],
            value: (
              <Link href={paths.today(clinicId)} prefetch={false} className="link">
                {clinicName}
              </Link>
            ),
          }))}
        />
      </Card>
      <Card title="Change your password">
        <ChangePasswordForm email={email} action={changePassword} />
      </Card>
      <Card title="Other browsers">
        <div className="flex flex-col gap-3">
          <p className="max-w-prose text-muted-foreground">
            A session ends by itself after 30 minutes without use, and after 12 hours at the latest.
            If a device was lost or left open, end all of them now.
          </p>
          <SignOutEverywhere accountId={accountId} action={signOutEverywhere} />
        </div>
      </Card>
    </PlainPage>
  );
}
