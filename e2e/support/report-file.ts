import { randomBytes } from 'node:crypto';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';

/** A report as a practice sends it: a PDF, a line of words on each page. */
export function reportPdf(...pages: readonly string[]): Promise<Buffer> {
  const file = new PDFDocument({ size: 'A4', autoFirstPage: false });
  for (const words of pages) file.addPage().fontSize(18).text(words);
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    file.on('data', (chunk: Buffer) => chunks.push(chunk));
    file.on('end', () => resolve(Buffer.concat(chunks)));
    file.end();
  });
}

/** A photograph of a paper, with the name of who took it in its EXIF. */
export function photographedPaper(): Promise<Buffer> {
  return sharp({ create: { width: 400, height: 300, channels: 3, background: '#e8e4da' } })
    .withExif({ IFD0: { Artist: 'Percy Telephone-Test' } })
    .jpeg()
    .toBuffer();
}

/** Noise, which no picture format makes small: so many megabytes of PNG. */
export function largePicture(megabytes: number): Promise<Buffer> {
  const side = Math.ceil(Math.sqrt((megabytes * 1024 * 1024) / 3));
  return sharp(randomBytes(side * side * 3), { raw: { width: side, height: side, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer();
}
