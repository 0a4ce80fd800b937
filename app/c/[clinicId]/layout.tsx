import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { ROLE_WORDS } from '@/clinical/accounts/person';
import { permits } from '@/clinical/acts';
import { FindPatient } from '@/components/patients/find-patient';
import { UnsentNotice } from '@/components/journal/unsent-notice';
import { AppFrame } from '@/components/shell/app-frame';
import { THEME_COOKIE, themeFrom } from '@/components/shell/theme';
import { clinicSettings } from '@/db/clinics/clinic-settings';
import { signOut } from '../../account/actions';
import { pageActor } from '../../page-actor';

type ClinicLayoutProps = { children: ReactNode; params: Promise<{ clinicId: string }> };

/** The frame of every page of a clinic. Each page asks for its actor again: this is no gate. */
export default async function ClinicLayout({ children, params }: ClinicLayoutProps) {
  const { clinicId } = await params;
  const actor = await pageActor(clinicId);
  const clinic = await clinicSettings(actor);
  if (!clinic.ok) throw new Error('The clinic of a minted actor was not found.');
  const theme = themeFrom((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <AppFrame
      accountId={actor.accountId}
      clinicId={clinicId}
      clinicName={clinic.value.name}
      displayName={actor.displayName}
      roleWords={ROLE_WORDS[actor.role]}
      mayChart={permits(actor.role, 'note.chart')}
      mayManageClinic={permits(actor.role, 'clinic.change')}
      theme={theme}
      signOut={signOut}
      notice={
        permits(actor.role, 'note.chart') && (
          <UnsentNotice accountId={actor.accountId} clinicId={clinicId} format={clinic.value} />
        )
      }
      commandMenu={<FindPatient clinicId={clinicId} dateFormat={clinic.value.dateFormat} />}
    >
      {children}
    </AppFrame>
  );
}
