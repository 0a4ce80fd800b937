import fc from 'fast-check';
import { ROOTS, SEGMENTS } from '../../vocabulary/levels';

/** A side, level, number, date or time in a text, found without the guard’s own reading. */
export type Piece = { kind: string; text: string; start: number };

const PIECES =
  /(?<date>\d{2}-[A-Z][a-z]{2}-\d{4})|(?<time>\d{2}:\d{2})|(?<segment>(?<![\p{L}\p{N}])[CTLS]\d{1,2}-[CTLS]\d{1,2})|(?<level>(?<![\p{L}\p{N}])[CTLS]\d{1,2}(?![\p{L}\p{N}]))|(?<side>(?<!\p{L})(?:left|right)(?!\p{L}))|(?<number>(?<![\p{L}\p{N}.])\d+(?:\.\d+)?(?![\p{N}.]*\p{L}))/giu;

export function piecesOf(text: string): readonly Piece[] {
  return [...text.matchAll(PIECES)].map((match) => {
    const found = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined);
    return { kind: found?.[0] ?? '', text: match[0], start: match.index };
  });
}

/** Every level that a text covers: “L2 to L4” covers L3, and to leave out L2 says nothing false. */
function coveredLevels(text: string): ReadonlySet<string> {
  const spans = [...text.matchAll(/([CTLS]\d{1,2})(?: to ([CTLS]\d{1,2}))?/g)];
  const at = (level: string | undefined) => ROOTS.findIndex((root) => root === level);
  return new Set(
    spans.flatMap(([, from, to = from]) => ROOTS.slice(Math.max(0, at(from)), at(to) + 1)),
  );
}

const NUMBERS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 18, 24, 30, 45, 60, 75, 90, 128].map(String);

/** Another value of the same kind, as often as not one that the text has elsewhere. */
export function anotherValue({ kind, text: was }: Piece, text: string): fc.Arbitrary<string> {
  const others = piecesOf(text)
    .filter((each) => each.kind === kind && each.text.toLowerCase() !== was.toLowerCase())
    .map((each) => each.text);
  const from = (values: readonly string[]) => {
    const fresh = values.filter((each) => each.toLowerCase() !== was.toLowerCase());
    const there = others.filter((each) => Number(each) !== Number(was));
    return there.length > 0
      ? fc.oneof(fc.constantFrom(...fresh), fc.constantFrom(...there))
      : fc.constantFrom(...fresh);
  };
  switch (kind) {
    case 'side':
      return fc.constant(was.toLowerCase() === 'left' ? 'right' : 'left');
    case 'level': {
      const covered = coveredLevels(text);
      return fc.constantFrom(...ROOTS.filter((root) => !covered.has(root)));
    }
    case 'segment':
      return from(SEGMENTS.filter((segment) => segment.includes('-')));
    case 'date':
      return from(['04-Oct-2026', '05-Nov-2026', '05-Oct-2025']);
    case 'time':
      return from(['06:30', '18:50']);
    default:
      return from(NUMBERS.filter((each) => Number(each) !== Number(was)));
  }
}

/** A text with one piece of it replaced. */
export function changed(text: string, piece: Piece, value: string): string {
  return text.slice(0, piece.start) + value + text.slice(piece.start + piece.text.length);
}

/** Its sentences, each as its heading and the clauses under it; brackets are not cut. */
function sentencesOf(text: string): readonly { head: string; clauses: readonly string[] }[] {
  return text.split(/(?<=\.) (?=\p{Lu})/u).map((sentence) => {
    const whole = sentence.replace(/\.$/, '').split(/; (?![^(]*\))/);
    const [, head = '', body = ''] = /^([^:()]*(?:\([^)]*\))?: )(.*)$/su.exec(whole[0] ?? '') ?? [];
    // “Eyes: normal; gait: normal” has labels, where “Absent when asked: fracture: …” has a heading.
    const isHeading = /^(?:Absent|Present|Not |Plan|Treatment)/.test(head);
    const isLabelled = whole.slice(1).some((clause) => clause.includes(': '));
    if (head === '' || (isLabelled && !isHeading)) return { head: '', clauses: whole };
    return { head, clauses: [body, ...whole.slice(1)] };
  });
}

/** The text with sentences, and clauses within a sentence, in another order and some left out. */
export function rearranged(text: string): fc.Arbitrary<string> {
  const sentences = sentencesOf(text).map(({ head, clauses }) =>
    fc.shuffledSubarray([...clauses], { minLength: 1 }).map((kept) => `${head}${kept.join('; ')}.`),
  );
  return fc
    .tuple(...sentences)
    .chain((all) => fc.shuffledSubarray(all, { minLength: 1 }))
    .map((kept) => kept.join(' '));
}
