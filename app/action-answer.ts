import { type z } from 'zod';
import { refusalWords, type Refusal, type Result } from '@/clinical/refusals';
import type { ActionResult } from '@/components/forms/action-result';

type Failure = Extract<ActionResult<never>, { ok: false }>;

/** What an action answers when there is no actor: the form keeps what was typed. */
export const SIGNED_OUT: Failure = {
  ok: false,
  words:
    'You are signed out, or no longer work in this clinic. Nothing was saved; what you typed is still here. Sign in again in another tab, then try once more.',
};

/** A refusal as a form shows it. */
export function refused(refusal: Refusal): Failure {
  if (refusal.kind !== 'invalid') return { ok: false, words: refusalWords(refusal) };
  // The summary's own title says the rest.
  const words = 'Nothing was lost. Correct the marked fields, then try again.';
  return { ok: false, words, fields: refusal.fields };
}

/** What a verb answered, as a form shows it. */
export function answer<T>(result: Result<T>): ActionResult<T> {
  return result.ok ? result : refused(result.refusal);
}

/** Parses what a form sent with the schema it was made with: an action is a public endpoint. */
export function parsed<Output>(schema: z.ZodType<Output>, input: unknown): ActionResult<Output> {
  const read = schema.safeParse(input);
  if (read.success) return { ok: true, value: read.data };
  const fields: Record<string, string> = {};
  for (const issue of read.error.issues) fields[issue.path.join('.')] ??= issue.message;
  return refused({ kind: 'invalid', fields });
}
