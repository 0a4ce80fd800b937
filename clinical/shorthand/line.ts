import type { AttributeValue } from '../findings/attribute';
import { checkChange } from '../findings/codes';
import { keyText, type FindingKey } from '../findings/finding-key';

/** What a stretch of a line says of one finding. */
export type Entry = {
  key: FindingKey;
  attributes: Readonly<Record<string, AttributeValue>>;
};

/** A stretch of the line, by its letters: understood, or not and why. */
export type Piece = { start: number; end: number; text: string } & (
  { kind: 'read'; entries: readonly Entry[] } | { kind: 'unread'; why: string }
);

export type Token = { text: string; start: number };

/** The words of a clause with where they stand in the line. */
export function tokensOf(clause: string, offset: number): readonly Token[] {
  return [...clause.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    start: offset + index,
  }));
}

/** Why the chart could not hold an entry; `null` when it can. */
export function whyNot({ key, attributes }: Entry): string | null {
  for (const [name, value] of Object.entries(attributes)) {
    const answer = checkChange(key, name, value);
    if (!answer.ok) return answer.words;
  }
  return null;
}

export const read = (token: Token, entries: readonly Entry[] = []): Piece => ({
  kind: 'read',
  start: token.start,
  end: token.start + token.text.length,
  text: token.text,
  entries,
});

export const unread = (token: Token, why: string): Piece => ({
  kind: 'unread',
  start: token.start,
  end: token.start + token.text.length,
  text: token.text,
  why,
});

/** An entry as a piece: read when the chart can hold it. */
export function entered(token: Token, entry: Entry): Piece {
  const why = whyNot(entry);
  return why === null ? read(token, [entry]) : unread(token, why);
}

/** Entries of one finding put together, in the order in which they were first named. */
export function merged(entries: readonly Entry[]): readonly Entry[] {
  const byKey = new Map<string, Entry>();
  for (const { key, attributes } of entries) {
    const name = keyText(key);
    const known = byKey.get(name);
    byKey.set(name, { key, attributes: { ...known?.attributes, ...attributes } });
  }
  return [...byKey.values()];
}
