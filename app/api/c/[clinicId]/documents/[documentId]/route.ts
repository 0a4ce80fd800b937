import { z } from 'zod';
import { currentActor } from '@/auth/current-actor';
import { fileHeaders } from '@/auth/file-headers';
import { isFromAnotherSite } from '@/auth/same-origin';
import { refusalWords } from '@/clinical/refusals';
import { openDocumentContent } from '@/db/documents/open-document-content';

type Params = { params: Promise<{ clinicId: string; documentId: string }> };

const inWords = (words: string, status: number) =>
  new Response(words, {
    status,
    headers: { ...fileHeaders(), 'content-type': 'text/plain; charset=utf-8' },
  });

/** A document's bytes, for the page that shows it or, asked so, to keep. DICOM is only ever kept. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  if (isFromAnotherSite(request)) return inWords('Open it from the patient’s record.', 403);
  const { clinicId, documentId } = await params;
  const actor = await currentActor(clinicId);
  if (!actor) return inWords('You are signed out. Sign in, then open the document again.', 401);
  if (!z.uuid().safeParse(documentId).success) {
    return inWords(refusalWords({ kind: 'not_found' }), 404);
  }
  const opened = await openDocumentContent(actor, documentId.toLowerCase());
  if (!opened.ok) {
    const status = opened.refusal.kind === 'not_permitted' ? 403 : 404;
    return inWords(refusalWords(opened.refusal), status);
  }
  const { content, fileName, mediaType } = opened.value;
  const isAsked = new URL(request.url).searchParams.get('as') === 'attachment';
  const isKept = isAsked || mediaType === 'application/dicom';
  return new Response(new Uint8Array(content), {
    headers: {
      ...fileHeaders(),
      'content-type': mediaType,
      'content-disposition': `${isKept ? 'attachment' : 'inline'}; filename="${fileName}"`,
      'content-length': String(content.length),
    },
  });
}
