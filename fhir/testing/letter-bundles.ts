import type { Bundle, Resource, ServiceRequest } from '@medplum/fhirtypes';
import { composeLetter } from '@/clinical/letters/compose-letter';
import type { ClinicianLetter } from '@/clinical/letters/clinician-letter';
import type { ImagingRequest } from '@/clinical/letters/imaging-request';
import {
  isTakenHome,
  LETTER_KINDS,
  type ClinicianLetterKind,
  type LetterKind,
  type TakenHome,
} from '@/clinical/letters/letter-kinds';
import type { LetterDocument } from '@/clinical/letters/letter-document';
import type { ClinicianSource, LetterSource } from '@/clinical/letters/letter-source';
import { newRecipient } from '@/clinical/letters/recipients';
import { startClinicianLetter } from '@/clinical/letters/start-clinician-letter';
import { handoverLetter } from '@/clinical/letters/testing/cauda-equina-case';
import { thoracicAnswers, thoracicLetter } from '@/clinical/letters/testing/thoracic-case';
import { letterBundle } from '../letter-bundle';
import type { LetterCopy } from '../letter-copy';

/** A letter to a colleague on paper chart 3, ready to be signed. */
export function colleagueLetter(
  kind: ClinicianLetterKind,
  change: Partial<ClinicianLetter> = {},
): ClinicianSource {
  const { kind: _kind, answers: _answers, ...ground } = thoracicLetter();
  return {
    ...ground,
    kind,
    answers: {
      ...startClinicianLetter(kind, ground),
      recipients: [
        newRecipient('to', [], { name: 'Dr Ottoline Grebe', telephone: '03 5550 0003' }),
      ],
      purpose: 'Suspected osteoporotic fracture T8',
      asks: 'Please review bone protection.',
      urgency: 'urgent_2w',
      expectsReply: 'yes',
      hasAgreed: true,
      ...change,
    },
  };
}

/** The X-ray request of paper chart 3, with other answers. */
export function asking(change: Partial<ImagingRequest>): ReturnType<typeof thoracicLetter> {
  return thoracicLetter({ answers: { ...thoracicAnswers(), ...change } });
}

type ReadByPrograms = Exclude<LetterKind, TakenHome>;

/** The kinds of letters that are handed over as bundles. */
export const BUNDLED_KINDS = LETTER_KINDS.filter(
  (kind): kind is ReadByPrograms => !isTakenHome(kind),
);

/** A letter of each of those kinds on the paper charts. */
export function chartLetter(kind: ReadByPrograms): LetterSource {
  switch (kind) {
    case 'imaging-request':
      return thoracicLetter();
    case 'emergency-handover':
      return handoverLetter();
    case 'imaging-suggestion':
      return colleagueLetter(kind, {
        ...{ modality: 'mri', regions: ['hip', 'thoracic'], side: 'left', whyAsked: 'No rebate' },
      });
    case 'gp-letter':
    case 'specialist-referral':
    case 'discharge-summary':
      return colleagueLetter(kind);
  }
}

/** A signed document, which always has its values. */
export function withValues(document: LetterDocument): LetterCopy['document'] {
  const { values } = document;
  if (values === null) throw new Error('Composed without values.');
  return { ...document, values };
}

/** The bundle of a letter as a receiver reads it: from its bytes. */
export function bundleOf(source: LetterSource, change: Partial<LetterCopy> = {}): Bundle {
  const bundle = letterBundle({
    document: withValues(composeLetter(source)),
    sha256: 'ab'.repeat(32),
    recipientId: 'r1',
    pdf: Buffer.from('abc'),
    isReplaced: false,
    isWithdrawn: false,
    now: '2026-11-03T00:00:00.000Z',
    ...change,
  });
  return JSON.parse(JSON.stringify(bundle)) as Bundle;
}

export function resourcesIn<R extends Resource>(
  bundle: Bundle,
  resourceType: R['resourceType'],
): readonly R[] {
  return (bundle.entry ?? [])
    .map(({ resource }) => resource)
    .filter((each): each is R => each?.resourceType === resourceType);
}

export function requestIn(
  source: LetterSource,
  change: Partial<LetterCopy> = {},
): ServiceRequest | undefined {
  return resourcesIn<ServiceRequest>(bundleOf(source, change), 'ServiceRequest')[0];
}
