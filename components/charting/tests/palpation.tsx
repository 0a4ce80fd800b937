'use client';

import { useRef, useState, type FocusEvent } from 'react';
import { flushSync } from 'react-dom';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { TENDERNESS_ANCHORS } from '@/clinical/vocabulary/muscles';
import { MOBILITY_GRADE_WORDS } from '@/clinical/vocabulary/palpation';
import { REGION_LABEL, type Region } from '@/clinical/vocabulary/sections';
import { keepOneStop } from '../grid/grid-moves';
import { useStructure } from '../use-draft';
import { LevelPicker } from './level-picker';
import { PalpationTableRow } from './palpation-row';
import { palpationRows, type PalpationRow } from './palpation-rows';
import { useLastVisit } from '../grid/use-last-visit';

const HEAD = 'pb-1 text-left text-xs font-normal text-muted-foreground';
const COLUMNS = {
  moved: ['mobility', '0 to 6', 'pain', 'resistance'],
  felt: ['tender', '', 'pain', 'skin'],
} as const;

/** What the hands find level by level, from the head down, with last visit beside. */
export function Palpation({ region }: { region: Region }) {
  const findings = useStructure();
  const lastVisit = useLastVisit('palpation_findings');
  const [added, setAdded] = useState<readonly FindingKey[]>([]);
  const tables = useRef<HTMLDivElement>(null);
  const { moved, felt } = palpationRows(region, findings, lastVisit.findings, added);
  const rows = [...moved, ...felt];
  const hasPrevious = rows.some(({ key }) => lastVisit.previousOf(key) !== null);
  const add = (key: FindingKey) => {
    // The row has to be there before the hand can go to it.
    flushSync(() => setAdded((all) => [...all, key]));
    tables.current
      ?.querySelector(`[data-level="${key.code}|${key.side}|${key.at}"]`)
      ?.querySelector<HTMLElement>('[data-slot]')
      ?.focus();
  };
  return (
    <>
      <LevelPicker region={region} onAdd={add} />
      <div
        ref={tables}
        data-cell-grid
        data-moment-slots="6"
        data-skipped-slot="1"
        role="group"
        aria-label={`${REGION_LABEL[region]} palpation`}
        aria-describedby={`palpation-keys-${region}`}
        onFocus={(event: FocusEvent<HTMLDivElement>) =>
          keepOneStop(event.currentTarget, event.target)
        }
        className="relative max-lg:overflow-x-auto max-lg:has-data-trouble:pb-28"
      >
        <Levels shape="moved" rows={moved} firstRow={0} {...{ region, hasPrevious, lastVisit }} />
        <Levels
          shape="felt"
          rows={felt}
          firstRow={moved.length}
          {...{ region, hasPrevious, lastVisit }}
        />
      </div>
      {rows.length > 0 && (
        <p
          id={`palpation-keys-${region}`}
          className="text-xs text-muted-foreground pointer-coarse:hidden"
        >
          First letters answer, H again for hyper; Enter goes on, Tab leaves; C carries, + shows
          more.
        </p>
      )}
      {moved.length > 0 && (
        <p className="text-xs text-muted-foreground">
          {MOBILITY_GRADE_WORDS}. Clinician’s judgement: reliability between raters is low.
        </p>
      )}
      {felt.length > 0 && (
        <p className="text-xs text-muted-foreground" title={TENDERNESS_ANCHORS.source}>
          <span className="font-medium">Tenderness</span>:{' '}
          {TENDERNESS_ANCHORS.anchors
            .map((anchor, grade) => `${grade} ${anchor.toLowerCase()}`)
            .join(' · ')}
        </p>
      )}
    </>
  );
}

type LevelsProps = {
  region: Region;
  shape: keyof typeof COLUMNS;
  rows: readonly PalpationRow[];
  firstRow: number;
  hasPrevious: boolean;
  lastVisit: ReturnType<typeof useLastVisit>;
};

function Levels({ region, shape, rows, firstRow, hasPrevious, lastVisit }: LevelsProps) {
  if (rows.length === 0) return null;
  const name = shape === 'moved' ? 'movement of each level' : 'what is felt at each level';
  return (
    <table className="w-full max-w-4xl min-w-xl table-fixed border-separate border-spacing-0.5">
      <caption className="sr-only">
        {REGION_LABEL[region]} palpation, {name}
      </caption>
      <colgroup>
        <col className="w-48" />
        <col className={shape === 'moved' ? 'w-38' : 'w-13'} />
        <col className={shape === 'moved' ? 'w-13' : 'w-38'} />
        <col className="w-48 pointer-coarse:w-56" />
        <col className="w-20" />
        {hasPrevious && <col />}
        <col className="w-7" />
      </colgroup>
      <thead>
        <tr>
          <th className={HEAD}>
            <span className="sr-only">Level</span>
          </th>
          {COLUMNS[shape].map((column, index) =>
            column === '' ? (
              <td key={index} />
            ) : (
              <th key={index} scope="col" className={HEAD}>
                {column}
              </th>
            ),
          )}
          {hasPrevious && (
            <th scope="col" className={HEAD}>
              last visit
            </th>
          )}
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <PalpationTableRow
            key={`${row.key.code}|${row.key.side}|${row.key.at}`}
            row={row}
            shape={shape}
            rowIndex={firstRow + index}
            hasPrevious={hasPrevious}
            lastVisit={lastVisit}
          />
        ))}
      </tbody>
    </table>
  );
}
