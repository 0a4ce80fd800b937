import { isDatabaseUp } from '@/db/is-database-up';

export const dynamic = 'force-dynamic';

/** 200 `{"status":"ok"}` once the database answers; 503 until then. Tells nothing else. */
export async function GET(): Promise<Response> {
  const isUp = await isDatabaseUp();
  return Response.json(
    { status: isUp ? 'ok' : 'unavailable' },
    { status: isUp ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
