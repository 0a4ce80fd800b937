import { eq } from 'drizzle-orm';
import type { FiledDocument } from '@/clinical/documents/filed-document';
import type { ClinicFormat } from '@/clinical/notes/note-content';
import type { BannerPatient } from '@/clinical/patients/banner-patient';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { look } from '../look';
import { bannerFor } from '../patients/banner-for';
import { clinicFormatOf } from '../patients/clinic-format-of';
import { refuse } from '../refuse';
import { documents } from '../schema/documents';
import { filedDocuments } from './filed-documents';

/** A document's page: what is known of it and whose it is, not its bytes. */
export type OpenDocument = FiledDocument & {
  patientId: string;
  /** The letter that it answers. */
  letterId: string | null;
  banner: BannerPatient;
  format: ClinicFormat & { today: string };
};

/** Opens a document without its content: whoever looks at that is recorded as having opened it. */
export async function openDocument(
  actor: Actor,
  documentId: string,
): Promise<Result<OpenDocument>> {
  return look(actor, 'record.open', async (tx) => {
    const [document] = await filedDocuments(tx, eq(documents.id, documentId));
    if (!document) return refuse({ kind: 'not_found' });
    const { recipientId: _recipientId, filedById: _filedById, ...rest } = document;
    const banner = await bannerFor(tx, document.patientId);
    const value = { ...rest, banner, format: await clinicFormatOf(tx) };
    return { value, about: { patientId: document.patientId, subjectId: documentId } };
  });
}
