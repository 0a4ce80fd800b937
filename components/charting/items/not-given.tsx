'use client';

import type { FindingKey } from '@/clinical/findings/finding-key';
import { Button } from '@/components/ui/button';
import { useChart } from '../chart-context';
import { addItem } from './item-writes';

/** What is most often considered and left out (vocabulary 3.6a). */
const CONSIDERED = ['Imaging', 'Collar', 'Tape'] as const;

/** One press names what was considered and not given; its reason is asked next. */
export function NotGiven({ onAdded }: { onAdded: (key: FindingKey) => void }) {
  const { draft } = useChart();
  return (
    <div
      role="group"
      aria-label="Considered, not given"
      className="flex flex-wrap items-center gap-1.5"
    >
      <span className="text-xs text-muted-foreground">Considered, not given</span>
      {CONSIDERED.map((name) => (
        <Button
          key={name}
          size="sm"
          onClick={() => onAdded(addItem(draft, 'plan', 'not-given', { name }))}
        >
          {name}
        </Button>
      ))}
      <Button size="sm" onClick={() => onAdded(addItem(draft, 'plan', 'not-given'))}>
        Other…
      </Button>
    </div>
  );
}
