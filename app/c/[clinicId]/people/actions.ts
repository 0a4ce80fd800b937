'use server';

import { z } from 'zod';
import { ownOrigin } from '@/auth/cookie-names';
import { currentActor } from '@/auth/current-actor';
import {
  invitationSchema,
  personSchema,
  type InvitationInput,
  type PersonInput,
} from '@/clinical/accounts/person';
import { formatDateTime } from '@/clinical/dates';
import type { HandedLink } from '@/components/account/one-time-link';
import type { ActionResult } from '@/components/forms/action-result';
import { paths } from '@/components/paths';
import { changePerson } from '@/db/accounts/change-person';
import { disablePerson } from '@/db/accounts/disable-person';
import { enablePerson } from '@/db/accounts/enable-person';
import { invitePerson } from '@/db/accounts/invite-person';
import { makeResetLink } from '@/db/accounts/make-reset-link';
import { withdrawInvitation } from '@/db/accounts/withdraw-invitation';
import { withdrawResetLink } from '@/db/accounts/withdraw-reset-link';
import { clinicSettings } from '@/db/clinics/clinic-settings';
import { answer, parsed, refused, SIGNED_OUT } from '../../../action-answer';

const id = z.uuid();
const revisionSchema = z.int().positive();

/** Makes a one-time link; it is in this answer and nowhere else. */
export async function invite(
  clinicId: string,
  values: InvitationInput,
): Promise<ActionResult<HandedLink>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(invitationSchema, values);
  if (!input.ok) return input;
  const clinic = await clinicSettings(actor);
  if (!clinic.ok) return refused(clinic.refusal);
  const invited = await invitePerson(actor, input.value);
  if (!invited.ok) return refused(invited.refusal);
  const { token, expiresAt } = invited.value;
  const { timeZone, dateFormat } = clinic.value;
  return {
    ok: true,
    value: {
      url: new URL(paths.invitation(token), ownOrigin()).href,
      displayName: input.value.displayName,
      until: formatDateTime(expiresAt, timeZone, dateFormat),
    },
  };
}

export async function withdraw(
  clinicId: string,
  invitationId: string,
): Promise<ActionResult<null>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(id, invitationId);
  if (!input.ok) return input;
  return answer(await withdrawInvitation(actor, { invitationId: input.value }));
}

export async function disable(clinicId: string, membershipId: string): Promise<ActionResult<null>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(id, membershipId);
  if (!input.ok) return input;
  return answer(await disablePerson(actor, { membershipId: input.value }));
}

export async function enable(clinicId: string, membershipId: string): Promise<ActionResult<null>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(id, membershipId);
  if (!input.ok) return input;
  return answer(await enablePerson(actor, { membershipId: input.value }));
}

/** Saves a person's role and details over the revision that the page showed. */
export async function changeDetails(
  clinicId: string,
  membershipId: string,
  revision: number,
  values: PersonInput,
): Promise<ActionResult<{ revision: number }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const whom = parsed(id, membershipId);
  if (!whom.ok) return whom;
  const over = parsed(revisionSchema, revision);
  if (!over.ok) return over;
  const input = parsed(personSchema, values);
  if (!input.ok) return input;
  return answer(
    await changePerson(actor, {
      membershipId: whom.value,
      revision: over.value,
      person: input.value,
    }),
  );
}

/** Makes a one-time link for a forgotten password; it is in this answer and nowhere else. */
export async function makeReset(
  clinicId: string,
  membershipId: string,
): Promise<ActionResult<HandedLink>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(id, membershipId);
  if (!input.ok) return input;
  const clinic = await clinicSettings(actor);
  if (!clinic.ok) return refused(clinic.refusal);
  const made = await makeResetLink(actor, { membershipId: input.value });
  if (!made.ok) return refused(made.refusal);
  const { token, displayName, expiresAt } = made.value;
  const { timeZone, dateFormat } = clinic.value;
  return {
    ok: true,
    value: {
      url: new URL(paths.resetPassword(token), ownOrigin()).href,
      displayName,
      until: formatDateTime(expiresAt, timeZone, dateFormat),
    },
  };
}

export async function withdrawReset(
  clinicId: string,
  membershipId: string,
): Promise<ActionResult<null>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(id, membershipId);
  if (!input.ok) return input;
  return answer(await withdrawResetLink(actor, { membershipId: input.value }));
}
