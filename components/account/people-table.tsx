import type { ComponentProps } from 'react';
import { ROLE_WORDS, type PersonInput } from '@/clinical/accounts/person';
import type { ImagingEntitlement } from '@/clinical/letters/imaging-entitlement';
import type { Role } from '@/clinical/acts';
import type { ActionResult } from '@/components/forms/action-result';
import { Badge } from '@/components/ui/badge';
import { Table, TableCell, TableHead, TableRow } from '@/components/ui/table';
import { ChangePerson } from './change-person';
import { ConfirmedAct } from './confirmed-act';
import type { HandedLink } from './one-time-link';
import { MakeResetLink } from './make-reset-link';

export type ListedPerson = {
  membershipId: string;
  displayName: string;
  email: string;
  role: Role;
  profession: string;
  registration: string | null;
  providerNumber: string | null;
  imagingEntitlements: readonly ImagingEntitlement[];
  revision: number;
  isDisabled: boolean;
  isYou: boolean;
};

type PersonAction = (membershipId: string) => Promise<ActionResult<null>>;

type PeopleTableProps = {
  people: readonly ListedPerson[];
  clinic: ComponentProps<typeof ChangePerson>['clinic'];
  change: (
    membershipId: string,
    revision: number,
    values: PersonInput,
  ) => Promise<ActionResult<unknown>>;
  makeReset: (membershipId: string) => Promise<ActionResult<HandedLink>>;
  disable: PersonAction;
  enable: PersonAction;
};

export function PeopleTable({
  people,
  clinic,
  change,
  makeReset,
  disable,
  enable,
}: PeopleTableProps) {
  return (
    <Table>
      <thead>
        <TableRow>
          <TableHead>Name</TableHead>
          <TableHead className="max-sm:hidden">Role</TableHead>
          <TableHead className="max-sm:hidden">Profession and registration</TableHead>
          <TableHead className="max-sm:hidden">Access</TableHead>
          <TableHead>
            <span className="sr-only">Changes</span>
          </TableHead>
        </TableRow>
      </thead>
      <tbody>
        {people.map((person) => (
          <TableRow key={person.membershipId}>
            <TableHead scope="row">
              {person.displayName}
              {person.isYou && <span className="font-normal text-muted-foreground"> (you)</span>}
              <span className="block text-xs font-normal break-all text-muted-foreground">
                {person.email}
              </span>
              <span className="block text-xs font-normal sm:hidden">
                {ROLE_WORDS[person.role]}
                {person.isDisabled && ', disabled'}
              </span>
            </TableHead>
            <TableCell className="max-sm:hidden">{ROLE_WORDS[person.role]}</TableCell>
            <TableCell className="max-sm:hidden">
              {person.profession}
              {person.registration && (
                <span className="block text-xs text-muted-foreground">{person.registration}</span>
              )}
            </TableCell>
            <TableCell className="max-sm:hidden">
              <Badge tone={person.isDisabled ? 'neutral' : 'outline'}>
                {person.isDisabled ? 'Disabled' : 'May sign in'}
              </Badge>
            </TableCell>
            <TableCell>
              <div className="flex flex-wrap justify-end gap-1 lg:flex-nowrap">
                <ChangePerson
                  key={person.revision}
                  person={person}
                  clinic={clinic}
                  action={change.bind(null, person.membershipId, person.revision)}
                />
                {!person.isDisabled && (
                  <MakeResetLink
                    displayName={person.displayName}
                    isYou={person.isYou}
                    action={makeReset.bind(null, person.membershipId)}
                  />
                )}
                <AccessAct person={person} disable={disable} enable={enable} />
              </div>
            </TableCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

function AccessAct({
  person,
  disable,
  enable,
}: Pick<PeopleTableProps, 'disable' | 'enable'> & { person: ListedPerson }) {
  const { displayName, membershipId, isDisabled, isYou } = person;
  if (isDisabled)
    return (
      <ConfirmedAct
        label="Enable"
        about={displayName}
        title={`Enable ${displayName}?`}
        description="They can sign in to this clinic again, with the password they had."
        confirmLabel="Enable"
        doneWords={`${displayName} can sign in again`}
        action={enable.bind(null, membershipId)}
      />
    );
  return (
    <ConfirmedAct
      label="Disable"
      about={displayName}
      title={isYou ? 'Disable yourself?' : `Disable ${displayName}?`}
      description="They are signed out of this clinic at once and cannot sign in to it. Everything they wrote stays, under their name."
      confirmLabel="Disable"
      doneWords={`${displayName} is disabled`}
      action={disable.bind(null, membershipId)}
    />
  );
}
