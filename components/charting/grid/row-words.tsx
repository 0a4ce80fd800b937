'use client';

import { PROVENANCE } from '@/clinical/findings/attribute-of';
import type { Finding } from '@/clinical/findings/finding';
import type { FindingKey, Side } from '@/clinical/findings/finding-key';
import { findingLine, restWords } from '@/clinical/notes/value-words';
import { useChart } from '../chart-context';
import { isCarriedOver } from '../examination/record-reading';
import { dayAndMonth } from '../fields/value-text';
import { useAttributes } from '../use-draft';
import { CarryButton } from './carry-button';
import { Unchanged } from './unchanged';

const LETTER: Record<Side, string> = { left: 'L', right: 'R', midline: '' };

type LastWordsProps = {
  finding: Finding | null;
  /** “Spurling A, left” */
  name: string;
  onCarry: () => void;
};

/** Last visit's finding in words; pressing it carries it into today's note, marked as carried. */
export function LastWords({ finding, name, onCarry }: LastWordsProps) {
  const { content } = useChart();
  if (!finding) return null;
  const words = restWords(finding, content.clinic.dateFormat, PROVENANCE).join(', ');
  return (
    <span className="flex flex-wrap items-center gap-x-1">
      <CarryButton
        name={`${name} ${words}`}
        onCarry={onCarry}
        className="h-auto min-h-6 justify-start gap-1 py-0.5 text-left text-xs whitespace-normal pointer-coarse:h-control"
      >
        {LETTER[finding.side] && <span className="font-medium">{LETTER[finding.side]}</span>}
        <span>{words}</span>
      </CarryButton>
      <Unchanged last={finding} />
    </span>
  );
}

/** What a finding says beyond its cells, and where a carried value came from. */
export function RowRemarks(props: { findingKey: FindingKey; inCells: readonly string[] }) {
  const { findingKey, inCells } = props;
  const { content } = useChart();
  const { dateFormat } = content.clinic;
  const attributes = useAttributes(findingKey);
  const except = [...inCells, ...PROVENANCE];
  const hasMore = Object.keys(attributes).some((name) => !except.includes(name));
  const isCarried = isCarriedOver(attributes);
  if (!hasMore && !isCarried) return null;
  const line = findingLine({ ...findingKey, attributes }, dateFormat, except);
  const on = attributes.carriedFromOn;
  const more = hasMore && line.includes(': ') ? line.slice(line.indexOf(': ') + 2) : '';
  return (
    <span className="block text-xs font-normal text-muted-foreground">
      {LETTER[findingKey.side] && `${LETTER[findingKey.side]} `}
      {more}
      {isCarried && (
        <i>
          {more && ', '}carried {typeof on === 'string' && dayAndMonth(on, dateFormat)}
        </i>
      )}
    </span>
  );
}
