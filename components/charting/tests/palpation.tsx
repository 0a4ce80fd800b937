'use client';

import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { TENDERNESS_ANCHORS } from '@/clinical/vocabulary/muscles';
import { MOBILITY_GRADE_WORDS } from '@/clinical/vocabulary/palpation';
import { REGION_LABEL, type Region } from '@/clinical/vocabulary/sections';
import { CellGrid } from '../grid/cell-grid';
import { GridTable } from '../grid/grid-table';
import { KeyHints } from '../grid/key-hints';
import { ScaleWords } from '../grid/scale-words';
import { useLastVisit, type LastVisit } from '../grid/use-last-visit';
import { useStructure } from '../use-draft';
import { LevelPicker } from './level-picker';
import { PalpationTableRow } from './palpation-row';
import { palpationRows, type PalpationRow } from './palpation-rows';

const LEVEL = { words: 'Level', isUnseen: true, width: 'w-48' };
const PAIN = { words: 'pain', width: 'w-48 pointer-coarse:w-56' };
const COLUMNS = {
  moved: [
    LEVEL,
    { words: 'mobility', width: 'w-38' },
    { words: '0 to 6', width: 'w-13' },
    PAIN,
    { words: 'resistance', width: 'w-20' },
  ],
  felt: [
    LEVEL,
    { words: 'tender', width: 'w-13' },
    { width: 'w-38' },
    PAIN,
    { words: 'skin', width: 'w-20' },
  ],
};

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
      <CellGrid
        ref={tables}
        skippedSlot={1}
        aria-label={`${REGION_LABEL[region]} palpation`}
        aria-describedby={`palpation-keys-${region}`}
      >
        <Levels shape="moved" rows={moved} firstRow={0} {...{ region, hasPrevious, lastVisit }} />
        <Levels
          shape="felt"
          rows={felt}
          firstRow={moved.length}
          {...{ region, hasPrevious, lastVisit }}
        />
      </CellGrid>
      {rows.length > 0 && (
        <KeyHints id={`palpation-keys-${region}`}>
          First letters answer, H again for hyper; Enter goes on, Tab leaves; C carries, + shows
          more.
        </KeyHints>
      )}
      {moved.length > 0 && (
        <p className="text-xs text-muted-foreground">
          {MOBILITY_GRADE_WORDS}. Clinician’s judgement: reliability between raters is low.
        </p>
      )}
      {felt.length > 0 && <ScaleWords word="Tenderness" scale={TENDERNESS_ANCHORS} />}
    </>
  );
}

type LevelsProps = {
  region: Region;
  shape: keyof typeof COLUMNS;
  rows: readonly PalpationRow[];
  firstRow: number;
  hasPrevious: boolean;
  lastVisit: LastVisit;
};

function Levels({ region, shape, rows, firstRow, hasPrevious, lastVisit }: LevelsProps) {
  if (rows.length === 0) return null;
  const name = shape === 'moved' ? 'movement of each level' : 'what is felt at each level';
  return (
    <GridTable
      caption={`${REGION_LABEL[region]} palpation, ${name}`}
      columns={[...COLUMNS[shape], ...(hasPrevious ? [{ words: 'last visit' }] : [])]}
      className="max-w-4xl border-spacing-0.5"
    >
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
    </GridTable>
  );
}
