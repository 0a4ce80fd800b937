'use client';

import { useState } from 'react';
import type { Side } from '@/clinical/findings/finding-key';
import { TEST_RESULT } from '@/clinical/vocabulary/neurological';
import { useChart } from '../chart-context';
import { keyOf } from '../draft-store/field-ref';
import { recordToday } from '../examination/record-reading';
import { ChoiceCell } from '../grid/choice-cell';
import { MoreButton } from '../grid/more-button';
import { PickCell } from '../grid/pick-cell';
import { RowDetails } from '../grid/row-details';
import { LastWords, RowRemarks } from '../grid/row-words';
import { TypedCell } from '../grid/typed-cell';
import type { LastVisit } from '../grid/use-last-visit';
import { SHORT_RESPONSE, SHORT_RESULT } from './short-words';
import type { SpecialTestRow } from './special-test-rows';

const MEASURES = ['seconds', 'degrees', 'millimetresOfMercury'] as const;
/** Slots of one side: result, symptom, measure. */
const SIDE_SLOTS = 3;

type SpecialTestRowProps = {
  row: SpecialTestRow;
  rowIndex: number;
  lastVisit: LastVisit;
  hasPrevious: boolean;
};

/** One test: its result by side, the symptom, what it measures; the rest behind More. */
export function SpecialTestTableRow(props: SpecialTestRowProps) {
  const { row, rowIndex, lastVisit, hasPrevious } = props;
  const [isOpen, setIsOpen] = useState(false);
  const { definition, test, at, label } = row;
  const isSided = definition.sides.length > 1;
  const rows = definition.sides.map((side) => ({
    side,
    key: keyOf(definition.code, { side, at }),
    name: side === 'midline' ? label : `${label}, ${side}`,
  }));
  const measure = MEASURES.find((name) => name in definition.attributes);
  const inCells = ['result', 'symptomResponse', ...(measure ? [measure] : [])];
  return (
    <>
      <tr className="align-top">
        <th scope="row" className="py-1.5 pr-2 text-left font-medium">
          <span className="block leading-tight">{label}</span>
          {test.note && (
            <span className="block text-xs font-normal text-muted-foreground">{test.note}</span>
          )}
          {rows.map(({ side, key }) => (
            <RowRemarks key={side} findingKey={key} inCells={inCells} />
          ))}
        </th>
        {rows.map(({ side, name }, index) => (
          <td key={side} colSpan={isSided ? 1 : 2} className="p-0">
            <SideCells
              row={row}
              side={side}
              name={name}
              measure={measure}
              rowIndex={rowIndex}
              firstSlot={index * SIDE_SLOTS}
              onMore={() => setIsOpen((open) => !open)}
              onCarry={() => lastVisit.carry(keyOf(definition.code, { side, at }))}
            />
          </td>
        ))}
        {hasPrevious && (
          <td className="py-0.5">
            {rows.map(({ side, key, name }) => (
              <LastWords
                key={side}
                finding={lastVisit.previousOf(key)}
                name={name}
                onCarry={() => lastVisit.carry(key)}
              />
            ))}
          </td>
        )}
        <td className="text-right">
          <MoreButton name={label} isOpen={isOpen} onClick={() => setIsOpen((open) => !open)} />
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={hasPrevious ? 5 : 4}>
            <RowDetails rows={rows} inCells={inCells} />
          </td>
        </tr>
      )}
    </>
  );
}

type SideCellsProps = {
  row: SpecialTestRow;
  side: Side;
  name: string;
  measure: (typeof MEASURES)[number] | undefined;
  rowIndex: number;
  firstSlot: number;
  onMore: () => void;
  onCarry: () => void;
};

function SideCells(props: SideCellsProps) {
  const { row, side, name, measure, rowIndex, firstSlot, onMore, onCarry } = props;
  const { draft } = useChart();
  const { attributes } = row.definition;
  const key = keyOf(row.definition.code, { side, at: row.at });
  const respond = (response: string) => {
    const isOn = draft.attributes(key).symptomResponse === response;
    recordToday(draft, key, 'symptomResponse', isOn ? null : response);
  };
  const hasResponse = 'symptomResponse' in attributes;
  /** F and O say which symptom came, without leaving the result. */
  const letters = { f: () => respond('familiar'), o: () => respond('other') };
  const cell = (attribute: string, offset: number, words: string) => ({
    findingKey: key,
    attribute,
    label: `${name}, ${words}`,
    place: { row: rowIndex, slot: firstSlot + offset },
    acts: { more: onMore, carry: onCarry },
  });
  const measured = measure ? attributes[measure] : undefined;
  return (
    <span className="flex items-center gap-1">
      <span className="w-29 shrink-0 pointer-coarse:w-36">
        <ChoiceCell
          {...cell('result', 0, 'result')}
          acts={{ more: onMore, carry: onCarry, ...(hasResponse && { letters }) }}
          options={TEST_RESULT}
          short={SHORT_RESULT}
          staysOn="positive"
        />
      </span>
      {hasResponse && (
        <span className="w-17 shrink-0">
          <PickCell {...cell('symptomResponse', 1, 'symptom')} options={SHORT_RESPONSE} />
        </span>
      )}
      {measure && measured && (
        <span className="flex items-center gap-1 text-xs text-muted-foreground">
          <span className="w-12">
            <TypedCell {...cell(measure, 2, measured.label.toLowerCase())} definition={measured} />
          </span>
          {'unit' in measured && measured.unit}
        </span>
      )}
    </span>
  );
}
