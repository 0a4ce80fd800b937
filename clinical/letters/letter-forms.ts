import type { z } from 'zod';
import { certificateDraftSchema, emptyCertificate } from './certificate';
import { clinicianLetterDraftSchema, emptyClinicianLetter } from './clinician-letter';
import { emergencyHandoverDraftSchema, emptyEmergencyHandover } from './emergency-handover';
import { emptyImagingRequest, imagingRequestDraftSchema } from './imaging-request';
import type { LetterKind } from './letter-kinds';
import type { LetterGround, LetterSource } from './letter-source';
import { emptyPatientSummary, patientSummaryDraftSchema } from './patient-summary';
import { upgradeAnswers } from './upgrade-answers';

const CLINICIAN = { schema: clinicianLetterDraftSchema, empty: emptyClinicianLetter };

/** The form of each kind of letter: what its answers may be, and how it begins. */
export const LETTER_FORM = {
  'imaging-request': { schema: imagingRequestDraftSchema, empty: emptyImagingRequest },
  'imaging-suggestion': CLINICIAN,
  'emergency-handover': { schema: emergencyHandoverDraftSchema, empty: emptyEmergencyHandover },
  'gp-letter': CLINICIAN,
  'specialist-referral': CLINICIAN,
  'discharge-summary': CLINICIAN,
  certificate: { schema: certificateDraftSchema, empty: emptyCertificate },
  'patient-summary': { schema: patientSummaryDraftSchema, empty: emptyPatientSummary },
} as const satisfies Record<LetterKind, { schema: z.ZodType; empty: () => object }>;

/**
 * A letter with the answers that were stored; those that an older version of its form did not ask
 * are empty. Throws on answers that are not its own.
 */
export function letterSource(
  ground: LetterGround,
  kind: LetterKind,
  stored: Readonly<Record<string, unknown>>,
): LetterSource {
  const { schema, empty } = LETTER_FORM[kind];
  const answers = schema.parse({ ...empty(), ...upgradeAnswers(stored) });
  return ofKind(ground, kind, answers);
}

/** The same letter with what is in its form now, or why that cannot be taken. */
export function withAnswers(
  source: LetterSource,
  values: unknown,
): { source: LetterSource; issues: readonly z.core.$ZodIssue[] } {
  const read = LETTER_FORM[source.kind].schema.safeParse(values);
  if (!read.success) return { source, issues: read.error.issues };
  return { source: ofKind(source, source.kind, read.data), issues: [] };
}

/** The schema of a kind gives its answers, which the compiler cannot follow through the record. */
function ofKind(
  ground: LetterGround,
  kind: LetterKind,
  answers: LetterSource['answers'],
): LetterSource {
  return { ...ground, kind, answers } as LetterSource;
}
