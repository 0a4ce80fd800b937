'use client';

import { codeDefinition } from '@/clinical/findings/codes';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { goalMeasures } from '@/clinical/notes/goal-measures';
import { Combobox } from '@/components/ui/combobox';
import { useChart } from '../chart-context';
import { TypedBox } from '../fields/typed-box';
import { useAttributes, useSettledFindings } from '../use-draft';

/** What a goal is measured by: something of this note with today's value, or words of one's own. */
export function GoalMeasureField({ itemKey }: { itemKey: FindingKey }) {
  const { draft, content } = useChart();
  const values = useAttributes(itemKey);
  const measures = goalMeasures(useSettledFindings(), content.clinic.dateFormat);
  const definition = codeDefinition(itemKey.code)?.attributes.measure;
  const set = (attribute: string, value: string | null) =>
    draft.set({ key: itemKey, attribute }, value);
  const choose = (chosen: string | null) => {
    const measure = measures.find(({ key }) => key === chosen);
    if (!measure) return;
    set('measureKey', measure.key);
    set('measure', measure.label);
    set('baseline', measure.baseline === '' ? null : measure.baseline);
  };
  if (!definition) return null;
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
      <label className="flex flex-col gap-0.5">
        <span aria-hidden className="text-xs text-muted-foreground">
          Measured by
        </span>
        <Combobox
          aria-label="Goal, measured by"
          placeholder="Something of this note…"
          emptyWords="Nothing of that name is measured in this note."
          items={measures.map(({ key, label, group }) => ({ value: key, label, hint: group }))}
          value={typeof values.measureKey === 'string' ? values.measureKey : null}
          onChange={choose}
          className="w-72"
        />
      </label>
      <span className="flex grow basis-40 flex-col gap-0.5">
        <span aria-hidden className="text-xs text-muted-foreground">
          {definition.label}
        </span>
        <TypedBox
          field={{ key: itemKey, attribute: 'measure' }}
          definition={definition}
          label="Goal, measure"
          // Other words are another measure: it no longer follows the finding.
          write={(value) => {
            set('measureKey', null);
            set('measure', typeof value === 'string' ? value : null);
          }}
        />
      </span>
    </div>
  );
}
