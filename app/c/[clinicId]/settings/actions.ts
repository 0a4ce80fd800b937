'use server';

import { z } from 'zod';
import { currentActor } from '@/auth/current-actor';
import { clinicSettingsSchema, type ClinicSettingsInput } from '@/clinical/clinics/clinic-settings';
import type { ActionResult } from '@/components/forms/action-result';
import { changeClinicLogo } from '@/db/clinics/change-clinic-logo';
import { changeClinicSettings } from '@/db/clinics/change-clinic-settings';
import { answer, parsed, SIGNED_OUT } from '../../../action-answer';

const revisionSchema = z.int().positive();

/** Saves the settings over the revision that the page showed. */
export async function saveSettings(
  clinicId: string,
  revision: number,
  values: ClinicSettingsInput,
): Promise<ActionResult<{ revision: number }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const over = parsed(revisionSchema, revision);
  if (!over.ok) return over;
  const input = parsed(clinicSettingsSchema, values);
  if (!input.ok) return input;
  return answer(await changeClinicSettings(actor, { revision: over.value, settings: input.value }));
}

const sha256Schema = z.hash('sha256');

/** Takes the logo that the page showed off the letters that are signed from now on. */
export async function removeLogo(clinicId: string, over: string): Promise<ActionResult<null>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const shown = parsed(sha256Schema, over);
  if (!shown.ok) return shown;
  const changed = answer(await changeClinicLogo(actor, { over: shown.value, logo: null }));
  return changed.ok ? { ok: true, value: null } : changed;
}
