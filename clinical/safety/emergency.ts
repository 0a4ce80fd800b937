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
export type MandatoryEmergencyAttribute = keyof typeof MANDATORY;

const EMERGENCY_ATTRIBUTES = Object.keys(MANDATORY) as MandatoryEmergencyAttribute[];

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

/** Where an emergency of the note stands: nothing to do, to be recorded, recorded, or overridden. */
export function emergencyState(findings: readonly Finding[]): EmergencyState {
  const items = emergencyItems(findings);
  if (items.length === 0) return { is: 'none' };
  const action = findings.find((each) => each.code === 'emergency.action');
  const reason = said(action, 'overrideReason');
  if (isReason(reason)) return { is: 'overridden', items, reason };
  const isDeclined = said(action, 'patientDecision') === 'declined_advised';
  const missing = EMERGENCY_ATTRIBUTES.filter(
    (name) => said(action, name) === '' && !(name === 'transport' && isDeclined),
  ).map((attribute) => ({ attribute, words: MANDATORY[attribute] }));
  return missing.length === 0 ? { is: 'recorded', items } : { is: 'open', items, missing };
}
