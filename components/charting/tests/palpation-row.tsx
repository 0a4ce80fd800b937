'use client';

import { useState } from 'react';
import {
  MOBILITY,
  PALPATION_PAIN,
  RESISTANCE,
  SKIN_TEMPERATURE,
} from '@/clinical/vocabulary/palpation';
import { ChoiceCell } from '../grid/choice-cell';
import { MoreButton } from '../grid/more-button';
import { PickCell } from '../grid/pick-cell';
import { RowDetails } from '../grid/row-details';
import { LastWords, RowRemarks } from '../grid/row-words';
import { TypedCell } from '../grid/typed-cell';
import type { LastVisit } from '../grid/use-last-visit';
import type { PalpationRow } from './palpation-rows';

const SHORT_MOBILITY = { hypomobile: 'Hypo', normal: 'Normal', hypermobile: 'Hyper' } as const;
const SHORT_PAIN = { none: 'No', local: 'Local', referred: 'Ref', familiar: 'Familiar' } as const;
/** With first letters that differ: none, local, referred, familiar. */
const PAIN_BY_LETTER = { ...PALPATION_PAIN, none: 'None' } as const;

const IN_CELLS = {
  moved: ['mobility', 'mobilityGrade', 'painResponse', 'resistance'],
  felt: ['tenderness', 'painResponse', 'skinTemperature'],
} as const;

type PalpationRowProps = {
  row: PalpationRow;
  shape: keyof typeof IN_CELLS;
  rowIndex: number;
  hasPrevious: boolean;
  lastVisit: LastVisit;
};

/** One level: how it moves or what is felt there; swelling, step and the rest behind More. */
export function PalpationTableRow(props: PalpationRowProps) {
  const { row, shape, rowIndex, hasPrevious, lastVisit } = props;
  const [isOpen, setIsOpen] = useState(false);
  const { definition, key, label } = row;
  const { attributes } = definition;
  const inCells = IN_CELLS[shape];
  const acts = {
    more: () => setIsOpen((open) => !open),
    carry: () => lastVisit.carry(key),
  };
  const cell = (attribute: string, slot: number) => ({
    findingKey: key,
    attribute,
    label: `${label}, ${(attributes[attribute]?.label ?? attribute).toLowerCase()}`,
    place: { row: rowIndex, slot },
    acts,
  });
  const { mobilityGrade, tenderness } = attributes;
  return (
    <>
      <tr className="align-middle" data-level={`${key.code}|${key.side}|${key.at}`}>
        <th scope="row" className="pr-2 text-left font-medium">
          <span className="block leading-tight">{label}</span>
          <RowRemarks findingKey={key} inCells={inCells} />
        </th>
        <td className="p-0">
          {shape === 'moved' ? (
            <ChoiceCell {...cell('mobility', 0)} options={MOBILITY} short={SHORT_MOBILITY} />
          ) : (
            tenderness && <TypedCell {...cell('tenderness', 0)} definition={tenderness} />
          )}
        </td>
        <td className="p-0">
          {mobilityGrade && <TypedCell {...cell('mobilityGrade', 1)} definition={mobilityGrade} />}
        </td>
        <td className="p-0">
          <ChoiceCell {...cell('painResponse', 2)} options={PAIN_BY_LETTER} short={SHORT_PAIN} />
        </td>
        <td className="p-0">
          {shape === 'moved' ? (
            <PickCell {...cell('resistance', 3)} options={RESISTANCE} />
          ) : (
            <PickCell {...cell('skinTemperature', 3)} options={SKIN_TEMPERATURE} />
          )}
        </td>
        {hasPrevious && (
          <td>
            <LastWords
              finding={lastVisit.previousOf(key)}
              name={label}
              onCarry={() => lastVisit.carry(key)}
            />
          </td>
        )}
        <td className="text-right">
          <MoreButton name={label} isOpen={isOpen} onClick={acts.more} />
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={hasPrevious ? 7 : 6}>
            <RowDetails rows={[{ key, name: label }]} inCells={inCells} />
          </td>
        </tr>
      )}
    </>
  );
}
