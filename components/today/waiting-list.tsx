'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { formatTime } from '@/clinical/dates';
import type { ClinicFormat } from '@/clinical/notes/note-content';
import type { WaitingArrival } from '@/clinical/patients/arrival';
import { bannerName } from '@/clinical/patients/banner-patient';
import type { ActionResult } from '@/components/forms/action-result';
import { PatientLine } from '@/components/patients/patient-line';
import { useAct } from '@/components/patients/use-act';
import { paths } from '@/components/paths';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { EmptyState } from '@/components/ui/empty-state';
import { FieldError } from '@/components/ui/field';
import { rowAct } from './row-act';

type WaitingListProps = {
  clinicId: string;
  waiting: readonly WaitingArrival[];
  format: ClinicFormat;
  ownAccountId: string;
  /** A clinician starts the visit; the front desk opens the details. */
  mayStart: boolean;
  takeBack: (arrival: WaitingArrival) => Promise<ActionResult<unknown>>;
};

const ASK_EVERY_MS = 20_000;

type Asked = { rendered: readonly WaitingArrival[]; waiting: readonly WaitingArrival[] };

/** Who waits, as the server last said; null while it does not answer. */
function useWaiting(clinicId: string, rendered: readonly WaitingArrival[]) {
  const [asked, setAsked] = useState<Asked>({ rendered, waiting: rendered });
  const [isOutOfDate, setIsOutOfDate] = useState(false);
  useEffect(() => {
    const ask = async () => {
      if (document.visibilityState === 'hidden') return;
      const answered = await fetch(paths.waitingPatients(clinicId)).then(
        async (response) =>
          response.ok ? ((await response.json()) as { waiting: WaitingArrival[] }) : null,
        () => null,
      );
      setIsOutOfDate(answered === null);
      if (answered) setAsked({ rendered, waiting: answered.waiting });
    };
    const timer = setInterval(() => void ask(), ASK_EVERY_MS);
    const onVisible = () => void ask();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [clinicId, rendered]);
  // A page rendered since is newer than what was asked before it.
  return { waiting: asked.rendered === rendered ? asked.waiting : rendered, isOutOfDate };
}

/** Today's arrivals who still wait, the longest first, one line each. Keeps itself up to date. */
export function WaitingList({ waiting: rendered, ...rest }: WaitingListProps) {
  const { waiting, isOutOfDate } = useWaiting(rest.clinicId, rendered);
  return (
    <>
      {isOutOfDate && (
        <p role="status" className="mb-2 font-medium text-decision-ink">
          Not up to date: the server does not answer, or you are signed out. Reload the page.
        </p>
      )}
      {waiting.length === 0 ? (
        <EmptyState title="Nobody is waiting">
          Whoever is marked arrived appears here, with how long they have waited.
        </EmptyState>
      ) : (
        <ol className="rounded-lg border bg-card">
          {waiting.map((arrival) => (
            <WaitingRow key={arrival.arrivalId} arrival={arrival} {...rest} />
          ))}
        </ol>
      )}
    </>
  );
}

function WaitingRow({
  arrival,
  clinicId,
  format,
  ownAccountId,
  mayStart,
  takeBack,
}: Omit<WaitingListProps, 'waiting'> & { arrival: WaitingArrival }) {
  const router = useRouter();
  const { act, isPending, refusal } = useAct(
    () => takeBack(arrival),
    'Arrival taken back',
    () => router.refresh(),
  );
  const { patient, patientId } = arrival;
  const isMine = arrival.forAccountId === ownAccountId;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b px-3 py-1.5 last:border-b-0">
      <span className="w-24 shrink-0">
        <span className="font-medium">
          {formatTime(new Date(arrival.arrivedAt), format.timeZone)}
        </span>{' '}
        <span className="text-muted-foreground">{arrival.minutesWaiting} min</span>
      </span>
      <Link
        href={paths.patient(clinicId, patientId)}
        prefetch={false}
        {...(mayStart ? {} : rowAct)}
        className="flex min-h-control min-w-0 flex-1 basis-80 items-center rounded-sm hover:underline"
      >
        <PatientLine patient={patient} dateFormat={format.dateFormat} />
      </Link>
      <span className="ml-auto flex items-center justify-between gap-4 max-sm:w-full">
        <span className={isMine ? 'font-medium' : 'text-muted-foreground'}>
          {isMine ? 'For you' : (arrival.forName ?? 'Whoever is free')}
        </span>
        {mayStart ? (
          <Link
            href={paths.startVisit(clinicId, patientId)}
            prefetch={false}
            {...rowAct}
            className={buttonClass({ variant: isMine ? 'primary' : 'outline', size: 'sm' })}
            aria-label={`Start a visit of ${bannerName(patient)}`}
          >
            Start a visit
          </Link>
        ) : (
          <Button
            size="sm"
            onClick={act}
            isPending={isPending}
            aria-label={`Take back the arrival of ${bannerName(patient)}`}
          >
            Take back
          </Button>
        )}
      </span>
      <FieldError id={`${arrival.arrivalId}-refused`} words={refusal} />
    </li>
  );
}
