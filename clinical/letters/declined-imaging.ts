import { z } from 'zod';
import { letterOfSchema } from '../patients/record-of';

/** Why imaging is not requested, as its author types it; never prefilled. */
export const declineImagingSchema = letterOfSchema.extend({
  revision: z.number().int().positive(),
  reason: z
    .string()
    .trim()
    .min(1, 'Type why you do not request imaging.')
    .max(1000, 'Use at most 1000 characters.'),
});
export type DeclineImaging = z.output<typeof declineImagingSchema>;

/** The sentence that goes into the note. */
export function declinedImagingWords(reason: string): string {
  const words = reason.trim().replace(/[.\s]+$/, '');
  return `I have not requested imaging because ${words}.`;
}
