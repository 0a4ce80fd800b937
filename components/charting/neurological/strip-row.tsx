'use client';

import { useState } from 'react';
import { codeDefinition } from '@/clinical/findings/codes';
import { isOffNormal, STRIP_VALUES } from '@/clinical/notes/neuro-values';
import type { RootMark } from '@/clinical/notes/root-marks';
import { findingLine } from '@/clinical/notes/value-words';
import type { FindingKey, Side } from '@/clinical/findings/finding-key';
import { REFLEXES, SENSORY_KEY_POINT } from '@/clinical/vocabulary/neurological';
import { REFLEX_LINE, reflexRoots } from '@/clinical/vocabulary/root-strip';
import { cn } from '@/components/ui/cn';
import { useChart } from '../chart-context';
import { fieldElementId, keyOf } from '../draft-store/field-ref';
import { isCarriedOver } from '../examination/record-reading';
import { dayAndMonth } from '../fields/value-text';
import { focusAfter } from '../focus-after';
import { MoreButton } from '../grid/more-button';
import type { LastVisit } from '../grid/use-last-visit';
import { useAttributes } from '../use-draft';
import { StripCell, type GradeName, type StripActs } from './strip-cell';
import { StripRowDetails } from './strip-row-details';
import type { StripRow } from './strip-rows';

const SIDES = ['left', 'right'] as const;
const LETTER: Record<Side, string> = { left: 'L', right: 'R', midline: 'central' };
const IN_CELLS = [
  ...STRIP_VALUES,
  ...['isPainLimited', 'isReinforced', 'notTestedReason', 'carriedFromNote', 'carriedFromOn'],
];

/** Columns of the strip, for what spans a whole line. */
export const STRIP_COLUMNS = 11;

type Cell = { code: string; attribute: GradeName; slot: number };

function cellsOf({ sensation, power, reflex }: StripRow): readonly Cell[] {
  return (
    [
      [sensation, 'sensation', 0],
      [power, 'power', 2],
      [reflex, 'reflex', 4],
    ] as const
  ).flatMap(([code, attribute, slot]) => (code === null ? [] : [{ code, attribute, slot }]));
}

/** The key of one finding of a line: sensation is at its root, the others name it by themselves. */
function keyIn({ root }: StripRow, { code, attribute }: Cell, side: Side): FindingKey {
  return keyOf(code, { side, at: attribute === 'sensation' ? `root:${root}` : '' });
}

/** Every finding of a line, both sides. */
export function keysOf(row: StripRow): readonly FindingKey[] {
  return cellsOf(row).flatMap((cell) => SIDES.map((side) => keyIn(row, cell, side)));
}

type StripRowProps = {
  row: StripRow;
  rowIndex: number;
  marks: readonly RootMark[];
  lastVisit: LastVisit;
  around: Pick<StripActs, 'justFour' | 'keepFour' | 'fillNormal'>;
};

/** One root: sensation, power and reflex, left beside right, and the marks at its key point. */
export function StripTableRow({ row, rowIndex, marks, lastVisit, around }: StripRowProps) {
  const [isOpen, setIsOpen] = useState(false);
  const cells = cellsOf(row);
  const keys = keysOf(row);
  const name = row.extra === null ? row.root : `${row.root} ${row.extra}`;
  const power = row.power === null ? null : (codeDefinition(row.power)?.short ?? row.power);
  const openMore = (notTested?: FindingKey) => {
    if (!notTested) return setIsOpen((open) => !open);
    const id = fieldElementId({ key: notTested, attribute: 'notTestedReason' });
    focusAfter(
      () => setIsOpen(true),
      () => document.getElementById(id),
    );
  };
  const acts: StripActs = { carry: lastVisit.carry, openMore, ...around };
  const pair = (attribute: GradeName) => {
    const cell = cells.find((each) => each.attribute === attribute);
    return SIDES.map((side, index) => {
      if (!cell) return <td key={attribute + side} />;
      const key = keyIn(row, cell, side);
      return (
        <td key={attribute + side} className="p-0">
          <StripCell
            findingKey={key}
            attribute={attribute}
            label={`${cellName(row, cell)}, ${side}`}
            place={{ row: rowIndex, slot: cell.slot + index }}
            last={lastVisit.previousOf(key)}
            acts={acts}
          />
        </td>
      );
    });
  };
  return (
    <>
      <tr>
        <RowHead row={row} keys={keys} />
        {pair('sensation')}
        <td className="pr-1 pl-3 text-xs leading-tight max-sm:hidden">{power}</td>
        {pair('power')}
        <td className="pr-1 pl-3 text-xs leading-tight max-sm:hidden">
          <ReflexName row={row} />
        </td>
        {row.shared ? <SharedReflex code={row.shared} /> : pair('reflex')}
        <td className="pl-3 text-xs leading-tight max-sm:hidden">
          <Marks marks={row.extra === null ? marks : []} />
        </td>
        <td className="text-right">
          <MoreButton
            name={`${name}${row.sensation === null && power ? `, ${power.toLowerCase()}` : ''}`}
            isOpen={isOpen}
            onClick={() => setIsOpen((open) => !open)}
          />
        </td>
      </tr>
      <Remarks keys={keys} />
      {isOpen && (
        <tr>
          <td colSpan={STRIP_COLUMNS}>
            <StripRowDetails name={name} root={row.root} keys={keys} />
          </td>
        </tr>
      )}
    </>
  );
}

