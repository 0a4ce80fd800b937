import { textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { chartedRegions } from '../notes/charted-regions';
import { riskItems } from '../notes/sign-item';
import { upperFirst } from '../notes/value-words';
import { itemName } from '../vocabulary/describe-item';
import type { Region } from '../vocabulary/sections';
import { conditionOf, type ConditionCode } from './conditions';
import { isReason } from './is-reason';
import { isItemOf, itemTypeOf, wordsOfItem } from './item-match';
import { recordReader, type RecordReader, type SafetyRecord } from './record-words';
import { SAFETY_RULES, type Listed, type SafetyRule } from './rules';
import type { SafetyRuleId } from './rule-treatment';

/** What the record says against an item by a source's list, and the reason that answered it. */
export type SafetyWarning = {
  ruleId: SafetyRuleId;
  /** `item:<id>`. */
  at: string;
  item: Finding;
  /** "Record: apixaban. IFOMPT 2020 lists this for cervical thrust." */
  words: string;
  severity: SafetyRule['severity'];
  source: string;
  /** The reason as typed; `null` while there is none. */
  reason: string | null;
  /** The reason answered other words than those that stand here now. */
  isStale: boolean;
};

/** Which list, what was read of it, and what it calls them: beside the line and in the document. */
function sourceWords({ source, severity, tag }: SafetyRule): string {
  const isAbsolute = severity === 'absolute' ? '; listed as absolute' : '; precaution';
  const isUnopened = tag === 'M' && !source.includes('not opened') ? '; not opened' : '';
  return `${source}${isAbsolute}${isUnopened}`;
}

/** What of the record a listed condition was recognised from, and the source's narrower name of it. */
type Found = { condition: ConditionCode; words: readonly string[]; as: string | null };

function foundOf(read: RecordReader, item: Finding, listed: ConditionCode | Listed): Found[] {
  const condition = typeof listed === 'string' ? listed : listed.condition;
  const { label, isSign } = conditionOf(condition);
  const own = wordsOfItem(item)[condition];
  const all = [
    ...(own === undefined ? [] : [{ words: own, isSign: condition === 'thorax' }]),
    ...read(condition),
  ];
  const words = all.map((each) =>
    (each.isSign || isSign) && label !== each.words.toLowerCase()
      ? `${each.words} (${label})`
      : each.words,
  );
  const as = typeof listed === 'string' ? null : (listed.as ?? null);
  return words.length === 0 ? [] : [{ condition, words, as }];
}

/** With the item's own words it still fits what a decision can hold. */
const MOST_LETTERS = 375;

/** The record by condition, each in its first words; shorter ones when there are many. */
function quoted(found: readonly Found[], length: number): string {
  const said = new Set<string>();
  const lines = found.flatMap(({ words }) => {
    const fresh = words.filter((each) => !said.has(each));
    for (const each of fresh) said.add(each);
    const [first, ...more] = fresh;
    if (first === undefined) return [];
    const cut = first.length > length ? `${first.slice(0, length - 1)}…` : first;
    return [more.length === 0 ? cut : `${cut} and ${more.length} more`];
  });
  return lines.join('; ');
}

/** "Record: apixaban. IFOMPT 2020 lists this for cervical thrust." */
function lineOf(rule: SafetyRule, found: readonly Found[]): string {
  const isOne = found.length === 1 && found[0]?.words.length === 1;
  const narrower = found.flatMap(({ condition, as }) =>
    as === null ? [] : [isOne ? `as ${as}` : `${conditionOf(condition).label} as ${as}`],
  );
  const end = `${upperFirst(rule.source)} lists ${isOne ? 'this' : 'these'} for ${rule.treatment}${narrower.map((words) => `, ${words}`).join('')}.`;
  for (const length of [70, 40, 24, 14]) {
    const line = `Record: ${quoted(found, length)}. ${end}`;
    if (line.length <= MOST_LETTERS) return line;
  }
  return `Record: ${found.map(({ condition }) => conditionOf(condition).label).join('; ')}. ${end}`.slice(
    0,
    MOST_LETTERS,
  );
}

function decisionOn(findings: readonly Finding[], ruleId: string, at: string): Finding | null {
  return findings.find((each) => each.code === `decision.${ruleId}` && each.at === at) ?? null;
}

/** What a reason answered: the line, and the item as it was then. */
export function answeredWords(item: Finding, words: string): string {
  const grade = textOf(item, 'grade');
  const name = itemName(itemTypeOf(item), item.attributes);
  const subject = upperFirst(grade === null ? name : `${name}, grade ${grade}`);
  return `${subject.slice(0, 120)}. ${words}`;
}

function warning(
  rule: SafetyRule,
  item: Finding,
  findings: readonly Finding[],
  read: RecordReader,
): SafetyWarning[] {
  const found = rule.conditions.flatMap((each) => foundOf(read, item, each));
  if (found.length === 0) return [];
  const words = lineOf(rule, found);
  const decision = decisionOn(findings, rule.id, item.at);
  const reason = decision ? (textOf(decision, 'reason')?.trim() ?? '') : '';
  const answered = decision ? textOf(decision, 'shown') : null;
  return [
    {
      ruleId: rule.id,
      at: item.at,
      item,
      words,
      severity: rule.severity,
      source: sourceWords(rule),
      reason: isReason(reason) ? reason : null,
      isStale: reason !== '' && answered !== null && answered !== answeredWords(item, words),
    },
  ];
}

/**
 * The lines that stand beside items of treatment and plan, in the order of the findings: what the
 * record says, who lists it, and the clinician's own reason. It asks and never decides.
 */
export function warningsFor(record: SafetyRecord): readonly SafetyWarning[] {
  const { findings } = record;
  const charted: readonly Region[] = chartedRegions(findings);
  const read = recordReader(record);
  return riskItems(findings).flatMap((item) =>
    SAFETY_RULES.filter((rule) =>
      rule.items.some((match) => isItemOf(match, item, charted)),
    ).flatMap((rule) => warning(rule, item, findings, read)),
  );
}

/** A line that still waits: no reason, or one that answered other words. */
export function isOpen({ reason, isStale }: SafetyWarning): boolean {
  return reason === null || isStale;
}

/** What the sources list for a type of item, so that it can be asked before the item is given. */
export function listedFor(item: Finding): readonly { words: string; source: string }[] {
  const ofItem = SAFETY_RULES.filter((rule: SafetyRule) =>
    rule.items.some((match) => match.type === itemTypeOf(item) && isItemOf(match, item, [])),
  );
  return ofItem.map((rule: SafetyRule) => ({
    words: rule.conditions
      .map((each) =>
        typeof each === 'string'
          ? conditionOf(each).label
          : (each.as ?? conditionOf(each.condition).label),
      )
      .join(', '),
    source: sourceWords(rule),
  }));
}
