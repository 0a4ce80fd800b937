import { textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { chartedRegions } from '../notes/charted-regions';
import { activeItems } from '../notes/sign-item';
import { upperFirst } from '../notes/value-words';
import type { Region } from '../vocabulary/sections';
import { conditionOf, type ConditionCode } from './conditions';
import { isItemOf, itemTypeOf, wordsOfItem } from './item-match';
import { recordWords, type SafetyRecord } from './record-words';
import { SAFETY_RULES, type Listed, type SafetyRule, type SafetyRuleId } from './rules';

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

const MOST_WORDS = 6;

/** Which list, what was read of it, and what it calls them: beside the line and in the document. */
function sourceWords({ source, severity, tag }: SafetyRule): string {
  const isAbsolute = severity === 'absolute' ? '; listed as absolute' : '; precaution';
  const isUnopened = tag === 'M' && !source.includes('not opened') ? '; not opened' : '';
  return `${source}${isAbsolute}${isUnopened}`;
}

function wordsOf(
  record: SafetyRecord,
  item: Finding,
  listed: ConditionCode | Listed,
): readonly string[] {
  const code = typeof listed === 'string' ? listed : listed.condition;
  const as = typeof listed === 'string' ? undefined : listed.as;
  const condition = conditionOf(code);
  const own = wordsOfItem(item)[code];
  const all = [
    ...(own === undefined ? [] : [{ words: own, isSign: code === 'thorax' }]),
    ...recordWords(record, code),
  ];
  return all.map(({ words, isSign }) => {
    const name = as ?? (isSign || condition.isSign ? condition.label : null);
    return name === null || name === words.toLowerCase() ? words : `${words} (${name})`;
  });
}

function decisionOn(findings: readonly Finding[], ruleId: string, at: string): Finding | null {
  return findings.find((each) => each.code === `decision.${ruleId}` && each.at === at) ?? null;
}

function warning(
  rule: SafetyRule & { id: SafetyRuleId },
  item: Finding,
  record: SafetyRecord,
): SafetyWarning[] {
  const found = [...new Set(rule.conditions.flatMap((each) => wordsOf(record, item, each)))];
  if (found.length === 0) return [];
  const rest = found.length - MOST_WORDS;
  const shown = found.slice(0, MOST_WORDS).map((each) => each.slice(0, 70));
  const quoted = [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join('; ');
  const these = found.length === 1 ? 'this' : 'these';
  const words = `Record: ${quoted}. ${upperFirst(rule.source)} lists ${these} for ${rule.treatment}.`;
  const decision = decisionOn(record.findings, rule.id, item.at);
  const reason = decision ? (textOf(decision, 'reason')?.trim() ?? '') : '';
  const answered = decision ? textOf(decision, 'shown') : null;
  return [
    {
      ruleId: rule.id,
      at: item.at,
      item,
      words: words.slice(0, 500),
      severity: rule.severity,
      source: sourceWords(rule),
      reason: reason === '' ? null : reason,
      isStale: reason !== '' && answered !== null && answered !== words.slice(0, 500),
    },
  ];
}

/**
 * The lines that stand beside items of treatment and plan, in the order of the findings: what the
 * record says, who lists it, and the clinician's own reason. It asks and never decides.
 */
export function warningsFor(record: SafetyRecord): readonly SafetyWarning[] {
  const charted: readonly Region[] = chartedRegions(record.findings);
  return activeItems(record.findings).flatMap((item) =>
    SAFETY_RULES.filter((rule) =>
      rule.items.some((match) => isItemOf(match, item, charted)),
    ).flatMap((rule) => warning(rule, item, record)),
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
