import type { Metadata } from 'next';
import { ROLE_WORDS } from '@/clinical/accounts/person';
import { AcceptInvitationForm } from '@/components/account/accept-invitation-form';
import { PlainPage } from '@/components/shell/plain-page';
import { Notice } from '@/components/ui/notice';
import { openInvitation } from '@/db/accounts/open-invitation';
import { acceptInvitation } from './actions';

export const metadata: Metadata = { title: 'Invitation' };

type Props = { params: Promise<{ token: string }> };

export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const invitation = await openInvitation(token);
  if (!invitation)
    return (
      <PlainPage title="This invitation is over">
        <Notice kind="info" title="The link does not open any more">
          It was used, withdrawn, or is older than seven days. Ask the clinic’s owner for a new one.
        </Notice>
      </PlainPage>
    );
  const { clinicName, email, displayName, role, hasAccount } = invitation;
  return (
    <PlainPage
      title={`Join ${clinicName}`}
      lead={`As ${ROLE_WORDS[role].toLowerCase()}. You will sign in as ${email}.`}
    >
      <AcceptInvitationForm
        {...{ email, displayName, hasAccount }}
        action={acceptInvitation.bind(null, token)}
      />
    </PlainPage>
  );
}
