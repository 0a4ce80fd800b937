import { fileTypeFromBuffer } from 'file-type';
import { DOCUMENT_MEDIA_TYPES, type DocumentMediaType } from '@/clinical/documents/document-words';

/** How far from its end a PDF says that it ends: some writers leave a little behind it. */
const PDF_TAIL = 4096;

/**
 * What a file is by its content: its name and what the browser calls it count for nothing. A file
 * that begins as something else and has one of our types further in (a program with “DICM” at byte
 * 128) is that something else; a PDF without its end is none.
 */
export async function mediaTypeOf(content: Buffer): Promise<DocumentMediaType | null> {
  const found = await fileTypeFromBuffer(content);
  const type = DOCUMENT_MEDIA_TYPES.find((each) => each === found?.mime) ?? null;
  if (type === 'application/pdf') {
    const isPdf = content.subarray(0, 5).toString('latin1') === '%PDF-';
    return isPdf && content.subarray(-PDF_TAIL).includes('%%EOF') ? type : null;
  }
  return type;
}
