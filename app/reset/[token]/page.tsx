import type { Metadata } from 'next';
import { ResetPasswordForm } from '@/components/account/reset-password-form';
import { PlainPage } from '@/components/shell/plain-page';
import { Notice } from '@/components/ui/notice';
import { openResetLink } from '@/db/accounts/open-reset-link';
import { resetPassword } from './actions';

export const metadata: Metadata = { title: 'New password' };

type Props = { params: Promise<{ token: string }> };

export default async function ResetPasswordPage({ params }: Props) {
  const { token } = await params;
  const person = await openResetLink(token);
  if (!person)
    return (
      <PlainPage title="This link is over">
        <Notice kind="info" title="The link does not open any more">
          It was used, withdrawn, replaced by a newer one, or is older than 24 hours. Ask the
          clinic’s owner for a new one.
        </Notice>
      </PlainPage>
    );
  const { displayName, email, clinicName } = person;
  return (
    <PlainPage title="Set a new password" lead={`For ${displayName}, ${clinicName}.`}>
      <ResetPasswordForm email={email} action={resetPassword.bind(null, token)} />
    </PlainPage>
  );
}
