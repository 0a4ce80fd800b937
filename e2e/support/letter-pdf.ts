import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type ReadLetter = {
  pages: readonly string[];
  /** All pages as one text, runs of space as one. */
  text: string;
  isMarked: boolean;
  /** The roles of the structure tree of the first page: Document, H1, P, Table… */
  roles: ReadonlySet<string>;
  language: string | undefined;
};

/** Reads a letter's PDF back: what it says, and whether it is tagged. */
export async function readLetterPdf(pdf: Buffer): Promise<ReadLetter> {
  const file = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const content = await (await file.getPage(number)).getTextContent();
    pages.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const tree: unknown = await (await file.getPage(1)).getStructTree();
  const { info } = await file.getMetadata();
  const language: unknown = Reflect.get(info, 'Language');
  return {
    pages,
    text: pages.join(' ').normalize('NFC').replaceAll(/\s+/g, ' '),
    isMarked: (await file.getMarkInfo())?.Marked === true,
    roles: new Set(rolesIn(tree)),
    language: typeof language === 'string' ? language : undefined,
  };
}

function rolesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const role: unknown = Reflect.get(node, 'role');
  const children: unknown = Reflect.get(node, 'children');
  return [
    ...(typeof role === 'string' ? [role] : []),
    ...(Array.isArray(children) ? children.flatMap(rolesIn) : []),
  ];
}

/** Text as the page breaks it: a word may be cut by a line end. */
export function squeezed(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, '');
}
