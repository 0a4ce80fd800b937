'use server';

import { z } from 'zod';
import { currentActor } from '@/auth/current-actor';
import type { Template } from '@/clinical/templates/template';
import {
  letterTemplateSchema,
  phraseSchema,
  templateRefSchema,
  templateSchema,
  type LetterTemplateInput,
  type PhraseInput,
  type TemplateInput,
  type TemplateRef,
} from '@/clinical/templates/template-schema';
import type { ActionResult } from '@/components/forms/action-result';
import { changeTemplate } from '@/db/templates/change-template';
import { countTemplateUse } from '@/db/templates/count-template-use';
import { removeTemplate } from '@/db/templates/remove-template';
import { restoreTemplate } from '@/db/templates/restore-template';
import { saveTemplate } from '@/db/templates/save-template';
import { answer, parsed, SIGNED_OUT } from '../../../action-answer';

const id = z.uuid();

/** Keeps a new phrase from its form. */
export async function savePhrase(
  clinicId: string,
  values: PhraseInput,
): Promise<ActionResult<Template>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(phraseSchema, values);
  if (!input.ok) return input;
  const { keeper, name, words } = input.value;
  return answer(await saveTemplate(actor, { keeper, name, content: { kind: 'phrase', words } }));
}

/** Changes a phrase over the revision that the page showed. */
export async function changePhrase(
  clinicId: string,
  ref: TemplateRef,
  values: PhraseInput,
): Promise<ActionResult<{ revision: number }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const over = parsed(templateRefSchema, ref);
  if (!over.ok) return over;
  const input = parsed(phraseSchema, values);
  if (!input.ok) return input;
  const { name, words } = input.value;
  const content = { kind: 'phrase', words } as const;
  return answer(await changeTemplate(actor, { ...over.value, name, content }));
}

/** Keeps how a kind of letter begins. */
export async function saveLetter(
  clinicId: string,
  values: LetterTemplateInput,
): Promise<ActionResult<Template>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = letterTemplate(values);
  return input.ok ? answer(await saveTemplate(actor, input.value)) : input;
}

/** Changes how a kind of letter begins, over the revision that the page showed. */
export async function changeLetter(
  clinicId: string,
  ref: TemplateRef,
  values: LetterTemplateInput,
): Promise<ActionResult<{ revision: number }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const over = parsed(templateRefSchema, ref);
  if (!over.ok) return over;
  const input = letterTemplate(values);
  if (!input.ok) return input;
  const { name, content } = input.value;
  return answer(await changeTemplate(actor, { ...over.value, name, content }));
}

function letterTemplate(values: LetterTemplateInput): ActionResult<TemplateInput> {
  const form = parsed(letterTemplateSchema, values);
  if (!form.ok) return form;
  const { keeper, name, ...content } = form.value;
  return inOneSentence(
    parsed(templateSchema, { keeper, name, content: { kind: 'letter', ...content } }),
  );
}

/** Keeps items of a section as a template. */
export async function saveItems(
  clinicId: string,
  values: TemplateInput,
): Promise<ActionResult<Template>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(templateSchema, values);
  if (!input.ok) return inOneSentence(input);
  return inOneSentence(answer(await saveTemplate(actor, input.value)));
}

/** Gives a template of items another name or other content. */
export async function changeItems(
  clinicId: string,
  ref: TemplateRef,
  values: TemplateInput,
): Promise<ActionResult<{ revision: number }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const over = parsed(templateRefSchema, ref);
  if (!over.ok) return over;
  const input = parsed(templateSchema, values);
  if (!input.ok) return inOneSentence(input);
  const { name, content } = input.value;
  return inOneSentence(answer(await changeTemplate(actor, { ...over.value, name, content })));
}

export async function remove(
  clinicId: string,
  ref: TemplateRef,
): Promise<ActionResult<{ revision: number }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(templateRefSchema, ref);
  if (!input.ok) return input;
  return answer(await removeTemplate(actor, input.value));
}

/** Takes back a removal. */
export async function restore(
  clinicId: string,
  ref: TemplateRef,
): Promise<ActionResult<{ revision: number }>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(templateRefSchema, ref);
  if (!input.ok) return input;
  return inOneSentence(answer(await restoreTemplate(actor, input.value)));
}

/** Counts that a template was put into a note. */
export async function countUse(clinicId: string, templateId: string): Promise<ActionResult<null>> {
  const actor = await currentActor(clinicId);
  if (!actor) return SIGNED_OUT;
  const input = parsed(id, templateId);
  if (!input.ok) return input;
  return answer(await countTemplateUse(actor, input.value));
}

/** For what has no form with fields: what is wrong stands in the words. */
function inOneSentence<T>(result: ActionResult<T>): ActionResult<T> {
  if (result.ok || !result.fields) return result;
  return { ok: false, words: Object.values(result.fields).join(' ') };
}
