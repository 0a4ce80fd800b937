'use server';

import { z } from 'zod';
import { currentActor } from '@/auth/current-actor';
import type { ActionResult } from '@/components/forms/action-result';
import { discardLetter } from '@/db/letters/discard-letter';
import { signLetter } from '@/db/letters/sign-letter';
import { writeEmergencyLetter } from '@/db/letters/write-emergency-letter';
import { writeImagingRequest } from '@/db/letters/write-imaging-request';
import { renderLetterPdf } from '@/letters/render-letter-pdf';
import { answer, parsed, SIGNED_OUT } from '../../../action-answer';

const id = z.uuid();
const atRevision = z.object({ letterId: id, revision: z.number().int().positive() });
const asRead = atRevision.extend({ noteRevision: z.number().int().nonnegative() });

/** Begins an imaging request from a note, or goes on with the unfinished one. */
export async function writeRequest(
  clinicId: string,
  noteId: string,
): Promise<ActionResult<{ letterId: string }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(id, noteId);
  if (!input.ok) return input;
  return answer(await writeImagingRequest(actor, { noteId: input.value }));
}

/** Begins an emergency letter from a note, or goes on with the unfinished one. */
export async function writeEmergency(
  clinicId: string,
  noteId: string,
): Promise<ActionResult<{ letterId: string }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(id, noteId);
  if (!input.ok) return input;
  return answer(await writeEmergencyLetter(actor, { noteId: input.value }));
}

export async function sign(
  clinicId: string,
  values: { letterId: string; revision: number; noteRevision: number },
): Promise<ActionResult<{ sha256: string }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(asRead, values);
  if (!input.ok) return input;
  return answer(await signLetter(actor, input.value, renderLetterPdf));
}

export async function discard(
  clinicId: string,
  values: { letterId: string; revision: number },
): Promise<ActionResult<{ patientId: string; noteId: string }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(atRevision, values);
  if (!input.ok) return input;
  return answer(await discardLetter(actor, input.value));
}
