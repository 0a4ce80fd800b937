import { z } from 'zod';
import { attributeValueSchema } from '../findings/attribute';
import { findingKeySchema } from '../findings/finding-key';
import type { ChangeAnswer } from '../refusals';

/** Times that the wire format has changed; an old page keeps saving across an upgrade. */
export const CHANGE_FORMAT = 1;

export const draftChangeSchema = z.object({
  /** UUIDv7 made by the browser; a retry carries the same one and is answered `duplicate`. */
  patchId: z.uuid(),
  /** Rises with every change of one device, so that a batch has an order. */
  seq: z.number().int().nonnegative(),
  key: findingKeySchema,
  attribute: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
  /** `null` clears the value. */
  value: attributeValueSchema.nullable(),
  /** What the server last said the value is; another value there now is a conflict. */
  base: attributeValueSchema.nullable(),
});
export type DraftChange = z.output<typeof draftChangeSchema>;

/** The body of POST /api/notes/[noteId]/changes. */
export const changeBatchSchema = z.object({
  format: z.literal(CHANGE_FORMAT),
  clinicId: z.uuid(),
  patientId: z.uuid(),
  device: z.uuid(),
  changes: z.array(draftChangeSchema).min(1).max(200),
});
export type ChangeBatch = z.output<typeof changeBatchSchema>;

/** The 200 answer: one for each change, in order; one refusal never blocks its batch. */
export type ChangeBatchAnswer = {
  format: typeof CHANGE_FORMAT;
  revision: number;
  answers: readonly ChangeAnswer[];
};
