import type {
  BundleEntry,
  Identifier,
  Reference,
  Resource,
  ServiceRequest,
} from '@medplum/fhirtypes';
import { asked } from './asked';
import { ownCode, some } from './concepts';
import type { LetterCopy } from './letter-copy';
import type { LetterEntries } from './letter-entries';
import { answersInWords } from './section-words';

/**
 * What the letter asks of one of those whom it is written to; `null` where it asks nothing. A letter
 * that was replaced or withdrawn says so: nobody may act on it as if it stood.
 */
export function serviceRequest(
  { document, isReplaced, isWithdrawn }: LetterCopy,
  performerId: string | null,
  told: readonly BundleEntry<Resource>[],
  { to, entry }: LetterEntries,
): BundleEntry<ServiceRequest> | null {
  const what = asked(document);
  if (what === null) return null;
  return entry(`request-${performerId ?? 'nobody'}`, {
    resourceType: 'ServiceRequest',
    identifier: some([letterNumber(document.number, to('clinic'))]),
    replaces: some([earlier(document, to('clinic'))]),
    status: isReplaced || isWithdrawn ? 'revoked' : 'active',
    ...what,
    subject: to('patient'),
    authoredOn: document.date,
    requester: to('author', document.signature.name),
    performer: some([performerId === null ? null : to(`recipient-${performerId}`)]),
    supportingInfo: some(told.map(({ fullUrl }) => ({ reference: fullUrl }))),
    note: some(answersInWords(document).map((text) => ({ text }))),
  });
}

/** Printed on the letter; the placer is who asks. */
function letterNumber(number: string | null, assigner: Reference<never>): Identifier | null {
  if (number === null) return null;
  return { type: ownCode('identifier-type', 'PLAC', 'Letter number'), value: number, assigner };
}

/** A letter that is in another bundle: pointed at by its number. */
function earlier(
  { values: { replaced }, replaces }: LetterCopy['document'],
  assigner: Reference<never>,
): Reference<ServiceRequest> | null {
  if (replaced === null) return null;
  return {
    type: 'ServiceRequest',
    identifier: letterNumber(replaced.number, assigner) ?? undefined,
    ...(replaces === null ? {} : { display: replaces }),
  };
}
