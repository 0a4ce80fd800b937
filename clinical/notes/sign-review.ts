import { isSaid, textOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { describeItem } from '../vocabulary/describe-item';
import { findCode, narrativeOf, type SignContext, type SignItem } from './sign-item';
import { lowerFirst } from './value-words';

/** What a review records of the time since the last visit (vocabulary 3.6a). */
const SINCE = [
  'history.adverse-response',
  'history.adherence',
  'history.medicine-changes',
  'history.work-changes',
] as const;

const SOURCE = 'Physio Notes clinical vocabulary 3.6a and 8.1';
const OF_ITS_OWN_DAY = [
  ...['position', 'consent', 'risksDiscussed', 'contraindicationResult', 'contraindicationNote'],
  ...['skinSensation', 'response', 'adverseResponse', 'adherence', 'isUnderstood'],
  ...['byDate', 'startOn', 'reviewOn', 'givenOn'],
];
const NOT_A_TREATMENT = ['goal', 'review', 'safety-net', 'not-given', 'referral'];

/** An item by what it is and its dose, without what belongs to the day it was recorded. */
function doseWords({ code, attributes }: Finding): string {
  const dose = Object.entries(attributes).filter(([name]) => !OF_ITS_OWN_DAY.includes(name));
  return `${code} ${describeItem(code.replace(/^(treatment|plan)\./, ''), Object.fromEntries(dose))}`;
}

const care = (findings: readonly Finding[]) =>
  findings.filter(
    ({ code }) =>
      /^(treatment|plan)\./.test(code) && !NOT_A_TREATMENT.includes(code.replace(/^\w+\./, '')),
  );

/**
 * Whether today's care is not what was given or planned at the last visit: a new item, another
 * dose, or one that is stopped. What is not repeated is not a change that anybody wrote down.
 */
export function isCareChanged(
  findings: readonly Finding[],
  previousFindings: readonly Finding[],
): boolean {
  const before = new Set(care(previousFindings).map(doseWords));
  if (before.size === 0) return false;
  return care(findings).some((each) => !before.has(doseWords(each)));
}

/**
 * What a review usually records and this one does not, each with where it goes: allowed, and shown
 * to its author before signing.
 */
export function unusualReview({ kind, findings, previousFindings }: SignContext): SignItem[] {
  if (kind !== 'review') return [];
  const open = SINCE.filter((code) => findCode(findings, code) === null).map((code): SignItem => ({
    id: `review.${code}`,
    words: `Not recorded at this review: ${lowerFirst(codeDefinition(code)?.label ?? code)}`,
    section: 'story',
    source: SOURCE,
  }));
  const consent = findCode(findings, 'consent.treatment');
  const isTreated = findings.some((each) => each.code.startsWith('treatment.') && isSaid(each));
  const isAgreed =
    (consent !== null && textOf(consent, 'choice') !== null) ||
    findings.some((each) => each.code.startsWith('treatment.') && textOf(each, 'consent') !== null);
  if (!isTreated && !isAgreed) {
    open.push({
      id: 'review.consent.treatment',
      words: 'Not recorded at this review: consent to treatment, renewed',
      section: 'story',
      source: SOURCE,
    });
  }
  const isChanged = isCareChanged(findings, previousFindings);
  if (isChanged && narrativeOf(findings, 'reasoning') === null) {
    open.push({
      id: 'review.narrative.reasoning',
      words: 'Treatment or plan differs from the last visit, and no reasoning is written',
      section: 'plan',
      source: SOURCE,
    });
  }
  return open;
}
