import { z } from 'zod';
import { currentActor } from '@/auth/current-actor';
import { exportLetter } from '@/db/letters/export-letter';
import { letterBundle } from '@/fhir/letter-bundle';
import { answerInWords, refusedInWords, SIGNED_OUT } from '../answer-in-words';

type Params = { params: Promise<{ clinicId: string; letterId: string }> };

/** One recipient's copy of a signed letter as a FHIR R4 Bundle, to hand over to their program. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { clinicId, letterId } = await params;
  const actor = await currentActor(clinicId);
  if (!actor) return answerInWords(SIGNED_OUT, 401);
  if (!z.uuid().safeParse(letterId).success) return refusedInWords({ kind: 'not_found' });
  const recipientId = new URL(request.url).searchParams.get('copy');
  const letter = await exportLetter(actor, letterId.toLowerCase(), recipientId);
  if (!letter.ok) return refusedInWords(letter.refusal);
  const { fileName, ...copy } = letter.value;
  return new Response(JSON.stringify(letterBundle(copy)), {
    headers: {
      'content-type': 'application/fhir+json; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}.json"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
