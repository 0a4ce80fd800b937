import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A text of a page as a reader finds it: what it says, and where it stands in points. */
export type ReadText = { text: string; left: number; right: number; baseline: number };

/** Opens a PDF with a reader that is not ours, and gives what it finds in the order of reading. */
export async function readLetter(pdf: Buffer) {
  const file = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false }).promise;
  const texts: ReadText[][] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    // Without this the reader itself writes µ as μ.
    const how = { disableNormalization: true };
    const { items } = await (await file.getPage(number)).getTextContent(how);
    texts.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str === '') return [];
        const transform = item.transform as readonly number[];
        const [left = 0, baseline = 0] = transform.slice(4);
        return [{ text: item.str, left, right: left + item.width, baseline }];
      }),
    );
  }
  const page = await file.getPage(1);
  return {
    texts,
    pages: texts.map((each) => each.map(({ text }) => text).join(' ')),
    metadata: await file.getMetadata(),
    marked: await file.getMarkInfo(),
    structure: JSON.stringify(await page.getStructTree()),
    size: page.view,
  };
}

/** Without white space: where a line ends, and beside a number among Arabic words, readers drop it. */
export const squeezed = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, '');
