'use client';

import { ChevronDown } from 'lucide-react';
import type { CodeDefinition } from '@/clinical/findings/code-definition';
import type { Finding } from '@/clinical/findings/finding';
import type { FindingKey, Side } from '@/clinical/findings/finding-key';
import { findingLine, restWords } from '@/clinical/notes/value-words';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { useChart, WriteContext } from '../chart-context';
import { isCarriedOver, recordToday } from '../examination/record-reading';
import { AttributeField } from '../fields/attribute-field';
import { dayAndMonth } from '../fields/value-text';
import { useAttributes } from '../use-draft';

const PROVENANCE = ['carriedFromNote', 'carriedFromOn'];
const LETTER: Record<Side, string> = { left: 'L', right: 'R', midline: '' };

/** Opens and folds what a row seldom says. */
export function MoreButton(props: { name: string; isOpen: boolean; onClick: () => void }) {
  const { name, isOpen, onClick } = props;
  return (
    <button
      type="button"
      aria-label={`More of ${name}`}
      aria-expanded={isOpen}
      onClick={onClick}
      className="grid size-7 place-items-center rounded-sm text-muted-foreground hover:bg-accent pointer-coarse:h-control"
    >
      <ChevronDown aria-hidden className={cn('size-4', isOpen && 'rotate-180')} />
    </button>
  );
}

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
    <Button
      variant="ghost"
      size="sm"
      onClick={onCarry}
      title="Carry into today’s note, marked as not re-tested (C)"
      aria-label={`Carry ${name} ${words} from the last visit`}
      className="h-auto min-h-6 justify-start gap-1 px-1 py-0.5 text-left text-xs font-normal whitespace-normal text-muted-foreground pointer-coarse:min-h-7"
    >
      {LETTER[finding.side] && <span className="font-medium">{LETTER[finding.side]}</span>}
      <span>{words}</span>
    </Button>
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

type RowDetailsProps = {
  definition: CodeDefinition;
  /** Shown above the fields of each: “Spurling A, left”. */
  rows: readonly { key: FindingKey; name: string }[];
  /** Attributes that have a cell. */
  inCells: readonly string[];
};

/** Whatever else can be said of a row, by side. */
export function RowDetails({ definition, rows, inCells }: RowDetailsProps) {
  const { draft } = useChart();
  const attributes = Object.entries(definition.attributes).filter(
    ([name]) => ![...inCells, ...PROVENANCE].includes(name),
  );
  return (
    <WriteContext value={(field, value) => recordToday(draft, field.key, field.attribute, value)}>
      <div className="mb-2 flex flex-col gap-3 rounded-md border bg-muted p-3">
        {rows.map(({ key, name }) => (
          <fieldset key={name} className="flex flex-wrap items-end gap-x-4 gap-y-2">
            <legend className="float-left mb-1 w-full text-xs font-medium">{name}</legend>
            {attributes.map(([attribute, own]) => (
              <AttributeField
                key={attribute}
                field={{ key, attribute }}
                definition={own}
                caption={own.label}
                label={`${name}, ${own.label}`}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </WriteContext>
  );
}
