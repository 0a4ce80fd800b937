'use server';

import { z } from 'zod';
import { currentActor } from '@/auth/current-actor';
import type { EndFactInput, FactInput } from '@/clinical/patients/fact-schema';
import { noteOfSchema, patientOfSchema, type PatientOf } from '@/clinical/patients/record-of';
import { startVisitSchema, type StartVisitInput } from '@/clinical/patients/start-visit';
import type { ActionResult } from '@/components/forms/action-result';
import { markArrived } from '@/db/arrivals/mark-arrived';
import { takeBackArrival } from '@/db/arrivals/take-back-arrival';
import { clinicSettings } from '@/db/clinics/clinic-settings';
import { restoreNote } from '@/db/notes/restore-note';
import { startNote } from '@/db/notes/start-note';
import { endFact } from '@/db/patients/end-fact';
import { recordFact } from '@/db/patients/record-fact';
import { recordNoKnownAllergies } from '@/db/patients/record-no-known-allergies';
import { answer, parsed, refused, SIGNED_OUT } from '../../../../action-answer';
import { asked } from '../../../../asked';
import { instantIn } from '../../../../instant-in';

const id = z.uuid();
const arrivalOf = patientOfSchema.extend({ arrivalId: id });

/** Begins the draft of a visit, now or as a late entry by the clinic's clock. */
export async function startVisit(
  clinicId: string,
  patientId: string,
  values: StartVisitInput,
): Promise<ActionResult<{ noteId: string }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(startVisitSchema, values);
  if (!input.ok) return input;
  const clinic = await clinicSettings(actor);
  if (!clinic.ok) return refused(clinic.refusal);
  const { kind, problems, newProblem, when, date, time } = input.value;
  const occurredAt = when === 'now' ? null : instantIn(clinic.value.timeZone, date, time);
  const started = await startNote(actor, {
    patientId,
    kind,
    episodes: [
      ...problems.filter((each) => each.isChosen).map(({ episodeId }) => ({ episodeId })),
      ...(newProblem === '' ? [] : [{ title: newProblem }]),
    ],
    ...(occurredAt && { occurredAt: occurredAt.toISOString() }),
  });
  if (started.ok || started.refusal.kind !== 'invalid') return answer(started);
  // The form has no field for the instant, but for the time of day.
  const { occurredAt: time_, ...fields } = started.refusal.fields;
  return refused({ kind: 'invalid', fields: { ...fields, ...(time_ && { time: time_ }) } });
}

export async function markPatientArrived(
  clinicId: string,
  patientId: string,
  forAccountId: string | null,
): Promise<ActionResult<{ arrivalId: string }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(z.object({ patientId: id, forAccountId: id.nullable() }), {
    patientId,
    forAccountId,
  });
  if (!input.ok) return input;
  return answer(await markArrived(actor, input.value));
}

export async function takeBack(
  clinicId: string,
  arrival: { patientId: string; arrivalId: string },
): Promise<ActionResult<{ patientId: string }>> {
  const read = await asked(arrivalOf, { ...arrival, clinicId });
  return read.ok ? answer(await takeBackArrival(read.value.actor, read.value.input)) : read;
}

export async function record(
  clinicId: string,
  patientId: string,
  values: FactInput,
): Promise<ActionResult<{ factId: string }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  return answer(await recordFact(actor, { ...values, patientId }));
}

export async function end(
  of: PatientOf,
  values: EndFactInput,
): Promise<ActionResult<{ patientId: string }>> {
  const read = await asked(patientOfSchema, of);
  if (!read.ok) return read;
  return answer(await endFact(read.value.actor, read.value.input, values));
}

export async function noKnownAllergies(
  clinicId: string,
  patientId: string,
): Promise<ActionResult<{ patientId: string }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(id, patientId);
  if (!input.ok) return input;
  return answer(await recordNoKnownAllergies(actor, { patientId: input.value }));
}

/** Takes back a discarded draft of the actor's own, from its line in the timeline. */
export async function restoreDraft(
  of: PatientOf,
  noteId: string,
): Promise<ActionResult<{ patientId: string }>> {
  const read = await asked(noteOfSchema, { ...of, noteId });
  return read.ok ? answer(await restoreNote(read.value.actor, read.value.input)) : read;
}
