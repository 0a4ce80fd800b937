import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { timeZones } from '@/clinical/clinics/clinic-settings';
import { WelcomeForm } from '@/components/settings/welcome-form';
import { PlainPage } from '@/components/shell/plain-page';
import { Notice } from '@/components/ui/notice';
import { openWelcome } from '@/db/accounts/open-welcome';
import { foundClinic } from './actions';

export const metadata: Metadata = { title: 'Welcome' };

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export default async function WelcomePage({ searchParams }: Props) {
  const { token: given } = await searchParams;
  const token = typeof given === 'string' ? given : '';
  const state = await openWelcome(token);
  if (state === 'founded') notFound();
  if (state === 'closed')
    return (
      <PlainPage title="Welcome">
        <Notice kind="info" title="This needs the link from the terminal">
          Physio Notes printed an address with a one-time token where it was started. Open that
          address; if it is more than a day old, start Physio Notes again for a new one.
        </Notice>
      </PlainPage>
    );
  const { usual, others } = timeZones();
  return (
    <PlainPage
      title="Welcome"
      lead="Open the clinic. Everything here can be changed later in its settings."
    >
      <WelcomeForm timeZones={[...usual, ...others]} action={foundClinic.bind(null, token)} />
    </PlainPage>
  );
}
