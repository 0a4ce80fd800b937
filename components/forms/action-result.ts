/**
 * What a server action answers a form. `words` say what happened, what was kept and what to do;
 * `fields` are words by field name, shown beside the field and in the summary.
 */
export type ActionResult<T> =
  { ok: true; value: T } | { ok: false; words: string; fields?: Record<string, string> };
