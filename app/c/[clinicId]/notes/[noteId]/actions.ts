'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { currentActor } from '@/auth/current-actor';
import { visitTimeSchema, type VisitTime } from '@/clinical/notes/visit-time';
import type { ActionResult } from '@/components/forms/action-result';
import { paths } from '@/components/paths';
import { clinicSettings } from '@/db/clinics/clinic-settings';
import { addAddendum, addendumSchema } from '@/db/notes/add-addendum';
import { changeNoteTime } from '@/db/notes/change-note-time';
import { discardNote } from '@/db/notes/discard-note';
import { markInError, markInErrorSchema } from '@/db/notes/mark-in-error';
import { moveNote } from '@/db/notes/move-note';
import { restoreNote } from '@/db/notes/restore-note';
import { signNote } from '@/db/notes/sign-note';
import { takeOverNote } from '@/db/notes/take-over-note';
import { answer, parsed, refused, SIGNED_OUT } from '../../../../action-answer';
import { instantIn } from '../../patients/[patientId]/instant-in';

const id = z.uuid();
const revision = z.number().int().nonnegative();
const atRevision = z.object({ noteId: id, revision });

export async function sign(
  clinicId: string,
  noteId: string,
  onScreen: number,
): Promise<ActionResult<{ sha256: string }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(atRevision, { noteId, revision: onScreen });
  if (!input.ok) return input;
  return answer(await signNote(actor, input.value));
}

export async function discard(
  clinicId: string,
  noteId: string,
): Promise<ActionResult<{ patientId: string }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(id, noteId);
  if (!input.ok) return input;
  return answer(await discardNote(actor, input.value));
}

export async function restore(
  clinicId: string,
  noteId: string,
): Promise<ActionResult<{ patientId: string }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(id, noteId);
  if (!input.ok) return input;
  return answer(await restoreNote(actor, input.value));
}

export async function move(
  clinicId: string,
  noteId: string,
  values: { revision: number; toPatientId: string },
): Promise<ActionResult<{ patientId: string }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(atRevision.extend({ toPatientId: id }), { noteId, ...values });
  if (!input.ok) return input;
  return answer(await moveNote(actor, input.value));
}

/** Sets when the visit took place, by the clinic's clock. */
export async function changeTime(
  clinicId: string,
  noteId: string,
  values: VisitTime,
): Promise<ActionResult<{ revision: number }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(visitTimeSchema.extend({ noteId: id }), { noteId, ...values });
  if (!input.ok) return input;
  const clinic = await clinicSettings(actor);
  if (!clinic.ok) return refused(clinic.refusal);
  const { date, time } = input.value;
  const occurredAt = instantIn(clinic.value.timeZone, date, time).toISOString();
  const changed = await changeNoteTime(actor, { noteId: input.value.noteId, occurredAt });
  if (changed.ok || changed.refusal.kind !== 'invalid') return answer(changed);
  return { ok: false, words: Object.values(changed.refusal.fields).join(' ') };
}

export async function takeOver(
  clinicId: string,
  noteId: string,
  onScreen: number,
): Promise<ActionResult<{ patientId: string }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(atRevision, { noteId, revision: onScreen });
  if (!input.ok) return input;
  return answer(await takeOverNote(actor, input.value));
}

export async function addend(
  clinicId: string,
  noteId: string,
  body: string,
): Promise<ActionResult<{ addendumId: string }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(addendumSchema, { noteId, body });
  if (!input.ok) return input;
  const added = await addAddendum(actor, input.value);
  if (added.ok) revalidatePath(paths.note(clinicId, noteId));
  return answer(added);
}

export async function markNoteInError(
  clinicId: string,
  noteId: string,
  reason: string,
): Promise<ActionResult<{ patientId: string }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(markInErrorSchema, { noteId, reason });
  if (!input.ok) return input;
  const marked = await markInError(actor, input.value);
  if (marked.ok) revalidatePath(paths.note(clinicId, noteId));
  return answer(marked);
}
