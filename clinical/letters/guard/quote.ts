import type { Atom, Clause, Reading } from './read-clauses';

const LONGEST = 110;

const cut = (words: string, longest: number) =>
  words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words;

/** Where the chart says it, short enough to read in an objection: its heading and its clause. */
export function quoteOf({ text }: Reading, clause: Clause, atom: Atom): string {
  const words = ({ start, end }: { start: number; end: number }) =>
    `${text.slice(start, end)}${/^[)\]]*/.exec(text.slice(end))?.[0] ?? ''}`;
  const colon = clause.atoms.findIndex(({ after }) => after === ':');
  const above = clause.head.length > 0 ? clause.head : clause.atoms.slice(0, Math.max(0, colon));
  const [first] = above;
  const last = above.at(-1);
  const head = first && last ? `${words({ start: first.start, end: last.end })}: ` : '';
  const isAbove = above.includes(atom);
  const whole = clause.head.length > 0 ? `${head}${words(clause)}` : words(clause);
  if (whole.length <= LONGEST) return whole;
  if (isAbove) return cut(whole, LONGEST);
  const shortHead = head === '' ? '' : cut(head, 50);
  return cut(`${shortHead}… ${text.slice(atom.start, clause.end)}`, LONGEST);
}
