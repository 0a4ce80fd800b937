import Link from 'next/link';
import { formatDate, formatTime, isoDateIn } from '@/clinical/dates';
import type { Clinician } from '@/clinical/patients/arrival';
import { ArrivalPanel } from '@/components/patients/arrival-panel';
import { ContactDetails } from '@/components/patients/contact-details';
import { paths } from '@/components/paths';
import { buttonClass } from '@/components/ui/button-class';
import { Card } from '@/components/ui/card';
import type { Actor } from '@/db/actors/actor';
import type { OpenPatient } from '@/db/patients/open-patient';
import { markPatientArrived, takeBack } from './actions';

type ArrivalCardProps = { actor: Actor; patient: OpenPatient; clinicians: readonly Clinician[] };

/** Whether they are here; not asked of somebody who has died. */
export function ArrivalCard({ actor, patient, clinicians }: ArrivalCardProps) {
  const { summary, arrival, format } = patient;
  if (summary.isDeceased && !arrival) return null;
  return (
    <Card title="Arrival">
      <ArrivalPanel
        arrival={arrival}
        arrivedAtWords={arrival && formatTime(new Date(arrival.arrivedAt), format.timeZone)}
        clinicians={clinicians}
        ownAccountId={actor.accountId}
        mark={markPatientArrived.bind(null, actor.clinicId, summary.patientId)}
        takeBack={takeBack.bind(null, actor.clinicId)}
      />
    </Card>
  );
}

export function DetailsCard({ clinicId, patient }: { clinicId: string; patient: OpenPatient }) {
  const { summary, details, areArchived, registeredAt, format } = patient;
  return (
    <Card
      title="Details"
      actions={
        <Link
          href={paths.editPatient(clinicId, summary.patientId)}
          prefetch={false}
          className={buttonClass({ size: 'sm' })}
        >
          Change details
        </Link>
      }
    >
      <ContactDetails details={details} areArchived={areArchived} />
      <p className="mt-3 text-xs text-muted-foreground">
        Registered{' '}
        {formatDate(isoDateIn(new Date(registeredAt), format.timeZone), format.dateFormat)}
      </p>
    </Card>
  );
}
