import type { z } from 'zod';
import { emergencyHandoverDraftSchema, emptyEmergencyHandover } from './emergency-handover';
import { emptyImagingRequest, imagingRequestDraftSchema } from './imaging-request';
import type { LetterKind } from './letter-kinds';
import type { LetterGround, LetterSource } from './letter-source';
import { upgradeAnswers } from './upgrade-answers';

/** The form of each kind of letter: what its answers may be, and how it begins. */
export const LETTER_FORM = {
  'imaging-request': { schema: imagingRequestDraftSchema, empty: emptyImagingRequest },
  'emergency-handover': { schema: emergencyHandoverDraftSchema, empty: emptyEmergencyHandover },
} as const satisfies Record<LetterKind, { schema: z.ZodType; empty: () => object }>;

/**
 * A letter with the answers that were stored; those that an older version of its form did not ask
 * are empty. Throws on answers that are not its own.
 */
export function letterSource(
  ground: LetterGround,
  kind: LetterKind,
  earlier: Readonly<Record<string, unknown>>,
): LetterSource {
  const stored = upgradeAnswers(earlier);
  switch (kind) {
    case 'imaging-request': {
      const { schema, empty } = LETTER_FORM[kind];
      return { ...ground, kind, answers: schema.parse({ ...empty(), ...stored }) };
    }
    case 'emergency-handover': {
      const { schema, empty } = LETTER_FORM[kind];
      return { ...ground, kind, answers: schema.parse({ ...empty(), ...stored }) };
    }
  }
}

/** The same letter with what is in its form now, or why that cannot be taken. */
export function withAnswers(
  source: LetterSource,
  values: unknown,
): { source: LetterSource; issues: readonly z.core.$ZodIssue[] } {
  switch (source.kind) {
    case 'imaging-request': {
      const read = LETTER_FORM[source.kind].schema.safeParse(values);
      if (!read.success) return { source, issues: read.error.issues };
      return { source: { ...source, answers: read.data }, issues: [] };
    }
    case 'emergency-handover': {
      const read = LETTER_FORM[source.kind].schema.safeParse(values);
      if (!read.success) return { source, issues: read.error.issues };
      return { source: { ...source, answers: read.data }, issues: [] };
    }
  }
}
