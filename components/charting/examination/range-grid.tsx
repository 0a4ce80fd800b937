'use client';

import { useMemo, useState } from 'react';
import { REGION_LABEL, type Region } from '@/clinical/vocabulary/sections';
import { starredFindings } from '../asterisks/starred-findings';
import { useChart } from '../chart-context';
import { Segments } from '../fields/segments';
import { AddToGrid } from '../grid/add-to-grid';
import { CellGrid } from '../grid/cell-grid';
import { KeyHints } from '../grid/key-hints';
import { useLastVisit } from '../grid/use-last-visit';
import { useOwnOrder } from '../templates/use-templates';
import { useStructure } from '../use-draft';
import { figuresOfMovement } from '../tests/figures-of-movement';
import { PublishedFigures } from '../tests/published-figures';
import { AfterChoice } from './after-choice';
import type { RangeColumn } from './range-column';
import { RangeContext } from './range-context';
import { rangeRows, type RangeRow } from './range-rows';
import { RangeSetupLine } from './range-setup';
import { RangeTable } from './range-table';
import { useAfterColumn } from './use-after-column';
import { useRangeSetup } from './use-range-setup';

/** Range of motion of one region: before and after treatment, last visit and published error. */
export function RangeGrid({ region }: { region: Region }) {
  const { content } = useChart();
  const findings = useStructure();
  const inOwnOrder = useOwnOrder();
  const [added, setAdded] = useState<readonly string[]>([]);
  const [openCode, setOpenCode] = useState<string | null>(null);
  const [isAfterOnPhone, setIsAfterOnPhone] = useState(false);
  const setupChoice = useRangeSetup(region);
  const { setup } = setupChoice;
  const { findings: previous, previousOf, carry } = useLastVisit();
  const { shown, addable } = rangeRows(
    region,
    findings,
    [...previous, ...starredFindings(content)],
    added,
  );

  const grid = useMemo(
    () => ({
      setup,
      previousOf,
      carry,
      openDetails: (code: string) => setOpenCode((open) => (open === code ? null : code)),
    }),
    [setup, previousOf, carry],
  );

  const after = useAfterColumn();
  const columns: readonly RangeColumn[] = [
    { moment: 'before', label: 'Before', isOffOnPhone: isAfterOnPhone && after.moment !== null },
    ...(after.moment
      ? [{ moment: after.moment, label: 'After', isOffOnPhone: !isAfterOnPhone }]
      : []),
  ];
  const codesShown = new Set(shown.map(({ code }) => code));
  const hasPrevious = previous.some(({ code }) => codesShown.has(code));
  const tables = splitRows(shown);

  return (
    <RangeContext value={grid}>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <RangeSetupLine region={region} {...setupChoice} />
        <AfterChoice {...after} />
      </div>
      {after.moment && (
        <Segments
          label="Moment shown"
          options={{ before: 'Before', after: 'After' }}
          value={isAfterOnPhone ? 'after' : 'before'}
          onChange={(moment) => setIsAfterOnPhone(moment === 'after')}
          className="self-start sm:hidden"
        />
      )}
      <CellGrid
        skippedSlot={2}
        aria-label={`${REGION_LABEL[region]} range of motion`}
        aria-describedby="range-grid-keys"
        className="flex flex-col gap-1"
      >
        {tables.map(({ caption, unit, rows, firstRow }) => (
          <RangeTable
            key={caption}
            caption={`${REGION_LABEL[region]} range of motion, ${caption}`}
            unit={unit}
            rows={rows}
            firstRow={firstRow}
            columns={columns}
            openCode={openCode}
            hasPrevious={hasPrevious}
          />
        ))}
      </CellGrid>
      <PublishedFigures of={shown.flatMap(({ definition }) => figuresOfMovement(definition))} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <AddToGrid
          label={`${REGION_LABEL[region]}: add a movement`}
          placeholder="Add a movement…"
          items={inOwnOrder(addable, ({ code }) => code).map(({ code, label, definition }) => ({
            value: code,
            label,
            hint: definition.group,
          }))}
          onAdd={(code) => setAdded((all) => [...all, code])}
        />
        <KeyHints id="range-grid-keys">
          Degrees, pain, limit. Arrows move, Enter goes on, Tab leaves; P S G W A N O set the limit,
          C carries, * stars, + shows more.
        </KeyHints>
      </div>
    </RangeContext>
  );
}

type Split = { caption: string; unit: '°' | 'cm'; rows: readonly RangeRow[]; firstRow: number };

/** Rows of one shape stand together: in the midline, left and right, and those in centimetres. */
function splitRows(shown: readonly RangeRow[]): readonly Split[] {
  const isLong = ({ measure }: RangeRow) => measure === 'centimetres';
  const isSided = ({ sides }: RangeRow) => sides.length > 1;
  const parts = [
    { caption: 'midline', unit: '°', rows: shown.filter((row) => !isLong(row) && !isSided(row)) },
    { caption: 'sides', unit: '°', rows: shown.filter((row) => !isLong(row) && isSided(row)) },
    { caption: 'distances', unit: 'cm', rows: shown.filter((row) => isLong(row) && !isSided(row)) },
    {
      caption: 'distances by side',
      unit: 'cm',
      rows: shown.filter((row) => isLong(row) && isSided(row)),
    },
  ] as const;
  let firstRow = 0;
  return parts
    .filter(({ rows }) => rows.length > 0)
    .map((part) => {
      const split = { ...part, firstRow };
      firstRow += part.rows.length;
      return split;
    });
}
