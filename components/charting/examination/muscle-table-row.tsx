'use client';

import { Fragment, useState } from 'react';
import { codeDefinition } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import { StarButton } from '../asterisks/star-button';
import { toggleStar } from '../asterisks/toggle-star';
import { useChart } from '../chart-context';
import { keyOf } from '../draft-store/field-ref';
import { CarryButton } from '../grid/carry-button';
import { MoreButton } from '../grid/more-button';
import { RowDetails } from '../grid/row-details';
import { RowRemarks } from '../grid/row-words';
import { TypedCell } from '../grid/typed-cell';
import { Unchanged } from '../grid/unchanged';
import type { LastVisit } from '../grid/use-last-visit';
import type { MuscleRow } from './muscle-rows';
import { toggleTriggerPoint, TriggerPointCell } from './trigger-point-cell';

const SIDES = ['left', 'right'] as const;
const LETTER = { left: 'L', right: 'R' } as const;
const IN_CELLS = ['guarding', 'tenderness', 'hasTriggerPoint', 'isAsterisk'];

type MuscleTableRowProps = {
  row: MuscleRow;
  rowIndex: number;
  lastVisit: LastVisit;
  hasPrevious: boolean;
};

export function MuscleTableRow({ row, rowIndex, lastVisit, hasPrevious }: MuscleTableRowProps) {
  const { draft, content } = useChart();
  const [isOpen, setIsOpen] = useState(false);
  const attributes = codeDefinition(row.code)?.attributes ?? {};
  const { guarding, tenderness } = attributes;
  if (!guarding || !tenderness) return null;
  return (
    <>
      <tr>
        <th scope="row" className="pr-1 text-left font-medium">
          <span className="block leading-tight">{row.label}</span>
          {SIDES.map((side) => (
            <RowRemarks
              key={side}
              findingKey={keyOf(row.code, { side, at: row.at })}
              inCells={IN_CELLS}
            />
          ))}
        </th>
        {SIDES.map((side, index) => {
          const key = keyOf(row.code, { side, at: row.at });
          const name = `${row.label}, ${side}`;
          const cell = (attribute: string, offset: number, words: string) => ({
            findingKey: key,
            attribute,
            label: `${name}, ${words}`,
            place: { row: rowIndex, slot: index * 3 + offset },
            acts: {
              carry: () => lastVisit.carry(key),
              star: () => toggleStar(draft, content, key),
              more: () => setIsOpen((open) => !open),
              letters: { t: () => toggleTriggerPoint(draft, key) },
            },
            className: 'text-center',
          });
          return (
            <Fragment key={side}>
              <td className="p-0">
                <TypedCell {...cell('guarding', 0, 'guarding')} definition={guarding} />
              </td>
              <td className="p-0">
                <TypedCell {...cell('tenderness', 1, 'tenderness')} definition={tenderness} />
              </td>
              <td className="p-0">
                <TriggerPointCell
                  findingKey={key}
                  label={`${name}, trigger point`}
                  place={{ row: rowIndex, slot: index * 3 + 2 }}
                />
              </td>
            </Fragment>
          );
        })}
        {hasPrevious && (
          <td>
            {SIDES.map((side) => {
              const key = keyOf(row.code, { side, at: row.at });
              return (
                <LastGrades
                  key={side}
                  finding={lastVisit.previousOf(key)}
                  label={`${row.label}, ${side}`}
                  letter={LETTER[side]}
                  onCarry={() => lastVisit.carry(key)}
                />
              );
            })}
          </td>
        )}
        <td className="text-right whitespace-nowrap">
          {SIDES.map((side) => (
            <StarButton key={side} findingKey={keyOf(row.code, { side, at: row.at })} />
          ))}
        </td>
        <td className="text-right">
          <MoreButton name={row.label} isOpen={isOpen} onClick={() => setIsOpen((open) => !open)} />
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={hasPrevious ? 10 : 9}>
            <RowDetails
              rows={SIDES.map((side) => ({
                key: keyOf(row.code, { side, at: row.at }),
                name: `${row.label}, ${side}`,
                legend: `${row.label} ${side}`,
              }))}
              inCells={IN_CELLS}
            />
          </td>
        </tr>
      )}
    </>
  );
}

type LastGradesProps = {
  finding: Finding | null;
  label: string;
  letter: string;
  onCarry: () => void;
};

function LastGrades({ finding, label, letter, onCarry }: LastGradesProps) {
  if (!finding) return null;
  const { guarding, tenderness, hasTriggerPoint } = finding.attributes;
  const words = [
    typeof guarding === 'number' ? `g${guarding}` : '',
    typeof tenderness === 'number' ? `t${tenderness}` : '',
    hasTriggerPoint === true ? 'trigger' : '',
  ].filter(Boolean);
  return (
    <span className="flex flex-wrap items-center">
      <CarryButton name={`${label} ${words.join(' ')}`} onCarry={onCarry} className="px-1.5">
        <span className="text-xs">{letter}</span> {words.join(' ')}
      </CarryButton>
      <Unchanged last={finding} />
    </span>
  );
}
