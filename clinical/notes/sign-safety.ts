import { isCarried, textOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { keyText } from '../findings/finding-key';
import { EMERGENCY_SOURCE, emergencyItemWords, emergencyState } from '../safety/emergency';
import { itemRegion, itemTypeOf } from '../safety/item-match';
import { isRefusedType, refusedItems } from '../safety/refused-items';
import { isOpen, warningsFor } from '../safety/warnings-for';
import { itemName } from '../vocabulary/describe-item';
import { SPECIAL_TESTS, type SpecialTest } from '../vocabulary/special-tests';
import {
  activeItems,
  narrativeOf,
  riskItems,
  VOCABULARY,
  type SignContext,
  type SignItem,
} from './sign-item';
import { andList, findingName, lowerFirst } from './value-words';

type Rule = (context: SignContext) => SignItem[];

const nameOf = (item: Finding) => itemName(itemTypeOf(item), item.attributes);
const sectionOf = (item: Finding) => (item.code.startsWith('treatment.') ? 'treatment' : 'plan');

/** Vocabulary 4.1: who, how, when, advice and transport, or a typed reason why not. */
const emergency: Rule = ({ findings }) => {
  const state = emergencyState(findings);
  if (state.is !== 'open') return [];
  const [first] = state.missing;
  return [
    {
      id: `emergency.${first?.attribute ?? 'toldWhom'}`,
      words: `Emergency answer present (${emergencyItemWords(state.items)}): record ${andList(state.missing.map(({ words }) => words))}, or the reason why it is not an emergency`,
      section: 'red-flags',
      source: EMERGENCY_SOURCE,
    },
  ];
};

const refused: Rule = ({ findings }) =>
  refusedItems(findings).map(({ item, words, source }) => ({
    id: `refused.${item.at}`,
    words: `${nameOf(item)}: ${lowerFirst(words)}`,
    section: sectionOf(item),
    source,
  }));

/** What was stopped for an emergency answer says so: why, and that it came before. */
const stopped: Rule = ({ findings }) => {
  if (emergencyState(findings).is === 'none') return [];
  return riskItems(findings)
    .filter(
      (item) =>
        textOf(item, 'status') === 'stopped' &&
        isRefusedType(itemTypeOf(item)) &&
        textOf(item, 'statusReason') === null,
    )
    .map((item) => ({
      id: `stopped.${item.at}`,
      words: `${nameOf(item)}: stopped beside an emergency answer, and not said why`,
      section: sectionOf(item),
      source: EMERGENCY_SOURCE,
    }));
};

/** An item that is refused anyway asks for no decision on top. */
const decisions: Rule = ({ findings, facts, standing }) => {
  const refusedAt = new Set(refusedItems(findings).map(({ item }) => item.at));
  return warningsFor({ findings, facts, standing })
    .filter((warning) => isOpen(warning) && !refusedAt.has(warning.at))
    .map(({ ruleId, at, item, words, source, isStale }) => ({
      id: `decision.${ruleId}.${at}`,
      words: `Your decision on ${nameOf(item)}: ${words}${isStale ? ' Your reason answered other words: look at it again.' : ''}`,
      section: sectionOf(item),
      source,
    }));
};

const isRecorded = (finding: Finding) =>
  !isCarried(finding) &&
  Object.keys(finding.attributes).some((name) => name !== 'isAsterisk' && name !== 'position');

/** Vocabulary 12, rule 4. The arterial questions themselves are asked by the red flags. */
const cervicalScreen: Rule = ({ findings, regions }) => {
  if (!regions.includes('cervical')) return [];
  const planned = activeItems(findings).filter(
    (item) =>
      ['manual-therapy', 'exercise'].includes(itemTypeOf(item)) &&
      (itemTypeOf(item) === 'exercise' || itemRegion(item, regions) === 'cervical'),
  );
  if (planned.length === 0) return [];
  const isDone = (pattern: RegExp) =>
    findings.some((each) => pattern.test(each.code) && isRecorded(each));
  const open = [
    { id: 'blood-pressure', words: 'blood pressure', isDone: isDone(/blood-pressure$/) },
    {
      id: 'cranial-nerves',
      words: 'cranial nerves',
      isDone: isDone(/^cranial-nerve\.|cranial-nerves$/),
    },
  ].filter((each) => !each.isDone);
  const [first] = open;
  if (!first) return [];
  return [
    {
      id: `cervical-screen.${first.id}`,
      words: `Manual therapy or exercise with the neck charted: ${andList(open.map(({ words }) => words))} recorded, or not tested with the reason`,
      section: 'examination',
      region: 'cervical',
      source: `${VOCABULARY} 12, rule 4 (IFOMPT 2023, from a page that quotes it)`,
    },
  ];
};

/** Vocabulary 5.6: consent and a written precaution before a test of stability. */
const stabilityTests: Rule = ({ findings }) =>
  findings.flatMap((each) => {
    const tests: Readonly<Record<string, SpecialTest>> = SPECIAL_TESTS;
    const test = tests[each.code.slice('test.'.length)];
    const hasResult = textOf(each, 'result') !== null && !isCarried(each);
    if (!each.code.startsWith('test.') || !test?.isStabilityTest || !hasResult) return [];
    const consent = textOf(each, 'consent');
    const open = [
      consent === null || consent === 'declined' ? 'the consent to it' : null,
      textOf(each, 'precaution') === null ? 'a written precaution' : null,
    ].filter((words) => words !== null);
    if (open.length === 0) return [];
    return [
      {
        id: `stability.${keyText(each)}`,
        words: `${findingName(each)} has a result: record ${andList(open)}`,
        section: 'examination',
        region: 'cervical',
        source: `${VOCABULARY} 5.6`,
      },
    ];
  });

/** Vocabulary 8.2: grade V has its own consent, not the visit's. */
const thrustConsent: Rule = ({ findings }) =>
  riskItems(findings)
    .filter(
      (item) =>
        itemTypeOf(item) === 'manual-therapy' &&
        (textOf(item, 'grade') === 'V' || textOf(item, 'technique') === 'thrust') &&
        textOf(item, 'consent') === null,
    )
    .map((item) => ({
      id: `thrust-consent.${item.at}`,
      words: `${nameOf(item)}: its own consent is not recorded`,
      section: sectionOf(item),
      source: `${VOCABULARY} 8.2`,
    }));

const RULES: readonly Rule[] = [
  emergency,
  refused,
  stopped,
  cervicalScreen,
  stabilityTests,
  thrustConsent,
  decisions,
];

/** What safety asks for before signing: an emergency first, then what stands against the record. */
export function missingForSafety(context: SignContext): SignItem[] {
  return RULES.flatMap((rule) => rule(context));
}

/** Words cannot be refused as an item is: the author looks at them again. */
const treatedInWords: Rule = ({ findings }) => {
  const isDescribed = narrativeOf(findings, 'treatment') !== null;
  if (!isDescribed || emergencyState(findings).is === 'none') return [];
  return [
    {
      id: 'treatment-in-words',
      words:
        'Treatment is described in words beside an emergency answer: say there whether it was given before the answer',
      section: 'treatment',
      source: EMERGENCY_SOURCE,
    },
  ];
};

/** Vocabulary 2.6: an empty end feel asks to look at the red flags again. */
const emptyEndFeel: Rule = ({ findings }) => {
  const empty = findings.filter(
    (each) => textOf(each, 'endFeel') === 'empty' && !isCarried(each) && codeDefinition(each.code),
  );
  if (empty.length === 0) return [];
  return [
    {
      id: 'end-feel.empty',
      words: `Empty end feel recorded (${empty.map((each) => lowerFirst(findingName(each))).join('; ')}): look at the red flags again`,
      section: 'red-flags',
      source: `${VOCABULARY} 2.6 (Cyriax 1982, not opened)`,
    },
  ];
};

/** What safety shows before signing and leaves to the author. */
export function unusualForSafety(context: SignContext): SignItem[] {
  return [treatedInWords, emptyEndFeel].flatMap((rule) => rule(context));
}
