import type { z } from 'zod';
import { commonAnswersSchema, emptyCommonAnswers } from './letter-answers';
import { typed } from './printable';

/** The answers of a patient’s summary while it is written: the plan says the rest. */
export const patientSummaryDraftSchema = commonAnswersSchema.extend({
  /** What was talked about and found, said to the patient. */
  message: typed(4000),
});
export type PatientSummaryInput = z.input<typeof patientSummaryDraftSchema>;
export type PatientSummary = z.output<typeof patientSummaryDraftSchema>;

/** A summary in which nothing has been said. */
export function emptyPatientSummary(): PatientSummary {
  return { ...emptyCommonAnswers(), message: '' };
}
