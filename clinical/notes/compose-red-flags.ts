import { formatDate, type DateFormat } from '../dates';
import { textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { groupedBy } from '../history/visits';
import { RED_FLAG_STATUS, type RedFlagStatus } from '../vocabulary/red-flag-words';
import { RED_FLAG_GROUPS, redFlagItem } from '../vocabulary/red-flags';
import type { NoteContent } from './note-content';
import type { DocumentBlock } from './note-document';
import { factsBlock } from './compose-story';
import { restWords, sentence } from './value-words';

const itemWords = (finding: Finding) => redFlagItem(finding.code)?.words ?? finding.code;

function statusOf(finding: Finding): RedFlagStatus | null {
  const status = textOf(finding, 'status');
  return status !== null && status in RED_FLAG_STATUS ? (status as RedFlagStatus) : null;
}

/** "osteoporosis, long-standing, unchanged (on no treatment)" */
function withCourse(finding: Finding, format: DateFormat, isOneDay: boolean): string {
  const except = ['status', 'remark', ...(isOneDay ? ['askedOn'] : [])];
  const remark = textOf(finding, 'remark');
  const words = [itemWords(finding), ...restWords(finding, format, except)].join(', ');
  return remark === null ? words : `${words} (${remark.trim()})`;
}

/** One sentence for each group, every item named: "Fracture: major trauma; osteoporosis." */
function byGroup(findings: readonly Finding[], format: DateFormat, isOneDay: boolean): string[] {
  const groups = groupedBy(findings, (each) => redFlagItem(each.code)?.group ?? null);
  return [...groups].map(([group, items]) => {
    const label = group === null ? 'Other' : RED_FLAG_GROUPS[group].label;
    return `${label}: ${items.map((each) => withCourse(each, format, isOneDay)).join('; ')}.`;
  });
}

/**
 * Red flags: those present first, each with its course; then the denied by group, and the unknown,
 * not asked and unanswered by name. An empty answer is never read as a denial.
 */
export function composeRedFlags(
  content: NoteContent,
  findings: readonly Finding[],
): DocumentBlock[] {
  const format = content.clinic.dateFormat;
  const flags = findings.filter((each) => each.code.startsWith('red-flag.'));
  const days = new Set(flags.map((each) => textOf(each, 'askedOn')));
  const [day] = days;
  const isOneDay = days.size === 1 && typeof day === 'string';
  const of = (status: RedFlagStatus | null) => flags.filter((each) => statusOf(each) === status);
  const line = (words: string, some: readonly Finding[]): DocumentBlock[] =>
    some.length === 0
      ? []
      : [{ kind: 'list', label: words, items: byGroup(some, format, isOneDay) }];
  const on = isOneDay && day ? ` on ${formatDate(day, format)}` : '';
  const asked = on === '' ? '' : `, asked${on}`;
  const present = of('present').map((each) => sentence(withCourse(each, format, isOneDay)));
  return [
    ...(present.length === 0
      ? []
      : [{ kind: 'list', label: `Present${asked}`, items: present } as const]),
    ...line(`Asked${on} and absent`, of('absent')),
    ...line(`Unknown${asked}`, of('unknown')),
    ...line(`Not asked${on}`, of('not_asked')),
    ...line(`Not answered${asked}`, of(null)),
    ...factsBlock(
      findings.filter((each) => each.code.startsWith('concern.')),
      format,
    ),
  ];
}
