import { textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import type { DocumentBlock } from './note-document';
import { findingName, sentence } from './value-words';

/** Findings that their author starred to be re-tested at the next visit. */
export function asteriskSigns(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((each) => each.attributes.isAsterisk === true);
}

/** The name of a starred finding: an activity by what the patient called it. */
export function asteriskName(finding: Finding): string {
  const activity = finding.code === 'psfs' ? textOf(finding, 'remark') : null;
  return activity ?? findingName(finding);
}

/** "Re-test next time: lumbar flexion, active; quadratus lumborum, left." */
export function composeAsteriskSigns(findings: readonly Finding[]): DocumentBlock[] {
  const items = asteriskSigns(findings).map((each) => sentence(asteriskName(each)));
  return items.length === 0 ? [] : [{ kind: 'list', label: 'Re-test next time', items }];
}
