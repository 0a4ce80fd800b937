'use client';

import { useState, type FocusEvent } from 'react';
import { regionOfVertebra, VERTEBRAE } from '@/clinical/vocabulary/levels';
import { REGION_LABEL, type Region } from '@/clinical/vocabulary/sections';
import { AddToGrid } from '../grid/add-to-grid';
import { keepOneStop } from '../grid/grid-moves';
import { useStructure } from '../use-draft';
import { SpecialTestTableRow } from './special-test-row';
import { specialTestRows, type SpecialTestRow } from './special-test-rows';
import { StabilityTests } from './stability-tests';
import { useLastVisit } from '../grid/use-last-visit';
import { Workings } from './workings';

const HEAD = 'pb-1 text-left text-xs font-medium';

const levelsOf = (region: Region) => ({
  label: 'Level of the test to add',
  none: 'no level',
  places: VERTEBRAE.filter((level) => regionOfVertebra(level) === region).map(
    (level) => `vertebra:${level}`,
  ),
});

/** Special tests of a region by side, what their sources say, and the counts they are part of. */
export function SpecialTests({ region }: { region: Region }) {
  const findings = useStructure();
  const lastVisit = useLastVisit('special_tests');
  const [added, setAdded] = useState<readonly { code: string; at: string }[]>([]);
  const { shown, stability, addable } = specialTestRows(
    region,
    findings,
    lastVisit.findings,
    added,
  );
  const items = addable.map(({ code, label, at }) => ({
    value: code,
    label,
    hasLevels: at.includes('vertebra'),
  }));
  // A test without a side must not stand under “Left”.
  const sided = shown.filter(({ definition }) => definition.sides.length > 1);
  const midline = shown.filter(({ definition }) => definition.sides.length === 1);
  const hasPrevious = shown.some(({ definition }) =>
    lastVisit.findings.some(({ code }) => code === definition.code),
  );
  return (
    <>
      <div
        data-cell-grid
        data-moment-slots="6"
        data-skipped-slot="1"
        role="group"
        aria-label={`${REGION_LABEL[region]} special tests`}
        aria-describedby={`special-test-keys-${region}`}
        onFocus={(event: FocusEvent<HTMLDivElement>) =>
          keepOneStop(event.currentTarget, event.target)
        }
        className="relative max-lg:overflow-x-auto max-lg:has-data-trouble:pb-28"
      >
        <TestTable region={region} rows={sided} firstRow={0} {...{ lastVisit, hasPrevious }} />
        <TestTable
          region={region}
          rows={midline}
          firstRow={sided.length}
          {...{ lastVisit, hasPrevious }}
        />
      </div>
      <AddToGrid
        label={`${REGION_LABEL[region]}: add a test`}
        placeholder="Add a test…"
        items={items}
        levels={items.some(({ hasLevels }) => hasLevels) ? levelsOf(region) : undefined}
        onAdd={(code, at) => setAdded((all) => [...all, { code, at }])}
      />
      <p
        id={`special-test-keys-${region}`}
        className="text-xs text-muted-foreground pointer-coarse:hidden"
      >
        P positive, N negative, E equivocal; F familiar, O other symptom. Arrows move, Enter goes
        on, Tab leaves; C carries, + shows more.
      </p>
      <Figures rows={[...shown, ...stability]} />
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
  lastVisit: ReturnType<typeof useLastVisit>;
  hasPrevious: boolean;
};

/** Tests that are alike: all by side, or all without one. */
function TestTable({ region, rows, firstRow, lastVisit, hasPrevious }: TestTableProps) {
  const [first] = rows;
  if (!first) return null;
  const isSided = first.definition.sides.length > 1;
  return (
    <table className="w-full min-w-xl table-fixed border-separate border-spacing-x-1 border-spacing-y-0.5">
      <caption className="sr-only">
        {REGION_LABEL[region]} special tests, {isSided ? 'by side' : 'without a side'}
      </caption>
      <colgroup>
        <col />
        <col className="w-49 pointer-coarse:w-56" />
        <col className="w-49 pointer-coarse:w-56" />
        {hasPrevious && <col className="w-32" />}
        <col className="w-7" />
      </colgroup>
      <thead>
        <tr>
          <th className={HEAD}>
            <span className="sr-only">Test</span>
          </th>
          {isSided ? (
            <>
              <th scope="col" className={HEAD}>
                Left
              </th>
              <th scope="col" className={HEAD}>
                Right
              </th>
            </>
          ) : (
            <th scope="col" colSpan={2} className={HEAD}>
              <span className="font-normal text-muted-foreground">Without a side</span>
            </th>
          )}
          {hasPrevious && (
            <th scope="col" className={HEAD}>
              Last visit
            </th>
          )}
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <SpecialTestTableRow
            key={row.definition.code + row.at}
            row={row}
            rowIndex={firstRow + index}
            lastVisit={lastVisit}
            hasPrevious={hasPrevious}
          />
        ))}
      </tbody>
    </table>
  );
}

/** What sources say of the tests in sight: displayed, never printed, never applied. */
function Figures({ rows }: { rows: readonly SpecialTestRow[] }) {
  const known = rows.flatMap(({ definition, test }) =>
    test.figures ? [{ name: definition.label, ...test.figures }] : [],
  );
  if (known.length === 0) return null;
  return (
    <p className="max-w-prose text-xs text-muted-foreground">
      <span className="font-medium">Published, per cent</span>{' '}
      {known.map(({ name, words, source }) => (
        <span key={name} className="mr-2">
          {name}: {words.charAt(0).toLowerCase() + words.slice(1)}; {source}.
        </span>
      ))}
    </p>
  );
}
