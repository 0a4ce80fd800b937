'use client';

import type { KeyboardEvent } from 'react';
import { formatDate, type DateFormat } from '@/clinical/dates';
import { codeDefinition } from '@/clinical/findings/codes';
import type { AttributeDefinition } from '@/clinical/findings/attribute';
import type { Finding } from '@/clinical/findings/finding';
import { RED_FLAG_STATUS, type RedFlagStatus } from '@/clinical/vocabulary/red-flag-words';
import { cn } from '@/components/ui/cn';
import { useChart } from '../chart-context';
import { fieldElementId, keyOf } from '../draft-store/field-ref';
import { AttributeField } from '../fields/attribute-field';
import { FieldTrouble } from '../fields/field-trouble';
import { useAttributes } from '../use-draft';
import { answerRedFlag } from './answer-red-flag';
import type { ShownItem } from './red-flag-groups';

const STATUSES = Object.entries(RED_FLAG_STATUS) as [RedFlagStatus, string][];
const BY_LETTER: Record<string, RedFlagStatus> = {
  p: 'present',
  a: 'absent',
  u: 'unknown',
  n: 'not_asked',
};

type RedFlagRowProps = { item: ShownItem; last: Finding | null; isFirst: boolean };

/** One question, four answers. A letter answers and goes to the next; arrows go anywhere. */
export function RedFlagRow({ item, last, isFirst }: RedFlagRowProps) {
  const { draft, content, today } = useChart();
  const key = keyOf(item.code);
  const values = useAttributes(key);
  const { dateFormat } = content.clinic;
  const status = typeof values.status === 'string' ? values.status : null;
  const attributes = codeDefinition(item.code)?.attributes ?? {};
  const answer = (next: RedFlagStatus | null) => answerRedFlag(draft, key, next, today);
  const isPresent = status === 'present';

  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const letter = BY_LETTER[event.key.toLowerCase()];
    const group = event.currentTarget;
    if (letter) {
      event.preventDefault();
      event.stopPropagation();
      answer(letter);
      if (letter !== 'present') focusRow(group, 1);
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault();
      answer(null);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp' || event.key === 'Enter') {
      if (event.key === 'Enter' && status === null) return;
      event.preventDefault();
      focusRow(group, event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      focusAnswer(group, event.target, event.key === 'ArrowRight' ? 1 : -1);
    }
  };

  return (
    <div className={cn('rounded-sm px-1 -mx-1', isPresent && 'bg-danger-soft')}>
      <div className="grid min-h-control grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 max-sm:grid-cols-1 max-sm:py-1">
        <span className="min-w-0 leading-tight">
          <span className={cn(isPresent && 'font-semibold text-danger-ink')}>{item.label}</span>
          <span className="ml-2 text-xs text-muted-foreground">
            {item.from === 'examination' && 'on examination '}
            {item.note}
            {askedWords(values, last, today, dateFormat)}
          </span>
        </span>
        <div
          id={fieldElementId({ key, attribute: 'status' })}
          role="radiogroup"
          aria-label={item.label}
          data-red-flag
          onKeyDown={press}
          className="flex gap-px overflow-hidden rounded-md border border-border bg-border"
        >
          {STATUSES.map(([code, words]) => (
            <button
              key={code}
              type="button"
              role="radio"
              aria-checked={status === code}
              tabIndex={isStop(status, code, isFirst) ? 0 : -1}
              onClick={() => answer(code)}
              className={cn(
                'h-[calc(var(--spacing-control)-8px)] w-20 bg-card text-xs text-muted-foreground pointer-coarse:h-control whitespace-nowrap hover:bg-accent max-sm:w-auto max-sm:flex-1',
                'focus-visible:outline-2 focus-visible:-outline-offset-3',
                status === code &&
                  code === 'present' &&
                  'bg-danger font-medium text-danger-foreground',
                status === code &&
                  code !== 'present' &&
                  'bg-primary font-medium text-primary-foreground focus-visible:outline-primary-foreground',
              )}
            >
              {words}
            </button>
          ))}
        </div>
      </div>
      <TroubleOfStatus findingKey={key} definition={attributes.status} />
      {(isPresent || status === 'unknown') && (
        <div className="flex flex-wrap items-start gap-x-3 gap-y-1 pb-2 pl-3">
          {isPresent && attributes.course && (
            <AttributeField
              field={{ key, attribute: 'course' }}
              definition={attributes.course}
              label={`${item.label}, course`}
            />
          )}
          {attributes.remark && (
            <AttributeField
              field={{ key, attribute: 'remark' }}
              definition={attributes.remark}
              label={`${item.label}, remark`}
              className="max-w-md"
            />
          )}
        </div>
      )}
    </div>
  );
}

/** When it was asked: today's answer with its date, an older one to be asked again. */
function askedWords(
  values: Finding['attributes'],
  last: Finding | null,
  today: string,
  format: DateFormat,
): string {
  const { askedOn } = values;
  if (typeof askedOn === 'string') {
    const isToday = askedOn === today;
    return ` asked ${isToday ? 'today' : `${formatDate(askedOn, format)}, ask again`}`;
  }
  const status = last?.attributes.status;
  if (typeof values.status === 'string' || typeof status !== 'string') return '';
  const answer = (RED_FLAG_STATUS[status as RedFlagStatus] ?? status).toLowerCase();
  const on = last?.attributes.askedOn;
  return typeof on === 'string'
    ? ` asked ${formatDate(on, format)} (${answer}), ask again`
    : ` last: ${answer}`;
}

function TroubleOfStatus(props: {
  findingKey: ReturnType<typeof keyOf>;
  definition: AttributeDefinition | undefined;
}) {
  if (!props.definition) return null;
  const field = { key: props.findingKey, attribute: 'status' };
  return <FieldTrouble field={field} definition={props.definition} />;
}

/** The group is one Tab stop: its first question, until one of its rows is entered. */
function isStop(status: string | null, code: RedFlagStatus, isFirst: boolean): boolean {
  if (!isFirst) return false;
  return status === null ? code === 'present' : status === code;
}

function focusRow(row: HTMLElement, step: 1 | -1) {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-red-flag]')];
  const next = rows[rows.indexOf(row) + step];
  if (!next) return;
  const chosen = next.querySelector<HTMLElement>('[aria-checked="true"]') ?? next.firstElementChild;
  if (chosen instanceof HTMLElement) chosen.focus();
}

function focusAnswer(row: HTMLElement, target: EventTarget, step: 1 | -1) {
  const answers = [...row.querySelectorAll<HTMLElement>('[role="radio"]')];
  const at = answers.findIndex((each) => each === target);
  answers[(at + step + answers.length) % answers.length]?.focus();
}
