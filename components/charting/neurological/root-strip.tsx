'use client';

import { useMemo, useRef, useState } from 'react';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { rootMarks } from '@/clinical/notes/root-marks';
import {
  MRC_ANCHORS,
  REFLEX_ANCHORS,
  SENSATION_ANCHORS,
  STRIP_LABEL,
  type Strip,
} from '@/clinical/vocabulary/neurological';
import { useChart } from '../chart-context';
import { AddToGrid } from '../grid/add-to-grid';
import { CellGrid } from '../grid/cell-grid';
import { ScaleWords } from '../grid/scale-words';
import { useLastVisit } from '../grid/use-last-visit';
import { useSettledFindings, useStructure } from '../use-draft';
import { FillNormal, useFillNormal } from './fill-normal';
import { blocksOf } from './normal-writes';
import { keysOf, StripTableRow } from './strip-row';
import { addableRows, stripRows } from './strip-rows';

const HEAD = 'px-1 pb-1 text-left text-xs font-normal text-muted-foreground';
const GROUP = `${HEAD} font-medium text-foreground`;

/**
 * The root strip of a limb pair: dermatome, myotome and reflex of each root on one line. The trunk
 * has dermatomes only.
 */
export function RootStrip({ strip }: { strip: Strip }) {
  const isTrunk = strip === 'trunk';
  const { content } = useChart();
  const findings = useStructure();
  const settled = useSettledFindings();
  const lastVisit = useLastVisit();
  const kept = useRef<FindingKey | null>(null);
  const [four] = useState(() => ({
    justFour: () => kept.current,
    keepFour: (key: FindingKey | null) => {
      kept.current = key;
    },
  }));
  const [added, setAdded] = useState<readonly string[]>([]);
  const marks = useMemo(() => rootMarks(settled), [settled]);
  const rows = stripRows(strip, findings, lastVisit.findings, added);
  const fillNormal = useFillNormal(lastVisit, rows.flatMap(keysOf));
  const around = { ...four, fillNormal: (key: FindingKey) => fillNormal(blocksOf([key])) };
  const addable = useMemo(() => addableRows(strip, rows), [strip, rows]);

  return (
    <div className="flex flex-col gap-2">
      <CellGrid
        momentSlots={2}
        readingSlots={100}
        flowsOn
        aria-label={`${STRIP_LABEL[strip]}, by root`}
        onPointerDown={() => four.keepFour(null)}
        onKeyDownCapture={(event) => {
          // Only what follows the 4 at once is its sign.
          if (!/^([+\-−]|Shift)$/.test(event.key)) four.keepFour(null);
        }}
      >
        <table className="w-full max-w-4xl table-fixed border-separate border-spacing-x-0.5 border-spacing-y-0.5">
          <caption className="sr-only">
            {STRIP_LABEL[strip]} by root: {isTrunk ? 'sensation' : 'sensation, power and reflexes'},
            left and right
          </caption>
          <colgroup>
            <col className="w-14 max-sm:w-12" />
            {[0, 1].map((each) => (
              <col key={each} className="w-15" />
            ))}
            <col className="w-31 max-sm:hidden" />
            {[0, 1].map((each) => (
              <col key={each} className="w-15" />
            ))}
            <col className="w-28 max-sm:hidden" />
            {[0, 1].map((each) => (
              <col key={each} className="w-15" />
            ))}
            <col className="max-sm:hidden" />
            <col className="w-7" />
          </colgroup>
          <thead>
            <tr>
              <td />
              <th colSpan={2} scope="colgroup" className={GROUP}>
                Light touch
              </th>
              <td className="max-sm:hidden" />
              <th colSpan={2} scope="colgroup" className={GROUP}>
                {!isTrunk && 'Power'}
              </th>
              <td className="max-sm:hidden" />
              <th colSpan={2} scope="colgroup" className={GROUP}>
                {!isTrunk && 'Reflex'}
              </th>
              <td className="max-sm:hidden" />
              <td />
            </tr>
            <tr>
              <th scope="col" className={HEAD}>
                Root
              </th>
              <Sides />
              <th scope="col" className={`${HEAD} pl-3 max-sm:hidden`}>
                <span className="sr-only">Key muscle</span>
              </th>
              {isTrunk ? <td colSpan={2} /> : <Sides />}
              <th scope="col" className={`${HEAD} pl-3 max-sm:hidden`}>
                <span className="sr-only">Reflex</span>
              </th>
              {isTrunk ? <td colSpan={2} /> : <Sides />}
              <th scope="col" className={`${HEAD} pl-3 max-sm:hidden`}>
                Marks at key points
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <StripTableRow
                key={row.id}
                row={row}
                rowIndex={index}
                marks={marks.filter(({ root }) => root === row.root)}
                lastVisit={lastVisit}
                around={around}
              />
            ))}
          </tbody>
        </table>
      </CellGrid>
      <FillNormal
        name={STRIP_LABEL[strip]}
        blocks={blocksOf(rows.flatMap(keysOf))}
        onFill={fillNormal}
      />
      <AddToGrid
        label={`${STRIP_LABEL[strip]}: add a root${isTrunk ? '' : ', muscle'} or modality`}
        placeholder={`Add a root${isTrunk ? '' : ', muscle'} or modality…`}
        items={addable}
        onAdd={(value) => setAdded((all) => [...all, value])}
        className="w-72"
      />
      <div className="text-xs text-muted-foreground">
        <ScaleWords scale={SENSATION_ANCHORS} word="Light touch" isNamed />
        {!isTrunk && (
          <>
            <ScaleWords scale={MRC_ANCHORS} word="Power" isNamed />
            <ScaleWords scale={REFLEX_ANCHORS} word="Reflex" isNamed />
          </>
        )}
        <p>
          {!isTrunk && '+ or − right after a 4: 4+ or 4− · P limited by pain · R reinforced · '}N
          not tested · M more
          {' · = fills what is empty in this block as examined and normal'}
          {content.previous &&
            ' · C carries the last visit’s value, the small figure beside a cell'}
        </p>
      </div>
    </div>
  );
}

function Sides() {
  return ['left', 'right'].map((side) => (
    <th key={side} scope="col" className={HEAD}>
      {side}
    </th>
  ));
}
