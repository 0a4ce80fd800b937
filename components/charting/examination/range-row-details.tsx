'use client';

import { findingLine } from '@/clinical/notes/value-words';
import type { FindingKey, Side } from '@/clinical/findings/finding-key';
import { useChart, WriteContext } from '../chart-context';
import { keyOf } from '../draft-store/field-ref';
import { AttributeField } from '../fields/attribute-field';
import { useAttributes } from '../use-draft';
import type { RangeRow } from './range-rows';
import { recordToday } from './record-reading';

const SIDE_HEADING: Record<Side, string> = { left: 'Left', right: 'Right', midline: '' };
const IN_CELLS = ['degrees', 'centimetres', 'painScore', 'limitingFactor'];
const NOT_ASKED = ['carriedFromNote', 'carriedFromOn', 'isAsterisk'];

/** What a reading can say beside its cells: pattern, loss, end feel, why it was not tested. */
export function RangeRowDetails({ row }: { row: RangeRow }) {
  const { draft } = useChart();
  const attributes = Object.entries(row.definition.attributes).filter(
    ([name]) => ![...IN_CELLS, ...NOT_ASKED].includes(name) && name !== row.measure,
  );
  return (
    <WriteContext value={(field, value) => recordToday(draft, field.key, field.attribute, value)}>
      <div className="mb-2 flex flex-col gap-3 rounded-md border bg-muted p-3">
        {row.sides.map((side) => (
          <fieldset key={side} className="flex flex-wrap items-end gap-x-4 gap-y-2">
            <legend className="float-left mb-1 w-full text-xs font-medium">
              {[row.label, SIDE_HEADING[side].toLowerCase(), 'before treatment']
                .filter(Boolean)
                .join(', ')}
            </legend>
            {attributes.map(([name, definition]) => (
              <AttributeField
                key={name}
                field={{ key: keyOf(row.code, { side }), attribute: name }}
                definition={definition}
                caption={definition.label}
                label={[row.definition.label, SIDE_HEADING[side].toLowerCase(), definition.label]
                  .filter(Boolean)
                  .join(', ')}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </WriteContext>
  );
}

/** What a row says beyond its cells, in words below its label. */
export function RowRemarks({ row }: { row: RangeRow }) {
  return row.sides.map((side) => (
    <SideRemarks key={side} findingKey={keyOf(row.code, { side })} measure={row.measure} />
  ));
}

const SAID_ELSEWHERE = [...IN_CELLS, ...NOT_ASKED, 'method', 'position'];
const SIDE_LETTER: Record<Side, string> = { left: 'L ', right: 'R ', midline: '' };

function SideRemarks({ findingKey, measure }: { findingKey: FindingKey; measure: string }) {
  const { content } = useChart();
  const attributes = useAttributes(findingKey);
  const except = measure === 'movementLoss' ? [...SAID_ELSEWHERE, measure] : SAID_ELSEWHERE;
  if (Object.keys(attributes).every((name) => except.includes(name))) return null;
  const line = findingLine({ ...findingKey, attributes }, content.clinic.dateFormat, except);
  return (
    <span className="block text-xs font-normal text-muted-foreground">
      {SIDE_LETTER[findingKey.side]}
      {line.slice(line.indexOf(': ') + 2)}
    </span>
  );
}
