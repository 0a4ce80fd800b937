'use client';

import { itemWords } from '@/clinical/notes/compose-items';
import { Select } from '@/components/ui/select';
import { useChart } from '../chart-context';
import type { useAfterColumn } from './use-after-column';

/** Which treatment the second column follows; none is an answer that is said. */
export function AfterChoice({
  treatmentId,
  treatments,
  choose,
}: ReturnType<typeof useAfterColumn>) {
  const { content } = useChart();
  if (treatmentId === null) {
    return (
      <p className="text-xs text-muted-foreground">
        No treatment charted today: values after treatment come with the first one.
      </p>
    );
  }
  return (
    <label className="flex min-w-0 items-center gap-2 text-xs text-muted-foreground">
      After
      <Select
        value={treatmentId}
        onChange={(event) => choose(event.target.value)}
        aria-label="Re-tested after"
        className="w-56"
      >
        {treatments.map((treatment) => (
          <option key={treatment.at} value={treatment.at.slice('item:'.length)}>
            {itemWords(treatment, content.clinic.dateFormat)}
          </option>
        ))}
      </Select>
    </label>
  );
}
