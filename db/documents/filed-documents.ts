import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import type { FiledDocument } from '@/clinical/documents/filed-document';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { memberNames } from '../patients/member-names';
import { documentErrors, documents, documentViews } from '../schema/documents';

/** A document with whose it is, and which loop it answers. */
export type FiledRow = FiledDocument & {
  patientId: string;
  filedById: string;
  letterId: string | null;
  recipientId: string | null;
};

/** The documents for which a condition holds, without their bytes, in the order of filing. */
export async function filedDocuments(
  tx: ClinicTransaction,
  which: SQL,
): Promise<readonly FiledRow[]> {
  const rows = await tx.db
    .select({ document: documents, error: documentErrors })
    .from(documents)
    .leftJoin(
      documentErrors,
      and(
        eq(documentErrors.clinicId, documents.clinicId),
        eq(documentErrors.documentId, documents.id),
      ),
    )
    .where(inThisClinic(tx, documents, which))
    .orderBy(asc(documents.recordedAt), asc(documents.id));
  if (rows.length === 0) return [];
  const names = await memberNames(tx);
  const nameOf = (accountId: string) => names.get(accountId) ?? 'Former colleague';
  const views = await viewsOf(
    tx,
    rows.map(({ document }) => document.id),
  );
  return rows.map(({ document, error }) => ({
    documentId: document.id,
    patientId: document.patientId,
    letterId: document.letterId,
    recipientId: document.recipientId,
    kind: document.kind,
    keyLine: document.keyLine,
    source: document.source,
    madeOn: document.madeOn,
    receivedAt: document.receivedAt.toISOString(),
    recordedAt: document.recordedAt.toISOString(),
    filedById: document.uploadedBy,
    filedBy: nameOf(document.uploadedBy),
    mediaType: document.mediaType,
    byteSize: document.byteSize,
    error: error && {
      reason: error.reason,
      markedBy: nameOf(error.markedBy),
      markedAt: error.markedAt.toISOString(),
    },
    openedBy: views
      .filter(({ documentId }) => documentId === document.id)
      .map(({ accountId }) => ({ accountId, name: nameOf(accountId) })),
  }));
}

async function viewsOf(tx: ClinicTransaction, documentIds: string[]) {
  return tx.db
    .selectDistinct({ documentId: documentViews.documentId, accountId: documentViews.accountId })
    .from(documentViews)
    .where(inThisClinic(tx, documentViews, inArray(documentViews.documentId, documentIds)));
}
