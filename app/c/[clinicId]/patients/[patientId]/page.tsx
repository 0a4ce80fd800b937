import type { Metadata } from 'next';
import { permits } from '@/clinical/acts';
import { openPatient } from '@/db/patients/open-patient';
import { listClinicians } from '@/db/arrivals/list-clinicians';
import { pageActor } from '../../../../page-actor';
import { DeskPage } from './desk-page';
import { openedOr404 } from './opened';
import { RecordPage } from './record-page';

export const metadata: Metadata = { title: 'Patient' };

type PatientPageProps = { params: Promise<{ clinicId: string; patientId: string }> };

/** A clinician sees the record; the front desk the details and the arrival, nothing clinical. */
export default async function PatientPage({ params }: PatientPageProps) {
  const { clinicId, patientId } = await params;
  const actor = await pageActor(clinicId);
  const patient = await openedOr404(patientId, (id) => openPatient(actor, id));
  const listed = await listClinicians(actor);
  const clinicians = listed.ok ? listed.value : [];
  return permits(actor.role, 'record.open') ? (
    <RecordPage actor={actor} patient={patient} clinicians={clinicians} />
  ) : (
    <DeskPage actor={actor} patient={patient} clinicians={clinicians} />
  );
}
