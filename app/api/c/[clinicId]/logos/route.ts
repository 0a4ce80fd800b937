import { z } from 'zod';
import { currentActor } from '@/auth/current-actor';
import { fileHeaders } from '@/auth/file-headers';
import { isFromOwnPage } from '@/auth/same-origin';
import { permits } from '@/clinical/acts';
import { LOGO_LIMITS, logoTooLargeWords } from '@/clinical/clinics/clinic-logo';
import type { Refusal } from '@/clinical/refusals';
import type { ActionResult } from '@/components/forms/action-result';
import { changeClinicLogo } from '@/db/clinics/change-clinic-logo';
import { checkLogo } from '@/uploads/check-logo';
import { readWithin } from '@/uploads/read-within';
import { configuredClamd } from '@/uploads/virus-scanner';
import { refused, SIGNED_OUT } from '../../../../action-answer';

type Params = { params: Promise<{ clinicId: string }> };

function reply(body: ActionResult<null>, status: number): Response {
  return Response.json(body, { status, headers: fileHeaders() });
}

const say = (words: string, status: number) => reply({ ok: false, words }, status);
const no = (refusal: Refusal) =>
  reply(refused(refusal), refusal.kind === 'not_permitted' ? 403 : 422);

/** Takes a picture, as it is, for the letters from now on, over the logo that the page showed. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  if (!isFromOwnPage(request)) return say(NOT_OURS, 403);
  const { clinicId } = await params;
  const actor = await currentActor(clinicId);
  if (!actor) return reply(SIGNED_OUT, 401);
  if (!permits(actor.role, 'clinic.change-logo')) return no({ kind: 'not_permitted' });
  const over = z.hash('sha256').nullable().safeParse(new URL(request.url).searchParams.get('over'));
  if (!over.success) return say(NOT_OURS, 400);
  if (Number(request.headers.get('content-length') ?? 0) > LOGO_LIMITS.file) {
    return say(logoTooLargeWords(), 413);
  }
  const body = await readWithin(request.body, LOGO_LIMITS.file);
  if (body === null) return say(logoTooLargeWords(), 413);
  const checked = await checkLogo(body, configuredClamd());
  if (!checked.ok) return no(checked.refusal);
  const changed = await changeClinicLogo(actor, { over: over.data, logo: checked.value });
  return changed.ok ? reply({ ok: true, value: null }, 201) : no(changed.refusal);
}

const NOT_OURS =
  'This was not sent by a page of this server, so nothing was changed. Open the settings again and try once more.';
