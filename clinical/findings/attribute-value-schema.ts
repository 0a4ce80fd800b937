import { z } from 'zod';
import type { AttributeValue } from './attribute';

/** What an attribute may hold on its way in; whether its code takes it, the vocabulary says. */
export const attributeValueSchema = z.union([
  z.number(),
  z.string().max(20_000),
  z.boolean(),
  z.array(z.string().max(80)).max(40).readonly(),
]) satisfies z.ZodType<AttributeValue>;
