'use client';

import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { readStrokes } from '@/clinical/body-chart/stroke-text';
import type { AttributeDefinition, AttributeValue } from '@/clinical/findings/attribute';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { useChart } from '../chart-context';
import { fieldElementId, type FieldRef } from '../draft-store/field-ref';
import { useTrouble } from '../use-draft';
import { useSoftQuestion } from './use-soft-question';

type FieldTroubleProps = {
  field: FieldRef;
  definition: AttributeDefinition;
  /** A cell of a grid has no room below it: the words hang under it, over the next row. */
  isHanging?: boolean;
};

/** What is wrong or unusual with a field, and the choice it needs; nothing when all is well. */
export function FieldTrouble({ field, definition, isHanging = false }: FieldTroubleProps) {
  const { draft, softAnswers } = useChart();
  const trouble = useTrouble(field);
  const unusual = useSoftQuestion(field, definition);
  const box = (words: ReactNode, actions: ReactNode) => (
    <div
      id={`${fieldElementId(field)}/trouble`}
      role="group"
      data-trouble
      aria-label="Needs a decision"
      className={cn(
        'flex flex-col gap-1.5 rounded-md border border-decision-edge bg-decision-soft px-2 py-1.5 text-left text-xs font-normal text-foreground',
        isHanging ? 'absolute top-full left-0 z-20 mt-1 w-60 shadow-md' : 'mt-1 max-w-prose',
      )}
    >
      <p className="flex items-start gap-1.5">
        <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0 text-decision-ink" />
        <span>{words}</span>
      </p>
      {actions && <span className="flex flex-wrap gap-1.5">{actions}</span>}
    </div>
  );
  const choose = (label: string, choice: 'mine' | 'theirs') => (
    <Button size="sm" onClick={() => draft.resolve(field, choice)}>
      {label}
    </Button>
  );
  if (!trouble) {
    if (unusual === null || !('soft' in definition) || !definition.soft) return null;
    const [low, high] = definition.soft;
    return box(
      `Outside the usual ${low} to ${high}${definition.unit ?? ''}. Saved as ${unusual}.`,
      <Button size="sm" onClick={() => softAnswers.keep(field, unusual)}>
        Keep {unusual}
      </Button>,
    );
  }
  const held = (value: AttributeValue | null) =>
    value === null ? 'nothing' : valueWords(value, definition);
  switch (trouble.kind) {
    case 'impossible':
      return box(
        `${trouble.words} “${trouble.text}” is not saved; the note holds ${held(draft.value(field))}.`,
        choose('Give it up', 'theirs'),
      );
    case 'refused':
      return box(
        `Not saved: ${trouble.reason}`,
        <>
          {choose('Try again', 'mine')}
          {choose('Give it up', 'theirs')}
        </>,
      );
    case 'conflict':
      return box(
        `Changed elsewhere to ${held(trouble.theirs)}; here it is ${held(draft.value(field))}.`,
        <>
          {choose('Keep mine', 'mine')}
          {choose('Take theirs', 'theirs')}
        </>,
      );
  }
}

/** A value in the words of its options. */
export function valueWords(value: AttributeValue, definition: AttributeDefinition): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const options = 'options' in definition ? definition.options : {};
  const words = (each: string) => options[each] ?? each;
  if (typeof value === 'string') {
    const strokes = readStrokes(value).length;
    return strokes > 0 ? `a drawing of ${strokes} strokes` : `“${words(value)}”`;
  }
  if (typeof value === 'number') return String(value).replace('-', '−');
  return value.map(words).join(', ');
}
