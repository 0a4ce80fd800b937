import type { BundleEntry, Identifier, Provenance, Resource } from '@medplum/fhirtypes';
import { ownCode } from './concepts';
import type { LetterCopy } from './letter-copy';
import type { LetterEntries } from './letter-entries';

/** Compared with what is printed on every page, and on the clinic's public page. */
export function frozenHash(sha256: string): Identifier {
  return { type: { text: 'SHA-256 of the letter as signed, hexadecimal' }, value: sha256 };
}

/**
 * Who signed and when. The signature is an act of the record, not a cryptographic one over these
 * bytes: `Provenance.signature` would claim that, and is left out.
 */
export function signature(
  { document, sha256 }: LetterCopy,
  signed: readonly BundleEntry<Resource>[],
  { to }: LetterEntries,
): Provenance {
  return {
    resourceType: 'Provenance',
    target: signed.map(({ fullUrl }) => ({ reference: fullUrl })),
    occurredDateTime: document.date,
    recorded: document.date,
    activity: { text: document.signature.statement },
    agent: [
      {
        type: ownCode('provenance-participant', 'author'),
        who: to('author', document.signature.name),
        onBehalfOf: to('clinic'),
      },
    ],
    entity: [{ role: 'source', what: { identifier: frozenHash(sha256) } }],
  };
}
