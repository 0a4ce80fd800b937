import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { pageActor } from '@/app/page-actor';
import { isoDateIn } from '@/clinical/dates';
import { refusalWords } from '@/clinical/refusals';
import { Trends } from '@/components/history/trends';
import { PatientBanner } from '@/components/patients/patient-banner';
import { paths } from '@/components/paths';
import { PageBody } from '@/components/shell/page-body';
import { Notice } from '@/components/ui/notice';
import { openTrends } from '@/db/history/open-trends';

export const metadata: Metadata = { title: 'Trends' };

type TrendsPageProps = {
  params: Promise<{ clinicId: string; patientId: string }>;
  searchParams: Promise<{ episode?: string | string[] }>;
};

const uuid = z.uuid();

export default async function TrendsPage({ params, searchParams }: TrendsPageProps) {
  const { clinicId, patientId } = await params;
  const actor = await pageActor(clinicId);
  const episode = uuid.safeParse((await searchParams).episode);
  if (!uuid.safeParse(patientId).success) notFound();
  const trends = await openTrends(actor, patientId, episode.data);
  if (!trends.ok && trends.refusal.kind === 'not_found') notFound();
  if (!trends.ok) {
    return (
      <PageBody title="Trends">
        <Notice kind="info" title="Not opened">
          {refusalWords(trends.refusal)}
        </Notice>
      </PageBody>
    );
  }
  const { banner, ...drawn } = trends.value;
  return (
    <>
      <PatientBanner
        patient={banner}
        href={paths.patient(clinicId, patientId)}
        today={isoDateIn(new Date(), drawn.format.timeZone)}
        dateFormat={drawn.format.dateFormat}
      />
      <PageBody
        title="Trends"
        actions={
          <Link href={paths.patient(clinicId, patientId)} prefetch={false} className="link">
            Back to the record
          </Link>
        }
      >
        <Trends clinicId={clinicId} patientId={patientId} patient={banner} {...drawn} />
      </PageBody>
    </>
  );
}
