import type { LetterDocument } from '@/clinical/letters/letter-document';
import { QUIET_INK, type LetterPage } from './letter-page';
import { isolated } from './writing-direction';

const SIZE = 7.5;

/**
 * At the foot of every page: whose letter, which page, and the start of the content hash; the whole
 * hash on the last. Pagination is an artifact: it is not read aloud in the middle of a sentence.
 */
export function drawFooters(page: LetterPage, document: LetterDocument, sha256: string): void {
  const { doc, left, width } = page;
  const { bottom } = page.style.margin;
  const { start, count } = doc.bufferedPageRange();
  const whose = `${isolated(document.patient.name)} · Record ${document.patient.recordNumber}`;
  for (let index = start; index < start + count; index += 1) {
    doc.switchToPage(index);
    // The foot lies inside the bottom margin, where text would otherwise begin a page of its own.
    doc.page.margins.bottom = 0;
    const top = doc.page.height - bottom + 16;
    const isLast = index === start + count - 1;
    const hash = isLast ? sha256 : sha256.slice(0, 16);
    const line = (text: string, y: number, align: 'left' | 'right', share: number) =>
      page.foot(text, y, {
        x: align === 'left' ? left : left + width * (1 - share),
        width: width * share,
        align,
        size: SIZE,
        ink: QUIET_INK,
      });
    doc.markContent('Artifact', { type: 'Pagination' });
    line(whose, top, 'left', 0.78);
    line(`Page ${index - start + 1} of ${count}`, top, 'right', 0.2);
    line(`${isLast ? 'Content' : 'Content begins'} SHA-256 ${hash}`, top + SIZE * 1.5, 'left', 1);
    doc.endMarkedContent();
    doc.page.margins.bottom = bottom;
  }
}
