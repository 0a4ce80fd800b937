import { isCarried, isSaid, textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { codeDefinition } from '../findings/codes';
import type { DateFormat } from '../dates';
import { groupedBy } from '../history/visits';
import { levelRank } from './compose-palpation';
import { findingName, lowerFirst, placeWords, restWords } from './value-words';

const SIDE = { left: ' L', right: ' R', midline: '' } as const;
const carriedMark = (finding: Finding) => (isCarried(finding) ? ' (carried)' : '');

const ofKind = (findings: readonly Finding[], kind: string) =>
  findings.filter(
    (each) => codeDefinition(each.code)?.kind === kind && each.moment === 'before' && isSaid(each),
  );

/** "central PA L4 hypomobile, local pain", from the head down. */
export function palpationPhrases(findings: readonly Finding[], format: DateFormat): string[] {
  return ofKind(findings, 'palpation_findings')
    .toSorted((one, other) => levelRank(one.at) - levelRank(other.at))
    .map((each) => {
      const label = lowerFirst(codeDefinition(each.code)?.short ?? each.code);
      const name = `${label} ${placeWords(each.at)}${SIDE[each.side]}`.trim();
      return `${name} ${restWords(each, format, ['carriedFromOn']).join(', ')}${carriedMark(each)}`;
    });
}

/** "Spurling A R positive", then how many were negative and not tested. */
export function testPhrases(findings: readonly Finding[]): string[] {
  const tests = ofKind(findings, 'special_tests');
  const byResult = groupedBy(tests, (each) => textOf(each, 'result'));
  const named = ['positive', 'equivocal'].flatMap((result) =>
    (byResult.get(result) ?? []).map((each) => {
      const name = findingName({ ...each, side: 'midline' });
      return `${lowerFirst(name)}${SIDE[each.side]} ${result}${carriedMark(each)}`;
    }),
  );
  const negative = byResult.get('negative')?.length ?? 0;
  const open = byResult.get(null) ?? [];
  const untested = open.filter((each) => textOf(each, 'notTestedReason') !== null).length;
  const measured = open.length - untested;
  const counted = (count: number, words: string) =>
    count === 0 ? [] : [`${count} ${count === 1 ? 'test' : 'tests'} ${words}`];
  return [
    ...named,
    ...counted(negative, 'negative'),
    ...counted(measured, 'recorded'),
    ...counted(untested, 'not tested'),
  ];
}
