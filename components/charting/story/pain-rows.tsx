'use client';

import { codeDefinition } from '@/clinical/findings/codes';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { StarButton } from '../asterisks/star-button';
import { useChart } from '../chart-context';
import { keyOf } from '../draft-store/field-ref';
import { NumberRow } from '../fields/number-row';

export type PainPlace = Pick<FindingKey, 'side' | 'at'>;

type PainRowsProps = {
  place: PainPlace;
  windows: readonly string[];
  /** The site; `null` for the pain as a whole. */
  name: string | null;
};

/** A row of numbers for each window at one place, with the last visit's figure beside each. */
export function PainRows({ place, windows, name }: PainRowsProps) {
  const { content } = useChart();
  return (
    <div role="group" aria-label={name ?? 'Pain as a whole'} className="flex flex-col gap-1.5">
      {name && <h4 className="font-medium">{name}</h4>}
      {windows.map((window) => {
        const code = `pain.nprs.${window}`;
        const definition = codeDefinition(code);
        if (!definition) return null;
        const key = keyOf(code, place);
        const last = content.previous?.findings.find(
          (each) =>
            each.code === code &&
            each.at === place.at &&
            each.side === place.side &&
            each.moment === 'before',
        )?.attributes.score;
        return (
          <div
            key={code}
            className="grid grid-cols-[4.5rem_minmax(0,28rem)_auto] items-center gap-x-3"
          >
            <span className="leading-tight">{definition.short}</span>
            <NumberRow
              field={{ key, attribute: 'score' }}
              label={name ? `${definition.label}, ${name}` : definition.label}
            />
            <span className="flex items-center gap-1 text-xs whitespace-nowrap text-muted-foreground">
              <StarButton findingKey={key} />
              {typeof last === 'number' && `last ${last}`}
            </span>
          </div>
        );
      })}
    </div>
  );
}
