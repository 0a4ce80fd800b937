import {
  bodyMark,
  BODY_VIEWS,
  filledRegions,
  marksOf,
  type BodyMark,
} from '../body-chart/body-mark';
import type { DateFormat } from '../dates';
import { numberOf, textOf, wordsOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import {
  BODY_SITES,
  BODY_VIEW,
  MARK_RELATION,
  MARK_TYPE,
  type BodyView,
} from '../vocabulary/body-chart';
import { PAIN_QUALITY } from '../vocabulary/symptoms';
import type { DocumentBlock } from './note-document';
import { andList, lowerFirst, restWords, sentence } from './value-words';

const wordOf = (words: Readonly<Record<string, string>>, code: string) =>
  lowerFirst(words[code] ?? code);

/** "back of the thigh left": where a mark is, its side without a comma inside a list. */
export function siteWords(site: string): string {
  return (BODY_SITES[site] ?? site).replace(/, (left|right|central)$/, ' $1');
}

/** "Pain, buttock left and calf left": what a mark says and where. */
export function markName(finding: Finding): string {
  const type = textOf(finding, 'markType');
  const label = type === null ? 'Mark' : (MARK_TYPE[type as keyof typeof MARK_TYPE] ?? type);
  const sites = andList(wordsOf(finding, 'sites').map(siteWords));
  return sites === '' ? label : `${label}, ${sites}`;
}

const TOLD = ['position', 'markType', 'view', 'strokes', 'sites'];
const OWN = ['quality', 'painScore', 'relation'];

/** "Pain, calf left: shooting and burning, 6/10, intermittent, deep, comes separately". */
export function markWords(finding: Finding, format: DateFormat): string {
  const score = numberOf(finding, 'painScore');
  const relation = textOf(finding, 'relation');
  const words = [
    andList(wordsOf(finding, 'quality').map((each) => wordOf(PAIN_QUALITY, each))),
    score === null ? '' : `${score}/10`,
    ...restWords(finding, format, [...TOLD, ...OWN, 'remark']),
    relation === null ? '' : wordOf(MARK_RELATION, relation),
    textOf(finding, 'remark') ?? '',
  ].filter((each) => each !== '');
  return words.length === 0 ? markName(finding) : `${markName(finding)}: ${words.join(', ')}`;
}

/** Front and back, and a side that shows something; none when nothing is drawn. */
function viewsShown(marks: readonly BodyMark[]): readonly BodyView[] {
  const isUsed = (view: BodyView) =>
    marks.some((mark) => mark.view === view || filledRegions(mark, view).length > 0);
  if (!BODY_VIEWS.some(isUsed)) return [];
  return BODY_VIEWS.filter((view) => view === 'front' || view === 'back' || isUsed(view));
}

/** The body chart as a drawing and as numbered lines that say all of it. */
export function composeBodyChart(
  findings: readonly Finding[],
  format: DateFormat,
): DocumentBlock[] {
  const marks = marksOf(findings).map((finding, index) => ({
    ...bodyMark(finding, index),
    words: sentence(markWords(finding, format)),
  }));
  if (marks.length === 0) return [];
  const figures = viewsShown(marks).map((view) => ({ view, label: BODY_VIEW[view] }));
  return [{ kind: 'body-chart', label: 'Body chart', figures, marks }];
}

/** The marks as phrases of running prose, without their numbers. */
export function markPhrases(findings: readonly Finding[], format: DateFormat): readonly string[] {
  return marksOf(findings).map((each) => markWords(each, format));
}
