import { z } from 'zod';
import { currentActor } from '@/auth/current-actor';
import { fileHeaders } from '@/auth/file-headers';
import { isFromAnotherSite } from '@/auth/same-origin';
import { refusalWords, type Refusal } from '@/clinical/refusals';
import { openLogo } from '@/db/clinics/open-logo';

type Params = { params: Promise<{ clinicId: string; sha256: string }> };

const inWords = (words: string, status: number) =>
  new Response(words, {
    status,
    headers: { ...fileHeaders(), 'content-type': 'text/plain; charset=utf-8' },
  });

const no = (refusal: Refusal) =>
  inWords(refusalWords(refusal), refusal.kind === 'not_permitted' ? 403 : 404);

/** A logo's bytes, for the letters and the settings that show it. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  if (isFromAnotherSite(request)) return inWords('Open it from the clinic’s own pages.', 403);
  const { clinicId, sha256 } = await params;
  const actor = await currentActor(clinicId);
  if (!actor) return inWords('You are signed out. Sign in, then open the page again.', 401);
  if (!z.hash('sha256').safeParse(sha256).success) return no({ kind: 'not_found' });
  const opened = await openLogo(actor, sha256.toLowerCase());
  if (!opened.ok) return no(opened.refusal);
  const { content, mediaType } = opened.value;
  return new Response(new Uint8Array(content), {
    headers: {
      ...fileHeaders(),
      'content-type': mediaType,
      'content-disposition': 'inline',
      'content-length': String(content.length),
    },
  });
}
