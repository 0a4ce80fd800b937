import type { Metadata } from 'next';
import { isoDateIn } from '@/clinical/dates';
import { refusalWords } from '@/clinical/refusals';
import { RegisterForm } from '@/components/patients/patient-form';
import { PageBody } from '@/components/shell/page-body';
import { Notice } from '@/components/ui/notice';
import { clinicSettings } from '@/db/clinics/clinic-settings';
import { pageActor } from '../../../../page-actor';
import { keep } from '../../contacts/actions';
import { register } from '../actions';

export const metadata: Metadata = { title: 'Register a patient' };

export default async function NewPatientPage({
  params,
}: {
  params: Promise<{ clinicId: string }>;
}) {
  const { clinicId } = await params;
  const actor = await pageActor(clinicId);
  const clinic = await clinicSettings(actor);
  if (!clinic.ok) {
    return (
      <PageBody title="Register a patient" width="form">
        <Notice kind="info">{refusalWords(clinic.refusal)}</Notice>
      </PageBody>
    );
  }
  const { timeZone, dateFormat, jurisdiction } = clinic.value;
  return (
    <PageBody title="Register a patient">
      <RegisterForm
        clinicId={clinicId}
        format={{ timeZone, dateFormat, jurisdiction }}
        today={isoDateIn(new Date(), timeZone)}
        keepContact={keep.bind(null, clinicId)}
        action={register.bind(null, clinicId)}
      />
    </PageBody>
  );
}