/** “Light touch L5”, “Toe extension, power”, “Ankle reflex”. */
function cellName({ root }: StripRow, { code, attribute }: Cell): string {
  const label = codeDefinition(code)?.label ?? code;
  return attribute === 'sensation' ? `${label} ${root}` : label;
}

/** The root, marked and bold where anything on its line is not what its scale calls normal. */
function RowHead({ row, keys }: { row: StripRow; keys: readonly FindingKey[] }) {
  const point = SENSORY_KEY_POINT[row.root as keyof typeof SENSORY_KEY_POINT];
  return (
    <th scope="row" title={row.sensation === null ? undefined : point} className="p-0 text-left">
      <span className="relative flex min-h-control items-center gap-1 pl-2.5 font-medium">
        {keys.map((key) => (
          <Bar key={key.code + key.side} findingKey={key} />
        ))}
        <span className={cn(row.sensation === null || row.extra ? 'font-normal' : undefined)}>
          {row.root}
          {row.extra && (
            <span className="block text-xs leading-tight text-muted-foreground">{row.extra}</span>
          )}
        </span>
      </span>
    </th>
  );
}

function Bar({ findingKey }: { findingKey: FindingKey }) {
  const attributes = useAttributes(findingKey);
  const isShown = isOffNormal({ ...findingKey, attributes }) && !isCarriedOver(attributes);
  if (!isShown) return null;
  return <span aria-hidden className="absolute inset-y-0.5 left-0 w-1 rounded-sm bg-foreground" />;
}

function ReflexName({ row }: { row: StripRow }) {
  const code = row.reflex?.slice('reflex.'.length) ?? row.shared;
  if (!code) return null;
  const reflex = code as keyof typeof REFLEXES;
  const roots = reflexRoots(reflex);
  if (row.shared) {
    return (
      <span className="text-muted-foreground">{`${REFLEXES[reflex].label}, at ${REFLEX_LINE[reflex]}`}</span>
    );
  }
  return (
    <>
      {REFLEXES[reflex].label}{' '}
      {roots !== row.root && <span className="text-muted-foreground">{roots}</span>}
    </>
  );
}

/** What stands on another root's line, shown again where it belongs as well. */
function SharedReflex({ code }: { code: keyof typeof REFLEXES }) {
  return SIDES.map((side) => (
    <SharedValue key={side} findingKey={keyOf(`reflex.${code}`, { side })} />
  ));
}

function SharedValue({ findingKey }: { findingKey: FindingKey }) {
  const attributes = useAttributes(findingKey);
  const isOff = isOffNormal({ ...findingKey, attributes });
  const value = attributes.reflex;
  return (
    <td
      className={cn('pr-5 text-center text-muted-foreground', isOff && 'font-bold text-foreground')}
    >
      {typeof value === 'number' ? value : null}
    </td>
  );
}

function Marks({ marks }: { marks: readonly RootMark[] }) {
  return (['left', 'right', 'midline'] as const).map((side) => {
    const words = marks.filter((mark) => mark.side === side).map((mark) => mark.words);
    if (words.length === 0) return null;
    return (
      <span key={side} className="block">
        <span className="text-muted-foreground">{LETTER[side]}</span> {words.join(', ')}
      </span>
    );
  });
}

/** What a line says beyond its cells, and where carried values came from. */
function Remarks({ keys }: { keys: readonly FindingKey[] }) {
  return keys.map((key) => <Remark key={key.code + key.side} findingKey={key} />);
}

function Remark({ findingKey }: { findingKey: FindingKey }) {
  const { content } = useChart();
  const attributes = useAttributes(findingKey);
  const { dateFormat } = content.clinic;
  const said = Object.keys(attributes).some((name) => !IN_CELLS.includes(name));
  if (!said && !isCarriedOver(attributes)) return null;
  const line = findingLine({ ...findingKey, attributes }, dateFormat, IN_CELLS);
  const on = attributes.carriedFromOn;
  return (
    <tr>
      <td />
      <td colSpan={STRIP_COLUMNS - 1} className="pb-0.5 text-xs text-muted-foreground">
        {line}
        {isCarriedOver(attributes) && (
          <i>, carried {typeof on === 'string' && dayAndMonth(on, dateFormat)}, not re-tested</i>
        )}
      </td>
    </tr>
  );
}
