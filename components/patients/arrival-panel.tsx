'use client';

import { UserCheck } from 'lucide-react';
import { useState } from 'react';
import type { Clinician, WaitingArrival } from '@/clinical/patients/arrival';
import type { ActionResult } from '@/components/forms/action-result';
import { Button } from '@/components/ui/button';
import { Field, FieldError } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { useAct } from './use-act';

type ArrivalPanelProps = {
  arrival: WaitingArrival | null;
  /** The time they came, by the clinic's clock: `09:05`. */
  arrivedAtWords: string | null;
  clinicians: readonly Clinician[];
  /** Whom they come to see unless somebody says otherwise. */
  ownAccountId: string | null;
  mark: (forAccountId: string | null) => Promise<ActionResult<unknown>>;
  takeBack: (arrival: WaitingArrival) => Promise<ActionResult<unknown>>;
};

const ANYBODY = 'anybody';

/** Marks the patient arrived, for whom; or says since when they wait, and takes that back. */
export function ArrivalPanel({ arrival, arrivedAtWords, ...rest }: ArrivalPanelProps) {
  return arrival ? (
    <Waiting arrival={arrival} arrivedAtWords={arrivedAtWords} takeBack={rest.takeBack} />
  ) : (
    <NotHere {...rest} />
  );
}

function Waiting({
  arrival,
  arrivedAtWords,
  takeBack,
}: {
  arrival: WaitingArrival;
} & Pick<ArrivalPanelProps, 'arrivedAtWords' | 'takeBack'>) {
  const { act, isPending, refusal } = useAct(() => takeBack(arrival), 'Arrival taken back');
  return (
    <div className="flex flex-col items-start gap-2">
      <p>
        <strong className="font-semibold">Arrived {arrivedAtWords}</strong>
        {arrival.forName ? `, to see ${arrival.forName}` : ', to see whoever is free'}
      </p>
      <Button onClick={act} isPending={isPending}>
        Take back
      </Button>
      <FieldError id="take-back-refused" words={refusal} />
    </div>
  );
}

function NotHere({
  clinicians,
  ownAccountId,
  mark,
}: Pick<ArrivalPanelProps, 'clinicians' | 'ownAccountId' | 'mark'>) {
  const isOwnListed = clinicians.some(({ accountId }) => accountId === ownAccountId);
  const [forWhom, setForWhom] = useState(isOwnListed && ownAccountId ? ownAccountId : ANYBODY);
  const { act, isPending, refusal } = useAct(
    () => mark(forWhom === ANYBODY ? null : forWhom),
    'Marked arrived',
  );
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-2">
        <Field label="To see" className="min-w-44 flex-1">
          <Select value={forWhom} onChange={(event) => setForWhom(event.target.value)}>
            <option value={ANYBODY}>Whoever is free</option>
            {clinicians.map(({ accountId, name }) => (
              <option key={accountId} value={accountId}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Button onClick={act} isPending={isPending}>
          <UserCheck aria-hidden />
          Mark arrived
        </Button>
      </div>
      <FieldError id="mark-refused" words={refusal} />
    </div>
  );
}
