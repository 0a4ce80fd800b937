import type { z } from 'zod';
import type { Refusal } from '@/clinical/refusals';

/** What a schema found wrong, as a refusal with words for each field. */
export function invalidFields(error: z.ZodError): Refusal {
  const fields: Record<string, string> = {};
  for (const { path, message } of error.issues) fields[path.join('.')] ??= message;
  return { kind: 'invalid', fields };
}
