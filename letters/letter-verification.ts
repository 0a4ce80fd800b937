import { encode } from 'uqr';
import { INK, QUIET_INK, type LetterPage } from './letter-page';

/** Printed size in points: about 17 mm, which a telephone's camera reads from paper. */
const SIZE = 48;
/** How far its words reach to the left of the code. */
const WORDS = 40;
/** What the signature leaves free at its right. */
export const VERIFICATION_WIDTH = SIZE + WORDS + 8;
const ALT = 'QR code: opens a page that confirms the number and the content hash of this letter.';

/**
 * A QR code at the right of the signature, from `top` down: whoever holds the
 * paper compares number and hash with what the clinic has, and sees no content.
 */
export function drawVerification(page: LetterPage, address: string, top: number): void {
  const { doc, left, width } = page;
  const under = doc.y;
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const cell = SIZE / size;
  const x = left + width - SIZE;
  // The library writes the box of a figure; its types do not know of it.
  const figure: PDFKit.Mixins.StructureElementOptions & { bbox: readonly number[] } = {
    alt: ALT,
    bbox: [x, top, x + SIZE, top + SIZE],
  };
  page.root.add(
    doc.struct('Figure', figure, () => {
      data.forEach((row, at) => {
        row.forEach((isDark, column) => {
          if (isDark) doc.rect(x + column * cell, top + at * cell, cell, cell);
        });
      });
      doc.fillColor(INK).fill();
    }),
  );
  const words = 'Compare number and hash';
  doc.y = top + SIZE + 1;
  page.say('P', words, {
    size: 6.5,
    ink: QUIET_INK,
    x: x - WORDS,
    width: SIZE + WORDS,
    align: 'right',
  });
  doc.y = Math.max(under, doc.y);
}
