import type { LetterDocument } from '@/clinical/letters/letter-document';
import { renderLetterPdf } from './render-letter-pdf';

/** Where a letter can be compared with what the clinic has; spelt by whoever knows the server's name. */
export type VerifyAddress = (letter: { clinicId: string; number: string }) => string | null;

/** Renders letters that say where they can be verified. */
export function letterRenderer(addressOf: VerifyAddress) {
  return (
    document: LetterDocument,
    frozen: { sha256: string; recipientId: string | null; logo: Buffer | null },
  ): Promise<Buffer> => {
    const { clinicId, number } = document;
    const verifyAddress = number === null ? null : addressOf({ clinicId, number });
    return renderLetterPdf(document, { ...frozen, verifyAddress });
  };
}
