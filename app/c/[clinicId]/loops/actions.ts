'use server';

import {
  dispatchSchema,
  followUpSchema,
  takeBackSchema,
  type LoopOf,
} from '@/clinical/loops/record-step';
import {
  stepFormSchema,
  type StepFormInput,
  type TakeBackFormInput,
} from '@/clinical/loops/step-form';
import type { Result } from '@/clinical/refusals';
import { currentActor } from '@/auth/current-actor';
import type { ActionResult } from '@/components/forms/action-result';
import { clinicSettings } from '@/db/clinics/clinic-settings';
import { recordDispatch } from '@/db/loops/record-dispatch';
import { recordFollowUp } from '@/db/loops/record-follow-up';
import { takeBackStep } from '@/db/loops/take-back-step';
import { answer, parsed, refused, SIGNED_OUT } from '../../../action-answer';
import { asked } from '../../../asked';
import { instantIn } from '../../../instant-in';

type AtRevision = LoopOf & { revision: number };

/** Records the next step of a loop, at a time by the clinic's clock. */
export async function recordStep(
  of: AtRevision,
  values: StepFormInput,
): Promise<ActionResult<{ revision: number }>> {
  const actor = await currentActor(of.clinicId);
  if (!actor) return SIGNED_OUT;
  const form = parsed(stepFormSchema, values);
  if (!form.ok) return form;
  const clinic = await clinicSettings(actor);
  if (!clinic.ok) return refused(clinic.refusal);
  const { date, time, method, ...rest } = form.value;
  const happenedAt = instantIn(clinic.value.timeZone, date, time).toISOString();
  const dispatch = dispatchSchema.safeParse({
    ...of,
    ...rest,
    happenedAt,
    method: method === '' ? null : method,
  });
  if (dispatch.success) return atItsField(await recordDispatch(actor, dispatch.data));
  const followUp = parsed(followUpSchema, { ...of, ...rest, happenedAt });
  return followUp.ok ? atItsField(await recordFollowUp(actor, followUp.value)) : followUp;
}

/** The form has no field for the instant, but for the time of day. */
function atItsField<T>(result: Result<T>): ActionResult<T> {
  if (result.ok || result.refusal.kind !== 'invalid') return answer(result);
  const { happenedAt, ...fields } = result.refusal.fields;
  return refused({
    kind: 'invalid',
    fields: { ...fields, ...(happenedAt && { time: happenedAt }) },
  });
}

/** Takes back the last step of a loop. */
export async function takeBack(
  of: AtRevision,
  values: TakeBackFormInput,
): Promise<ActionResult<{ revision: number }>> {
  const read = await asked(takeBackSchema, { ...values, ...of });
  return read.ok ? answer(await takeBackStep(read.value.actor, read.value.input)) : read;
}
