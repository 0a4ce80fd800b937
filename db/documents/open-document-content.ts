import { and, eq } from 'drizzle-orm';
import { FILE_EXTENSION, type DocumentMediaType } from '@/clinical/documents/document-words';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { inThisClinic } from '../clinic-transaction';
import { look } from '../look';
import { newId } from '../new-id';
import { refuse } from '../refuse';
import { documentContents, documents, documentViews } from '../schema/documents';

export type DocumentContent = { mediaType: DocumentMediaType; content: Buffer; fileName: string };

/**
 * A document's bytes, to look at or to keep. Each time is audited, and recorded as opened by the
 * actor. The file's name holds no patient: it ends in download folders and mail.
 */
export async function openDocumentContent(
  actor: Actor,
  documentId: string,
): Promise<Result<DocumentContent>> {
  return look(actor, 'document.open', async (tx) => {
    const [found] = await tx.db
      .select({ document: documents, content: documentContents.content })
      .from(documents)
      .innerJoin(
        documentContents,
        and(
          eq(documentContents.clinicId, documents.clinicId),
          eq(documentContents.documentId, documents.id),
        ),
      )
      .where(inThisClinic(tx, documents, eq(documents.id, documentId)));
    if (!found) return refuse({ kind: 'not_found' });
    const { document, content } = found;
    await tx.db.insert(documentViews).values({
      ...{ clinicId: tx.clinicId, id: newId(), documentId },
      ...{ accountId: actor.accountId, viewedAt: tx.now },
    });
    const { mediaType, patientId, letterId } = document;
    const fileName = `document-${documentId}.${FILE_EXTENSION[mediaType]}`;
    const about = { patientId, subjectId: documentId, ...(letterId && { letterId }) };
    return { value: { mediaType, content, fileName }, about };
  });
}
