'use client';

import type { FindingKey } from '@/clinical/findings/finding-key';
import { Select } from '@/components/ui/select';
import { useChart } from '../chart-context';
import { fieldElementId } from '../draft-store/field-ref';
import { useAttributes, useSettledFindings } from '../use-draft';
import { goalsOf, linkGoal } from './goal-links';

type ForGoalFieldProps = { itemKey: FindingKey; label: string };

/** Which goal of the plan an item serves; asked only where there is a goal to serve. */
export function ForGoalField({ itemKey, label }: ForGoalFieldProps) {
  const { draft } = useChart();
  const { goal, goalItem } = useAttributes(itemKey);
  const goals = goalsOf(useSettledFindings());
  // Words copied from the last visit stand for a goal that this note does not hold.
  const isTied = goals.some(({ at }) => at === goalItem);
  if (goals.length === 0 && typeof goal !== 'string') return null;
  return (
    <label className="flex flex-col gap-0.5 self-start">
      <span aria-hidden className="text-xs text-muted-foreground">
        For goal
      </span>
      <Select
        id={fieldElementId({ key: itemKey, attribute: 'goal' })}
        aria-label={`${label}, for goal`}
        value={isTied ? String(goalItem) : typeof goal === 'string' ? 'copied' : ''}
        onChange={({ target }) =>
          linkGoal(draft, itemKey, goals.find(({ at }) => at === target.value) ?? null)
        }
        className="w-72 max-w-full"
      >
        <option value="">–</option>
        {!isTied && typeof goal === 'string' && <option value="copied">{goal}</option>}
        {goals.map(({ at, name }) => (
          <option key={at} value={at}>
            {name}
          </option>
        ))}
      </Select>
    </label>
  );
}
