import { z } from 'zod';
import { currentActor } from '@/auth/current-actor';
import { answersSaveSchema, type AnswersSaved } from '@/clinical/letters/answers-save';
import { refusalWords, type Refusal } from '@/clinical/refusals';
import type { ActionResult } from '@/components/forms/action-result';
import { changeLetter } from '@/db/letters/change-letter';

type Params = { params: Promise<{ clinicId: string; letterId: string }> };

/** Far above any letter: 200 edited paragraphs and all findings ticked. */
const LONGEST_BODY = 2_000_000;

function reply(body: AnswersSaved, status: number): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } });
}

/** Saves the answers of a draft letter while it is written. */
export async function PUT(request: Request, { params }: Params): Promise<Response> {
  const { clinicId, letterId } = await params;
  const actor = await currentActor(clinicId);
  if (!actor) return reply({ answer: 'signed_out' }, 401);
  const input = z.uuid().safeParse(letterId).success
    ? await readSave(request)
    : { ok: false as const, words: UNREADABLE };
  if (!input.ok) return reply({ answer: 'refused', words: input.words }, 422);
  const { format: _format, ...save } = input.value;
  const saved = await changeLetter(actor, {
    ...save,
    clinicId: actor.clinicId,
    letterId: letterId.toLowerCase(),
  });
  if (saved.ok) return reply({ answer: 'saved', revision: saved.value.revision }, 200);
  return refused(saved.refusal);
}

function refused(refusal: Refusal): Response {
  if (refusal.kind === 'stale') {
    return reply({ answer: 'stale', theirRevision: refusal.theirRevision }, 409);
  }
  const status = { not_permitted: 403, not_author: 403, not_found: 404, wrong_state: 409 };
  const code = refusal.kind in status ? status[refusal.kind as keyof typeof status] : 422;
  const [invalid] = refusal.kind === 'invalid' ? Object.values(refusal.fields) : [];
  return reply({ answer: 'refused', words: invalid ?? refusalWords(refusal) }, code);
}

const UNREADABLE = 'These answers could not be read. Copy what you typed, then reload the page.';

async function readSave(
  request: Request,
): Promise<ActionResult<z.output<typeof answersSaveSchema>>> {
  const unreadable = { ok: false, words: UNREADABLE } as const;
  if (!request.headers.get('content-type')?.startsWith('application/json')) return unreadable;
  const text = await request.text();
  if (text.length > LONGEST_BODY) return unreadable;
  try {
    const read = answersSaveSchema.safeParse(JSON.parse(text));
    if (read.success) return { ok: true, value: read.data };
    return { ok: false, words: read.error.issues[0]?.message ?? UNREADABLE };
  } catch {
    return unreadable;
  }
}
