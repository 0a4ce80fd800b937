'use server';

import {
  documentErrorSchema,
  type DocumentErrorInput,
  type DocumentOf,
} from '@/clinical/documents/file-document';
import type { ActionResult } from '@/components/forms/action-result';
import { markDocumentInError } from '@/db/documents/mark-document-in-error';
import { answer } from '../../../action-answer';
import { asked } from '../../../asked';

/** Marks a document as filed in error. */
export async function markInError(
  of: DocumentOf,
  values: DocumentErrorInput,
): Promise<ActionResult<{ documentId: string }>> {
  const read = await asked(documentErrorSchema, { ...values, ...of });
  return read.ok ? answer(await markDocumentInError(read.value.actor, read.value.input)) : read;
}
