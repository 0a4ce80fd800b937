import { formatDate } from '../dates';
import { isSaid, numberOf, textOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import type { KnownFact, StandingAnswer } from '../notes/note-content';
import { findingName, lowerFirst } from '../notes/value-words';
import { redFlagItem } from '../vocabulary/red-flags';
import { conditionOf, type ConditionCode } from './conditions';
import { mentioned } from './mentions';
import { SEARCHED_HISTORY } from './standing-codes';

/** What is known of the patient: today's findings, earlier answers that last, and facts. */
export type SafetyRecord = {
  findings: readonly Finding[];
  facts: readonly KnownFact[];
  standing?: readonly StandingAnswer[];
};

/** Words of the record that a condition was recognised from; a sign is not the condition's name. */
export type RecordWords = { words: string; isSign: boolean };

const named = (words: string): RecordWords => ({ words, isSign: false });
const sign = (words: string): RecordWords => ({ words, isSign: true });

/** An allergy is kept as one, or as a condition that says so. */
const isAllergyBy = ({ kind, name, remark }: KnownFact) =>
  kind === 'allergy' ||
  (kind === 'condition' && /allerg|hypersensitiv|reaction/i.test(`${name} ${remark ?? ''}`));

function factWords(facts: readonly KnownFact[], code: ConditionCode): RecordWords[] {
  const { words = [], kinds = ['condition', 'medicine', 'device'] } = conditionOf(code);
  return facts
    .filter((fact) => kinds.includes(fact.kind) || (kinds.includes('allergy') && isAllergyBy(fact)))
    .flatMap(({ kind, name, remark }) => {
      const inName = mentioned(name, words);
      const inRemark = inName === null && remark !== null ? mentioned(remark, words) : null;
      if (inName === null && inRemark === null) return [];
      const said = inName === null ? `${name} (${inRemark})` : name.trim();
      const isSaidToBe = kind !== 'allergy' || /allerg/i.test(name);
      return [named(isSaidToBe ? said : `${said} (allergy)`)];
    });
}

function flagWords(findings: readonly Finding[], code: ConditionCode): RecordWords[] {
  const { flags = [], tests = [] } = conditionOf(code);
  const present = findings.filter(
    (each) =>
      flags.some((flag) => each.code === `red-flag.${flag}`) &&
      textOf(each, 'status') === 'present',
  );
  const positive = findings.filter(
    (each) =>
      tests.some((test) => each.code === `test.${test}`) && textOf(each, 'result') === 'positive',
  );
  return [
    ...present.map((each) => sign(redFlagItem(each.code)?.words ?? each.code)),
    ...positive.map((each) => sign(`${lowerFirst(findingName(each))} positive`)),
  ];
}

const BARE_NO = /^\s*(no|none|nil|not|never|denie[sd])\b/i;

/** A question of the history answered with yes, or in words that do not begin by denying it. */
function askedWords(findings: readonly Finding[], code: ConditionCode): RecordWords[] {
  const { asked = [] } = conditionOf(code);
  return findings
    .filter((each) => asked.some((name) => each.code === `history.${name}`))
    .flatMap((each) => {
      const presence = textOf(each, 'presence');
      const answer = textOf(each, 'answer')?.trim() ?? '';
      if (presence === 'denied' || (presence === null && answer === '')) return [];
      if (presence === null && BARE_NO.test(answer)) return [];
      const label = lowerFirst(codeDefinition(each.code)?.label ?? each.code);
      return [named(answer === '' ? label : `${label}, ${answer.slice(0, 60)}`)];
    });
}

/** Narratives in which the patient's history may be told instead of in its own questions. */
const TOLD_IN: ReadonlyMap<string, string> = new Map([
  ['narrative.story', 'story'],
  ['narrative.red-flags', 'red flags in words'],
  ['narrative.contact', 'contact'],
]);

function writtenWords(findings: readonly Finding[], code: ConditionCode): RecordWords[] {
  const { words = [], isInImpression = false, kinds } = conditionOf(code);
  const isOfAllergies = kinds?.includes('allergy') ?? false;
  const foundIn = (text: string | null) => (text === null ? null : mentioned(text, words));
  return findings.flatMap((each) => {
    const told = isOfAllergies ? undefined : TOLD_IN.get(each.code);
    const place =
      isInImpression && each.code === 'narrative.impression' ? 'impression' : (told ?? null);
    if (place !== null) {
      const found = foundIn(textOf(each, 'body'));
      return found === null ? [] : [named(`${place}, “${found}”`)];
    }
    const isHistory =
      SEARCHED_HISTORY.includes(each.code) &&
      !isOfAllergies &&
      textOf(each, 'presence') !== 'denied';
    const found = isHistory ? foundIn(textOf(each, 'answer')) : null;
    return found === null ? [] : [named(found)];
  });
}

function seenWords(findings: readonly Finding[], code: ConditionCode): RecordWords[] {
  switch (conditionOf(code).seen) {
    case 'altered-sensation':
      return findings
        .filter((each) => {
          const grade = each.code.startsWith('sensation.') ? numberOf(each, 'sensation') : null;
          return grade === 0 || grade === 1;
        })
        .map((each) => named(`altered, ${lowerFirst(findingName(each))}`));
    case 'pregnancy': {
      const answer = findings.find((each) => each.code === 'history.pregnancy');
      const choice = answer ? textOf(answer, 'choice') : null;
      if (choice === 'pregnant') return [named('pregnant')];
      return choice === 'possibly' ? [named('possibly pregnant')] : [];
    }
    case 'whiplash-IV': {
      const grade = findings.find((each) => each.code === 'history.whiplash-grade');
      return grade && textOf(grade, 'choice') === 'IV' ? [sign('whiplash grade IV')] : [];
    }
    case 'declined-consent': {
      const consent = findings.find((each) => each.code === 'consent.treatment');
      const isDeclined = consent && textOf(consent, 'choice') === 'declined';
      return isDeclined ? [named('consent to treatment declined')] : [];
    }
    case 'item-site':
    case undefined:
      return [];
  }
}

const wordsOfFindings = (findings: readonly Finding[], code: ConditionCode) => [
  ...flagWords(findings, code),
  ...askedWords(findings, code),
  ...writtenWords(findings, code),
  ...seenWords(findings, code),
];

/** Earlier answers that today's note does not give anew, quoted with their day. */
function standingWords(
  { findings, standing = [] }: SafetyRecord,
  code: ConditionCode,
): RecordWords[] {
  const today = new Set(findings.filter(isSaid).map((each) => each.code));
  return standing
    .filter(({ finding }) => !today.has(finding.code) && isSaid(finding))
    .flatMap(({ finding, answeredOn }) =>
      wordsOfFindings([finding], code).map(({ words, isSign }) => ({
        words: `${words}, recorded ${formatDate(answeredOn, 'DD-MMM-YYYY')}`,
        isSign,
      })),
    );
}

export type RecordReader = (code: ConditionCode) => readonly RecordWords[];

/** Reads a record for each condition once, however many rules and items ask for it. */
export function recordReader(record: SafetyRecord): RecordReader {
  const known = new Map<ConditionCode, readonly RecordWords[]>();
  return (code) => {
    const words = known.get(code) ?? recordWords(record, code);
    known.set(code, words);
    return words;
  };
}

/**
 * What the record says from which a condition is recognised, in its own words, each once; empty
 * when it says nothing of it. Answers that deny are never counted, and silence is not a denial.
 */
function recordWords(record: SafetyRecord, code: ConditionCode): readonly RecordWords[] {
  const all = [
    ...factWords(record.facts, code),
    ...wordsOfFindings(record.findings.filter(isSaid), code),
    ...standingWords(record, code),
  ];
  const said = new Set<string>();
  return all.filter(({ words }) => {
    const folded = words.toLowerCase();
    const isNew = !said.has(folded);
    said.add(folded);
    return isNew;
  });
}
