import { z } from 'zod';
import { line } from '../accounts/person';
import { FACT_KINDS, type FactKind } from './words';

/** A fact about the patient, apart from any visit: an allergy, condition, medicine or device. */
export const factSchema = z.object({
  patientId: z.uuid(),
  kind: z.enum(FACT_KINDS, 'Choose what kind of fact this is.'),
  name: line(120, 'Enter what it is, for instance “Latex” or “Apixaban”.'),
  /** The reaction to an allergen, the reason for a medicine, the side of an implant. */
  remark: line(400)
    .default('')
    .transform((text) => (text === '' ? null : text)),
  /** As people say it: “2019”, “since childhood”. */
  since: line(60)
    .default('')
    .transform((text) => (text === '' ? null : text)),
  /** Shown in the banner of every clinical screen. Allergies always are. */
  isAlert: z.boolean().default(false),
});
export type FactInput = z.input<typeof factSchema>;

export const endFactSchema = z.object({
  factId: z.uuid(),
  because: line(400, 'Say why it ends, for instance “Stopped by the GP” or “Entered in error”.'),
});
export type EndFactInput = z.input<typeof endFactSchema>;

/** A fact as it stands. Times are ISO 8601 UTC. */
export type PatientFact = {
  factId: string;
  kind: FactKind;
  name: string;
  remark: string | null;
  since: string | null;
  isAlert: boolean;
  recordedAt: string;
  recordedBy: string;
  ended: { at: string; by: string; because: string } | null;
};
