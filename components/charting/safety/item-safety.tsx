'use client';

import { OctagonX } from 'lucide-react';
import type { Finding } from '@/clinical/findings/finding';
import type { RefusedItem } from '@/clinical/safety/refused-items';
import { listedFor, type SafetyWarning } from '@/clinical/safety/warnings-for';
import { DecisionLine } from './decision-line';

type ItemSafetyProps = {
  itemLabel: string;
  warnings: readonly SafetyWarning[];
  refused: RefusedItem | null;
};

/** What stands beside an item: refused with the reason, or waiting for a decision. */
export function ItemSafety({ itemLabel, warnings, refused }: ItemSafetyProps) {
  const isQuiet = !refused && warnings.length === 0;
  return (
    <div aria-live="polite" className={isQuiet ? undefined : 'flex flex-col gap-1.5 px-3 pb-2'}>
      {refused && (
        <p className="flex items-start gap-2 rounded-md border border-danger-edge bg-danger-soft px-2.5 py-2">
          <OctagonX aria-hidden className="mt-0.5 size-4 shrink-0 text-danger-ink" />
          <span>
            {refused.words}{' '}
            <span className="text-xs text-muted-foreground">[{refused.source}]</span>
          </span>
        </p>
      )}
      {warnings.map((warning) => (
        <DecisionLine key={warning.ruleId} warning={warning} itemLabel={itemLabel} />
      ))}
    </div>
  );
}

/** What the sources list for this kind of item: what to ask before its check is answered. */
export function ListedFor({ item }: { item: Finding }) {
  const lists = listedFor(item);
  if (lists.length === 0) return null;
  return (
    <details className="text-xs text-muted-foreground">
      <summary className="min-h-7 rounded-sm py-1 text-foreground pointer-coarse:min-h-control">
        What the sources list, to be asked
      </summary>
      <ul className="flex max-w-[75ch] list-disc flex-col gap-1 pl-4">
        {lists.map(({ words, source }) => (
          <li key={source + words}>
            {words} [{source}]
          </li>
        ))}
      </ul>
    </details>
  );
}
