import type { ActionResult } from '@/components/forms/action-result';
import { Table, TableCell, TableHead, TableRow } from '@/components/ui/table';
import { ConfirmedAct } from './confirmed-act';

type ResetLinkTableProps = {
  links: readonly {
    membershipId: string;
    displayName: string;
    email: string;
    /** Until when the link opens, in the clinic's words. */
    until: string;
  }[];
  withdraw: (membershipId: string) => Promise<ActionResult<null>>;
};

export function ResetLinkTable({ links, withdraw }: ResetLinkTableProps) {
  return (
    <Table>
      <thead>
        <TableRow>
          <TableHead>Name</TableHead>
          <TableHead>Opens until</TableHead>
          <TableHead>
            <span className="sr-only">Withdraw</span>
          </TableHead>
        </TableRow>
      </thead>
      <tbody>
        {links.map(({ membershipId, displayName, email, until }) => (
          <TableRow key={membershipId}>
            <TableHead scope="row">
              {displayName}
              <span className="block text-xs font-normal break-all text-muted-foreground">
                {email}
              </span>
            </TableHead>
            <TableCell>{until}</TableCell>
            <TableCell className="text-right">
              <ConfirmedAct
                label="Withdraw"
                about={`the reset link of ${displayName}`}
                title={`Withdraw the reset link of ${displayName}?`}
                description="It stops working at once. The password they have stays as it is."
                confirmLabel="Withdraw reset link"
                doneWords="Reset link withdrawn"
                action={withdraw.bind(null, membershipId)}
              />
            </TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
