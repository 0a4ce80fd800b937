'use client';

import { ArrowDown, ArrowUp, ChevronDown, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { codeDefinition } from '@/clinical/findings/codes';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { upperFirst } from '@/clinical/notes/value-words';
import { describeItem } from '@/clinical/vocabulary/describe-item';
import { itemType, type ItemType } from '@/clinical/vocabulary/plan-items';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import { toast } from '@/components/ui/toast';
import { useChart } from '../chart-context';
import { AttributeField } from '../fields/attribute-field';
import { useAttributes } from '../use-draft';
import { moveItem, removeItem, type ItemStem } from './item-writes';

type ItemCardProps = {
  stem: ItemStem;
  itemKey: FindingKey;
  isOpen: boolean;
  onToggle: () => void;
  /** Just added: its first field takes the focus. */
  isNew: boolean;
};

const CHECKED_BEFORE = ['heat', 'ice', 'brace'];

/** One treatment or plan item: a line when folded, its dose when open. */
export function ItemCard({ stem, itemKey, isOpen, onToggle, isNew }: ItemCardProps) {
  const { draft, content } = useChart();
  const card = useRef<HTMLLIElement>(null);
  const attributes = useAttributes(itemKey);
  const code = itemKey.code.slice(stem.length + 1);
  const type = itemType(code);
  useEffect(() => {
    if (isNew)
      card.current
        ?.querySelector<HTMLElement>('[data-dose] :is(input, select, [tabindex="0"])')
        ?.focus();
  }, [isNew]);
  if (!type) return null;
  const line = upperFirst(describeItem(code, attributes, content.clinic.dateFormat));
  const isUnchecked = CHECKED_BEFORE.includes(code) && !('contraindicationResult' in attributes);

  const remove = () => {
    const { retested, restore } = removeItem(draft, itemKey);
    const also = retested > 0 ? ` and ${retested} values re-tested after it` : '';
    toast(`Removed ${type.label.toLowerCase()}${also}`, {
      action: { label: 'Undo', onClick: restore },
    });
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    moveItem(draft, stem, itemKey, event.key === 'ArrowDown' ? 1 : -1);
  };

  return (
    <li
      ref={card}
      id={`item/${itemKey.at}`}
      onKeyDown={press}
      className={cn('rounded-md border bg-card', isOpen && 'border-input')}
    >
      <div className="flex items-center gap-1 pr-1">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={onToggle}
          className="flex min-h-control min-w-0 flex-1 items-center gap-2 rounded-md px-3 py-1 text-left hover:bg-accent"
        >
          <ChevronDown
            aria-hidden
            className={cn('size-4 shrink-0 text-muted-foreground', !isOpen && '-rotate-90')}
          />
          <span className={cn('min-w-0', !isOpen && 'line-clamp-2')}>{line}</span>
          {isUnchecked && (
            <span className="shrink-0 rounded-sm border border-decision-edge bg-decision-soft px-1.5 text-xs text-decision-ink">
              contraindications not checked
            </span>
          )}
        </button>
        <IconButton
          label={`Move up: ${line}`}
          size="icon-sm"
          onClick={() => moveItem(draft, stem, itemKey, -1)}
        >
          <ArrowUp aria-hidden />
        </IconButton>
        <IconButton
          label={`Move down: ${line}`}
          size="icon-sm"
          onClick={() => moveItem(draft, stem, itemKey, 1)}
        >
          <ArrowDown aria-hidden />
        </IconButton>
        <IconButton label={`Remove: ${line}`} size="icon-sm" onClick={remove}>
          <Trash2 aria-hidden />
        </IconButton>
      </div>
      {isOpen && <ItemFields itemKey={itemKey} type={type} />}
    </li>
  );
}

function ItemFields({ itemKey, type }: { itemKey: FindingKey; type: ItemType }) {
  const [isMore, setIsMore] = useState(false);
  const values = useAttributes(itemKey);
  const definitions = codeDefinition(itemKey.code)?.attributes ?? {};
  const isBrief = (name: string) => type.brief.some((each) => each === name);
  const names = Object.keys(definitions).filter((name) => name !== 'position');
  const first = names.filter((name) => isBrief(name) || (!isMore && name in values));
  const rest = names.filter((name) => !first.includes(name));
  const field = (name: string) => {
    const definition = definitions[name];
    return definition ? (
      <AttributeField
        key={name}
        field={{ key: itemKey, attribute: name }}
        definition={definition}
        caption={definition.label}
        label={`${type.label}, ${definition.label.toLowerCase()}`}
      />
    ) : null;
  };
  return (
    <div className="flex flex-col gap-3 px-3 pt-1 pb-3">
      <div data-dose className="flex flex-wrap items-end gap-x-4 gap-y-2">
        {first.map(field)}
      </div>
      {isMore && (
        <div className="flex flex-wrap items-end gap-x-4 gap-y-2 border-t pt-3">
          {rest.map(field)}
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-4">
        <button
          type="button"
          aria-expanded={isMore}
          onClick={() => setIsMore(!isMore)}
          className="min-h-7 rounded-sm text-primary hover:underline pointer-coarse:min-h-control"
        >
          {isMore ? 'Less' : 'More'}
        </button>
        {type.evidenceNote && (
          <p className="text-xs text-muted-foreground">
            {type.evidenceNote.words} [{type.evidenceNote.source}]
          </p>
        )}
      </div>
    </div>
  );
}
