import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { documentErrorSchema } from '@/clinical/documents/file-document';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { demandSameClinic, demandSameRecord } from '../demand-same';
import { refuse } from '../refuse';
import { documentErrors, documents } from '../schema/documents';

/**
 * Marks a document as filed in error, once, with a reason. It stays readable where it is; a loop
 * waits for it no more. Any clinician may: a result on the wrong patient's record does not wait for
 * who filed it.
 */
export async function markDocumentInError(
  actor: Actor,
  input: z.input<typeof documentErrorSchema>,
): Promise<Result<{ documentId: string }>> {
  const { reason, documentId, ...of } = documentErrorSchema.parse(input);
  return change(actor, 'document.mark-in-error', async (tx) => {
    demandSameClinic(tx, of);
    const [document] = await tx.db
      .select({ patientId: documents.patientId })
      .from(documents)
      .where(inThisClinic(tx, documents, eq(documents.id, documentId)));
    if (!document) return refuse({ kind: 'not_found' });
    demandSameRecord({ patientId: of.patientId }, document);
    const added = await tx.db
      .insert(documentErrors)
      .values({
        ...{ clinicId: tx.clinicId, documentId, reason },
        ...{ markedBy: actor.accountId, markedAt: tx.now },
      })
      .onConflictDoNothing()
      .returning({ documentId: documentErrors.documentId });
    if (added.length === 0) refuse({ kind: 'wrong_state', state: 'marked in error already' });
    return { value: { documentId }, about: { patientId: of.patientId, subjectId: documentId } };
  });
}
