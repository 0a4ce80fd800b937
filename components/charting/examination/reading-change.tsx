'use client';

import { useMemo } from 'react';
import type { Finding } from '@/clinical/findings/finding';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { rangeValue } from '@/clinical/notes/range-words';
import {
  compareReadings,
  deltaWords,
  readingOf,
  type ReadingComparison,
} from '@/clinical/range-of-motion/compare-readings';
import { cn } from '@/components/ui/cn';
import { useChart } from '../chart-context';
import { dayAndMonth } from '../fields/value-text';
import { CarryButton } from '../grid/carry-button';
import { Unchanged } from '../grid/unchanged';
import { useAttributes } from '../use-draft';
import { useRangeGrid } from './range-context';
import { isCarriedOver } from './record-reading';

type ReadingProps = { findingKey: FindingKey; sideLabel: string; name: string };

/** Last visit's value; pressing it carries it into today's note, marked as carried. */
export function LastValue({ findingKey, sideLabel, name }: ReadingProps) {
  const { previousOf, carry } = useRangeGrid();
  const finding = previousOf(findingKey);
  const words = finding ? rangeValue(finding) : null;
  if (!finding || words === null) return null;
  const pain = finding.attributes.painScore;
  return (
    <CarryButton
      name={`${name}${sideLabel && ` ${sideLabel}`} ${words}`}
      onCarry={() => carry(findingKey)}
      className="justify-start gap-1 whitespace-normal"
    >
      {sideLabel && <span className="text-xs">{sideLabel}</span>}
      <span>{words}</span>
      {typeof pain === 'number' && <span className="text-xs">p{pain}</span>}
    </CarryButton>
  );
}

const SHORT: Record<ReadingComparison['kind'], string> = {
  exceeds: 'exceeds',
  within: 'within',
  'not-comparable': '',
};

/** The change since the last visit against the published error of the measure, or why there is none. */
export function ReadingChange({ findingKey }: Pick<ReadingProps, 'findingKey'>) {
  const { content } = useChart();
  const { previousOf } = useRangeGrid();
  const attributes = useAttributes(findingKey);
  const before = previousOf(findingKey);
  const comparison = useMemo(
    () => compared(before, { ...findingKey, attributes }, content),
    [before, findingKey, attributes, content],
  );
  if (isCarriedOver(attributes)) {
    const on = attributes.carriedFromOn;
    return (
      <span className="text-xs text-muted-foreground italic">
        carried {typeof on === 'string' && dayAndMonth(on, content.clinic.dateFormat)}
      </span>
    );
  }
  if (!comparison || !before) return null;
  if (comparison.kind === 'not-comparable') {
    return (
      <span className="text-xs leading-tight text-muted-foreground">
        {comparison.why !== 'not-measured' && comparison.words}{' '}
        {mayBeSame(comparison) && <Unchanged last={before} />}
      </span>
    );
  }
  const { delta, unit, threshold, source, words } = comparison;
  return (
    <span
      title={`${words}: ${threshold}${unit === 'cm' ? ' cm' : unit}. ${source}`}
      className={cn(
        'text-xs',
        comparison.kind === 'exceeds' ? 'font-semibold' : 'text-muted-foreground',
      )}
    >
      {deltaWords(delta, unit)} {SHORT[comparison.kind]}
      <span className="sr-only"> published error</span> <Unchanged last={before} />
    </span>
  );
}

/** Another's reading, or one taken in another way, is not the same reading though its number is. */
const mayBeSame = ({ why }: Extract<ReadingComparison, { kind: 'not-comparable' }>) =>
  why === 'no-published-error' || why === 'not-measured';

function compared(
  before: Finding | null,
  current: Finding,
  { previous, author }: ReturnType<typeof useChart>['content'],
): ReadingComparison | null {
  // Nothing was measured there today: nothing to say of it.
  const isEmpty = rangeValue(current) === null || 'notTestedReason' in current.attributes;
  if (!before || !previous || isEmpty) return null;
  return compareReadings(
    readingOf(before, previous.authorAccountId),
    readingOf(current, author.accountId),
  );
}
