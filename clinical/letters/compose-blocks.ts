import { formatDate } from '../dates';
import type { Finding } from '../findings/finding';
import { lowerFirst } from '../notes/value-words';
import { findingPhrase, type PhraseFormat } from './finding-phrase';
import type { Handedness } from '../patients/words';
import type { ParagraphEdit } from './letter-answers';
import { askedOn, carriedOn, letterPlace, type LetterPlace } from './letter-findings';
import type { LetterBlock, LetterParagraph } from './letter-document';

/** What every part of a letter is composed with. */
export type Composing = PhraseFormat & {
  /** The ticked findings, in order. */
  findings: readonly Finding[];
  /** Every finding of the note: a re-test names its treatment whether that is ticked or not. */
  allFindings: readonly Finding[];
  edits: readonly ParagraphEdit[];
  handedness: Handedness;
};

/** One paragraph, in its edited words where it was edited; `null` when it would say nothing. */
export function paragraph(
  { edits }: Pick<Composing, 'edits'>,
  id: string,
  composed: string,
  source: LetterParagraph['source'] = 'findings',
): LetterParagraph | null {
  const text = composed.trim();
  if (text === '') return null;
  const edit = edits.find(({ paragraphId }) => paragraphId === id);
  const isEdited = edit !== undefined && edit.text.trim() !== text;
  return {
    kind: 'paragraph',
    id,
    text: isEdited ? edit.text.trim() : text,
    source,
    isEdited,
    composedText: isEdited ? text : null,
  };
}

export function present<T>(parts: readonly (T | null)[]): T[] {
  return parts.filter((part): part is T => part !== null);
}

type FactRow = { label: string; value: string };

/** A fact with its label; `null` when there is nothing to say. */
export function row(label: string, value: string): FactRow | null {
  return value.trim() === '' ? null : { label, value: value.trim() };
}

/** Facts under one another; `null` when there are none. */
export function facts(id: string, rows: readonly (FactRow | null)[]): LetterBlock | null {
  const all = present(rows);
  return all.length === 0 ? null : { kind: 'facts', id, rows: all };
}

/** Facts with short answers, two to a line where there is room. */
export function pairedFacts(id: string, rows: readonly FactRow[]): LetterBlock {
  return { kind: 'facts', id, rows, isPaired: true };
}

export function at(composing: Composing, ...places: LetterPlace[]): readonly Finding[] {
  return composing.findings.filter((each) => {
    const place = letterPlace(each);
    return place !== null && places.includes(place);
  });
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** “course: improving”, “previous episodes: 2 (settled by themselves)”. */
export function pieces(composing: Composing, findings: readonly Finding[]): readonly string[] {
  return findings.flatMap((each) => {
    const phrase = findingPhrase(each, composing);
    if (!phrase || phrase.value === '') return [];
    return [`${lowerFirst(phrase.label)}: ${phrase.value}${carriedWords(composing, each)}`];
  });
}

/** A carried value never prints as today's. */
export function carriedWords({ dateFormat }: Composing, finding: Finding): string {
  const on = carriedOn(finding);
  return on === null ? '' : ` [carried from ${formatDate(on, dateFormat)}, not re-tested]`;
}

/** An answer of another day never prints as given at the visit. */
export function askedWords({ dateFormat, visitOn }: Composing, finding: Finding): string {
  const on = askedOn(finding, visitOn);
  return on === null ? '' : ` [asked ${formatDate(on, dateFormat)}]`;
}

/** The free text of the chart, as typed, after a prefix that says whose it is. */
export function narratives(
  composing: Composing,
  place: LetterPlace,
  prefix = '',
): readonly (LetterParagraph | null)[] {
  return at(composing, place)
    .filter(({ code }) => code.startsWith('narrative.'))
    .map((each) => {
      const name = each.code.slice('narrative.'.length);
      const body = text(each.attributes.body);
      return paragraph(composing, `words.${name}`, body && `${prefix}${body}`, 'typed');
    });
}
