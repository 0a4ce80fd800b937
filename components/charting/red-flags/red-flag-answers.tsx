'use client';

import { useState, type FocusEvent, type KeyboardEvent } from 'react';
import { RED_FLAG_STATUS, type RedFlagStatus } from '@/clinical/vocabulary/red-flag-words';
import { cn } from '@/components/ui/cn';

const STATUSES = Object.entries(RED_FLAG_STATUS) as [RedFlagStatus, string][];
const BY_LETTER: Record<string, RedFlagStatus> = {
  p: 'present',
  a: 'absent',
  u: 'unknown',
  n: 'not_asked',
};

type RedFlagAnswersProps = {
  id: string;
  label: string;
  status: string | null;
  onAnswer: (status: RedFlagStatus | null) => void;
  /** Whether this row is the Tab stop among the answers of its group. */
  isStop: boolean;
};

/** The four answers. A letter answers and goes to the next question; arrows go anywhere. */
export function RedFlagAnswers({ id, label, status, onAnswer, isStop }: RedFlagAnswersProps) {
  const [focused, setFocused] = useState<string | null>(null);
  const stop = focused ?? status ?? 'present';

  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const letter = BY_LETTER[event.key.toLowerCase()];
    const row = event.currentTarget;
    if (letter) {
      event.preventDefault();
      event.stopPropagation();
      onAnswer(letter);
      const isMoved = letter !== 'present' && focusRow(row, 1);
      if (!isMoved) answerOf(row, letter)?.focus();
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault();
      onAnswer(null);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp' || event.key === 'Enter') {
      if (event.key === 'Enter' && status === null) return;
      event.preventDefault();
      focusRow(row, event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      focusAnswer(row, event.target, event.key === 'ArrowRight' ? 1 : -1);
    }
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!currentTarget.contains(relatedTarget)) setFocused(null);
  };

  return (
    <div
      id={id}
      role="radiogroup"
      aria-label={label}
      data-red-flag
      onKeyDown={press}
      onBlur={leave}
      className="flex gap-px overflow-hidden rounded-md border border-border bg-border"
    >
      {STATUSES.map(([code, words]) => (
        <button
          key={code}
          type="button"
          role="radio"
          aria-checked={status === code}
          data-answer={code}
          tabIndex={isStop && code === stop ? 0 : -1}
          onFocus={() => setFocused(code)}
          onClick={({ currentTarget }) => {
            onAnswer(code);
            // Not every browser gives a pressed button the focus.
            currentTarget.focus();
          }}
          className={cn(
            'h-[calc(var(--spacing-control)-8px)] w-20 bg-card text-xs text-muted-foreground pointer-coarse:h-control whitespace-nowrap hover:bg-accent max-sm:w-auto max-sm:flex-1',
            'focus-visible:outline-2 focus-visible:-outline-offset-3',
            status === code &&
              code === 'present' &&
              'bg-danger font-medium text-danger-foreground focus-visible:outline-danger-foreground',
            status === code &&
              code !== 'present' &&
              'bg-primary font-medium text-primary-foreground focus-visible:outline-primary-foreground',
          )}
        >
          {words}
        </button>
      ))}
    </div>
  );
}

function answerOf(row: Element, status: RedFlagStatus): HTMLElement | null {
  return row.querySelector<HTMLElement>(`[data-answer="${status}"]`);
}

/** Goes to another question's answer; false past the last and the first. */
function focusRow(row: HTMLElement, step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-red-flag]')];
  const next = rows[rows.indexOf(row) + step];
  if (!next) return false;
  const chosen = next.querySelector<HTMLElement>('[aria-checked="true"]') ?? next.firstElementChild;
  if (chosen instanceof HTMLElement) chosen.focus();
  return true;
}

function focusAnswer(row: HTMLElement, target: EventTarget, step: 1 | -1) {
  const answers = [...row.querySelectorAll<HTMLElement>('[role="radio"]')];
  const at = answers.findIndex((each) => each === target);
  answers[(at + step + answers.length) % answers.length]?.focus();
}
