import { gluedHead, headOf } from './heads';
import type { Piece } from './line';
import { isKeptText, parseShorthand } from './parse-shorthand';
import { REGION_WORD, SCORE_WORD } from './words';
import type { Region } from '../vocabulary/sections';

const isRegion = (word: string) =>
  Object.keys(REGION_WORD).some((each) => each.toLowerCase() === word.toLowerCase());

/** What was not understood of a clause, each behind the word that it was said of. */
function withHeads(pieces: readonly Piece[]): readonly string[] {
  const left: string[] = [];
  let head: string | null = null;
  let side: string | null = null;
  for (const { kind, text } of pieces) {
    if (headOf(text) || text.toLowerCase() === SCORE_WORD.toLowerCase()) head = text;
    else if (isRegion(text) || gluedHead(text)) head = null;
    if (text === head) side = null;
    if (kind === 'read') {
      if (/^[LR]$/i.test(text)) side = text;
      continue;
    }
    if (head !== null && head !== text) left.push(head, ...(side === null ? [] : [side]));
    head = null;
    side = null;
    left.push(text);
  }
  return left;
}

/**
 * What of a line was not understood, as it was written and by clause: nothing else stays of it. Each
 * clause is in quotation marks, so that it is text from now on and never files itself later.
 */
export function unfiled(line: string, region: Region): string {
  const { pieces } = parseShorthand(line, region);
  const clauses: string[] = [];
  let offset = 0;
  let kept = '';
  for (const clause of line.split(/[;\n]/)) {
    const end = offset + clause.length;
    if (isKeptText(clause)) {
      clauses.push(clause.trim());
      offset = end + 1;
      continue;
    }
    const left = withHeads(pieces.filter((piece) => piece.start >= offset && piece.end <= end));
    const named = pieces.findLast(({ text, end: at }) => at <= end && isRegion(text));
    const words = left.join(' ');
    if (words !== '') {
      const isNamed = named !== undefined && named.text !== kept;
      clauses.push(`"${isNamed ? `${named.text} ${words}` : words}"`);
      kept = named?.text ?? kept;
    }
    offset = end + 1;
  }
  return clauses.join(' ; ');
}
