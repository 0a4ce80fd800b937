'use client';

import { ArrowDown, ArrowUp, ChevronDown, Trash2 } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { upperFirst } from '@/clinical/notes/value-words';
import type { RefusedItem } from '@/clinical/safety/refused-items';
import type { SafetyWarning } from '@/clinical/safety/warnings-for';
import { describeItem, itemName } from '@/clinical/vocabulary/describe-item';
import { itemType } from '@/clinical/vocabulary/plan-items';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';
import { toast } from '@/components/ui/toast';
import { useChart } from '../chart-context';
import { focusAfter, rowBeside } from '../focus-after';
import { ItemSafety } from '../safety/item-safety';
import { useAttributes } from '../use-draft';
import { ItemFields } from './item-fields';
import { moveItem, removeItem, type ItemStem } from './item-writes';
import { Retests } from './retests';

type ItemCardProps = {
  stem: ItemStem;
  itemKey: FindingKey;
  isOpen: boolean;
  onToggle: () => void;
  /** Just added: its first field takes the focus. */
  isNew: boolean;
  warnings: readonly SafetyWarning[];
  /** Why it cannot stand while an emergency answer is present. */
  refused: RefusedItem | null;
  /** Where items are added: has the focus when the last one is removed. */
  addBox: RefObject<HTMLInputElement | null>;
};

const FIRST_BOX = '[data-dose] :is(input, select, [tabindex="0"])';
const CHECKED_BEFORE = ['heat', 'ice', 'brace'];

/** One treatment or plan item: a line when folded, its dose when open. */
export function ItemCard(props: ItemCardProps) {
  const { stem, itemKey, isOpen, onToggle, isNew, warnings, refused, addBox } = props;
  const { draft, content } = useChart();
  const card = useRef<HTMLLIElement>(null);
  const attributes = useAttributes(itemKey);
  const code = itemKey.code.slice(stem.length + 1);
  const type = itemType(code);
  const elementId = `item/${itemKey.at}`;
  useEffect(() => {
    if (!isNew) return;
    const boxes = card.current?.querySelectorAll<HTMLElement>(FIRST_BOX) ?? [];
    const isFilled = (box: HTMLElement) => box instanceof HTMLInputElement && box.value !== '';
    // What was named by the press that added it is not asked first.
    const wanted = code === 'not-given' ? [...boxes].find((box) => !isFilled(box)) : boxes[0];
    wanted?.focus();
  }, [isNew, code]);
  if (!type) return null;
  const line = upperFirst(describeItem(code, attributes, content.clinic.dateFormat));
  const isUnchecked = CHECKED_BEFORE.includes(code) && !('contraindicationResult' in attributes);

  const row = () => document.getElementById(elementId)?.querySelector('button');
  const remove = () => {
    const beside = rowBeside(card.current);
    focusAfter(
      () => {
        const { retested, restore } = removeItem(draft, itemKey);
        const also = retested > 0 ? ` and ${retested} values re-tested after it` : '';
        toast(`Removed ${type.label.toLowerCase()}${also}`, {
          action: { label: 'Undo', onClick: () => focusAfter(restore, row) },
        });
      },
      () => beside?.querySelector('button'),
      () => addBox.current,
    );
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    moveItem(draft, stem, itemKey, event.key === 'ArrowDown' ? 1 : -1);
  };

  return (
    <li
      ref={card}
      id={elementId}
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
      <ItemSafety
        itemLabel={upperFirst(itemName(code, attributes))}
        warnings={warnings}
        refused={refused}
      />
      {isOpen && <ItemFields stem={stem} itemKey={itemKey} type={type} />}
      {stem === 'treatment' && <Retests itemKey={itemKey} isOpen={isOpen} />}
    </li>
  );
}
