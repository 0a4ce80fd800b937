'use client';

import { ChevronDown, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { BodyMark } from '@/clinical/body-chart/body-mark';
import { codeDefinition } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { markWords } from '@/clinical/notes/compose-body-chart';
import { MARK_TYPE } from '@/clinical/vocabulary/body-chart';
import { MarkSwatch } from '@/components/body-chart/mark-swatch';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import { useChart } from '../chart-context';
import { AttributeField } from '../fields/attribute-field';
import { FieldTrouble } from '../fields/field-trouble';
import { keyOf } from '../draft-store/field-ref';
import { rowBeside } from '../focus-after';
import { MarkSites } from './mark-sites';

type MarkRowProps = {
  finding: Finding;
  mark: BodyMark;
  isOpen: boolean;
  /** Just added by the list: its first field takes the focus. */
  isNew: boolean;
  onToggle: () => void;
  /** `beside` is the row that the focus can go on to. */
  onRemove: (beside: Element | null) => void;
  onToggleSite: (site: string) => void;
};

/** The id of a mark's row, to go back to when the mark is restored. */
export const markRowId = (at: string) => `body-chart/${at}`;

/** One mark as a line when folded, and everything that can be said of it when open. */
export function MarkRow(props: MarkRowProps) {
  const { finding, mark, isOpen, isNew, onToggle, onRemove, onToggleSite } = props;
  const { content } = useChart();
  const row = useRef<HTMLLIElement>(null);
  const name = `Mark ${mark.number}, ${(mark.markType ? MARK_TYPE[mark.markType] : 'no type').toLowerCase()}`;
  useEffect(() => {
    if (isNew) row.current?.querySelector<HTMLElement>('[data-fields] select')?.focus();
  }, [isNew]);
  return (
    <li
      ref={row}
      id={markRowId(finding.at)}
      className={cn('rounded-md border bg-card', isOpen && 'border-input')}
    >
      <div className="flex items-center gap-1 pr-1">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={onToggle}
          className="flex min-h-control min-w-0 flex-1 items-center gap-2 rounded-md px-2 py-1 text-left hover:bg-accent"
        >
          <ChevronDown
            aria-hidden
            className={cn('size-4 shrink-0 text-muted-foreground', !isOpen && '-rotate-90')}
          />
          <span className="font-medium">
            <span className="sr-only">Mark </span>
            {mark.number}
          </span>
          <MarkSwatch markType={mark.markType} />
          <span className={cn('min-w-0', !isOpen && 'line-clamp-2')}>
            {markWords(finding, content.clinic.dateFormat)}
          </span>
        </button>
        <IconButton
          label={`Remove ${name.toLowerCase()}`}
          size="icon-sm"
          data-remove
          onClick={() => onRemove(rowBeside(row.current))}
        >
          <Trash2 aria-hidden />
        </IconButton>
      </div>
      {isOpen && (
        <MarkFields
          findingKey={keyOf(finding.code, { at: finding.at })}
          sites={mark.sites}
          name={name}
          onToggleSite={onToggleSite}
        />
      )}
    </li>
  );
}

type MarkFieldsProps = {
  findingKey: FindingKey;
  sites: readonly string[];
  name: string;
  onToggleSite: (site: string) => void;
};

const BEFORE_SITES = ['markType'];
const AFTER_SITES = ['painScore', 'quality', 'constancy', 'depth', 'relation', 'remark'];
/** Written by drawing: shown only when saving them needs a decision. */
const DRAWN = ['view', 'strokes'];

function MarkFields({ findingKey: key, sites, name, onToggleSite }: MarkFieldsProps) {
  const definitions = codeDefinition(key.code)?.attributes ?? {};
  const field = (attribute: string) => {
    const definition = definitions[attribute];
    return definition ? (
      <AttributeField
        key={attribute}
        field={{ key, attribute }}
        definition={definition}
        caption={definition.label}
        label={`${name}, ${definition.label.toLowerCase()}`}
      />
    ) : null;
  };
  const trouble = (attribute: string) => {
    const definition = definitions[attribute];
    return definition ? (
      <FieldTrouble key={attribute} field={{ key, attribute }} definition={definition} />
    ) : null;
  };
  return (
    <div data-fields className="flex flex-wrap items-start gap-x-4 gap-y-2 px-3 pt-1 pb-3">
      {BEFORE_SITES.map(field)}
      <div role="group" aria-label={`${name}, where`} className="flex basis-full flex-col gap-0.5">
        <span aria-hidden className="text-xs text-muted-foreground">
          Where
        </span>
        <MarkSites findingKey={key} sites={sites} name={name} onToggle={onToggleSite} />
        {trouble('sites')}
        {DRAWN.map(trouble)}
      </div>
      {AFTER_SITES.map(field)}
    </div>
  );
}
