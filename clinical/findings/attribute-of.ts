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

/** Whether the value was measured at an earlier visit and not today. */
export function isCarried(finding: Finding): boolean {
  return 'carriedFromNote' in finding.attributes || 'carriedFromOn' in finding.attributes;
}

/** Whether anything but bookkeeping is said: method, order and a star say nothing alone. */
export function isSaid(finding: Finding): boolean {
  return Object.keys(finding.attributes).some((name) => !SETTING.has(name));
}

const SETTING: ReadonlySet<string> = new Set(['method', 'position', 'isAsterisk']);
