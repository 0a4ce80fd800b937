import type { Metadata } from 'next';
import { formatDateTime } from '@/clinical/dates';
import { refusalWords } from '@/clinical/refusals';
import { InvitationTable } from '@/components/account/invitation-table';
import { InviteForm } from '@/components/account/invite-form';
import { PeopleTable } from '@/components/account/people-table';
import { ResetLinkTable } from '@/components/account/reset-link-table';
import { PageBody } from '@/components/shell/page-body';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { listPeople } from '@/db/accounts/list-people';
import { clinicSettings } from '@/db/clinics/clinic-settings';
import { pageActor } from '../../../page-actor';
import {
  changeDetails,
  disable,
  enable,
  invite,
  makeReset,
  withdraw,
  withdrawReset,
} from './actions';

export const metadata: Metadata = { title: 'People' };

type Props = { params: Promise<{ clinicId: string }> };

export default async function PeoplePage({ params }: Props) {
  const { clinicId } = await params;
  const actor = await pageActor(clinicId);
  const [listed, clinic] = await Promise.all([listPeople(actor), clinicSettings(actor)]);
  const refusal = listed.ok ? (clinic.ok ? null : clinic.refusal) : listed.refusal;
  if (refusal || !listed.ok || !clinic.ok)
    return (
      <PageBody title="People" width="form">
        <Notice kind="info" title="For the clinic’s owner">
          {refusal && refusalWords(refusal)}
        </Notice>
      </PageBody>
    );
  const { timeZone, dateFormat, jurisdiction } = clinic.value;
  const people = listed.value.people.map(({ disabledAt, ...person }) => ({
    ...person,
    isDisabled: disabledAt !== null,
    isYou: person.membershipId === actor.membershipId,
  }));
  const invitations = listed.value.invitations.map(({ expiresAt, ...invitation }) => ({
    ...invitation,
    until: formatDateTime(expiresAt, timeZone, dateFormat),
  }));
  const resetLinks = listed.value.resetLinks.map(({ expiresAt, ...link }) => ({
    ...link,
    until: formatDateTime(expiresAt, timeZone, dateFormat),
  }));
  return (
    <PageBody title="People" className="max-w-4xl">
      <div className="flex flex-col gap-5">
        <Card title="Who works here">
          <PeopleTable
            people={people}
            clinic={{ jurisdiction, dateFormat }}
            change={changeDetails.bind(null, clinicId)}
            makeReset={makeReset.bind(null, clinicId)}
            disable={disable.bind(null, clinicId)}
            enable={enable.bind(null, clinicId)}
          />
        </Card>
        {resetLinks.length > 0 && (
          <Card title="Open reset links">
            <ResetLinkTable links={resetLinks} withdraw={withdrawReset.bind(null, clinicId)} />
          </Card>
        )}
        <Card title="Open invitations">
          {invitations.length === 0 ? (
            <EmptyState title="No open invitations" />
          ) : (
            <InvitationTable invitations={invitations} withdraw={withdraw.bind(null, clinicId)} />
          )}
        </Card>
        <Card title="Invite somebody">
          <InviteForm action={invite.bind(null, clinicId)} />
        </Card>
      </div>
    </PageBody>
  );
}
