import { formatDate, type DateFormat } from '../dates';
import { textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { groupedBy } from '../history/visits';
import { RED_FLAG_STATUS, type RedFlagStatus } from '../vocabulary/red-flag-words';
import {
  isRestrictedFlag,
  RED_FLAG_GROUPS,
  redFlagItem,
  SAFEGUARDING_RECORDED,
} from '../vocabulary/red-flags';
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

/** A restricted answer with something to keep: that it is present, or words of its own. */
function isKept(finding: Finding): boolean {
  const hasWords = textOf(finding, 'remark') !== null || statusOf(finding) === 'present';
  return isRestrictedFlag(finding.code) && hasWords;
}

/** On screen as any other answer; on paper only that it was recorded (vocabulary 4.11). */
function restricted(
  label: string,
  kept: readonly Finding[],
  format: DateFormat,
  isOneDay: boolean,
): DocumentBlock[] {
  return kept.map((each) => ({
    kind: 'restricted',
    label,
    items: byGroup([each], format, isOneDay),
    printed:
      statusOf(each) === 'present'
        ? `${SAFEGUARDING_RECORDED}.`
        : `${label}: ${itemWords(each)}. Details kept in the record.`,
  }));
}

/**
 * Red flags: those present first, each with its course; then the denied by group, and the unknown,
 * not asked and unanswered by name. An empty answer is never read as a denial. What is restricted
 * stands in blocks of its own.
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
  const open = (status: RedFlagStatus | null) => of(status).filter((each) => !isKept(each));
  const line = (label: string, status: RedFlagStatus | null): DocumentBlock[] => {
    const items = byGroup(open(status), format, isOneDay);
    return [
      ...(items.length === 0 ? [] : [{ kind: 'list', label, items } as const]),
      ...restricted(label, of(status).filter(isKept), format, isOneDay),
    ];
  };
  const on = isOneDay && day ? ` on ${formatDate(day, format)}` : '';
  const asked = on === '' ? '' : `, asked${on}`;
  const present = open('present').map((each) => sentence(withCourse(each, format, isOneDay)));
  const presentLabel = `Present${asked}`;
  return [
    ...(present.length === 0
      ? []
      : [{ kind: 'list', label: presentLabel, items: present } as const]),
    ...restricted(presentLabel, of('present').filter(isKept), format, isOneDay),
    ...line(`Asked${on} and absent`, 'absent'),
    ...line(`Unknown${asked}`, 'unknown'),
    ...line(`Not asked${on}`, 'not_asked'),
    ...line(`Not answered${asked}`, null),
    ...factsBlock(
      findings.filter((each) => each.code.startsWith('concern.')),
      format,
    ),
  ];
}
