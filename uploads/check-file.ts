import { DOCUMENT_LIMITS, tooLargeWords } from '@/clinical/documents/document-limits';
import type { CheckedFile } from '@/clinical/documents/file-document';
import type { Result } from '@/clinical/refusals';
import { imageMadeAnew } from './image-made-anew';
import { mediaTypeOf } from './media-type-of';
import { scanFile } from './scan-file';
import type { Clamd } from './virus-scanner';

const blocked = (words: string) => ({ ok: false, refusal: { kind: 'blocked', words } }) as const;

/**
 * Looks at a file before it is kept: size, what it is, clamd where one is configured. Pictures are
 * made anew.
 */
export async function checkFile(
  content: Buffer,
  clamd: Clamd | null,
): Promise<Result<CheckedFile>> {
  if (content.length === 0) return blocked('This file is empty. Choose another.');
  if (content.length > DOCUMENT_LIMITS.file) return blocked(tooLargeWords(content.length));
  const mediaType = await mediaTypeOf(content);
  if (mediaType === null) {
    return blocked(
      'By its content this is no complete PDF, JPEG, PNG or DICOM file, whatever its name says. Nothing was stored: save or photograph it as one of these, and try again.',
    );
  }
  const refusal = await scanFile(content, clamd);
  if (refusal) return { ok: false, refusal };
  if (mediaType !== 'image/jpeg' && mediaType !== 'image/png') {
    return { ok: true, value: { mediaType, content } };
  }
  const anew = await imageMadeAnew(content, mediaType);
  if (anew === null) {
    return blocked(
      'This picture is damaged, or has more than 60 million pixels. Nothing was stored: save it anew, smaller, or as a PDF.',
    );
  }
  if (anew.length > DOCUMENT_LIMITS.file) return blocked(tooLargeWords(anew.length));
  return { ok: true, value: { mediaType, content: anew } };
}
