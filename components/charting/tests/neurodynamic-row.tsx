'use client';

import { useState } from 'react';
import type { AttributeValue } from '@/clinical/findings/attribute';
import type { CodeDefinition } from '@/clinical/findings/code-definition';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { isNeurodynamic, NEURODYNAMIC_TESTS, romParts } from '@/clinical/range-of-motion/movements';
import { TEST_RESULT } from '@/clinical/vocabulary/neurological';
import { STRUCTURAL_DIFFERENTIATION } from '@/clinical/vocabulary/special-tests';
import { keyOf } from '../draft-store/field-ref';
import { LastValue, ReadingChange } from '../examination/reading-change';
import { ChoiceCell } from '../grid/choice-cell';
import { MoreButton } from '../grid/more-button';
import { PickCell } from '../grid/pick-cell';
import { RowDetails } from '../grid/row-details';
import { RowRemarks } from '../grid/row-words';
import { TypedCell } from '../grid/typed-cell';
import type { LastVisit } from '../grid/use-last-visit';
import { SHORT_RESPONSE, SHORT_RESULT } from './short-words';

const IN_CELLS = [
  ...['degrees', 'firstSymptomDegrees', 'symptomResponse', 'structuralDifferentiation'],
  'testResult',
];
const SAID_ELSEWHERE = [...IN_CELLS, 'method', 'position'];

type NeurodynamicRowProps = {
  definition: CodeDefinition;
  /** Rows above it in the grid: each side is one. */
  firstRow: number;
  hasPrevious: boolean;
  carry: LastVisit['carry'];
  recordAngle: (key: FindingKey, attribute: string, value: AttributeValue | null) => void;
};

/** One test, a row for each side: first symptom, limit, symptom, differentiation, result. */
export function NeurodynamicRow(props: NeurodynamicRowProps) {
  const { definition, firstRow, hasPrevious, carry, recordAngle } = props;
  const [isOpen, setIsOpen] = useState(false);
  const { code, label, attributes } = definition;
  const movement = romParts(code)?.movement;
  const angle = movement && isNeurodynamic(movement) ? NEURODYNAMIC_TESTS[movement].label : '';
  const { degrees, firstSymptomDegrees } = attributes;
  if (!degrees || !firstSymptomDegrees) return null;
  return (
    <>
      {(['left', 'right'] as const).map((side, index) => {
        const key = keyOf(code, { side });
        const name = `${label}, ${side}`;
        const acts = { more: () => setIsOpen((open) => !open), carry: () => carry(key) };
        const cell = (attribute: string, slot: number, words: string) => ({
          findingKey: key,
          attribute,
          label: `${name}, ${words}`,
          place: { row: firstRow + index, slot },
          acts,
        });
        const angleCell = (attribute: string, slot: number, words: string) => ({
          ...cell(attribute, slot, words),
          write: (value: AttributeValue | null) => recordAngle(key, attribute, value),
        });
        return (
          <tr key={side} className="align-middle">
            {index === 0 && (
              <th scope="rowgroup" rowSpan={2} className="pr-2 text-left align-top font-medium">
                <span className="block pt-1.5 leading-tight">{label}</span>
                <span className="block text-xs font-normal text-muted-foreground">{angle}</span>
                <RowRemarks findingKey={key} inCells={SAID_ELSEWHERE} />
                <RowRemarks findingKey={keyOf(code, { side: 'right' })} inCells={SAID_ELSEWHERE} />
              </th>
            )}
            <th scope="row" className="text-left text-xs font-medium">
              {side === 'left' ? 'Left' : 'Right'}
            </th>
            <td className="p-0">
              <TypedCell
                {...angleCell('firstSymptomDegrees', 0, 'first symptom, degrees')}
                definition={firstSymptomDegrees}
              />
            </td>
            <td className="p-0">
              <TypedCell {...angleCell('degrees', 1, 'limit, degrees')} definition={degrees} />
            </td>
            <td className="p-0">
              <PickCell {...cell('symptomResponse', 2, 'symptom')} options={SHORT_RESPONSE} />
            </td>
            <td className="p-0">
              <PickCell
                {...cell('structuralDifferentiation', 3, 'differentiation')}
                options={STRUCTURAL_DIFFERENTIATION}
              />
            </td>
            <td className="p-0">
              <ChoiceCell
                {...cell('testResult', 4, 'result')}
                options={TEST_RESULT}
                short={SHORT_RESULT}
              />
            </td>
            {hasPrevious && (
              <td>
                <span className="flex flex-wrap items-center gap-x-1">
                  <LastValue findingKey={key} sideLabel="" name={name} />
                  <ReadingChange findingKey={key} />
                </span>
              </td>
            )}
            {index === 0 && (
              <td rowSpan={2} className="text-right align-top">
                <MoreButton name={label} isOpen={isOpen} onClick={acts.more} />
              </td>
            )}
          </tr>
        );
      })}
      {isOpen && (
        <tr>
          <td colSpan={hasPrevious ? 9 : 8}>
            <RowDetails
              rows={(['left', 'right'] as const).map((side) => ({
                key: keyOf(code, { side }),
                name: `${label}, ${side}`,
              }))}
              inCells={IN_CELLS}
            />
          </td>
        </tr>
      )}
    </>
  );
}
