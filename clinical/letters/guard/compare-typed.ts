import type { Finding } from '../../findings/finding';
import { visitDay } from '../letter-findings';
import { chartedNote, type Charted } from './charted-note';
import type { Contradiction } from './compare-wording';
import type { State } from './cues';
import { isAlike, isHeld, partsOf, type Fact } from './fact';
import { isOfVisit } from './of-visit';
import { readClauses, type Reading } from './read-clauses';
import { spokenOf, type SpokenOf } from './spoken-of';
import type { GuardedNote } from './guarded-note';

const ROUGHLY =
  /(?:about|around|approximately|approx\.?|roughly|nearly|almost|over|under|above|below|less than|more than|up to|at least|at most|beyond|from|~|>|<|≥|≤)\s*$/i;

/**
 * What typed words say against the chart: only where they name a finding of it, with a side, level,
 * number, result or presence that no value of that finding has. What names none is left alone, and
 * so are the chart’s own words.
 */
export function compareTyped(text: string, content: GuardedNote): readonly Contradiction[] {
  const { dateFormat } = content.clinic;
  const reading = readClauses(text, dateFormat);
  if (reading.clauses.length === 0) return [];
  const { names, charted, words: chart } = chartedNote(content);
  const on = visitDay(content);
  return spokenOf(reading, names).flatMap((spoken) => {
    const { clause } = spoken;
    const words = text.slice(clause.start, clause.end);
    if (!isOfVisit(sentenceOf(reading, spoken), clause, on) || chart.includes(words.toLowerCase()))
      return [];
    const isAsked = text.slice(clause.end).trimStart().startsWith('?');
    const state = isAsked ? [] : stateAgainst(spoken, charted);
    return state.length > 0 ? state : factAgainst(spoken, charted, text);
  });
}

function sentenceOf({ text, clauses }: Reading, { clause }: SpokenOf): string {
  const all = clauses.filter(({ sentence }) => sentence === clause.sentence);
  return text.slice(all[0]?.start ?? 0, all.at(-1)?.end ?? 0);
}

const PRESENCE: Readonly<Record<string, State>> = {
  present: 'present',
  absent: 'absent',
  denied: 'absent',
  unknown: 'unknown',
  not_asked: 'not asked',
};

function stateOf({ attributes }: Finding): State | null {
  const said = attributes.status ?? attributes.presence;
  return typeof said === 'string' ? (PRESENCE[said] ?? null) : null;
}

/** Said to be there or not, where the chart has only the contrary. */
function stateAgainst(
  { state, words, isQualified, name: { findings } }: SpokenOf,
  charted: (finding: Finding) => Charted,
): readonly Contradiction[] {
  if (state !== 'present' && state !== 'absent') return [];
  // “No numbness of the hands” denies less than the chart affirms.
  if (state === 'absent' && isQualified) return [];
  // A cramp denied in the foot is no cramp denied elsewhere.
  const meant = state === 'present' ? findings.filter(({ at }) => at === '') : findings;
  const states = findings.map(stateOf);
  const [first] = meant;
  if (!first || states.some((each) => each === null || each === state)) return [];
  return [
    {
      written: words,
      writtenIn: null,
      writtenAs: state,
      charted: states[0] ?? null,
      quote: charted(first).words,
    },
  ];
}

/** A fact that no charted value of what is named has together with the others said of it. */
function factAgainst(
  { facts: said, name: { findings } }: SpokenOf,
  charted: (finding: Finding) => Charted,
  text: string,
): readonly Contradiction[] {
  const facts = said.filter(
    (each) =>
      each.kind !== 'number' || !ROUGHLY.test(text.slice(Math.max(0, each.start - 16), each.start)),
  );
  if (facts.length === 0) return [];
  const isRetest = ({ moment }: Finding) => Number(moment !== 'before');
  const all = findings.toSorted((one, other) => isRetest(one) - isRetest(other)).map(charted);
  const parts = facts.map((fact) => partsOf(fact).map((part) => ({ fact, part })));
  // “Left and right” and “L4 and L5” may be charted one by one: each is a statement with the rest.
  const statements = parts.reduce<Part[][]>(
    (all, choices) => all.flatMap((each) => choices.map((choice) => [...each, choice])),
    [[]],
  );
  return statements
    .flatMap((statement) => {
      const against = all.map((each) => ({
        each,
        wrong: statement.filter(({ part }) => !isConsistent(each, part)),
      }));
      const [best] = against.toSorted(
        (one, other) =>
          wrongPlaces(one.wrong) - wrongPlaces(other.wrong) ||
          one.wrong.length - other.wrong.length,
      );
      const [wrong] = best?.wrong ?? [];
      if (!best || !wrong) return [];
      const instead =
        best.each.facts.find((each) => isAlike(each, wrong.part)) ??
        best.each.facts.find(({ kind }) => kind === 'number' || kind === 'result');
      return [
        {
          written: wrong.fact.text,
          writtenIn: null,
          writtenAs: null,
          charted: instead?.text ?? null,
          quote: best.each.words,
        },
      ];
    })
    .slice(0, 1);
}

type Part = { fact: Fact; part: Fact };

/** A finding at the side and level that were typed is the one that is meant. */
const wrongPlaces = (parts: readonly Part[]) =>
  parts.filter(({ part }) => part.kind === 'side' || part.kind === 'level').length;

/** Whether the charted finding says the same, or nothing of the kind. */
function isConsistent({ finding, facts, values }: Charted, part: Fact): boolean {
  const { reflex } = finding.attributes;
  const isAbsent = part.kind === 'result' && part.value === 'absent';
  // A reflex is graded or absent: each excludes the other.
  if (typeof reflex === 'number' && (isAbsent || (part.kind === 'number' && reflex === 0))) {
    return isAbsent && reflex === 0;
  }
  return !values.some((each) => isAlike(each, part)) || isHeld(part, facts);
}
