'use server';

import { currentActor } from '@/auth/current-actor';
import type { PatientInput } from '@/clinical/patients/patient-schema';
import type { ActionResult } from '@/components/forms/action-result';
import { changePatient } from '@/db/patients/change-patient';
import { registerPatient } from '@/db/patients/register-patient';
import { answer, SIGNED_OUT } from '../../../action-answer';

/** Registers a patient. The verb parses: what day it is decides which births are possible. */
export async function register(
  clinicId: string,
  patient: PatientInput,
  isNotDuplicate: boolean,
): Promise<ActionResult<{ patientId: string; recordNumber: string }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  return answer(await registerPatient(actor, { patient, isNotDuplicate: isNotDuplicate === true }));
}

/** Saves a patient's details over the revision that was on screen. */
export async function saveDetails(
  clinicId: string,
  patientId: string,
  revision: number,
  patient: PatientInput,
): Promise<ActionResult<{ revision: number }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  return answer(await changePatient(actor, { patientId, revision, patient }));
}
