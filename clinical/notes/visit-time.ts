import { z } from 'zod';

/** When a visit took place, by the clinic's calendar and clock. */
export const visitTimeSchema = z.object({
  /** ISO. */
  date: z.iso.date('Enter the day of the visit.'),
  time: z
    .string()
    .trim()
    .regex(/^([01]?\d|2[0-3])[:.h]?([0-5]\d)$/, 'Enter the time like 14:30.'),
});
export type VisitTime = z.input<typeof visitTimeSchema>;
