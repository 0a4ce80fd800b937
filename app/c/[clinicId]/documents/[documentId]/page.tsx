import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { DOCUMENT_KIND_LABEL } from '@/clinical/documents/document-words';
import { refusalWords } from '@/clinical/refusals';
import { DocumentFacts } from '@/components/documents/document-facts';
import { DocumentLinks } from '@/components/documents/document-links';
import { DocumentView } from '@/components/documents/document-view';
import { PatientBanner } from '@/components/patients/patient-banner';
import { paths } from '@/components/paths';
import { PageBody } from '@/components/shell/page-body';
import { Notice } from '@/components/ui/notice';
import { openDocument } from '@/db/documents/open-document';
import { pageActor } from '../../../../page-actor';
import { markInError } from '../actions';

export const metadata: Metadata = { title: 'Document' };

type DocumentPageProps = { params: Promise<{ clinicId: string; documentId: string }> };

export default async function DocumentPage({ params }: DocumentPageProps) {
  const { clinicId, documentId } = await params;
  const actor = await pageActor(clinicId);
  if (!z.uuid().safeParse(documentId).success) notFound();
  const opened = await openDocument(actor, documentId.toLowerCase());
  if (!opened.ok && opened.refusal.kind === 'not_found') notFound();
  if (!opened.ok) {
    return (
      <PageBody title="Document">
        <Notice kind="info" title="Not opened">
          {refusalWords(opened.refusal)}
        </Notice>
      </PageBody>
    );
  }
  const { banner, format, patientId, letterId, ...document } = opened.value;
  const of = { clinicId: actor.clinicId, patientId, documentId: document.documentId };
  return (
    <>
      <PatientBanner
        patient={banner}
        href={paths.patient(clinicId, patientId)}
        today={format.today}
        dateFormat={format.dateFormat}
      />
      <PageBody
        title={`${DOCUMENT_KIND_LABEL[document.kind]}: ${document.keyLine}`}
        actions={
          <DocumentLinks
            {...{ clinicId, patientId, letterId, document }}
            mark={markInError.bind(null, of)}
          />
        }
      >
        <div className="flex flex-col gap-4">
          <DocumentFacts document={document} format={format} />
          <DocumentView clinicId={clinicId} document={document} />
        </div>
      </PageBody>
    </>
  );
}
