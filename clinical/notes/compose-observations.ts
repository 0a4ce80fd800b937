import type { DateFormat } from '../dates';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { groupedBy } from '../history/visits';
import type { DocumentBlock } from './note-document';
import { findingName, lowerFirst, restWords, upperFirst } from './value-words';

/** What the name says already: "temperature 36.8 °C" and not "temperature temperature 36.8 °C". */
const SAID_BY_NAME =
  /^(time|count|rate|angle|angle, from a photo|height|difference|speed|temperature) (?=−?\d)/;

/** "thoracic kyphosis increased, marked", "blood pressure 128/82 mmHg". */
export function observationPhrase(finding: Finding, format: DateFormat): string {
  const words = restWords(finding, format).map((word) => word.replace(SAID_BY_NAME, ''));
  const hasReason = words.some((word) => word.startsWith('not tested ('));
  const kept = words.filter((word) => !(hasReason && word === 'not tested'));
  return `${lowerFirst(findingName(finding))} ${kept.join(', ')}`.trimEnd();
}

/** One row for each group of observations: posture, gait, balance, function, vital signs. */
export function composeObservations(
  findings: readonly Finding[],
  format: DateFormat,
): DocumentBlock[] {
  const groups = groupedBy(findings, ({ code }) => codeDefinition(code)?.group ?? '');
  const rows = [...groups].map(([label, group]) => ({
    label,
    value: upperFirst(group.map((each) => observationPhrase(each, format)).join('; ')),
  }));
  return rows.length === 0 ? [] : [{ kind: 'facts', rows }];
}
