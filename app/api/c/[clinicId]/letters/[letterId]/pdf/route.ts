import { z } from 'zod';
import { currentActor } from '@/auth/current-actor';
import { refusalWords, type RefusalKind } from '@/clinical/refusals';
import { downloadLetter } from '@/db/letters/download-letter';

type Params = { params: Promise<{ clinicId: string; letterId: string }> };

const STATUS: Partial<Record<RefusalKind, number>> = { not_permitted: 403, wrong_state: 409 };

const inWords = (words: string, status: number) =>
  new Response(words, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'private, no-store',
    },
  });

/** The PDF of a signed letter as it was stored, to look at and print or, asked so, to keep. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { clinicId, letterId } = await params;
  const actor = await currentActor(clinicId);
  if (!actor) return inWords('You are signed out. Sign in, then open the letter again.', 401);
  const missing = refusalWords({ kind: 'not_found' });
  if (!z.uuid().safeParse(letterId).success) return inWords(missing, 404);
  const asked = new URL(request.url).searchParams;
  const letter = await downloadLetter(actor, letterId.toLowerCase(), asked.get('copy'));
  if (!letter.ok) {
    return inWords(refusalWords(letter.refusal), STATUS[letter.refusal.kind] ?? 404);
  }
  const { pdf, fileName } = letter.value;
  const isKept = asked.get('as') === 'attachment';
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `${isKept ? 'attachment' : 'inline'}; filename="${fileName}"`,
      'content-length': String(pdf.length),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
