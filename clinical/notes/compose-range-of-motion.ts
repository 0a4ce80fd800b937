import { formatDate, isoDateIn, type DateFormat } from '../dates';
import { isCarried, isSaid, numberOf, textOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import type { Side } from '../findings/finding-key';
import { groupedBy } from '../history/visits';
import { compareReadings, deltaWords, readingOf } from '../range-of-motion/compare-readings';
import { LIMITING_FACTOR, PAIN_PATTERN, ROM_METHOD, ROM_POSITION } from '../vocabulary/measurement';
import type { NoteContent } from './note-content';
import type { DocumentBlock } from './note-document';
import { momentLabel } from './retests';
import { lowerFirst, restWords, upperFirst } from './value-words';

const SIDE_LABEL: Record<Side, string> = { left: ', left', right: ', right', midline: '' };

/** The measured value as it prints in a cell; `null` when there is none. */
export function rangeValue(finding: Finding): string | null {
  const value = numberOf(finding, 'degrees') ?? numberOf(finding, 'centimetres');
  const unit = numberOf(finding, 'degrees') === null ? ' cm' : '°';
  const loss = textOf(finding, 'movementLoss');
  const reason = textOf(finding, 'notTestedReason');
  const parts = [
    value === null ? '' : `${value}${unit}`.replace('-', '−'),
    loss === null ? '' : `${lowerFirst(loss)} loss`,
    reason === null ? '' : `not tested (${lowerFirst(reason.replaceAll('_', ' '))})`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(', ');
}

function painWords(finding: Finding): string | null {
  const score = numberOf(finding, 'painScore');
  const pattern = textOf(finding, 'painPattern');
  const words =
    pattern === null
      ? ''
      : lowerFirst(PAIN_PATTERN[pattern as keyof typeof PAIN_PATTERN] ?? pattern);
  const scored = score === null ? '' : `${score}/10`;
  const parts = [scored, words].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(', ');
}

function limitWords(finding: Finding): string | null {
  const factor = textOf(finding, 'limitingFactor');
  return factor === null
    ? null
    : lowerFirst(LIMITING_FACTOR[factor as keyof typeof LIMITING_FACTOR] ?? factor);
}

const IN_CELLS = [
  ...['degrees', 'centimetres', 'movementLoss', 'notTestedReason', 'painScore', 'painPattern'],
  ...['limitingFactor', 'method', 'position', 'carriedFromOn'],
];

function settingWords(finding: Finding): string {
  const position = textOf(finding, 'position');
  const method = textOf(finding, 'method');
  const words = [
    position === null ? '' : (ROM_POSITION[position as keyof typeof ROM_POSITION] ?? position),
    method === null ? '' : (ROM_METHOD[method as keyof typeof ROM_METHOD] ?? method),
  ];
  return words
    .filter((word) => word !== '')
    .map(lowerFirst)
    .join(', ');
}

/** What most rows share stands in the caption; a row that differs says so in its notes. */
function commonSetting(findings: readonly Finding[]): string {
  const groups = [...groupedBy(findings, settingWords)];
  const [most] = groups.toSorted(([, one], [, other]) => other.length - one.length);
  return most?.[0] ?? '';
}

type Row = { name: string; before: Finding | null; after: ReadonlyMap<string, Finding> };

function rowsOf(findings: readonly Finding[]): Row[] {
  const rows = groupedBy(findings, (each) => `${each.code}|${each.side}|${each.at}`);
  return [...rows.values()].map((group) => {
    const [first] = group;
    const short = first ? (codeDefinition(first.code)?.short ?? first.code) : '';
    return {
      name: first ? `${short}${SIDE_LABEL[first.side]}` : '',
      before: group.find((each) => each.moment === 'before') ?? null,
      after: new Map(
        group.filter((each) => each.moment !== 'before').map((each) => [each.moment, each]),
      ),
    };
  });
}

function changeCell(
  row: Row,
  content: NoteContent,
  sources: Map<string, string>,
): [string | null, string | null] {
  const { previous, author } = content;
  const earlier = previous?.findings.find(
    (each) =>
      row.before !== null &&
      each.moment === 'before' &&
      each.code === row.before.code &&
      each.side === row.before.side &&
      each.at === row.before.at &&
      !isCarried(each),
  );
  if (!previous || !row.before || !earlier) return [null, null];
  const last = rangeValue(earlier);
  if (last === null || rangeValue(row.before) === null) return [last, null];
  const change = compareReadings(
    readingOf(earlier, previous.authorAccountId),
    readingOf(row.before, author.accountId),
  );
  if (change.kind === 'not-comparable') {
    return [last, change.why === 'not-measured' ? null : change.words];
  }
  const unit = change.unit === 'cm' ? ' cm' : '°';
  sources.set(row.name, `${change.threshold}${unit}, ${change.source}`);
  return [last, `${deltaWords(change.delta, change.unit)}, ${change.words}`];
}

function notesCell(row: Row, setting: string, format: DateFormat): string | null {
  const said = (finding: Finding, name: string) => {
    const own = settingWords(finding);
    const other = own.split(', ').filter((part) => !setting.split(', ').includes(part));
    const differs = own === '' && setting !== '' ? ['method not recorded'] : other.filter(Boolean);
    const words = [...restWords(finding, format, IN_CELLS), ...differs];
    return words.length === 0 ? [] : [`${name}${words.join(', ')}`];
  };
  const notes = [
    ...(row.before ? said(row.before, '') : []),
    ...[...row.after.values()].flatMap((each) => said(each, 'after: ')),
  ];
  return notes.length === 0 ? null : notes.join('; ');
}

function afterCell(finding: Finding | undefined): string | null {
  if (!finding) return null;
  const pain = painWords(finding);
  const limit = limitWords(finding);
  const parts = [
    rangeValue(finding) ?? '',
    pain === null ? '' : `pain ${pain}`,
    limit === null ? '' : `limited by ${limit}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(', ');
}

/** "Published error: flexion 13°, Saur …": movements that share a source share its sentence. */
function sourceNotes(sources: ReadonlyMap<string, string>): string[] {
  const shared = groupedBy([...sources], ([, source]) => source);
  return [...shared].map(
    ([source, rows]) =>
      `Published error, ${rows.map(([name]) => lowerFirst(name)).join('; ')}: ${source}.`,
  );
}

type Column = { head: string; cells: (string | null)[]; isKept?: boolean };

function table(caption: string, findings: readonly Finding[], content: NoteContent): DocumentBlock {
  const { dateFormat, timeZone } = content.clinic;
  const rows = rowsOf(findings);
  const setting = commonSetting(findings);
  const moments = [...new Set(rows.flatMap((row) => [...row.after.keys()]))];
  const sources = new Map<string, string>();
  const changes = rows.map((row) => changeCell(row, content, sources));
  const last = content.previous
    ? formatDate(isoDateIn(new Date(content.previous.occurredAt), timeZone), dateFormat)
    : '';
  const columns: Column[] = [
    { head: 'Movement', cells: rows.map((row) => row.name), isKept: true },
    {
      head: moments.length === 0 ? 'Today' : 'Before treatment',
      cells: rows.map((row) => (row.before ? rangeValue(row.before) : null)),
      isKept: true,
    },
    { head: 'Pain', cells: rows.map((row) => (row.before ? painWords(row.before) : null)) },
    { head: 'Limited by', cells: rows.map((row) => (row.before ? limitWords(row.before) : null)) },
    ...moments.map((moment) => ({
      head: momentLabel(moment, content.findings),
      cells: rows.map((row) => afterCell(row.after.get(moment))),
    })),
    { head: `Last visit, ${last}`, cells: changes.map(([value]) => value) },
    { head: 'Change', cells: changes.map(([, words]) => words) },
    { head: 'Notes', cells: rows.map((row) => notesCell(row, setting, dateFormat)) },
  ];
  const kept = columns.filter((each) => each.isKept || each.cells.some((cell) => cell !== null));
  return {
    kind: 'table',
    caption: setting === '' ? caption : `${caption}: ${setting}`,
    columns: kept.map(({ head }) => head),
    rows: rows.map((_, index) => kept.map(({ cells }) => cells[index] ?? null)),
    footnotes: sourceNotes(sources),
  };
}

/** One table for each group of movements; values carried to this visit are not among them. */
export function composeRangeOfMotion(
  content: NoteContent,
  findings: readonly Finding[],
): DocumentBlock[] {
  const today = findings.filter((each) => !isCarried(each) && isSaid(each));
  const groups = groupedBy(today, (each) => {
    const code = codeDefinition(each.code);
    const regional = code?.group === 'Distances' || code?.group === 'Neurodynamic';
    return code === null
      ? each.code
      : regional
        ? `${upperFirst(code.region ?? '')}, ${code.group.toLowerCase()}`
        : code.group;
  });
  return [...groups].map(([caption, group]) => table(caption, group, content));
}
