import { textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import {
  EVERY_REGION,
  isDue,
  RED_FLAG_GROUPS,
  RED_FLAGS,
  redFlagItem,
  type RedFlagGroup,
  type RedFlagGroupCode,
} from '../vocabulary/red-flags';
import type { Region } from '../vocabulary/sections';
import { CONTRADICTIONS } from './chart-contradictions';
import { findCode, isExamined, VOCABULARY, type SignContext, type SignItem } from './sign-item';

const GROUP_CODES = Object.keys(RED_FLAG_GROUPS) as RedFlagGroupCode[];

/** Questions that were answered present or not known: the next visit asks them, and their group, again. */
export function flagsToAskAgain(lastFindings: readonly Finding[]): ReadonlySet<string> {
  const isOpen = (each: Finding) => ['present', 'unknown'].includes(textOf(each, 'status') ?? '');
  return new Set(lastFindings.filter((each) => redFlagItem(each.code) && isOpen(each)).map(codeOf));
}

const codeOf = ({ code }: Finding) => code;

/** The groups of {@link flagsToAskAgain}. */
export function groupsToAskAgain(
  lastFindings: readonly Finding[],
): ReadonlySet<RedFlagGroupCode | undefined> {
  return new Set([...flagsToAskAgain(lastFindings)].map((code) => redFlagItem(code)?.group));
}

/**
 * Groups whose questions must be answered for these regions, with none those of every region; and
 * whatever the region those that the last visit left present or unknown.
 */
export function mandatoryGroups(
  regions: readonly Region[],
  lastFindings: readonly Finding[],
): readonly RedFlagGroupCode[] {
  const again = groupsToAskAgain(lastFindings);
  return GROUP_CODES.filter((code) => {
    const { askedWith }: RedFlagGroup = RED_FLAG_GROUPS[code];
    if (askedWith.length === EVERY_REGION.length || again.has(code)) return true;
    return askedWith.some((region) => regions.includes(region));
  });
}

/**
 * The questions of a group that these findings make due, by code; examination findings and what is
 * derived are not asked.
 */
export function questionsOf(
  group: RedFlagGroupCode,
  findings: readonly Finding[],
  lastFindings: readonly Finding[] = [],
): readonly string[] {
  const present = new Set(flagsWith(findings, 'present').map(codeOf));
  const again = flagsToAskAgain(lastFindings);
  return [...RED_FLAGS]
    .filter(([, item]) => item.group === group && item.from === 'question')
    .filter(
      ([code, item]) => isDue(item, (each) => present.has(each)) || again.has(`red-flag.${code}`),
    )
    .map(([code]) => `red-flag.${code}`);
}

const words = (codes: readonly string[]) =>
  codes.map((code) => redFlagItem(code)?.words ?? code).join('; ');

/** Answers given before the day of a review are the last visit's, not this one's. */
export function isAnsweredFlag({ kind, visitOn, findings }: SignContext, code: string): boolean {
  const finding = findCode(findings, code);
  if (!finding || textOf(finding, 'status') === null) return false;
  const askedOn = textOf(finding, 'askedOn');
  return kind !== 'review' || askedOn === null || askedOn >= visitOn;
}

function unanswered(context: SignContext): SignItem[] {
  return mandatoryGroups(context.regions, context.previousFindings).flatMap((group) => {
    const questions = questionsOf(group, context.findings, context.previousFindings);
    const open = questions.filter((code) => !isAnsweredFlag(context, code));
    if (open.length === 0) return [];
    const { label, source, askedWith }: RedFlagGroup = RED_FLAG_GROUPS[group];
    const asked = context.kind === 'review' ? 'not re-asked' : 'not answered';
    const which = open.length === questions.length ? '' : `: ${words(open)}`;
    const region = context.regions.find((each) => askedWith.includes(each));
    return [
      {
        id: `red-flags.${group}`,
        words: `Red flags, ${label.toLowerCase()}: ${open.length} of ${questions.length} ${asked}${which}`,
        section: 'red-flags',
        ...(askedWith.length < EVERY_REGION.length && region ? { region } : {}),
        source,
      },
    ];
  });
}

const flagsWith = (findings: readonly Finding[], status: string) =>
  findings.filter((each) => each.code.startsWith('red-flag.') && textOf(each, 'status') === status);

/** What a present flag asks of the clinician: its course, a level of concern, an action. */
function present({ findings }: SignContext): SignItem[] {
  const flags = flagsWith(findings, 'present');
  const noCourse = flags.filter(
    (each) => textOf(each, 'course') === null && redFlagItem(each.code)?.from !== 'derived',
  );
  const items: SignItem[] = noCourse.map((each) => ({
    id: `course.${each.code}`,
    words: `Red flag present without its course: ${words([each.code])}`,
    section: 'red-flags',
    source: `${VOCABULARY} 4.1 (GIRFT cauda equina pathway)`,
  }));
  if (flags.length === 0) return items;
  const concern = (code: string, attribute: string, said: string): SignItem[] => {
    const finding = findCode(findings, code);
    if (finding && textOf(finding, attribute) !== null) return [];
    const source = 'IFOMPT framework 2020 (from two summaries)';
    return [{ id: code, words: said, section: 'red-flags', source }];
  };
  return [
    ...items,
    ...concern('concern.level', 'choice', 'A red flag is present: your level of concern'),
    ...concern('concern.action', 'answer', 'A red flag is present: what you did about it'),
  ];
}

/** Mandatory answers about red flags that the note does not have yet. */
export function missingRedFlags(context: SignContext): SignItem[] {
  const { kind, findings } = context;
  // A discharge that examines or treats is a visit like another (vocabulary 12, rule 3).
  const isAsked =
    kind === 'initial' ||
    kind === 'review' ||
    isExamined(findings) ||
    findings.some(({ code }) => code.startsWith('treatment.'));
  return [
    ...(isAsked ? unanswered(context) : []),
    ...present(context),
    ...contradicted(findings)
      .filter(({ isOpen }) => isOpen)
      .map(asItem),
  ];
}

type Contradicted = SignItem & { isOpen: boolean };
const asItem = ({ isOpen: _, ...item }: Contradicted): SignItem => item;

/**
 * A red flag answered absent that the chart itself records as present. One of the cauda equina
 * stays open until the chart agrees with itself, or the answer says in a remark why both are true.
 */
function contradicted(findings: readonly Finding[]): Contradicted[] {
  return flagsWith(findings, 'absent').flatMap((answer) => {
    const { code } = answer;
    const name = code.slice('red-flag.'.length);
    const contradiction = CONTRADICTIONS[name];
    const flag = redFlagItem(code);
    if (!contradiction?.isCharted(findings) || !flag) return [];
    const [region, ...others] = RED_FLAG_GROUPS[flag.group].askedWith;
    const isOpen = flag.group === 'cauda-equina' && textOf(answer, 'remark') === null;
    return [
      {
        id: `${name}.contradiction`,
        words: `${contradiction.words} and answered absent as a red flag: ${flag.words}${isOpen ? '. Change one of them, or say in the remark of the answer why both are so' : ''}`,
        isOpen,
        section: 'red-flags',
        ...(region && others.length === 0 ? { region } : {}),
        source: `${VOCABULARY} ${contradiction.source}`,
      },
    ];
  });
}

/** Answers that are allowed and that somebody should know of before signing. */
export function unusualRedFlags({ findings }: SignContext): SignItem[] {
  const listed = (status: string, said: string): SignItem[] => {
    const flags = flagsWith(findings, status);
    if (flags.length === 0) return [];
    return [
      {
        id: `red-flags.${status}`,
        words: `Red flags ${said}: ${words(flags.map((each) => each.code))}`,
        section: 'red-flags',
      },
    ];
  };
  return [
    ...listed('not_asked', 'not asked'),
    ...listed('unknown', 'unknown'),
    ...contradicted(findings)
      .filter(({ isOpen }) => !isOpen)
      .map(asItem),
  ];
}
