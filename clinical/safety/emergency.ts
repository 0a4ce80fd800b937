import { textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { RED_FLAG_COURSE } from '../vocabulary/red-flag-words';
import { redFlagItem } from '../vocabulary/red-flags';
import { isReason } from './is-reason';

/** Vocabulary 12, rule 1, where the words of the rule are quoted. */
export const EMERGENCY_SOURCE = 'Clinical vocabulary 4.1 and 12, rule 1 (IFOMPT 2020; GIRFT)';

/**
 * Answers that ask for action the same day: present, of that urgency, and new or worsening. A
 * course that was not given counts until it is; long-standing and unchanged never does (GIRFT).
 */
export function emergencyItems(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    (each) =>
      redFlagItem(each.code)?.urgency === 'emergency_same_day' &&
      textOf(each, 'status') === 'present' &&
      textOf(each, 'course') !== 'longstanding_unchanged',
  );
}

/** "saddle numbness, new (under 14 days); reduced urge or stream, course not given" */
export function emergencyItemWords(items: readonly Finding[]): string {
  return items
    .map((each) => {
      const course = textOf(each, 'course') as keyof typeof RED_FLAG_COURSE | null;
      const how = course === null ? 'course not given' : RED_FLAG_COURSE[course].toLowerCase();
      return `${redFlagItem(each.code)?.words ?? each.code}, ${how}`;
    })
    .join('; ');
}

/** The outputs of vocabulary 4.1, in the order in which they come to pass. */
const MANDATORY = {
  identifiedTime: 'the time it was identified',
  toldWhom: 'who was told',
  toldHow: 'how',
  toldTime: 'when',
  safetyNet: 'advice and safety-net given',
  transport: 'transport, or that the patient declined and was advised of the risk',
} as const;
type MandatoryAttribute = keyof typeof MANDATORY;
export type MandatoryEmergencyAttribute = MandatoryAttribute | 'answeredFlags';

const EMERGENCY_ATTRIBUTES = Object.keys(MANDATORY) as MandatoryAttribute[];

export type EmergencyState =
  | { is: 'none' }
  | {
      is: 'open';
      items: readonly Finding[];
      missing: readonly { attribute: MandatoryEmergencyAttribute; words: string }[];
    }
  | { is: 'recorded'; items: readonly Finding[] }
  | { is: 'overridden'; items: readonly Finding[]; reason: string };

const said = (action: Finding | undefined, name: string) =>
  (action ? (textOf(action, name) ?? '') : '').trim();

/** The answers present as the text that is kept with the action: what it was given for. */
export function flagsOf(items: readonly Finding[]): string {
  return items
    .map(({ code }) => code.slice('red-flag.'.length))
    .toSorted()
    .join(' ');
}

/** Answers that came after the action was recorded, or after the reason was given. */
function later(items: readonly Finding[], action: Finding | undefined): readonly Finding[] {
  const answered = said(action, 'answeredFlags');
  if (answered === '') return [];
  const known = answered.split(' ');
  return items.filter(({ code }) => !known.includes(code.slice('red-flag.'.length)));
}

/**
 * Where an emergency of the note stands: nothing to do, to be recorded, recorded, or overridden. An
 * answer that came later opens it again: it was not what the action or the reason was given for.
 */
export function emergencyState(findings: readonly Finding[]): EmergencyState {
  const items = emergencyItems(findings);
  if (items.length === 0) return { is: 'none' };
  const action = findings.find((each) => each.code === 'emergency.action');
  const reason = said(action, 'overrideReason');
  const isOverridden = isReason(reason);
  const isDeclined = said(action, 'patientDecision') === 'declined_advised';
  const missing = EMERGENCY_ATTRIBUTES.filter(
    (name) => said(action, name) === '' && !(name === 'transport' && isDeclined),
  ).map((attribute) => ({ attribute, words: MANDATORY[attribute] }));
  if (!isOverridden && missing.length > 0) return { is: 'open', items, missing };
  const unmet = later(items, action);
  if (unmet.length > 0) {
    const holds = isOverridden ? 'whether your reason holds for' : 'whether the action covers';
    const words = `${holds} what was answered since: ${emergencyItemWords(unmet)}`;
    return { is: 'open', items, missing: [{ attribute: 'answeredFlags', words }] };
  }
  return isOverridden ? { is: 'overridden', items, reason } : { is: 'recorded', items };
}
