'use client';

import { useState } from 'react';
import { SEGMENTS, regionOfSegment } from '@/clinical/vocabulary/levels';
import { GUARDING_ANCHORS, MUSCLES, TENDERNESS_ANCHORS } from '@/clinical/vocabulary/muscles';
import { REGION_LABEL, type Region } from '@/clinical/vocabulary/sections';
import { starredFindings } from '../asterisks/starred-findings';
import { useChart } from '../chart-context';
import { AddToGrid } from '../grid/add-to-grid';
import { CellGrid } from '../grid/cell-grid';
import { ScaleWords } from '../grid/scale-words';
import { useLastVisit } from '../grid/use-last-visit';
import { useOwnOrder } from '../templates/use-templates';
import { useStructure } from '../use-draft';
import { muscleRows } from './muscle-rows';
import { MuscleTableRow } from './muscle-table-row';

const HEAD = 'px-1 pb-1 text-xs font-normal text-muted-foreground';
const GROUP = `${HEAD} text-left font-medium text-foreground`;
const SIDES = ['Left', 'Right'];
const SEGMENTAL = Object.entries(MUSCLES)
  .filter(([, muscle]) => 'isSegmental' in muscle)
  .map(([code]) => `muscle.${code}`);

/** Guarding and tenderness of a region's muscles, left and right, with last visit beside. */
export function MuscleTable({ region }: { region: Region }) {
  const { content } = useChart();
  const findings = useStructure();
  const inOwnOrder = useOwnOrder();
  const [added, setAdded] = useState<readonly { code: string; at: string }[]>([]);
  const lastVisit = useLastVisit('muscle_findings');
  const known = [...lastVisit.findings, ...starredFindings(content)];
  const { shown, addable } = muscleRows(region, findings, known, added);
  const hasPrevious = lastVisit.findings.length > 0;

  return (
    <div className="flex flex-col gap-2">
      <CellGrid skippedSlot={2} aria-label={`${REGION_LABEL[region]} muscles`}>
        <table className="w-full max-w-3xl table-fixed border-separate border-spacing-0.5">
          <caption className="sr-only">
            {REGION_LABEL[region]} muscles: guarding, {GUARDING_ANCHORS.name}, and{' '}
            {TENDERNESS_ANCHORS.name}
          </caption>
          <colgroup>
            <col className="w-40 max-sm:w-26" />
            {[1, 2, 3, 4, 5, 6].map((each) => (
              <col key={each} />
            ))}
            {hasPrevious && <col className="w-44" />}
            <col className="w-13 pointer-coarse:w-17" />
            <col className="w-7" />
          </colgroup>
          <thead>
            <tr>
              <td />
              {SIDES.map((side) => (
                <th key={side} colSpan={3} scope="colgroup" className={GROUP}>
                  {side}
                </th>
              ))}
              {hasPrevious && <th className={`${HEAD} text-left`}>Last</th>}
              <td />
              <td />
            </tr>
            <tr>
              <th className={`${HEAD} text-left`}>
                <span className="sr-only">Muscle</span>
              </th>
              {SIDES.map((side) =>
                ['guard', 'tender', 'trigger'].map((word) => (
                  <th key={side + word} scope="col" className={`${HEAD} text-center`}>
                    {word}
                  </th>
                )),
              )}
              {hasPrevious && <td />}
              <th scope="col" className={`${HEAD} text-right`}>
                re-test
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <MuscleTableRow
                key={row.code + row.at}
                row={row}
                rowIndex={index}
                lastVisit={lastVisit}
                hasPrevious={hasPrevious}
              />
            ))}
          </tbody>
        </table>
      </CellGrid>
      <AddToGrid
        label={`${REGION_LABEL[region]}: add a muscle`}
        placeholder="Add a muscle…"
        items={inOwnOrder(addable, ({ code }) => code).map(({ code, label }) => ({
          value: code,
          label,
          isAt: () => SEGMENTAL.includes(code),
        }))}
        levels={{
          label: 'Level of the muscle to add',
          none: 'whole muscle',
          places: SEGMENTS.filter((segment) => regionOfSegment(segment) === region).map(
            (segment) => `segment:${segment}`,
          ),
        }}
        onAdd={(code, at) => setAdded((all) => [...all, { code, at }])}
      />
      <ScaleWords scale={GUARDING_ANCHORS} word="Guarding" isNamed />
      <ScaleWords scale={TENDERNESS_ANCHORS} word="Tenderness" />
    </div>
  );
}
