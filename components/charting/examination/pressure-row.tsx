'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { CodeDefinition } from '@/clinical/findings/code-definition';
import { lowerFirst } from '@/clinical/notes/value-words';
import { StarButton } from '../asterisks/star-button';
import { keyOf } from '../draft-store/field-ref';
import { AttributeField } from '../fields/attribute-field';
import { FieldTrouble } from '../fields/field-trouble';
import { TypedBox } from '../fields/typed-box';
import { useAttributes } from '../use-draft';

/** Blood pressure as it is said: 128 / 82 mmHg, in one row. */
export function PressureRow({ definition }: { definition: CodeDefinition }) {
  const key = keyOf(definition.code);
  const { systolic, diastolic, isAsterisk, ...rest } = definition.attributes;
  const values = useAttributes(key);
  const [isMore, setIsMore] = useState(false);
  if (!systolic || !diastolic) return null;
  const shown = Object.entries(rest).filter(
    ([name]) => name === 'answer' || isMore || name in values,
  );
  return (
    <div className="grid grid-cols-[10.5rem_minmax(0,1fr)] items-start gap-x-3 py-0.5 max-sm:grid-cols-1">
      <span className="flex min-h-control items-center leading-tight max-sm:min-h-0 max-sm:pt-1">
        {definition.short}
      </span>
      <div className="flex min-w-0 flex-wrap items-start gap-x-3 gap-y-1">
        <span className="flex items-center gap-1.5">
          <TypedBox
            field={{ key, attribute: 'systolic' }}
            definition={withoutUnit(systolic)}
            label={`${definition.label}, ${systolic.label.toLowerCase()}`}
          />
          <span aria-hidden>/</span>
          <TypedBox
            field={{ key, attribute: 'diastolic' }}
            definition={diastolic}
            label={`${definition.label}, ${diastolic.label.toLowerCase()}`}
          />
        </span>
        {shown.map(([attribute, each]) => (
          <AttributeField
            key={attribute}
            field={{ key, attribute }}
            definition={each}
            caption={attribute === 'answer' ? 'in words' : lowerFirst(each.label)}
            isCaptionBefore
            label={`${definition.label}, ${each.label.toLowerCase()}`}
          />
        ))}
        <span className="ml-auto flex items-center">
          {isAsterisk && <StarButton findingKey={key} />}
          {shown.length < Object.keys(rest).length && (
            <button
              type="button"
              onClick={() => setIsMore(true)}
              aria-label={`${definition.label}: add a remark`}
              title="Add a remark"
              className="grid size-control shrink-0 place-items-center rounded-sm text-muted-foreground opacity-60 hover:bg-accent hover:opacity-100 focus-visible:opacity-100"
            >
              <Plus aria-hidden className="size-4" />
            </button>
          )}
        </span>
        <FieldTrouble field={{ key, attribute: 'systolic' }} definition={systolic} />
        <FieldTrouble field={{ key, attribute: 'diastolic' }} definition={diastolic} />
      </div>
    </div>
  );
}

/** The unit stands once, behind both numbers. */
function withoutUnit(definition: CodeDefinition['attributes'][string]) {
  return { ...definition, unit: undefined };
}
