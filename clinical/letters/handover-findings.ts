import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { NEURODYNAMIC_GROUP } from '../findings/range-of-motion-codes';
import { isRestrictedFlag, redFlagItem } from '../vocabulary/red-flags';
import { letterFindings, letterPlace } from './letter-findings';
import type { LetterSource } from './letter-source';

const TOLD = [
  'history.anticoagulant',
  'history.corticosteroid',
  'history.regular-medicines',
  'concern.level',
];
const SADDLE = 'site:saddle-perineum';

/** How the saddle was tested, and what was found there. */
export function isSaddleFinding({ code, at, moment }: Finding): boolean {
  const isSensation = code.startsWith('sensation.') && at === SADDLE;
  return moment === 'before' && (isSensation || code === 'saddle.anal-tone');
}

/** What stands in the fixed rows of an emergency letter, answered or not. */
export function isToldInRows(finding: Finding): boolean {
  const place = letterPlace(finding);
  if (place === 'cauda-equina' || place === 'emergency' || place === 'impression') return true;
  if (redFlagItem(finding.code)?.group === 'cauda-equina') return true;
  return TOLD.includes(finding.code) || isSaddleFinding(finding);
}

/** What an emergency letter never leaves out: nobody can untick it. A restricted answer is ticked. */
export function isAlwaysTold(finding: Finding): boolean {
  const isPresentFlag =
    redFlagItem(finding.code) !== null &&
    !isRestrictedFlag(finding.code) &&
    finding.attributes.status === 'present';
  return isToldInRows(finding) || isPresentFlag;
}

/** What stands in the table against the last visit. */
export function isTabled(finding: Finding): boolean {
  if (finding.moment !== 'before' || isToldInRows(finding)) return false;
  const definition = codeDefinition(finding.code);
  return definition?.kind === 'neurological_findings' || definition?.group === NEURODYNAMIC_GROUP;
}

/** What the author of a letter ticks in or out. */
export function tickableFindings({ kind, content }: LetterSource): readonly Finding[] {
  const all = letterFindings(content);
  return kind === 'emergency-handover' ? all.filter((each) => !isAlwaysTold(each)) : all;
}
