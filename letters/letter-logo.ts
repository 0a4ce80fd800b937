import { createHash } from 'node:crypto';
import { logoWords } from '@/clinical/clinics/clinic-logo';
import type { LetterDocument } from '@/clinical/letters/letter-document';
import { logoBox } from '@/clinical/letters/logo-box';
import type { LetterPage } from './letter-page';

/** Between the words of the letterhead and its logo. */
const GUTTER = 16;

/** The bytes of the logo that a document names, and no other; null when it names none. */
export function logoOfDocument({ logo }: LetterDocument, content: Buffer | null): Buffer | null {
  if (logo === null) return null;
  const hash = content && createHash('sha256').update(content).digest('hex');
  if (hash !== logo.sha256)
    throw new Error('This is not the logo that the letter was frozen with.');
  return content;
}

/**
 * The logo in the upper right corner, beside the letterhead's words.
 *
 * @returns what it takes of the page, in points from the right and down; none without a logo
 */
export function drawLogo(
  page: LetterPage,
  { logo, letterhead }: LetterDocument,
  content: Buffer | null,
): { width: number; bottom: number } {
  const { doc, left, width, style } = page;
  const top = doc.y;
  if (logo === null || content === null) return { width: 0, bottom: top };
  const box = logoBox(logo, style.isHeadTight);
  const x = left + width - box.width;
  // The library writes the box of a figure; its types do not know of it.
  const figure: PDFKit.Mixins.StructureElementOptions & { bbox: readonly number[] } = {
    alt: logoWords(letterhead.name),
    bbox: [x, top, x + box.width, top + box.height],
  };
  page.root.add(doc.struct('Figure', figure, () => doc.image(content, x, top, box)));
  doc.y = top;
  return { width: box.width + GUTTER, bottom: top + box.height };
}
