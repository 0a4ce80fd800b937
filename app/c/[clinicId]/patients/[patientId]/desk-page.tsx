import { DetailsBanner } from '@/components/patients/details-banner';
import { PageBody } from '@/components/shell/page-body';
import type { Clinician } from '@/clinical/patients/arrival';
import type { Actor } from '@/db/actors/actor';
import type { OpenPatient } from '@/db/patients/open-patient';
import { ArrivalCard, DetailsCard } from './desk-cards';

type DeskPageProps = { actor: Actor; patient: OpenPatient; clinicians: readonly Clinician[] };

/** A patient as the front desk sees them. */
export function DeskPage({ actor, patient, clinicians }: DeskPageProps) {
  const { summary, details, today, format } = patient;
  return (
    <>
      <DetailsBanner
        patient={summary}
        deceasedOn={details.deceasedOn}
        today={today}
        dateFormat={format.dateFormat}
      />
      <PageBody title="Patient" className="max-w-3xl">
        <div className="flex flex-col gap-4">
          <ArrivalCard actor={actor} patient={patient} clinicians={clinicians} />
          <DetailsCard clinicId={actor.clinicId} patient={patient} />
        </div>
      </PageBody>
    </>
  );
}
