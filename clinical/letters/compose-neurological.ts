import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { andList, lowerFirst, sentence } from '../notes/value-words';
import { REFLEX_ANCHORS } from '../vocabulary/neurological';
import { NEUROLOGICAL_GROUPS } from '../findings/neurological-codes';
import { pieces, type Composing } from './compose-blocks';
import { compactParts } from './compact-findings';

/** Findings of one kind by code, in their order. */
export function byCode(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const each of findings) groups.set(each.code, [...(groups.get(each.code) ?? []), each]);
  return groups;
}

/**
 * What was examined of the nerves, a sentence for each group: “Power: toe extension left 4/5; knee
 * extension and ankle plantar flexion 5/5 both sides.”
 */
export function neurologicalWords(composing: Composing, findings: readonly Finding[]): string {
  const status = findings.filter(({ code }) => code.startsWith('neuro.'));
  const groups = Object.values(NEUROLOGICAL_GROUPS).map((group) => {
    const found = findings.filter(({ code }) => codeDefinition(code)?.group === group);
    if (found.length === 0) return '';
    return sentence(`${caption(group)}: ${groupWords(composing, found)}`);
  });
  return [sentence(pieces(composing, status).join('; ')), ...groups]
    .filter((words) => words !== '')
    .join(' ');
}

/** One of two reflex scales in use: its name stands wherever a grade does. */
function caption(group: string): string {
  return group === NEUROLOGICAL_GROUPS.reflex ? `${group} (${REFLEX_ANCHORS.name})` : group;
}

/** Parts of all codes, what differs from usual first; the same words are said once. */
export function groupWords(composing: Composing, findings: readonly Finding[]): string {
  const parts = [...byCode(findings)].flatMap(([code, found]) => {
    const name = lowerFirst(codeDefinition(code)?.short ?? code);
    return compactParts(composing, found).map((part) => ({ name, ...part }));
  });
  const same = new Map<string, { rank: number; words: string; names: string[] }>();
  for (const { name, rank, words } of parts) {
    const known = same.get(words);
    if (known) known.names.push(name);
    else same.set(words, { rank, words, names: [name] });
  }
  return [...same.values()]
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ names, words }) => `${andList(names)} ${words}`)
    .join('; ');
}
