import { EXAMINER, isCarried, isSaid, PROVENANCE } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { examinationPart } from './examination-parts';

/** Said once for a finding, or bookkeeping: not what a re-test measures. */
const NOT_MEASURED = new Set([
  ...['remark', 'notTestedReason', 'isAsterisk'],
  ...PROVENANCE,
  ...EXAMINER,
  ...['method', 'position', 'activity', 'consent', 'isChaperoned', 'testedHow'],
]);

/** What of a finding would be measured again, by the names of its attributes. */
export function measuredAttributes({ code, attributes }: Finding): readonly string[] {
  const known = codeDefinition(code)?.attributes ?? {};
  return Object.keys(known).filter((name) => name in attributes && !NOT_MEASURED.has(name));
}

/**
 * Findings of the examination that can be tested again after a treatment and have no column of
 * their own for it, as movements and muscles have.
 */
export function retestable(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => {
    const part = examinationPart(finding);
    const hasColumn = part === null || part === 'range' || part === 'muscles';
    return (
      finding.moment === 'before' &&
      !hasColumn &&
      codeDefinition(finding.code)?.moments === 'any' &&
      isSaid(finding) &&
      !isCarried(finding) &&
      measuredAttributes(finding).length > 0
    );
  });
}
