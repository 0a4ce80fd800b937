import type { Metadata } from 'next';
import { permits } from '@/clinical/acts';
import { timeZones } from '@/clinical/clinics/clinic-settings';
import { refusalWords } from '@/clinical/refusals';
import { ClinicSettingsForm } from '@/components/settings/clinic-settings-form';
import { LogoCard } from '@/components/settings/logo-card';
import { DocumentSpace } from '@/components/settings/document-space';
import { PageBody } from '@/components/shell/page-body';
import { Notice } from '@/components/ui/notice';
import { clinicSettings } from '@/db/clinics/clinic-settings';
import { currentLogo } from '@/db/clinics/current-logo';
import { documentSpace } from '@/db/documents/document-space';
import { configuredClamd } from '@/uploads/virus-scanner';
import { LetterMailCard } from '@/components/settings/letter-mail-card';
import { letterSender } from '../../../letter-mail';
import { pageActor } from '../../../page-actor';
import { removeLogo, saveSettings } from './actions';

export const metadata: Metadata = { title: 'Clinic settings' };

type Props = { params: Promise<{ clinicId: string }> };

export default async function SettingsPage({ params }: Props) {
  const { clinicId } = await params;
  const actor = await pageActor(clinicId);
  const clinic = await clinicSettings(actor);
  if (!clinic.ok || !permits(actor.role, 'clinic.change'))
    return (
      <PageBody title="Clinic settings" width="form">
        <Notice kind="info" title="For the clinic’s owner">
          {refusalWords(clinic.ok ? { kind: 'not_permitted' } : clinic.refusal)}
        </Notice>
      </PageBody>
    );
  const logo = await currentLogo(actor);
  const space = await documentSpace(actor);
  const { revision, clinicId: _clinicId, ...settings } = clinic.value;
  const { usual, others } = timeZones();
  return (
    <PageBody title="Clinic settings" width="form">
      <ClinicSettingsForm
        settings={settings}
        timeZones={[...usual, ...others]}
        action={saveSettings.bind(null, clinicId, revision)}
      />
      {logo.ok && (
        <LogoCard
          clinicId={clinicId}
          clinicName={settings.name}
          logo={logo.value}
          remove={removeLogo.bind(null, clinicId)}
        />
      )}
      {space.ok && (
        <div className="mt-5">
          <DocumentSpace usedBytes={space.value.bytes} isScanned={configuredClamd() !== null} />
        </div>
      )}
      <LetterMailCard sender={letterSender()} />
    </PageBody>
  );
}
