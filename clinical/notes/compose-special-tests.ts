import type { DateFormat } from '../dates';
import { isCarried, isSaid, textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { groupedBy } from '../history/visits';
import type { DocumentBlock } from './note-document';
import { findingLine, findingName, lowerFirst, restWords, sentence } from './value-words';

/** Whether a test says no more than that it was negative, or no more than why it was not done. */
function isPlain(finding: Finding, name: string): boolean {
  const said = Object.keys(finding.attributes).filter((each) => each !== 'isAsterisk');
  return said.length === 1 && said[0] === name;
}

const isNegative = (finding: Finding) =>
  textOf(finding, 'result') === 'negative' && textOf(finding, 'notTestedReason') === null;

/** Positive, then equivocal, then what has no result: measured, or not tested. */
function rank(finding: Finding): number {
  const result = textOf(finding, 'result');
  if (result === 'positive') return 0;
  if (result === 'equivocal') return 1;
  if (textOf(finding, 'notTestedReason') !== null) return 3;
  return 2;
}

/** "Spurling A, left and right" where both sides say the same. */
function bothSides(findings: readonly Finding[], words: (finding: Finding) => string): string[] {
  const groups = groupedBy(findings, (each) => `${each.code}|${each.at}|${words(each)}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const name =
      group.length === 2 ? findingName({ ...first, side: 'midline' }) : findingName(first);
    const sides = group.length === 2 ? ', left and right' : '';
    const rest = words(first);
    return [`${lowerFirst(name)}${sides}${rest === '' ? '' : ` (${rest})`}`];
  });
}

/** Special tests of today: what was found line by line, then the negatives in one sentence. */
export function composeSpecialTests(
  findings: readonly Finding[],
  format: DateFormat,
): DocumentBlock[] {
  const today = findings.filter(
    (each) => each.moment === 'before' && !isCarried(each) && isSaid(each),
  );
  const negative = today.filter(isNegative);
  const untested = today.filter((each) => isPlain(each, 'notTestedReason'));
  const lines = today
    .filter((each) => !isNegative(each) && !untested.includes(each))
    .toSorted((one, other) => rank(one) - rank(other))
    .map((each) => sentence(findingLine(each, format)));
  const negatives = bothSides(negative, (each) => restWords(each, format, ['result']).join(', '));
  const reasons = bothSides(untested, (each) =>
    restWords(each, format)
      .join(', ')
      .replace(/^not tested \((.*)\)$/, '$1'),
  );
  const items = [
    ...lines,
    ...(negatives.length === 0 ? [] : [sentence(`Negative: ${negatives.join('; ')}`)]),
    ...(reasons.length === 0 ? [] : [sentence(`Not tested: ${reasons.join('; ')}`)]),
  ];
  return items.length === 0 ? [] : [{ kind: 'list', label: 'Special tests', items }];
}
