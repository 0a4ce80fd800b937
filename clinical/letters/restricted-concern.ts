import type { Finding } from '../findings/finding';
import { isRestrictedFlag } from '../vocabulary/red-flags';
import { presentFlags } from './imaging-guidance';
import { letterPlace } from './letter-findings';

/**
 * Whether the level of concern and the action answer a restricted red flag alone: then they are
 * ticked by hand, like the flag itself.
 */
export function isOfRestrictedConcern(finding: Finding, findings: readonly Finding[]): boolean {
  if (letterPlace(finding) !== 'concern' || presentFlags(findings).length > 0) return false;
  return findings.some(
    ({ code, attributes }) => isRestrictedFlag(code) && attributes.status === 'present',
  );
}
