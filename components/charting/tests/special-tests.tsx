'use client';

import { useState } from 'react';
import { regionOfVertebra, RIBS, VERTEBRAE } from '@/clinical/vocabulary/levels';
import { atType } from '@/clinical/findings/finding-key';
import { REGION_LABEL, type Region } from '@/clinical/vocabulary/sections';
import { AddToGrid } from '../grid/add-to-grid';
import { CellGrid } from '../grid/cell-grid';
import { GridTable } from '../grid/grid-table';
import { KeyHints } from '../grid/key-hints';
import { useLastVisit, type LastVisit } from '../grid/use-last-visit';
import { useOwnOrder } from '../templates/use-templates';
import { useStructure } from '../use-draft';
import { PublishedFigures } from './published-figures';
import { SpecialTestTableRow } from './special-test-row';
import { specialTestRows, type SpecialTestRow } from './special-test-rows';
import { StabilityTests } from './stability-tests';
import { Workings } from './workings';

const RESULT = 'w-49 pointer-coarse:w-56';
const STRONG = 'font-medium text-foreground';

const levelsOf = (region: Region) => ({
  label: 'Level of the test to add',
  none: 'no level',
  places: [
    ...VERTEBRAE.filter((level) => regionOfVertebra(level) === region).map(
      (level) => `vertebra:${level}`,
    ),
    ...(region === 'thoracic' ? RIBS.map((rib) => `segment:${rib}`) : []),
  ],
});

/** Special tests of a region by side, what their sources say, and the counts they are part of. */
export function SpecialTests({ region }: { region: Region }) {
  const findings = useStructure();
  const inOwnOrder = useOwnOrder();
  const lastVisit = useLastVisit('special_tests');
  const [added, setAdded] = useState<readonly { code: string; at: string }[]>([]);
  const { shown, stability, addable } = specialTestRows(
    region,
    findings,
    lastVisit.findings,
    added,
  );
  const items = inOwnOrder(addable, ({ code }) => code).map(({ code, label, at, places }) => ({
    value: code,
    label,
    isAt: (level: string) => places?.includes(level) ?? at.includes(atType(level)),
  }));
  // A test without a side must not stand under “Left”.
  const sided = shown.filter(({ definition }) => definition.sides.length > 1);
  const midline = shown.filter(({ definition }) => definition.sides.length === 1);
  const hasPrevious = shown.some(({ definition }) =>
    lastVisit.findings.some(({ code }) => code === definition.code),
  );
  return (
    <>
      <CellGrid
        skippedSlot={1}
        aria-label={`${REGION_LABEL[region]} special tests`}
        aria-describedby={`special-test-keys-${region}`}
      >
        <TestTable region={region} rows={sided} firstRow={0} {...{ lastVisit, hasPrevious }} />
        <TestTable
          region={region}
          rows={midline}
          firstRow={sided.length}
          {...{ lastVisit, hasPrevious }}
        />
      </CellGrid>
      <AddToGrid
        label={`${REGION_LABEL[region]}: add a test`}
        placeholder="Add a test…"
        items={items}
        levels={addable.some(({ at }) => at.length > 1) ? levelsOf(region) : undefined}
        onAdd={(code, at) => setAdded((all) => [...all, { code, at }])}
      />
      <KeyHints id={`special-test-keys-${region}`}>
        P positive, N negative, E equivocal; F familiar, O other symptom. Arrows move, Enter goes
        on, Tab leaves; C carries, + shows more.
      </KeyHints>
      <PublishedFigures
        of={[...shown, ...stability].flatMap(({ definition, test }) =>
          test.figures ? [{ name: definition.label, ...test.figures }] : [],
        )}
      />
      {stability.length > 0 && <StabilityTests rows={stability} lastVisit={lastVisit} />}
      <Workings region={region} />
    </>
  );
}

type TestTableProps = {
  region: Region;
  rows: readonly SpecialTestRow[];
  /** Rows above it in the grid, so that arrows cross from one table to the next. */
  firstRow: number;
  lastVisit: LastVisit;
  hasPrevious: boolean;
};

/** Tests that are alike: all by side, or all without one. */
function TestTable({ region, rows, firstRow, lastVisit, hasPrevious }: TestTableProps) {
  const [first] = rows;
  if (!first) return null;
  const isSided = first.definition.sides.length > 1;
  return (
    <GridTable
      caption={`${REGION_LABEL[region]} special tests, ${isSided ? 'by side' : 'without a side'}`}
      columns={[
        { words: 'Test', isUnseen: true },
        ...(isSided
          ? [
              { words: 'Left', width: RESULT, className: STRONG },
              { words: 'Right', width: RESULT, className: STRONG },
            ]
          : [{ words: 'Without a side', width: RESULT, span: 2 }]),
        ...(hasPrevious ? [{ words: 'Last visit', width: 'w-32', className: STRONG }] : []),
      ]}
      className="border-spacing-x-1 border-spacing-y-0.5"
    >
      {rows.map((row, index) => (
        <SpecialTestTableRow
          key={row.definition.code + row.at}
          row={row}
          rowIndex={firstRow + index}
          lastVisit={lastVisit}
          hasPrevious={hasPrevious}
        />
      ))}
    </GridTable>
  );
}
