'use server';

import { currentActor } from '@/auth/current-actor';
import type { Contact } from '@/clinical/contacts/contact';
import {
  contactRefSchema,
  contactSchema,
  newContactSchema,
  type ContactInput,
  type ContactRef,
  type NewContactInput,
} from '@/clinical/contacts/contact-schema';
import type { ActionResult } from '@/components/forms/action-result';
import { archiveContact } from '@/db/contacts/archive-contact';
import { changeContact } from '@/db/contacts/change-contact';
import { keepContact } from '@/db/contacts/keep-contact';
import { restoreContact } from '@/db/contacts/restore-contact';
import { answer, parsed, SIGNED_OUT } from '../../../action-answer';

/** Adds a contact from its form, wherever that stands. */
export async function keep(
  clinicId: string,
  values: NewContactInput,
): Promise<ActionResult<Contact>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(newContactSchema, values);
  return input.ok ? answer(await keepContact(actor, input.value)) : input;
}

/** Changes a contact over the revision that the page showed. */
export async function change(
  clinicId: string,
  ref: ContactRef,
  values: ContactInput,
): Promise<ActionResult<Contact>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const over = parsed(contactRefSchema, ref);
  if (!over.ok) return over;
  const input = parsed(contactSchema, values);
  if (!input.ok) return input;
  return answer(await changeContact(actor, { ...over.value, contact: input.value }));
}

export async function archive(
  clinicId: string,
  ref: ContactRef,
): Promise<ActionResult<{ revision: number }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(contactRefSchema, ref);
  return input.ok ? answer(await archiveContact(actor, input.value)) : input;
}

/** Takes back an archiving, at once or from the list of those archived. */
export async function restore(
  clinicId: string,
  ref: ContactRef,
): Promise<ActionResult<{ revision: number }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(contactRefSchema, ref);
  return input.ok ? answer(await restoreContact(actor, input.value)) : input;
}
