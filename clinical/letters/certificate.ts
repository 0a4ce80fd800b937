import { z } from 'zod';
import { commonAnswersSchema, emptyCommonAnswers } from './letter-answers';
import { typed } from './printable';

/** What a certificate is for. Fitness to drive is none of them: that is for a doctor. */
export const CERTIFICATE_PURPOSES = ['attendance', 'work', 'claim', 'sport', 'school'] as const;
export type CertificatePurpose = (typeof CERTIFICATE_PURPOSES)[number];

export const CERTIFICATE_PURPOSE = {
  attendance: { label: 'Attendance', title: 'Certificate of attendance' },
  work: { label: 'Work', title: 'Fitness for work certificate' },
  claim: { label: 'Work, for a claim', title: 'Statement of work capacity' },
  sport: { label: 'Sport', title: 'Fitness for sport certificate' },
  school: { label: 'School or study', title: 'Certificate for school or study' },
} as const satisfies Record<CertificatePurpose, { label: string; title: string }>;

export const CAPACITIES = ['usual', 'restricted', 'unfit'] as const;
export type Capacity = (typeof CAPACITIES)[number];

export const CAPACITY = {
  usual: 'Fit for what is usual',
  restricted: 'Fit with restrictions',
  unfit: 'Not fit',
} as const satisfies Record<Capacity, string>;

/** The longest period that no reason is asked for. */
export const USUAL_MONTHS = 3;

/** ISO `YYYY-MM-DD`, or what was typed while it is no date. */
const typedDate = typed(40);

/** The answers of a certificate while it is written: what its author states, and never more. */
export const certificateDraftSchema = commonAnswersSchema.extend({
  purpose: z.enum(CERTIFICATE_PURPOSES).nullable(),
  capacity: z.enum(CAPACITIES).nullable(),
  fromOn: typedDate,
  toOn: typedDate,
  /** Why for longer than usual; kept with the letter, not printed. */
  longReason: typed(600),
  /** A line each. */
  restrictions: typed(2000),
  reviewOn: typedDate,
  /** Whether the patient agreed that the reader learns what was found. */
  mayDisclose: z.enum(['yes', 'no']),
  /** Why it is issued against what a rule says; kept with the letter, not printed. */
  ruleReason: typed(600),
});
export type CertificateInput = z.input<typeof certificateDraftSchema>;
export type Certificate = z.output<typeof certificateDraftSchema>;

/** A certificate that states nothing and discloses nothing. */
export function emptyCertificate(): Certificate {
  return {
    ...emptyCommonAnswers(),
    purpose: null,
    capacity: null,
    fromOn: '',
    toOn: '',
    longReason: '',
    restrictions: '',
    reviewOn: '',
    mayDisclose: 'no',
    ruleReason: '',
  };
}
