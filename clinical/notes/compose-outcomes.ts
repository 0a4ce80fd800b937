import { formatDate, isoDateIn, type DateFormat } from '../dates';
import { numberOf, textOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { OTHER_MEASURE } from '../findings/score-codes';
import { compareOutcome } from '../scores/compare-outcome';
import { compareFunctionalMean, meanWords } from '../scores/functional-scale';
import { INSTRUMENTS, type Instrument } from '../vocabulary/instruments';
import type { NoteContent } from './note-content';
import type { DocumentBlock } from './note-document';
import { restWords, valueWords } from './value-words';

const stem = ({ code }: Pick<Finding, 'code'>) => code.slice(code.indexOf('.') + 1);

export function instrumentOf(finding: Pick<Finding, 'code'>): Instrument | null {
  const all: Record<string, Instrument> = INSTRUMENTS;
  return finding.code.startsWith('outcome.') ? (all[stem(finding)] ?? null) : null;
}

/** Its own name, or what a measure of no list was called. */
function measureName(finding: Finding): string {
  const named = finding.code === OTHER_MEASURE ? textOf(finding, 'remark') : null;
  return named ?? codeDefinition(finding.code)?.label ?? finding.code;
}

/** "42%", "6/9", "12 of 96": the score with its unit, as it stands in a sentence or a cell. */
export function scoreText(finding: Finding, format: DateFormat): string | null {
  const definition = codeDefinition(finding.code)?.attributes.score;
  const score = numberOf(finding, 'score');
  if (!definition || score === null) return null;
  const maximum = numberOf(finding, 'maximum');
  const words = valueWords(definition, score, format);
  return maximum === null ? words : `${words} of ${maximum}`;
}

/** The last visit's score of the same measure; `null` when there is none. */
export function earlierScore(finding: Finding, content: NoteContent): number | null {
  const earlier = content.previous?.findings.find(
    (each) => each.code === finding.code && each.at === finding.at && each.moment === 'before',
  );
  return earlier ? numberOf(earlier, 'score') : null;
}

function lastText(finding: Finding, content: NoteContent): string | null {
  const was = earlierScore(finding, content);
  if (was === null) return null;
  const attributes = { score: was };
  return scoreText({ ...finding, attributes }, content.clinic.dateFormat);
}

/** "−12, exceeds published threshold 10 points (…)"; a rating of change needs no difference. */
export function outcomeChange(finding: Finding, content: NoteContent): string | null {
  const score = numberOf(finding, 'score');
  if (score === null) return null;
  const was = earlierScore(finding, content);
  const change = compareOutcome(stem(finding), was, score);
  const isRating = instrumentOf(finding)?.isChangeItself === true;
  const delta = isRating || was === null ? null : signed(Math.round((score - was) * 100) / 100);
  const words = [delta, change?.words].filter((word) => word !== null && word !== undefined);
  return words.length === 0 ? null : words.join(', ');
}

export function signed(delta: number): string {
  return `${delta === 0 ? '±' : delta > 0 ? '+' : '−'}${Math.abs(delta)}`;
}

/** What else is said of a score: "last five 3; scored on 12-Oct-2026; with help". */
function noteText(finding: Finding, format: DateFormat): string | null {
  const inCells = finding.code === OTHER_MEASURE ? ['score', 'remark'] : ['score'];
  const isScored = numberOf(finding, 'score') !== null;
  const words = restWords(finding, format, isScored ? [...inCells, 'maximum'] : inCells);
  return words.length === 0 ? null : words.join('; ');
}

/** "GROC: −5 very much worse, …": how each score is read, and what its licence leaves out. */
function scaleNote(finding: Finding): string {
  const instrument = instrumentOf(finding);
  if (!instrument) return '';
  const note = 'note' in instrument && instrument.note ? ` ${instrument.note}.` : '';
  return `${instrument.short}: ${instrument.scale}.${note}`;
}

/** Outcome measures as one table: score, last visit, change beside its source. */
export function composeOutcomes(
  content: NoteContent,
  findings: readonly Finding[],
): DocumentBlock[] {
  const format = content.clinic.dateFormat;
  const scores = findings.filter(({ code }) => code.startsWith('outcome.'));
  if (scores.length === 0) return [];
  const last = content.previous
    ? `Last visit, ${formatDate(isoDateIn(new Date(content.previous.occurredAt), content.clinic.timeZone), format)}`
    : 'Last visit';
  const columns = [
    { head: 'Measure', of: measureName },
    { head: 'Score', of: (each: Finding) => scoreText(each, format) ?? 'not scored' },
    { head: last, of: (each: Finding) => lastText(each, content) },
    { head: 'Change', of: (each: Finding) => outcomeChange(each, content) },
    { head: 'Notes', of: (each: Finding) => noteText(each, format) },
  ].map(({ head, of }) => ({ head, cells: scores.map(of) }));
  const kept = columns.filter(({ cells }) => cells.some((cell) => cell !== null));
  return [
    {
      kind: 'table',
      caption: 'Outcome measures',
      columns: kept.map(({ head }) => head),
      rows: scores.map((_, index) => kept.map(({ cells }) => cells[index] ?? null)),
      footnotes: scores.map(scaleNote).filter((note) => note !== ''),
    },
  ];
}

/** "ODI 42%": each score in a few words, for a folded section and the prose beside the chart. */
export function outcomePhrases(findings: readonly Finding[], format: DateFormat): string[] {
  return findings.flatMap((each) => {
    const score = scoreText(each, format);
    const instrument = instrumentOf(each);
    const name = instrument?.short ?? measureName(each);
    const isScore = instrument !== null || each.code === OTHER_MEASURE;
    return score === null || !isScore ? [] : [`${name} ${score}`];
  });
}

/** The activities the patient named, with their mean and its change. */
export function composeFunctionalScale(
  content: NoteContent,
  findings: readonly Finding[],
): DocumentBlock[] {
  const previous = content.previous?.findings ?? [];
  const rows = findings
    .filter((each) => each.code === 'psfs')
    .map((each) => {
      const earlier = previous.find(({ code, at }) => code === 'psfs' && at === each.at);
      const was = earlier ? numberOf(earlier, 'score') : null;
      const score = numberOf(each, 'score');
      const value = score === null ? 'not scored' : `${score}/10`;
      return {
        label: textOf(each, 'remark') ?? (earlier ? textOf(earlier, 'remark') : null) ?? 'Activity',
        value: was === null ? value : `${value} (was ${was})`,
      };
    });
  if (rows.length === 0) return [];
  const mean = meanWords(findings);
  const change = compareFunctionalMean(previous, findings);
  const changed = change === null ? '' : `; change ${signed(change.delta)}, ${change.words}`;
  return [
    {
      kind: 'paragraph',
      text: `Patient-specific functional scale (0 unable, 10 as before)${mean === '' ? '' : `, ${mean}${changed}`}:`,
    },
    { kind: 'facts', rows },
  ];
}
