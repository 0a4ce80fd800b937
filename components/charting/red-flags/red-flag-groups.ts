import type { Finding } from '@/clinical/findings/finding';
import { CONTRADICTIONS } from '@/clinical/notes/chart-contradictions';
import { flagsToAskAgain, groupsToAskAgain } from '@/clinical/notes/sign-red-flags';
import {
  isDue,
  RED_FLAGS,
  RED_FLAG_GROUPS,
  type RedFlagGroupCode,
  type RedFlagItem,
} from '@/clinical/vocabulary/red-flags';
import type { Region } from '@/clinical/vocabulary/sections';

export type ShownItem = RedFlagItem & { code: string };
export type ShownGroup = {
  code: RedFlagGroupCode;
  label: string;
  source: string;
  items: readonly ShownItem[];
  /** Asked for one of the regions of the visit, left open at the last one, or answered already. */
  isAsked: boolean;
  /** Never answered as a whole: each of these is asked in its own words (vocabulary 4.2). */
  isOneByOne: boolean;
};

const ONE_BY_ONE: readonly RedFlagGroupCode[] = ['cauda-equina', 'safeguarding'];

/** Every group in asking order, with which of them this visit asks and what of them is due. */
export function redFlagGroups(
  regions: readonly Region[],
  answered: readonly Finding[],
  isPresent: (code: string) => boolean,
  lastFindings: readonly Finding[],
): readonly ShownGroup[] {
  const again = flagsToAskAgain(lastFindings);
  const groupsAgain = groupsToAskAgain(lastFindings);
  const codes = new Set(answered.map(({ code }) => code));
  const groups = Object.keys(RED_FLAG_GROUPS) as RedFlagGroupCode[];
  return groups.map((code) => {
    const { label, source, askedWith } = RED_FLAG_GROUPS[code];
    const items = [...RED_FLAGS]
      .filter(([, item]) => item.group === code)
      .map(([name, item]) => ({ ...item, code: `red-flag.${name}` }))
      .filter((item) => isDue(item, isPresent) || codes.has(item.code) || again.has(item.code));
    const isAsked =
      askedWith.some((region) => regions.includes(region)) ||
      groupsAgain.has(code) ||
      items.some((item) => codes.has(item.code));
    return { code, label, source, items, isAsked, isOneByOne: ONE_BY_ONE.includes(code) };
  });
}

/**
 * What "rest of this group: asked, absent" answers: questions without an answer, and only those. One
 * that the chart speaks against is left for an answer of its own.
 */
export function restOfGroup(group: ShownGroup, findings: readonly Finding[]): readonly ShownItem[] {
  if (group.isOneByOne) return [];
  const answered = new Set(
    findings.filter(({ attributes }) => 'status' in attributes).map(({ code }) => code),
  );
  return group.items.filter(
    ({ from, code }) =>
      from === 'question' && !answered.has(code) && !isContradicted(code, findings),
  );
}

function isContradicted(code: string, findings: readonly Finding[]): boolean {
  return CONTRADICTIONS[code.replace(/^red-flag\./, '')]?.isCharted(findings) ?? false;
}
