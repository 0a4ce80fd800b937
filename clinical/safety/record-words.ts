import { isSaid, numberOf, textOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import type { KnownFact } from '../notes/note-content';
import { findingName, lowerFirst } from '../notes/value-words';
import { redFlagItem } from '../vocabulary/red-flags';
import { conditionOf, type ConditionCode } from './conditions';
import { mentioned } from './mentions';

/** What is known of the patient: today's findings, and facts that stand apart from any visit. */
export type SafetyRecord = {
  findings: readonly Finding[];
  facts: readonly KnownFact[];
};

/** Words of the record that a condition was recognised from; a sign is not the condition's name. */
export type RecordWords = { words: string; isSign: boolean };

const named = (words: string): RecordWords => ({ words, isSign: false });
const sign = (words: string): RecordWords => ({ words, isSign: true });

/** Answers of the history that are searched for a condition's words. */
const SEARCHED = ['past', 'surgery', 'regular-medicines', 'medicine-changes'].map(
  (code) => `history.${code}`,
);

function factWords(facts: readonly KnownFact[], code: ConditionCode): RecordWords[] {
  const { words = [], kinds = ['condition', 'medicine', 'device'] } = conditionOf(code);
  return facts
    .filter(({ kind }) => kinds.includes(kind))
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

function writtenWords(findings: readonly Finding[], code: ConditionCode): RecordWords[] {
  const { words = [], isInImpression = false, kinds } = conditionOf(code);
  const isOfAllergies = kinds?.includes('allergy') ?? false;
  return findings.flatMap((each) => {
    const isHistory =
      SEARCHED.includes(each.code) && !isOfAllergies && textOf(each, 'presence') !== 'denied';
    const isImpression = isInImpression && each.code === 'narrative.impression';
    const body = isImpression ? textOf(each, 'body') : isHistory ? textOf(each, 'answer') : null;
    const found = body === null ? null : mentioned(body, words);
    if (found === null) return [];
    return [named(isImpression ? `impression, “${found}”` : found)];
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
    case 'over-thorax':
    case undefined:
      return [];
  }
}

/**
 * What the record says from which a condition is recognised, in its own words, each once; empty
 * when it says nothing of it. Answers that deny are never counted, and silence is not a denial.
 */
export function recordWords(record: SafetyRecord, code: ConditionCode): readonly RecordWords[] {
  const findings = record.findings.filter(isSaid);
  const all = [
    ...factWords(record.facts, code),
    ...flagWords(findings, code),
    ...askedWords(findings, code),
    ...writtenWords(findings, code),
    ...seenWords(findings, code),
  ];
  const said = new Set<string>();
  return all.filter(({ words }) => {
    const folded = words.toLowerCase();
    const isNew = !said.has(folded);
    said.add(folded);
    return isNew;
  });
}
