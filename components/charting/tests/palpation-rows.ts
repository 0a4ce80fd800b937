import type { CodeDefinition } from '@/clinical/findings/code-definition';
import { codesOfKind } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import type { FindingKey, Side } from '@/clinical/findings/finding-key';
import { keyText } from '@/clinical/findings/finding-key';
import { regionOfFinding } from '@/clinical/notes/charted-regions';
import { levelRank } from '@/clinical/notes/compose-palpation';
import { placeWords } from '@/clinical/notes/value-words';
import {
  SEGMENTS,
  VERTEBRAE,
  regionOfSegment,
  regionOfVertebra,
} from '@/clinical/vocabulary/levels';
import type { Region } from '@/clinical/vocabulary/sections';

/** One technique at one level of one side. */
export type PalpationRow = { definition: CodeDefinition; key: FindingKey; label: string };

export const TECHNIQUES = {
  'palpation.pa-central': 'Central PA',
  'palpation.pa-unilateral': 'Unilateral PA',
  'palpation.ppivm': 'PPIVM',
  'palpation.level': 'Palpation',
} as const;
export type Technique = keyof typeof TECHNIQUES;

const isPair = (segment: string) => segment.includes('-');

/** The levels that a technique is done at in a region, from the head down; each with its `at`. */
export function levelsOf(
  technique: Technique,
  region: Region,
): readonly { at: string; label: string }[] {
  const vertebrae = VERTEBRAE.filter((level) => regionOfVertebra(level) === region).map(
    (level) => ({ at: `vertebra:${level}`, label: level }),
  );
  const segments = SEGMENTS.filter((level) => regionOfSegment(level) === region).map((level) => ({
    at: `segment:${level}`,
    label: level === 'sacrococcygeal' ? 'Sacrococcygeal' : level,
    isPair: isPair(level),
  }));
  const joints = segments.filter((each) => !each.isPair);
  switch (technique) {
    case 'palpation.pa-central':
      return vertebrae;
    case 'palpation.ppivm':
      return segments.filter((each) => each.isPair);
    case 'palpation.pa-unilateral':
    case 'palpation.level':
      return [...vertebrae, ...joints];
  }
}

const SIDE_RANK: Record<Side, number> = { midline: 0, left: 1, right: 2 };

/** What was felt today or at the last visit, and what was added on this page, from the head down. */
export function palpationRows(
  region: Region,
  findings: readonly Finding[],
  previous: readonly Finding[],
  added: readonly FindingKey[],
): { moved: readonly PalpationRow[]; felt: readonly PalpationRow[] } {
  const definitions = codesOfKind('palpation_findings');
  const keys = new Map<string, FindingKey>();
  for (const { code, side, at, moment } of [...findings, ...previous, ...added]) {
    const key = { code, side, at, moment };
    const isHere = regionOfFinding({ ...key, attributes: {} }, [region]) === region;
    if (code.startsWith('palpation.') && moment === 'before' && isHere) keys.set(keyText(key), key);
  }
  const rows = [...keys.values()]
    .flatMap((key): PalpationRow[] => {
      const definition = definitions.find(({ code }) => code === key.code);
      if (!definition) return [];
      const side = key.side === 'midline' ? '' : `, ${key.side}`;
      return [{ definition, key, label: `${definition.label} ${placeWords(key.at)}${side}` }];
    })
    .sort(
      (one, other) =>
        levelRank(one.key.at) - levelRank(other.key.at) ||
        one.key.code.localeCompare(other.key.code) ||
        SIDE_RANK[one.key.side] - SIDE_RANK[other.key.side],
    );
  const isMoved = ({ definition }: PalpationRow) => 'mobility' in definition.attributes;
  return { moved: rows.filter(isMoved), felt: rows.filter((row) => !isMoved(row)) };
}
