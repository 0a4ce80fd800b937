import type { DocumentUpload } from '@/clinical/documents/file-document';
import type { ActionResult } from '@/components/forms/action-result';
import { documentPaths } from './document-paths';

/** Whose record a document goes to, and the copy of a letter that it answers, if one. */
export type FiledTo = {
  clinicId: string;
  patientId: string;
  loop: { letterId: string; recipientId: string } | null;
};

export type Sent = ActionResult<{ documentId: string; isResultIn: boolean }>;

const CANCELLED = 'Sending was cancelled. The file and what you typed are still here.';
const UNREADABLE =
  'The server’s answer could not be read, so this may not be stored. The file and what you typed are still here: look into the record, then try again.';

/**
 * Sends a file with what was typed about it. XMLHttpRequest, because fetch does not say how much of
 * a body has gone. Rejects when no answer comes; a cancelled sending is an answer.
 */
export function sendDocument(
  { clinicId, patientId, loop }: FiledTo,
  { file, ...typed }: DocumentUpload,
  options: { signal: AbortSignal; onProgress: (share: number) => void },
): Promise<Sent> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...typed, patientId, ...loop }))
    form.append(name, value);
  form.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) =>
      options.onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(answerOf(request.response));
    request.onerror = () => reject(new Error('No answer'));
    request.onabort = () => resolve({ ok: false, words: CANCELLED });
    options.signal.addEventListener('abort', () => request.abort(), { once: true });
    request.open('POST', documentPaths.file(clinicId, patientId));
    request.send(form);
  });
}

function answerOf(response: unknown): Sent {
  const isAnswer = typeof response === 'object' && response !== null && 'ok' in response;
  return isAnswer ? (response as Sent) : { ok: false, words: UNREADABLE };
}
