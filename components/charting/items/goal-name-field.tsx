'use client';

import { codeDefinition } from '@/clinical/findings/codes';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { useChart } from '../chart-context';
import { FieldTrouble } from '../fields/field-trouble';
import { TypedBox } from '../fields/typed-box';
import { renameGoal } from './goal-links';

/** The words of a goal: what serves it says the same. */
export function GoalNameField({ itemKey }: { itemKey: FindingKey }) {
  const { draft } = useChart();
  const definition = codeDefinition(itemKey.code)?.attributes.name;
  if (!definition) return null;
  const field = { key: itemKey, attribute: 'name' };
  return (
    <div className="relative flex min-w-0 grow basis-40 flex-col gap-0.5">
      <span aria-hidden className="text-xs text-muted-foreground">
        {definition.label}
      </span>
      <TypedBox
        field={field}
        definition={definition}
        label="Goal, goal"
        write={(value) => renameGoal(draft, itemKey, typeof value === 'string' ? value : null)}
        className="max-w-[75ch]"
      />
      <FieldTrouble field={field} definition={definition} />
    </div>
  );
}
