import { z } from 'zod';
import { currentActor } from '@/auth/current-actor';
import { downloadLetter } from '@/db/letters/download-letter';
import { answerInWords, refusedInWords, SIGNED_OUT } from '../answer-in-words';

type Params = { params: Promise<{ clinicId: string; letterId: string }> };

/** The PDF of a signed letter as it was stored, to look at and print or, asked so, to keep. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { clinicId, letterId } = await params;
  const actor = await currentActor(clinicId);
  if (!actor) return answerInWords(SIGNED_OUT, 401);
  if (!z.uuid().safeParse(letterId).success) return refusedInWords({ kind: 'not_found' });
  const asked = new URL(request.url).searchParams;
  const letter = await downloadLetter(actor, letterId.toLowerCase(), asked.get('copy'));
  if (!letter.ok) return refusedInWords(letter.refusal);
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
