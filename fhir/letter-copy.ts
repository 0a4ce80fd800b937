import type { LetterDocument } from '@/clinical/letters/letter-document';
import type { LetterValues } from '@/clinical/letters/letter-values';

/** One recipient's copy of a signed letter, and where the letter stands now. */
export type LetterCopy = {
  /** Frozen with its values, which letters signed before they kept them do not have. */
  document: LetterDocument & { values: LetterValues };
  /** Hex SHA-256 of the frozen bytes, as printed on the letter. */
  sha256: string;
  recipientId: string;
  /** As it was rendered for that recipient at signing. */
  pdf: Uint8Array;
  /** Another letter was signed in its place. */
  isReplaced: boolean;
  /** Nothing more is waited for from whom it asks. */
  isWithdrawn: boolean;
  /** ISO UTC: the time of the export. */
  now: string;
};

/** FHIR's system for what is a URI itself. */
export const URI = 'urn:ietf:rfc:3986';

/** By this the letter is known in every copy; the file of each copy is a document of its own. */
export function letterUri(letterId: string) {
  return { system: URI, value: `urn:uuid:${letterId}` };
}
