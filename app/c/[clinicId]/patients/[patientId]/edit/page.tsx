import type { Metadata } from 'next';
import { DetailsBanner } from '@/components/patients/details-banner';
import { ChangeForm } from '@/components/patients/patient-form';
import { PageBody } from '@/components/shell/page-body';
import { openPatient } from '@/db/patients/open-patient';
import { pageActor } from '../../../../../page-actor';
import { keep } from '../../../contacts/actions';
import { saveDetails } from '../../actions';
import { openedOr404 } from '../opened';

export const metadata: Metadata = { title: 'Patient details' };

type EditPageProps = { params: Promise<{ clinicId: string; patientId: string }> };

export default async function EditPatientPage({ params }: EditPageProps) {
  const { clinicId, patientId } = await params;
  const actor = await pageActor(clinicId);
  const patient = await openedOr404(patientId, (id) => openPatient(actor, id));
  const { summary, details, areArchived, revision, format, today } = patient;
  return (
    <>
      <DetailsBanner
        patient={summary}
        deceasedOn={details.deceasedOn}
        today={today}
        dateFormat={format.dateFormat}
      />
      <PageBody title="Change details">
        <ChangeForm
          clinicId={clinicId}
          patientId={patientId}
          format={format}
          today={today}
          details={details}
          areArchived={areArchived}
          keepContact={keep.bind(null, clinicId)}
          action={saveDetails.bind(null, clinicId, patientId, revision)}
        />
      </PageBody>
    </>
  );
}
