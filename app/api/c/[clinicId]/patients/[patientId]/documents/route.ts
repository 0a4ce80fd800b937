import { z } from 'zod';
import { currentActor } from '@/auth/current-actor';
import { fileHeaders } from '@/auth/file-headers';
import { isFromOwnPage } from '@/auth/same-origin';
import { permits } from '@/clinical/acts';
import { DOCUMENT_LIMITS, tooLargeWords } from '@/clinical/documents/document-limits';
import { answeredLoopSchema, documentFormSchema } from '@/clinical/documents/file-document';
import type { Refusal, RefusalKind } from '@/clinical/refusals';
import type { ActionResult } from '@/components/forms/action-result';
import { clinicSettings } from '@/db/clinics/clinic-settings';
import { fileDocument, type Filed } from '@/db/documents/file-document';
import { checkFile } from '@/uploads/check-file';
import { readWithin } from '@/uploads/read-within';
import { configuredClamd } from '@/uploads/virus-scanner';
import { parsed, refused, SIGNED_OUT } from '../../../../../../action-answer';
import { instantIn } from '../../../../../../instant-in';

type Params = { params: Promise<{ clinicId: string; patientId: string }> };

/** What a form adds to its file: the fields, and a boundary between each. */
const LARGEST_BODY = DOCUMENT_LIMITS.file + 64 * 1024;

const STATUS: Partial<Record<RefusalKind, number>> = {
  not_permitted: 403,
  not_found: 404,
  mismatch: 409,
  blocked: 422,
};

function reply(body: ActionResult<Filed>, status: number): Response {
  return Response.json(body, { status, headers: fileHeaders() });
}

const say = (words: string, status: number) => reply({ ok: false, words }, status);
const no = (refusal: Refusal) => reply(refused(refusal), STATUS[refusal.kind] ?? 422);

/**
 * Takes a file and what was typed about it, as a form of several parts. The patient is named twice:
 * by the address, and by the form whose page showed whose record it is.
 */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  if (!isFromOwnPage(request)) return say(NOT_OURS, 403);
  const { clinicId, patientId } = await params;
  const actor = await currentActor(clinicId);
  if (!actor) return reply(SIGNED_OUT, 401);
  if (!permits(actor.role, 'document.file')) return no({ kind: 'not_permitted' });
  if (!z.uuid().safeParse(patientId).success) return no({ kind: 'not_found' });
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) {
    return say(tooLargeWords(), 413);
  }
  const body = await readWithin(request.body, LARGEST_BODY);
  if (body === null) return say(tooLargeWords(), 413);
  const form = await formOf(body, request.headers.get('content-type'));
  const file = form?.get('file');
  if (!form || !(file instanceof File)) return say(UNREADABLE, 400);
  if (fieldOf(form, 'patientId').toLowerCase() !== patientId.toLowerCase()) {
    return no({ kind: 'mismatch', what: 'patient' });
  }
  const typed = parsed(documentFormSchema, Object.fromEntries(FIELDS.map(readFrom(form))));
  if (!typed.ok) return reply(typed, 422);
  const loop = loopOf(form);
  if (loop === undefined) return say(UNREADABLE, 400);
  const clinic = await clinicSettings(actor);
  if (!clinic.ok) return no(clinic.refusal);
  const checked = await checkFile(Buffer.from(await file.arrayBuffer()), configuredClamd());
  if (!checked.ok) return no(checked.refusal);
  const { receivedOn, receivedTime, ...described } = typed.value;
  const filed = await fileDocument(
    actor,
    {
      ...{ ...described, clinicId: actor.clinicId, patientId: patientId.toLowerCase(), loop },
      receivedAt: instantIn(clinic.value.timeZone, receivedOn, receivedTime).toISOString(),
    },
    checked.value,
  );
  return filed.ok ? reply(filed, 201) : no(atItsField(filed.refusal));
}

const NOT_OURS =
  'This was not sent by a page of this server, so nothing was stored. Open the record again and try once more.';

const UNREADABLE =
  'What was sent could not be read, so nothing was stored. Reload the page and try again.';

const FIELDS = ['kind', 'keyLine', 'source', 'madeOn', 'receivedOn', 'receivedTime'] as const;

function fieldOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

const readFrom = (form: FormData) => (name: string) => [name, fieldOf(form, name)] as const;

/** The loop that a report answers; `null` for anything else, `undefined` for what is no loop. */
function loopOf(form: FormData): z.output<typeof answeredLoopSchema> | null | undefined {
  if (!form.has('letterId')) return null;
  return answeredLoopSchema.safeParse(
    Object.fromEntries(['letterId', 'recipientId'].map(readFrom(form))),
  ).data;
}

async function formOf(body: Buffer, contentType: string | null): Promise<FormData | null> {
  if (!contentType?.startsWith('multipart/form-data')) return null;
  const whole = new Response(new Uint8Array(body), { headers: { 'content-type': contentType } });
  return whole.formData().catch(() => null);
}

/** The form has no field for the instant, but for the time of day. */
function atItsField(refusal: Refusal): Refusal {
  if (refusal.kind !== 'invalid') return refusal;
  const { receivedAt, ...fields } = refusal.fields;
  return {
    kind: 'invalid',
    fields: { ...fields, ...(receivedAt && { receivedTime: receivedAt }) },
  };
}
