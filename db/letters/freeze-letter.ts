import type { LetterDocument } from '@/clinical/letters/letter-document';
import { letterExpects, letterUrgency } from '@/clinical/letters/letter-expectation';
import type { LetterSource } from '@/clinical/letters/letter-source';
import { isNamed } from '@/clinical/letters/recipients';
import type { ClinicTransaction } from '../clinic-transaction';
import { logoContent } from '../clinics/logo-content';
import { touchContact } from '../contacts/touch-contact';
import { openLoop } from '../loops/open-loop';
import { letterRecipients, signedLetters } from '../schema/letters';
import type { LetterRow } from './lock-letter';

/**
 * Renders the document that was frozen, addressed to one of its recipients;
 * `letters/render-letter-pdf` in the product.
 */
export type LetterRenderer = (
  document: LetterDocument,
  frozen: { sha256: string; recipientId: string; logo: Buffer | null },
) => Promise<Buffer>;

/** The bytes of a signed letter, one rendering and one loop for each recipient. */
export async function freezeLetter(
  tx: ClinicTransaction,
  letter: LetterRow,
  source: LetterSource,
  frozen: { bytes: Buffer; sha256: string; number: string },
  render: LetterRenderer,
): Promise<void> {
  const { bytes, sha256, number } = frozen;
  // Rendered from what was frozen: the PDF can say nothing that the bytes do not.
  const document = JSON.parse(bytes.toString('utf8')) as LetterDocument;
  await tx.db.insert(signedLetters).values({
    clinicId: tx.clinicId,
    letterId: letter.id,
    contentVersion: document.contentVersion,
    document: bytes,
    sha256,
    number,
    signedBy: tx.actor.accountId,
    signedAt: tx.now,
  });
  const logo = document.logo && (await logoContent(tx, document.logo.sha256)).content;
  const urgency = letterUrgency(source);
  for (const [position, recipient] of source.answers.recipients.filter(isNamed).entries()) {
    const { id, role, contactId, name, address, telephone, email } = recipient;
    await tx.db.insert(letterRecipients).values({
      ...{ clinicId: tx.clinicId, letterId: letter.id, id, position, role, contactId },
      ...{ name: name.trim(), address, telephone, email: email.trim() },
      pdf: await render(document, { sha256, recipientId: id, logo }),
    });
    if (contactId !== null) await touchContact(tx, contactId);
    const { patientId } = letter;
    const loop = { letterId: letter.id, recipientId: id, patientId };
    await openLoop(tx, loop, letterExpects(source, role), urgency);
  }
}
