import { LOGO_LIMITS, logoTooLargeWords } from '@/clinical/clinics/clinic-logo';
import type { ActionResult } from '@/components/forms/action-result';
import { letterPaths } from '@/components/letters/letter-paths';

const UNREADABLE =
  'The server’s answer could not be read, so the logo may not be changed. Reload the page to see it.';

/** Sends a picture as the clinic's logo, over the one that the page shows. Rejects when no answer comes. */
export async function sendLogo(
  clinicId: string,
  over: string | null,
  file: File,
): Promise<ActionResult<null>> {
  if (file.size > LOGO_LIMITS.file) return { ok: false, words: logoTooLargeWords(file.size) };
  const response = await fetch(letterPaths.logos(clinicId, over), { method: 'POST', body: file });
  const answer: unknown = await response.json().catch(() => null);
  const isAnswer = typeof answer === 'object' && answer !== null && 'ok' in answer;
  return isAnswer ? (answer as ActionResult<null>) : { ok: false, words: UNREADABLE };
}
