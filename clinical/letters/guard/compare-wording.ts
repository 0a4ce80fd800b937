import { contraryFacts, type Wording } from './contrary-facts';
import { quoteOf } from './quote';
import { saidOtherwise } from './said-otherwise';
import { wordGaps } from './word-gaps';

/** What was written against the chart: what it says instead, and where. */
export type Contradiction = {
  written: string;
  /** The words that it stands in, where it is right of another thing. */
  writtenIn: string | null;
  /** What is said of it in words, where it is not a value: “present”. */
  writtenAs: string | null;
  /** `null` where the chart says nothing of the kind. */
  charted: string | null;
  quote: string | null;
};

/**
 * What edited words say against the composed ones: a side, level, number or result that the finding
 * does not have, and what is said to be there or not. Leaving out, rewording and another order are
 * no contradiction.
 */
export function compareWording(wording: Wording): readonly Contradiction[] {
  const { composed, written } = wording;
  const gaps = wordGaps(composed, written);
  const facts = contraryFacts(wording, gaps);
  const clauses = new Set(facts.map(({ clause }) => clause));
  const states = saidOtherwise(composed, written, gaps).filter(
    (each) => !clauses.has(each.written.clause),
  );
  return [
    ...facts.map(({ written: fact, of, charted, where }) => ({
      written: fact.text,
      writtenIn: of && written.text.slice(of.start, of.end),
      writtenAs: null,
      charted: charted?.text ?? null,
      quote: where && quoteOf(composed, where.clause, where.atom),
    })),
    ...states.map(({ written: { atom, state }, charted }) => ({
      written: written.text.slice(atom.start, atom.end),
      writtenIn: null,
      writtenAs: state ?? 'present',
      charted: charted.state ?? 'present',
      quote: quoteOf(composed, charted.clause, charted.atom),
    })),
  ];
}
