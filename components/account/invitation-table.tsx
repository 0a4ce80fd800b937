import { ROLE_WORDS } from '@/clinical/accounts/person';
import type { Role } from '@/clinical/acts';
import type { ActionResult } from '@/components/forms/action-result';
import { Table, TableCell, TableHead, TableRow } from '@/components/ui/table';
import { ConfirmedAct } from './confirmed-act';

export type ListedInvitation = {
  invitationId: string;
  displayName: string;
  email: string;
  role: Role;
  /** Until when the link opens, in the clinic's words. */
  until: string;
};

type InvitationTableProps = {
  invitations: readonly ListedInvitation[];
  withdraw: (invitationId: string) => Promise<ActionResult<null>>;
};

export function InvitationTable({ invitations, withdraw }: InvitationTableProps) {
  return (
    <Table>
      <thead>
        <TableRow>
          <TableHead>Name</TableHead>
          <TableHead className="max-sm:hidden">Role</TableHead>
          <TableHead>Opens until</TableHead>
          <TableHead>
            <span className="sr-only">Withdraw</span>
          </TableHead>
        </TableRow>
      </thead>
      <tbody>
        {invitations.map(({ invitationId, displayName, email, role, until }) => (
          <TableRow key={invitationId}>
            <TableHead scope="row">
              {displayName}
              <span className="block text-xs font-normal break-all text-muted-foreground">
                {email}
              </span>
            </TableHead>
            <TableCell className="max-sm:hidden">{ROLE_WORDS[role]}</TableCell>
            <TableCell>{until}</TableCell>
            <TableCell className="text-right">
              <ConfirmedAct
                label="Withdraw"
                about={`the invitation of ${displayName}`}
                title={`Withdraw the invitation of ${displayName}?`}
                description="Their link stops working at once. You can make a new one."
                confirmLabel="Withdraw invitation"
                doneWords="Invitation withdrawn"
                action={withdraw.bind(null, invitationId)}
              />
            </TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
