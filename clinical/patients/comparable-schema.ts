import { z } from 'zod';

const typed = z.string().max(400).default('');
const typedOrNull = typed.transform((text) => (text.trim() === '' ? null : text.trim()));

/**
 * What a form that is still being filled says of a person, as far as it tells them from others.
 * Nothing in it is refused for being incomplete.
 */
export const comparableSchema = z.object({
  familyName: typed,
  givenNames: typed,
  preferredName: typedOrNull,
  /** ISO, or not a date yet: then ''. */
  dateOfBirth: typed.transform((text) => (z.iso.date().safeParse(text).success ? text : '')),
  mobile: typedOrNull,
  telephone: typedOrNull,
  email: typedOrNull,
  identifiers: z
    .array(z.object({ system: typed, value: typed }))
    .max(20)
    .default([])
    .transform((all) => all.filter(({ value }) => value.trim() !== '')),
});
export type ComparableInput = z.input<typeof comparableSchema>;
