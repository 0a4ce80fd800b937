import { z } from 'zod';
import {
  BODY_REGIONS,
  IMAGED_SIDES,
  IMAGING_URGENCIES,
  MODALITIES,
  type ImagingUrgency,
} from './imaging-words';
import { commonAnswersSchema, emptyCommonAnswers } from './letter-answers';
import { typed } from './printable';

/**
 * The answers of a letter to another clinician while it is written. The findings say the rest; what
 * is asked of one kind only stays empty in the others.
 */
export const clinicianLetterDraftSchema = commonAnswersSchema.extend({
  /** The first line: why this letter. */
  purpose: typed(600),
  /** What is asked, and of whom. */
  asks: typed(2000),
  /** The author's own paragraph. */
  message: typed(4000),
  urgency: z.enum(IMAGING_URGENCIES).nullable(),
  urgencyReason: typed(1000),
  /** What the GP is asked to consider: of a letter that asks to consider imaging. */
  modality: z.enum(MODALITIES).nullable(),
  regions: z.array(z.enum(BODY_REGIONS)).max(BODY_REGIONS.length),
  side: z.enum(IMAGED_SIDES).nullable(),
  /** Why it is not requested by the author; never prefilled. */
  whyAsked: typed(600),
  /** Why imaging is asked for against the note of the guideline; never prefilled. */
  guidelineReason: typed(1000),
  /** What happens next, and when to come back: of a discharge summary. */
  afterwards: typed(2000),
  expectsReply: z.enum(['yes', 'no']).nullable(),
  hasAgreed: z.boolean(),
  /** Conditions and medicines on the patient's record. Allergies always print. */
  includesRecordFacts: z.boolean(),
});
export type ClinicianLetterInput = z.input<typeof clinicianLetterDraftSchema>;
export type ClinicianLetter = z.output<typeof clinicianLetterDraftSchema>;

/** A letter in which nothing has been answered. */
export function emptyClinicianLetter(): ClinicianLetter {
  return {
    ...emptyCommonAnswers(),
    purpose: '',
    asks: '',
    message: '',
    urgency: null,
    urgencyReason: '',
    modality: null,
    regions: [],
    side: null,
    whyAsked: '',
    guidelineReason: '',
    afterwards: '',
    expectsReply: null,
    hasAgreed: false,
    includesRecordFacts: true,
  };
}

/** How soon, inside a sentence that asks to see somebody; a routine letter says nothing. */
export const SEEN_HOW_SOON = {
  routine: '',
  urgent_2w: ' within 2 weeks',
  urgent_24h: ' within 24 hours',
  emergency_same_day: ' today, as an emergency',
} as const satisfies Record<ImagingUrgency, string>;
