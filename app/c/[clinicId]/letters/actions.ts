'use server';

import { z } from 'zod';
import { declineImagingSchema } from '@/clinical/letters/declined-imaging';
import { LETTER_KINDS, type LetterKind } from '@/clinical/letters/letter-kinds';
import {
  letterOfSchema,
  noteOfSchema,
  type LetterOf,
  type NoteOf,
} from '@/clinical/patients/record-of';
import type { ActionResult } from '@/components/forms/action-result';
import { declineImaging } from '@/db/letters/decline-imaging';
import { discardLetter } from '@/db/letters/discard-letter';
import { replaceLetter } from '@/db/letters/replace-letter';
import { signLetter } from '@/db/letters/sign-letter';
import { suggestImaging } from '@/db/letters/suggest-imaging';
import { writeLetter } from '@/db/letters/write-letter';
import { answer } from '../../../action-answer';
import { asked } from '../../../asked';
import { renderSignedLetter } from '../../../letter-renderer';

const atRevision = letterOfSchema.extend({ revision: z.number().int().positive() });
const asRead = atRevision.extend({ noteRevision: z.number().int().nonnegative() });

/** Begins the letter that asks the GP to consider what a draft request asks for. */
export async function suggest(
  of: LetterOf,
  values: { revision: number },
): Promise<ActionResult<{ letterId: string }>> {
  const read = await asked(atRevision, { ...values, ...of });
  return read.ok ? answer(await suggestImaging(read.value.actor, read.value.input)) : read;
}

/** Discards a draft request and records in the note why imaging was not requested. */
export async function decline(
  of: LetterOf,
  values: { revision: number; reason: string },
): Promise<ActionResult<{ noteId: string }>> {
  const read = await asked(declineImagingSchema, { ...values, ...of });
  return read.ok ? answer(await declineImaging(read.value.actor, read.value.input)) : read;
}

const kindSchema = z.enum(LETTER_KINDS);

/** Begins a letter of a kind from a note, or goes on with the unfinished one. */
export async function write(
  of: NoteOf,
  kind: LetterKind,
): Promise<ActionResult<{ letterId: string }>> {
  const read = await asked(noteOfSchema.extend({ kind: kindSchema }), { ...of, kind });
  if (!read.ok) return read;
  const { actor, input } = read.value;
  return answer(await writeLetter(actor, input, input.kind));
}

export async function sign(
  of: LetterOf,
  values: { revision: number; noteRevision: number },
): Promise<ActionResult<{ sha256: string }>> {
  const read = await asked(asRead, { ...values, ...of });
  if (!read.ok) return read;
  return answer(await signLetter(read.value.actor, read.value.input, renderSignedLetter));
}

/** Begins a letter that takes the place of a signed one, or goes on with the unfinished one. */
export async function replace(of: LetterOf): Promise<ActionResult<{ letterId: string }>> {
  const read = await asked(letterOfSchema, of);
  return read.ok ? answer(await replaceLetter(read.value.actor, read.value.input)) : read;
}

export async function discard(
  of: LetterOf,
  values: { revision: number },
): Promise<ActionResult<{ patientId: string; noteId: string }>> {
  const read = await asked(atRevision, { ...values, ...of });
  return read.ok ? answer(await discardLetter(read.value.actor, read.value.input)) : read;
}
