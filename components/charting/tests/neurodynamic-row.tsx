'use client';

import { useState } from 'react';
import type { AttributeValue } from '@/clinical/findings/attribute';
import type { CodeDefinition } from '@/clinical/findings/code-definition';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { isNeurodynamic, NEURODYNAMIC_TESTS, romParts } from '@/clinical/range-of-motion/movements';
import { TEST_RESULT } from '@/clinical/vocabulary/neurological';
import { STRUCTURAL_DIFFERENTIATION } from '@/clinical/vocabulary/special-tests';
import { cn } from '@/components/ui/cn';
import { keyOf } from '../draft-store/field-ref';
import { LastValue, ReadingChange } from '../examination/reading-change';
import { ChoiceCell } from './choice-cell';
import { PickCell } from './pick-cell';
import { MoreButton, RowDetails, RowRemarks } from './row-parts';
import { TypedCell } from './typed-cell';
import type { useLastVisit } from './use-last-visit';

const SHORT_RESULT = { positive: 'Pos', negative: 'Neg', equivocal: 'Equiv' } as const;
const SHORT_RESPONSE = { familiar: 'familiar', other: 'other', none: 'none' } as const;
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
  carry: ReturnType<typeof useLastVisit>['carry'];
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
        const place = (slot: number) => ({
          row: firstRow + index,
          slot,
          isFirst: firstRow + index === 0 && slot === 0,
        });
        const acts = { onMore: () => setIsOpen((open) => !open), onCarry: () => carry(key) };
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
                findingKey={key}
                attribute="firstSymptomDegrees"
                definition={firstSymptomDegrees}
                label={`${name}, first symptom, degrees`}
                place={place(0)}
                acts={acts}
                write={(value) => recordAngle(key, 'firstSymptomDegrees', value)}
              />
            </td>
            <td className="p-0">
              <TypedCell
                findingKey={key}
                attribute="degrees"
                definition={degrees}
                label={`${name}, limit, degrees`}
                place={place(1)}
                acts={acts}
                write={(value) => recordAngle(key, 'degrees', value)}
              />
            </td>
            <td className="p-0">
              <PickCell
                findingKey={key}
                attribute="symptomResponse"
                options={SHORT_RESPONSE}
                label={`${name}, symptom`}
                place={place(2)}
                acts={acts}
              />
            </td>
            <td className="p-0">
              <PickCell
                findingKey={key}
                attribute="structuralDifferentiation"
                options={STRUCTURAL_DIFFERENTIATION}
                label={`${name}, differentiation`}
                place={place(3)}
                acts={acts}
              />
            </td>
            <td className="p-0">
              <ChoiceCell
                findingKey={key}
                attribute="testResult"
                options={TEST_RESULT}
                short={SHORT_RESULT}
                label={`${name}, result`}
                place={place(4)}
                acts={acts}
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
              <td rowSpan={2} className={cn('text-right align-top')}>
                <MoreButton name={label} isOpen={isOpen} onClick={acts.onMore} />
              </td>
            )}
          </tr>
        );
      })}
      {isOpen && (
        <tr>
          <td colSpan={hasPrevious ? 9 : 8}>
            <RowDetails
              definition={definition}
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
