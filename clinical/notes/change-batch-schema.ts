import { z } from 'zod';
import { attributeValueSchema } from '../findings/attribute-value-schema';
import { isFindingKey, type FindingKey } from '../findings/finding-key';
import { CHANGE_FORMAT, type CatchUp, type ChangeBatch, type DraftChange } from './change-batch';

// Apart from the types, so that the chart, which sends batches and reads none, loads no zod.

const findingKeySchema: z.ZodType<FindingKey> = z
  .object({ code: z.string(), side: z.string(), at: z.string(), moment: z.string() })
  .refine(isFindingKey, 'not the key of a finding')
  .transform((key) => key as FindingKey);

const draftChangeSchema = z.object({
  patchId: z.uuid(),
  seq: z.number().int().nonnegative(),
  key: findingKeySchema,
  attribute: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
  value: attributeValueSchema.nullable(),
  base: attributeValueSchema.nullable(),
}) satisfies z.ZodType<DraftChange>;

/**
 * Whether it is a batch in a form that this server does not read: of a page that was loaded from a
 * later version, or from one so early that its reader is gone.
 */
export function isOfUnknownFormat(json: unknown): boolean {
  const batch = z.object({ format: z.number() }).safeParse(json);
  return batch.success && batch.data.format !== CHANGE_FORMAT;
}

/** What a browser may send; see {@link ChangeBatch}. */
export const changeBatchSchema = z.object({
  format: z.literal(CHANGE_FORMAT),
  accountId: z.uuid().optional(),
  clinicId: z.uuid(),
  patientId: z.uuid(),
  device: z.uuid(),
  changes: z.array(draftChangeSchema).min(1).max(200),
}) satisfies z.ZodType<ChangeBatch>;

/** What a page asks to catch up; see {@link CatchUp}. */
export const catchUpSchema = z.object({
  format: z.literal(CHANGE_FORMAT),
  accountId: z.uuid(),
  clinicId: z.uuid(),
  patientId: z.uuid(),
  device: z.uuid(),
  since: z.number().int().nonnegative(),
}) satisfies z.ZodType<CatchUp>;
