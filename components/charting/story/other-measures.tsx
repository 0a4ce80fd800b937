'use client';

import { X } from 'lucide-react';
import { useState } from 'react';
import { v7 } from 'uuid';
import { isSaid, textOf } from '@/clinical/findings/attribute-of';
import { codeDefinition } from '@/clinical/findings/codes';
import { OTHER_MEASURE } from '@/clinical/findings/score-codes';
import { scoreText } from '@/clinical/notes/compose-outcomes';
import { OTHER_MEASURES } from '@/clinical/vocabulary/instruments';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { StarButton } from '../asterisks/star-button';
import { starredFindings } from '../asterisks/starred-findings';
import { useChart } from '../chart-context';
import { fieldElementId, keyOf } from '../draft-store/field-ref';
import { AttributeField } from '../fields/attribute-field';
import { useAttributes, useStructure } from '../use-draft';

const NAMELESS = 'other';

/** Measures that the product knows no range of: their name, total, maximum and date. */
export function OtherMeasures() {
  const { draft, content } = useChart();
  const findings = useStructure();
  const [added, setAdded] = useState<readonly string[]>([]);
  const said = findings.filter((each) => each.code === OTHER_MEASURE && isSaid(each));
  const rows = [...new Set([...said.map(({ at }) => at), ...added])];
  const last = [...(content.previous?.findings ?? []), ...starredFindings(content)].filter(
    (each, index, all) =>
      each.code === OTHER_MEASURE &&
      textOf(each, 'remark') !== null &&
      !rows.includes(each.at) &&
      all.findIndex((other) => other.code === each.code && other.at === each.at) === index,
  );
  const call = (at: string, name: string) =>
    draft.set({ key: keyOf(OTHER_MEASURE, { at }), attribute: 'remark' }, name);
  const add = (name: string) => {
    const at = `item:${v7()}`;
    setAdded((all) => [...all, at]);
    if (name !== NAMELESS) call(at, name);
  };
  return (
    <>
      <ul className="flex flex-col divide-y">
        {rows.map((at, index) => (
          <MeasureRow
            key={at}
            at={at}
            number={index + 1}
            onRemove={() => setAdded((all) => all.filter((each) => each !== at))}
          />
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-2">
        {last.map((each) => {
          const name = textOf(each, 'remark') ?? '';
          return (
            <Button
              key={each.at}
              // Where a starred measure leads that is not asked again yet.
              id={fieldElementId({
                key: keyOf(OTHER_MEASURE, { at: each.at }),
                attribute: 'score',
              })}
              size="sm"
              onClick={() => call(each.at, name)}
            >
              Ask again: {name} (last {scoreText(each, content.clinic.dateFormat) ?? '–'})
            </Button>
          );
        })}
        <Select
          aria-label="Add another measure, total only"
          value=""
          onChange={({ target }) => target.value && add(target.value)}
          className="max-w-72"
        >
          <option value="">Another measure, total only…</option>
          {OTHER_MEASURES.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          <option value={NAMELESS}>Other measure</option>
        </Select>
      </div>
    </>
  );
}

type MeasureRowProps = { at: string; number: number; onRemove: () => void };

function MeasureRow({ at, number, onRemove }: MeasureRowProps) {
  const { draft } = useChart();
  const key = keyOf(OTHER_MEASURE, { at });
  const given = useAttributes(key).remark;
  const name = typeof given === 'string' ? given : `Other measure ${number}`;
  const attributes = Object.entries(codeDefinition(OTHER_MEASURE)?.attributes ?? {});
  const remove = () => {
    const undo = draft.remove(key);
    onRemove();
    toast(`Removed ${name}`, { action: { label: 'Undo', onClick: undo } });
  };
  return (
    <li aria-label={name} className="flex items-end gap-1 py-2">
      <div className="flex min-w-0 grow flex-wrap items-end gap-x-4 gap-y-1">
        {attributes
          .filter(([attribute]) => attribute !== 'isAsterisk')
          .map(([attribute, definition]) => (
            <AttributeField
              key={attribute}
              field={{ key, attribute }}
              definition={definition}
              caption={definition.label}
              label={`${name}, ${definition.label.toLowerCase()}`}
            />
          ))}
      </div>
      <StarButton findingKey={key} name={name} />
      <IconButton label={`Remove ${name}`} size="icon-sm" onClick={remove}>
        <X aria-hidden />
      </IconButton>
    </li>
  );
}
