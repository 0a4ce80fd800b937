import type {
  ImportOutcome,
  ImportRequest,
  MatchRequest,
  RowMatch,
} from '@/clinical/contacts/import/import-request';
import type { ReadRow } from '@/clinical/contacts/import/read-rows';
import type { ActionResult } from '@/components/forms/action-result';
import { contactPaths } from '../contact-paths';

const UNANSWERED =
  'The server did not answer. Check your connection and try again: rows that are in the contacts by then are shown as such.';
const SIGNED_OUT =
  'You are signed out. Sign in again in another tab, then try once more: the file is still here.';
const NOT_TAKEN = 'The server did not take these rows. Choose the file again.';

/** Which contacts of the book the rows may be. */
export async function askMatches(
  clinicId: string,
  rows: readonly ReadRow[],
): Promise<ActionResult<readonly RowMatch[]>> {
  const request: MatchRequest = {
    rows: rows.map(({ row, contact: { name, organisation, email } }) => ({
      row,
      name,
      organisation,
      email,
    })),
  };
  const answered = await post<{ matches: RowMatch[] }>(contactPaths.matches(clinicId), request);
  return answered.ok ? { ok: true, value: answered.value.matches } : answered;
}

/** Imports the rows; all of them or none. */
export function askImport(
  clinicId: string,
  request: ImportRequest,
): Promise<ActionResult<ImportOutcome>> {
  return post(contactPaths.importRows(clinicId), request);
}

async function post<T>(address: string, body: unknown): Promise<ActionResult<T>> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.ok) return { ok: true, value: (await response.json()) as T };
    if (response.status === 401) return { ok: false, words: SIGNED_OUT };
    if (response.status === 422) return { ok: false, words: NOT_TAKEN };
    const { error } = (await response.json()) as { error: string };
    return { ok: false, words: error };
  } catch {
    return { ok: false, words: UNANSWERED };
  }
}
