'use client';

import { useMemo, useState, type FocusEvent } from 'react';
import { codesOfKind } from '@/clinical/findings/codes';
import { isNeurodynamicFinding } from '@/clinical/notes/compose-neurodynamics';
import { NEURODYNAMIC_GROUP } from '@/clinical/findings/range-of-motion-codes';
import { ROM_METHOD } from '@/clinical/vocabulary/measurement';
import { REGION_LABEL, type Region } from '@/clinical/vocabulary/sections';
import { Select } from '@/components/ui/select';
import { AddToGrid } from '../grid/add-to-grid';
import { keepOneStop } from '../grid/grid-moves';
import { RangeContext } from '../examination/range-context';
import { useStructure } from '../use-draft';
import { NeurodynamicRow } from './neurodynamic-row';
import { useLastVisit } from '../grid/use-last-visit';
import { useNeurodynamicMethod } from './use-neurodynamic-method';

/** How many tests of a region stand ready before one is added. */
const READY = 1;
const HEAD = 'pb-1 text-left text-xs font-normal text-muted-foreground';
const { tape_measure: _tape, ordinal_mckenzie: _ordinal, ...METHODS } = ROM_METHOD;

/** Neurodynamic tests of a region by side, with last visit and its change where it compares. */
export function Neurodynamics({ region }: { region: Region }) {
  const findings = useStructure();
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
      openDetails: () => undefined,
    }),
    [previousOf],
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
      <div
        data-cell-grid
        data-moment-slots="6"
        role="group"
        aria-label={`${REGION_LABEL[region]} neurodynamics`}
        aria-describedby={`neurodynamic-keys-${region}`}
        onFocus={(event: FocusEvent<HTMLDivElement>) =>
          keepOneStop(event.currentTarget, event.target)
        }
        className="relative max-lg:overflow-x-auto max-lg:has-data-trouble:pb-28"
      >
        <table className="w-full max-w-4xl min-w-xl table-fixed border-separate border-spacing-0.5">
          <caption className="sr-only">{REGION_LABEL[region]} neurodynamic tests</caption>
          <colgroup>
            <col className="w-40" />
            <col className="w-11" />
            <col className="w-13" />
            <col className="w-13" />
            <col className="w-19" />
            <col className="w-24" />
            <col className="w-32 pointer-coarse:w-36" />
            {hasPrevious && <col />}
            <col className="w-7" />
          </colgroup>
          <thead>
            <tr>
              <th className={HEAD}>
                <span className="sr-only">Test</span>
              </th>
              <th className={HEAD}>
                <span className="sr-only">Side</span>
              </th>
              <th scope="col" className={HEAD} title="Angle of the first symptom">
                first °
              </th>
              <th scope="col" className={HEAD} title="Angle of the limit">
                limit °
              </th>
              <th scope="col" className={HEAD}>
                symptom
              </th>
              <th scope="col" className={HEAD}>
                differentiation
              </th>
              <th scope="col" className={HEAD}>
                result
              </th>
              {hasPrevious && (
                <th scope="col" className={HEAD}>
                  last visit, change
                </th>
              )}
              <td />
            </tr>
          </thead>
          <tbody>
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
          </tbody>
        </table>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <AddToGrid
          label={`${REGION_LABEL[region]}: add a neurodynamic test`}
          placeholder="Add a test…"
          items={codes
            .filter((each) => !shown.includes(each))
            .map(({ code, label }) => ({ value: code, label }))}
          onAdd={(code) => setAdded((all) => [...all, code])}
        />
        <p
          id={`neurodynamic-keys-${region}`}
          className="text-xs text-muted-foreground pointer-coarse:hidden"
        >
          Degrees go on by themselves. P N E set the result; C carries, + shows more.
        </p>
      </div>
    </RangeContext>
  );
}
