import type { Metadata } from 'next';
import { permits } from '@/clinical/acts';
import { refusalWords } from '@/clinical/refusals';
import { ImportContacts } from '@/components/contacts/import/import-contacts';
import { PageBody } from '@/components/shell/page-body';
import { Notice } from '@/components/ui/notice';
import { pageActor } from '../../../../page-actor';

export const metadata: Metadata = { title: 'Import contacts' };

export default async function ImportContactsPage({
  params,
}: {
  params: Promise<{ clinicId: string }>;
}) {
  const { clinicId } = await params;
  const actor = await pageActor(clinicId);
  return (
    <PageBody title="Import contacts" className="max-w-5xl">
      {permits(actor.role, 'contact.import') ? (
        <ImportContacts clinicId={clinicId} />
      ) : (
        <Notice kind="info">{refusalWords({ kind: 'not_permitted' })}</Notice>
      )}
    </PageBody>
  );
}
