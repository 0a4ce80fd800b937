'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { visitTimeSchema, type VisitTime } from '@/clinical/notes/visit-time';
import { noteOfSchema, type NoteOf } from '@/clinical/patients/record-of';
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
import { answer, refused } from '../../../../action-answer';
import { asked } from '../../../../asked';
import { instantIn } from '../../../../instant-in';

const atRevision = noteOfSchema.extend({ revision: z.number().int().nonnegative() });
const toPatient = atRevision.extend({ toPatientId: z.uuid() });

export async function sign(
  of: NoteOf,
  revision: number,
): Promise<ActionResult<{ sha256: string }>> {
  const read = await asked(atRevision, { ...of, revision });
  return read.ok ? answer(await signNote(read.value.actor, read.value.input)) : read;
}

export async function discard(of: NoteOf): Promise<ActionResult<{ patientId: string }>> {
  const read = await asked(noteOfSchema, of);
  return read.ok ? answer(await discardNote(read.value.actor, read.value.input)) : read;
}

export async function restore(of: NoteOf): Promise<ActionResult<{ patientId: string }>> {
  const read = await asked(noteOfSchema, of);
  return read.ok ? answer(await restoreNote(read.value.actor, read.value.input)) : read;
}

export async function move(
  of: NoteOf,
  values: { revision: number; toPatientId: string },
): Promise<ActionResult<{ patientId: string }>> {
  const read = await asked(toPatient, { ...values, ...of });
  return read.ok ? answer(await moveNote(read.value.actor, read.value.input)) : read;
}

/** Sets when the visit took place, by the clinic's clock. */
export async function changeTime(
  of: NoteOf,
  values: VisitTime,
): Promise<ActionResult<{ revision: number }>> {
  const read = await asked(noteOfSchema.extend(visitTimeSchema.shape), { ...values, ...of });
  if (!read.ok) return read;
  const { actor, input } = read.value;
  const clinic = await clinicSettings(actor);
  if (!clinic.ok) return refused(clinic.refusal);
  const { date, time, ...note } = input;
  const occurredAt = instantIn(clinic.value.timeZone, date, time).toISOString();
  const changed = await changeNoteTime(actor, { ...note, occurredAt });
  if (changed.ok || changed.refusal.kind !== 'invalid') return answer(changed);
  return { ok: false, words: Object.values(changed.refusal.fields).join(' ') };
}

export async function takeOver(
  of: NoteOf,
  revision: number,
): Promise<ActionResult<{ patientId: string }>> {
  const read = await asked(atRevision, { ...of, revision });
  return read.ok ? answer(await takeOverNote(read.value.actor, read.value.input)) : read;
}

export async function addend(
  of: NoteOf,
  body: string,
): Promise<ActionResult<{ addendumId: string }>> {
  const read = await asked(addendumSchema, { ...of, body });
  if (!read.ok) return read;
  const { actor, input } = read.value;
  const added = await addAddendum(actor, input);
  if (added.ok) revalidatePath(paths.note(input.clinicId, input.noteId));
  return answer(added);
}

export async function markNoteInError(
  of: NoteOf,
  reason: string,
): Promise<ActionResult<{ patientId: string }>> {
  const read = await asked(markInErrorSchema, { ...of, reason });
  if (!read.ok) return read;
  const { actor, input } = read.value;
  const marked = await markInError(actor, input);
  if (marked.ok) revalidatePath(paths.note(input.clinicId, input.noteId));
  return answer(marked);
}
