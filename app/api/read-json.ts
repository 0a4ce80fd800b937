import type { z } from 'zod';

const LONGEST_BODY = 20_000;

/**
 * The JSON body of a request, parsed with its schema, or null. A body of another content type is
 * refused: a page of another site can send a form, but not JSON.
 */
export async function readJson<Output>(
  request: Request,
  schema: z.ZodType<Output>,
  longestBody = LONGEST_BODY,
): Promise<Output | null> {
  if (!request.headers.get('content-type')?.startsWith('application/json')) return null;
  const text = await request.text();
  if (text.length > longestBody) return null;
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** JSON that nobody keeps. */
export function privateJson(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } });
}
