'use client';

import { rangeNotes } from '@/clinical/notes/range-words';
import { EXAMINER, PROVENANCE } from '@/clinical/findings/attribute-of';
import type { FindingKey, Side } from '@/clinical/findings/finding-key';
import { useChart, WriteContext } from '../chart-context';
import { keyOf } from '../draft-store/field-ref';
import { AttributeField } from '../fields/attribute-field';
import { useAttributes } from '../use-draft';
import { inDetailGroups } from './range-detail-groups';
import type { RangeRow } from './range-rows';
import { recordToday } from './record-reading';

const SIDE_HEADING: Record<Side, string> = { left: 'Left', right: 'Right', midline: '' };
const IN_CELLS = ['degrees', 'centimetres', 'painScore', 'limitingFactor'];
const NOT_ASKED = [...PROVENANCE, ...EXAMINER, 'isAsterisk'];

/** What a reading can say beside its cells: pattern, loss, end feel, why it was not tested. */
export function RangeRowDetails({ row }: { row: RangeRow }) {
  const { draft } = useChart();
  const { attributes } = row.definition;
  const groups = inDetailGroups(
    Object.keys(attributes).filter(
      (name) => ![...IN_CELLS, ...NOT_ASKED].includes(name) && name !== row.measure,
    ),
  );
  return (
    <WriteContext value={(field, value) => recordToday(draft, field.key, field.attribute, value)}>
      <div className="mb-2 flex flex-col gap-3 rounded-md border bg-muted p-3">
        {row.sides.map((side) => (
          <fieldset key={side} className="flex flex-col gap-2">
            <legend className="float-left mb-1 w-full text-xs font-medium">
              {[row.label, SIDE_HEADING[side].toLowerCase(), 'before treatment']
                .filter(Boolean)
                .join(', ')}
            </legend>
            {groups.map((group) => (
              <div key={group.join()} className="flex flex-wrap items-end gap-x-4 gap-y-2">
                {group.map((name) => {
                  const definition = attributes[name];
                  if (!definition) return null;
                  const words = [row.definition.label, SIDE_HEADING[side].toLowerCase()];
                  return (
                    <AttributeField
                      key={name}
                      field={{ key: keyOf(row.code, { side }), attribute: name }}
                      definition={definition}
                      caption={definition.label}
                      label={[...words, definition.label].filter(Boolean).join(', ')}
                    />
                  );
                })}
              </div>
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

const SAID_ELSEWHERE = [...IN_CELLS, ...PROVENANCE, 'examiner', 'isAsterisk', 'method', 'position'];
const SIDE_LETTER: Record<Side, string> = { left: 'L ', right: 'R ', midline: '' };

function SideRemarks({ findingKey, measure }: { findingKey: FindingKey; measure: string }) {
  const { content } = useChart();
  const attributes = useAttributes(findingKey);
  const except = measure === 'movementLoss' ? [...SAID_ELSEWHERE, measure] : SAID_ELSEWHERE;
  if (Object.keys(attributes).every((name) => except.includes(name))) return null;
  const words = rangeNotes({ ...findingKey, attributes }, content.clinic.dateFormat, except);
  if (words.length === 0) return null;
  return (
    <span className="block text-xs font-normal text-muted-foreground">
      {SIDE_LETTER[findingKey.side]}
      {words.join(', ')}
    </span>
  );
}
