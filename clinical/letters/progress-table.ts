import { formatDate, isoDateIn } from '../dates';
import { isCarried, numberOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { keyText } from '../findings/finding-key';
import { asteriskName, asteriskValue } from '../notes/compose-asterisk-signs';
import { upperFirst } from '../notes/value-words';
import { compareReadings, deltaWords, readingOf } from '../range-of-motion/compare-readings';
import { compareScores } from '../scores/compare-scores';
import type { Composing } from './compose-blocks';
import { letterPlace, visitDay } from './letter-findings';
import type { LetterBlock } from './letter-document';
import type { LetterSource } from './letter-source';

const MEASURED = ['pain', 'function', 'range'] as const;

/**
 * The ticked measures that the first visit has too, side by side, with the change where it can be
 * said: against the published error, never as better or worse. `null` at a first visit.
 */
export function progressTable(source: LetterSource, composing: Composing): LetterBlock | null {
  const { content, care, clinic } = source;
  const { first } = care;
  if (first === null) return null;
  const before = new Map(first.findings.map((each) => [keyText(each), each]));
  const rows = composing.findings.flatMap((finding) => {
    const earlier = before.get(keyText(finding));
    if (!earlier || !isMeasure(finding) || isCarried(finding) || isCarried(earlier)) return [];
    const [then, now] = [earlier, finding].map((each) => asteriskValue(each, clinic.dateFormat));
    if (!then || !now) return [];
    const change = changeWords(earlier, finding, first.authorAccountId, content.author.accountId);
    return [[upperFirst(asteriskName(finding)), then, now, change]];
  });
  if (rows.length === 0) return null;
  const on = (iso: string) => formatDate(iso, clinic.dateFormat);
  const firstDay = isoDateIn(new Date(first.occurredAt), clinic.timeZone);
  return {
    kind: 'table',
    id: 'progress.table',
    caption: 'Change since the first visit; “error” is the published measurement error',
    columns: [
      'Measure',
      `First visit, ${on(firstDay)}`,
      `This visit, ${on(visitDay(content))}`,
      'Change',
    ],
    rows,
  };
}

function isMeasure(finding: Finding): boolean {
  const place = letterPlace(finding);
  if (finding.moment !== 'before' || finding.attributes.notTestedReason !== undefined) return false;
  return place !== null && MEASURED.some((each) => each === place);
}

/** “+20°, exceeds published error”; '' where nothing can be said. */
function changeWords(then: Finding, now: Finding, first: string, author: string): string {
  if (now.code.startsWith('rom.')) {
    const comparison = compareReadings(readingOf(then, first), readingOf(now, author));
    if (comparison.kind === 'not-comparable') return comparison.words;
    return `${deltaWords(comparison.delta, comparison.unit)}, ${comparison.words}`;
  }
  const [one, other] = [numberOf(then, 'score'), numberOf(now, 'score')];
  if (!now.code.startsWith('pain.') || one === null || other === null) return '';
  const { delta, words } = compareScores(one, other);
  return `${delta === 0 ? '±' : delta > 0 ? '+' : '−'}${Math.abs(delta)}, ${words}`;
}
