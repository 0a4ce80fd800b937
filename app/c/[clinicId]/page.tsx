import { redirect } from 'next/navigation';
import { paths } from '@/components/paths';
import { pageActor } from '../../page-actor';

export default async function ClinicPage({ params }: { params: Promise<{ clinicId: string }> }) {
  const { clinicId } = await params;
  await pageActor(clinicId);
  redirect(paths.today(clinicId));
}
