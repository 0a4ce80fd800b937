import { formatDate, isoDateIn, type DateFormat } from '../dates';
import { isCarried } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import type { Side } from '../findings/finding-key';
import { groupedBy } from '../history/visits';
import { compareReadings, deltaWords, readingOf } from '../range-of-motion/compare-readings';
import type { NoteContent } from './note-content';
import type { DocumentBlock } from './note-document';
import { rangeNotes, rangeValue, settingWords } from './range-words';
import { momentLabel } from './retests';
import { lowerFirst } from './value-words';

const SIDE_LABEL: Record<Side, string> = { left: ', left', right: ', right', midline: '' };

/** One movement or test of one side, before and after each treatment. */
export type RangeRow = {
  name: string;
  before: Finding | null;
  after: ReadonlyMap<string, Finding>;
};

/** Readings as rows, each named by `nameOf` and its side. */
export function rangeRows(
  findings: readonly Finding[],
  nameOf: (finding: Finding) => string,
): RangeRow[] {
  const rows = groupedBy(findings, (each) => `${each.code}|${each.side}|${each.at}`);
  return [...rows.values()].map((group) => {
    const [first] = group;
    return {
      name: first ? `${nameOf(first)}${SIDE_LABEL[first.side]}` : '',
      before: group.find((each) => each.moment === 'before') ?? null,
      after: new Map(
        group.filter((each) => each.moment !== 'before').map((each) => [each.moment, each]),
      ),
    };
  });
}

/** What most rows share stands in the caption; a row that differs says so in its notes. */
export function commonSetting(findings: readonly Finding[]): string {
  const groups = [...groupedBy(findings, settingWords)];
  const [most] = groups.toSorted(([, one], [, other]) => other.length - one.length);
  return most?.[0] ?? '';
}

/** Last visit's value and the change since, with the source of the error that it is held against. */
function changeCell(
  row: RangeRow,
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
  const isEmpty = rangeValue(row.before) === null || 'notTestedReason' in row.before.attributes;
  if (last === null || isEmpty) return [last, null];
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

function notesCell(
  row: RangeRow,
  setting: string,
  format: DateFormat,
  inCells: readonly string[],
): string | null {
  const said = (finding: Finding, name: string) => {
    const own = settingWords(finding);
    const other = own.split(', ').filter((part) => !setting.split(', ').includes(part));
    const differs = own === '' && setting !== '' ? ['method not recorded'] : other.filter(Boolean);
    const words = [...rangeNotes(finding, format, inCells), ...differs];
    return words.length === 0 ? [] : [`${name}${words.join(', ')}`];
  };
  const notes = [
    ...(row.before ? said(row.before, '') : []),
    ...[...row.after.values()].flatMap((each) => said(each, 'after: ')),
  ];
  return notes.length === 0 ? null : notes.join('; ');
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

type RangeTableInput = {
  caption: string;
  head: string;
  findings: readonly Finding[];
  content: NoteContent;
  nameOf: (finding: Finding) => string;
  /** What stands in columns of its own before treatment; the rest goes to the notes. */
  before: readonly { head: string; words: (finding: Finding) => string | null; isKept?: boolean }[];
  after: (finding: Finding) => string | null;
  /** Attributes that the columns print. */
  inCells: readonly string[];
};

/** A table of readings: before and after treatment, last visit, change, notes; no empty column. */
export function rangeTable(input: RangeTableInput): DocumentBlock {
  const { caption, head, findings, content, nameOf, before, after, inCells } = input;
  const { dateFormat, timeZone } = content.clinic;
  const rows = rangeRows(findings, nameOf);
  const setting = commonSetting(findings);
  const moments = [...new Set(rows.flatMap((row) => [...row.after.keys()]))];
  const sources = new Map<string, string>();
  const changes = rows.map((row) => changeCell(row, content, sources));
  const last = content.previous
    ? formatDate(isoDateIn(new Date(content.previous.occurredAt), timeZone), dateFormat)
    : '';
  const columns: Column[] = [
    { head, cells: rows.map((row) => row.name), isKept: true },
    ...before.map(({ head: name, words, isKept }, index) => ({
      head: index === 0 && moments.length > 0 ? 'Before treatment' : name,
      cells: rows.map((row) => (row.before ? words(row.before) : null)),
      isKept,
    })),
    ...moments.map((moment) => ({
      head: momentLabel(moment, content.findings),
      cells: rows.map((row) => {
        const finding = row.after.get(moment);
        return finding ? after(finding) : null;
      }),
    })),
    { head: `Last visit, ${last}`, cells: changes.map(([value]) => value) },
    { head: 'Change', cells: changes.map(([, words]) => words) },
    { head: 'Notes', cells: rows.map((row) => notesCell(row, setting, dateFormat, inCells)) },
  ];
  const kept = columns.filter((each) => each.isKept || each.cells.some((cell) => cell !== null));
  return {
    kind: 'table',
    caption: setting === '' ? caption : `${caption}: ${setting}`,
    columns: kept.map((each) => each.head),
    rows: rows.map((_, index) => kept.map(({ cells }) => cells[index] ?? null)),
    footnotes: sourceNotes(sources),
  };
}
