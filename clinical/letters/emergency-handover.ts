import type { z } from 'zod';
import { commonAnswersSchema, emptyCommonAnswers } from './letter-answers';
import { typed } from './printable';

/**
 * The answers of an emergency letter while it is written: whom it goes to and what the chart cannot
 * say. Everything else comes from the findings.
 */
export const emergencyHandoverDraftSchema = commonAnswersSchema.extend({
  /** The author's own paragraph. */
  message: typed(2000),
  /** Who acts, and how, when the patient does not arrive. */
  ifNotArrived: typed(300),
});
export type EmergencyHandoverInput = z.input<typeof emergencyHandoverDraftSchema>;
export type EmergencyHandover = z.output<typeof emergencyHandoverDraftSchema>;

/** A letter in which nothing has been answered. */
export function emptyEmergencyHandover(): EmergencyHandover {
  return {
    ...emptyCommonAnswers(),
    message: '',
    ifNotArrived: '',
  };
}
