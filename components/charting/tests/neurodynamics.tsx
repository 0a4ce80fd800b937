'use client';

import { useMemo, useState } from 'react';
import { codesOfKind } from '@/clinical/findings/codes';
import { isNeurodynamicFinding } from '@/clinical/notes/compose-neurodynamics';
import { NEURODYNAMIC_GROUP } from '@/clinical/findings/range-of-motion-codes';
import { ROM_METHOD } from '@/clinical/vocabulary/measurement';
import { REGION_LABEL, type Region } from '@/clinical/vocabulary/sections';
import { Select } from '@/components/ui/select';
import { RangeContext } from '../examination/range-context';
import { AddToGrid } from '../grid/add-to-grid';
import { CellGrid } from '../grid/cell-grid';
import { GridTable } from '../grid/grid-table';
import { KeyHints } from '../grid/key-hints';
import { useLastVisit } from '../grid/use-last-visit';
import { useOwnOrder } from '../templates/use-templates';
import { useStructure } from '../use-draft';
import { NeurodynamicRow } from './neurodynamic-row';
import { figuresOfMovement } from './figures-of-movement';
import { PublishedFigures } from './published-figures';
import { useNeurodynamicMethod } from './use-neurodynamic-method';

/** How many tests of a region stand ready before one is added. */
const READY = 1;
const COLUMNS = [
  { words: 'Test', isUnseen: true, width: 'w-40' },
  { words: 'Side', isUnseen: true, width: 'w-11' },
  { words: 'first °', title: 'Angle of the first symptom', width: 'w-13' },
  { words: 'limit °', title: 'Angle of the limit', width: 'w-13' },
  { words: 'symptom', width: 'w-19' },
  { words: 'differentiation', width: 'w-24' },
  { words: 'result', width: 'w-32 pointer-coarse:w-36' },
];
const { tape_measure: _tape, ordinal_mckenzie: _ordinal, ...METHODS } = ROM_METHOD;

/** Neurodynamic tests of a region by side, with last visit and its change where it compares. */
export function Neurodynamics({ region }: { region: Region }) {
  const findings = useStructure();
  const inOwnOrder = useOwnOrder();
  const { findings: lastFindings, previousOf, carry } = useLastVisit('range_of_motion');
  const { method, choose, recordAngle } = useNeurodynamicMethod();
  const [added, setAdded] = useState<readonly string[]>([]);
  const codes = useMemo(
    () =>
      codesOfKind('range_of_motion', region).filter(({ group }) => group === NEURODYNAMIC_GROUP),
    [region],
  );
  const last = lastFindings.filter(isNeurodynamicFinding);
  const inUse = new Set([...findings, ...last].map(({ code }) => code));
  const shown = codes.filter(
    ({ code }, index) => index < READY || inUse.has(code) || added.includes(code),
  );
  const hasPrevious = shown.some(({ code }) => last.some((each) => each.code === code));
  const grid = useMemo(
    () => ({
      setup: { method: null, position: null },
      previousOf,
      carry,
      openDetails: () => undefined,
    }),
    [previousOf, carry],
  );
  if (codes.length === 0) {
    return (
      <p className="text-muted-foreground">
        Slump in long sitting stands among the special tests; tests of arm and leg with their
        region.
      </p>
    );
  }
  return (
    <RangeContext value={grid}>
      <label className="flex items-center gap-2 text-xs text-muted-foreground">
        Measured with
        <Select
          aria-label={`${REGION_LABEL[region]} neurodynamics, method`}
          value={method ?? ''}
          onChange={(event) => choose(event.target.value || null)}
          className="w-48"
        >
          <option value="">method…</option>
          {Object.entries(METHODS).map(([code, words]) => (
            <option key={code} value={code}>
              {words}
            </option>
          ))}
        </Select>
      </label>
      <CellGrid
        aria-label={`${REGION_LABEL[region]} neurodynamics`}
        aria-describedby={`neurodynamic-keys-${region}`}
      >
        <GridTable
          caption={`${REGION_LABEL[region]} neurodynamic tests`}
          columns={[...COLUMNS, ...(hasPrevious ? [{ words: 'last visit, change' }] : [])]}
          className="max-w-4xl border-spacing-0.5"
        >
          {shown.map((definition, index) => (
            <NeurodynamicRow
              key={definition.code}
              definition={definition}
              firstRow={index * 2}
              hasPrevious={hasPrevious}
              carry={carry}
              recordAngle={recordAngle}
            />
          ))}
        </GridTable>
      </CellGrid>
      <PublishedFigures of={shown.flatMap(figuresOfMovement)} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <AddToGrid
          label={`${REGION_LABEL[region]}: add a neurodynamic test`}
          placeholder="Add a test…"
          items={inOwnOrder(
            codes.filter((each) => !shown.includes(each)),
            ({ code }) => code,
          ).map(({ code, label }) => ({ value: code, label }))}
          onAdd={(code) => setAdded((all) => [...all, code])}
        />
        <KeyHints id={`neurodynamic-keys-${region}`}>
          Degrees go on by themselves. P N E set the result; C carries, + shows more.
        </KeyHints>
      </div>
    </RangeContext>
  );
}
