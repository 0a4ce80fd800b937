import { codeDefinition } from '../../findings/codes';
import type { Finding } from '../../findings/finding';
import { findingPhrase } from '../finding-phrase';
import { letterFindings, visitDay } from '../letter-findings';
import type { Fact } from './fact';
import type { GuardedNote } from './guarded-note';
import { findingNames, type FindingName } from './named-findings';
import { onceForNote } from './once-for-note';
import { readClauses } from './read-clauses';

/** A finding of the chart with what it says, as the guard reads it; `values` without its free text. */
export type Charted = {
  finding: Finding;
  facts: readonly Fact[];
  values: readonly Fact[];
  words: string;
};

/** A note as typed words are compared with it. */
export type ChartedNote = {
  names: readonly FindingName[];
  charted: (finding: Finding) => Charted;
  /** Every text of the chart, to know again what was copied from it. */
  words: string;
};

export const chartedNote = onceForNote((content): ChartedNote => {
  const read = new Map<Finding, Charted>();
  return {
    names: findingNames(letterFindings(content)),
    charted: (finding) => {
      const known = read.get(finding) ?? chartedFinding(finding, content);
      read.set(finding, known);
      return known;
    },
    words: chartWords(content.findings),
  };
});

function chartedFinding(finding: Finding, content: GuardedNote): Charted {
  const { dateFormat } = content.clinic;
  const format = { dateFormat, visitOn: visitDay(content) };
  const wordsOf = (of: Finding) => {
    const phrase = findingPhrase(of, format);
    return `${phrase?.label ?? ''}: ${phrase?.value ?? ''}`;
  };
  const words = wordsOf(finding);
  const factsIn = (said: string) => readClauses(said, dateFormat).facts;
  return { finding, words, facts: factsIn(words), values: factsIn(wordsOf(untexted(finding))) };
}

function untexted(finding: Finding): Finding {
  const known = codeDefinition(finding.code)?.attributes ?? {};
  const values = Object.entries(finding.attributes).filter(
    ([name]) => known[name]?.type !== 'text',
  );
  return { ...finding, attributes: Object.fromEntries(values) };
}

function chartWords(findings: readonly Finding[]): string {
  return findings
    .flatMap(({ attributes }) => Object.values(attributes))
    .filter((value) => typeof value === 'string')
    .join('\n')
    .toLowerCase();
}
