import type { CodeDefinition } from '@/clinical/findings/code-definition';
import { codesOfKind } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import type { Side } from '@/clinical/findings/finding-key';
import { NEURODYNAMIC_GROUP } from '@/clinical/findings/range-of-motion-codes';
import { romParts } from '@/clinical/range-of-motion/movements';
import { ACTIVITY } from '@/clinical/vocabulary/measurement';
import type { Region } from '@/clinical/vocabulary/sections';

/** One movement of the grid: its label, and which of its attributes the first cell takes. */
export type RangeRow = {
  code: string;
  label: string;
  definition: CodeDefinition;
  sides: readonly Side[];
  measure: 'degrees' | 'centimetres' | 'movementLoss';
};

const EVERY_TIME = ['flexion', 'extension', 'lateral-flexion', 'rotation'];

/** The movements that every examination of a region shows, before any is added. */
function isShownAlways(code: string, region: Region): boolean {
  const parts = romParts(code);
  return (
    parts?.region === region && parts.activity === 'active' && EVERY_TIME.includes(parts.movement)
  );
}

function measureOf({ attributes }: CodeDefinition): RangeRow['measure'] {
  if ('degrees' in attributes) return 'degrees';
  return 'centimetres' in attributes ? 'centimetres' : 'movementLoss';
}

/** "Flexion", but "Flexion, passive" and "Thoracolumbar flexion" where that is not what is usual. */
function rowLabel(definition: CodeDefinition, region: Region): string {
  const parts = romParts(definition.code);
  if (!parts?.activity) return definition.short;
  const isOwn = parts.region === region;
  const name = isOwn ? definition.short : definition.label.replace(/,.*$/, '');
  const isTest = parts.movement === 'flexion-rotation-test';
  return parts.activity === 'active' || isTest
    ? name
    : `${name}, ${ACTIVITY[parts.activity].toLowerCase()}`;
}

export function rangeRow(definition: CodeDefinition, region: Region): RangeRow {
  return {
    code: definition.code,
    label: rowLabel(definition, region),
    definition,
    sides: definition.sides,
    measure: measureOf(definition),
  };
}

/**
 * The rows of a region's grid in charting order; tension tests have a grid of their own. What is always shown, what has a reading today or
 * at the last visit, and what was added on this page.
 */
export function rangeRows(
  region: Region,
  findings: readonly Finding[],
  previous: readonly Finding[],
  added: readonly string[],
): { shown: readonly RangeRow[]; addable: readonly RangeRow[] } {
  const inUse = new Set([...findings, ...previous].map(({ code }) => code));
  const rows = codesOfKind('range_of_motion', region)
    .filter(({ group }) => group !== NEURODYNAMIC_GROUP)
    .map((each) => rangeRow(each, region));
  const isShown = ({ code }: RangeRow) =>
    isShownAlways(code, region) || inUse.has(code) || added.includes(code);
  return { shown: rows.filter(isShown), addable: rows.filter((row) => !isShown(row)) };
}
