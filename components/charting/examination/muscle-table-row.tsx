'use client';

import { ChevronDown } from 'lucide-react';
import { Fragment, useState } from 'react';
import { codeDefinition } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { findingLine } from '@/clinical/notes/value-words';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { StarButton } from '../asterisks/star-button';
import { toggleStar } from '../asterisks/toggle-star';
import { useChart, WriteContext } from '../chart-context';
import { keyOf } from '../draft-store/field-ref';
import { AttributeField } from '../fields/attribute-field';
import { dayAndMonth } from '../fields/value-text';
import { TypedCell } from '../grid/typed-cell';
import { useAttributes } from '../use-draft';
import type { MuscleRow } from './muscle-rows';
import { carryOver, isCarriedOver, recordToday } from './record-reading';
import { toggleTriggerPoint, TriggerPointCell } from './trigger-point-cell';

const SIDES = ['left', 'right'] as const;
const LETTER = { left: 'L', right: 'R' } as const;
const IN_CELLS = ['guarding', 'tenderness', 'hasTriggerPoint'];
const PROVENANCE = ['carriedFromNote', 'carriedFromOn', 'isAsterisk'];

type MuscleTableRowProps = {
  row: MuscleRow;
  rowIndex: number;
  previousOf: (key: FindingKey) => Finding | null;
  hasPrevious: boolean;
};

export function MuscleTableRow({ row, rowIndex, previousOf, hasPrevious }: MuscleTableRowProps) {
  const { draft, content } = useChart();
  const [isOpen, setIsOpen] = useState(false);
  const attributes = codeDefinition(row.code)?.attributes ?? {};
  const { guarding, tenderness } = attributes;
  const carry = (key: FindingKey) => {
    const finding = previousOf(key);
    const { previous, clinic } = content;
    if (finding && previous) {
      carryOver(draft, key, { finding, ...previous, timeZone: clinic.timeZone });
    }
  };
  if (!guarding || !tenderness) return null;
  return (
    <>
      <tr>
        <th scope="row" className="pr-1 text-left font-medium">
          <span className="block leading-tight">{row.label}</span>
          {SIDES.map((side) => (
            <Remarks key={side} findingKey={keyOf(row.code, { side, at: row.at })} />
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
              carry: () => carry(key),
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
                  finding={previousOf(key)}
                  label={`${row.label}, ${side}`}
                  letter={LETTER[side]}
                  onCarry={() => carry(key)}
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
          <button
            type="button"
            aria-label={`More of ${row.label}`}
            aria-expanded={isOpen}
            onClick={() => setIsOpen((open) => !open)}
            className="grid size-7 place-items-center rounded-sm text-muted-foreground hover:bg-accent pointer-coarse:h-control"
          >
            <ChevronDown aria-hidden className={cn('size-4', isOpen && 'rotate-180')} />
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={hasPrevious ? 10 : 9}>
            <MuscleDetails row={row} />
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
    <Button
      variant="ghost"
      size="sm"
      onClick={onCarry}
      title="Carry into today’s note, marked as not re-tested (C)"
      aria-label={`Carry ${label} ${words.join(' ')} from the last visit`}
      className="h-6 pointer-coarse:h-7 px-1.5 font-normal text-muted-foreground"
    >
      <span className="text-xs">{letter}</span> {words.join(' ')}
    </Button>
  );
}

/** What a muscle says beyond its cells, and where a carried value came from. */
function Remarks({ findingKey }: { findingKey: FindingKey }) {
  const { content } = useChart();
  const attributes = useAttributes(findingKey);
  const { dateFormat } = content.clinic;
  const on = attributes.carriedFromOn;
  const except = [...IN_CELLS, ...PROVENANCE];
  const hasMore = Object.keys(attributes).some((name) => !except.includes(name));
  if (!hasMore && !isCarriedOver(attributes)) return null;
  const line = findingLine({ ...findingKey, attributes }, dateFormat, except);
  return (
    <span className="block text-xs font-normal text-muted-foreground">
      {findingKey.side === 'left' ? 'L ' : 'R '}
      {hasMore && line.slice(line.indexOf(': ') + 2)}
      {isCarriedOver(attributes) && (
        <i>
          {hasMore && ', '}carried {typeof on === 'string' && dayAndMonth(on, dateFormat)}
        </i>
      )}
    </span>
  );
}

function MuscleDetails({ row }: { row: MuscleRow }) {
  const { draft } = useChart();
  const attributes = Object.entries(codeDefinition(row.code)?.attributes ?? {}).filter(
    ([name]) => ![...IN_CELLS, ...PROVENANCE].includes(name),
  );
  return (
    <WriteContext value={(field, value) => recordToday(draft, field.key, field.attribute, value)}>
      <div className="mb-2 flex flex-col gap-3 rounded-md border bg-muted p-3">
        {SIDES.map((side) => (
          <fieldset key={side} className="flex flex-wrap items-end gap-x-4 gap-y-2">
            <legend className="float-left mb-1 w-full text-xs font-medium">
              {row.label} {side}
            </legend>
            {attributes.map(([name, definition]) => (
              <AttributeField
                key={name}
                field={{ key: keyOf(row.code, { side, at: row.at }), attribute: name }}
                definition={definition}
                caption={definition.label}
                label={`${row.label}, ${side}, ${definition.label}`}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </WriteContext>
  );
}
