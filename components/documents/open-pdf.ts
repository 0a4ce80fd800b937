import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type OpenedPdf =
  { is: 'open'; pdf: PDFDocumentProxy } | { is: 'locked' } | { is: 'failed'; words: string };

const UNREADABLE =
  'This PDF cannot be shown here. Download it to open it with another program, or ask its sender for another copy.';

/**
 * Fetches a PDF and reads it with pdf.js: drawn as pixels in a worker's hands, nothing in it runs.
 * No evaluation of code, no forms, no network of its own (decision 17).
 */
export async function openPdf(address: string, signal: AbortSignal): Promise<OpenedPdf> {
  const answer = await fetch(address, { signal });
  if (!answer.ok) return { is: 'failed', words: await answer.text() };
  const data = new Uint8Array(await answer.arrayBuffer());
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  GlobalWorkerOptions.workerSrc = new URL(
    'pdfjs-dist/legacy/build/pdf.worker.mjs',
    import.meta.url,
  ).toString();
  const task = getDocument({ data, isEvalSupported: false, enableXfa: false, stopAtErrors: false });
  try {
    return { is: 'open', pdf: await task.promise };
  } catch (error) {
    await task.destroy();
    if (error instanceof Error && error.name === 'PasswordException') return { is: 'locked' };
    return { is: 'failed', words: UNREADABLE };
  }
}
