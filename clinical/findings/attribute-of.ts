import type { Finding } from './finding';

/** The text (or choice) that a finding has under a name; `null` when it has none. */
export function textOf(finding: Finding, name: string): string | null {
  const value = finding.attributes[name];
  return typeof value === 'string' ? value : null;
}

/** The number that a finding has under a name; `null` when it has none. */
export function numberOf(finding: Finding, name: string): number | null {
  const value = finding.attributes[name];
  return typeof value === 'number' ? value : null;
}

/** The several words that a finding has under a name; empty when it has none. */
export function wordsOf(finding: Finding, name: string): readonly string[] {
  const value = finding.attributes[name];
  return typeof value === 'object' ? value : [];
}

/** Where a value came from that was not tested today. */
export const PROVENANCE: readonly string[] = ['carriedFromNote', 'carriedFromOn'];
/** Who measured a value, where that is not the author. */
export const EXAMINER: readonly string[] = ['examiner', 'examinerName'];
/** What a range is measured by. */
export const MEASURES: readonly string[] = ['degrees', 'centimetres', 'movementLoss'];

/** Whether the value was measured at an earlier visit and not today. */
export function isCarried({ attributes }: Pick<Finding, 'attributes'>): boolean {
  return PROVENANCE.some((name) => name in attributes);
}

/** Whether anything but bookkeeping is said: method, order and a star say nothing alone. */
export function isSaid(finding: Finding): boolean {
  return Object.keys(finding.attributes).some((name) => !SETTING.has(name));
}

const SETTING: ReadonlySet<string> = new Set(['method', 'position', 'isAsterisk']);
