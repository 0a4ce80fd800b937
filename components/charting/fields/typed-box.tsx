'use client';

import type { ComponentProps } from 'react';
import type { AttributeDefinition, AttributeValue } from '@/clinical/findings/attribute';
import { cn } from '@/components/ui/cn';
import { controlClass } from '@/components/ui/control-class';
import { fieldElementId, type FieldRef } from '../draft-store/field-ref';
import { PhraseOptions } from '../templates/phrase-options';
import { usePhraseBox } from '../templates/use-phrase-box';
import { useTrouble } from '../use-draft';
import { useTypedField } from './use-typed-field';

type TypedBoxProps = Pick<ComponentProps<'input'>, 'className' | 'placeholder' | 'onKeyDown'> & {
  field: FieldRef;
  definition: AttributeDefinition;
  label: string;
  write?: (value: AttributeValue | null) => void;
};

/** A number, a date or a line of text. */
export function TypedBox({ field, definition, label, write, className, ...rest }: TypedBoxProps) {
  const { ref, ...typed } = useTypedField({ field, definition, write });
  const isWrong = useTrouble(field) !== null;
  const isNumber = definition.type === 'integer' || definition.type === 'decimal';
  const unit = 'unit' in definition ? definition.unit : undefined;
  const box = (
    <input
      {...rest}
      {...typed}
      ref={ref}
      type="text"
      inputMode={isNumber ? (definition.type === 'integer' ? 'numeric' : 'decimal') : undefined}
      autoComplete="off"
      aria-label={label}
      aria-invalid={isWrong || undefined}
      aria-describedby={isWrong ? `${fieldElementId(field)}/trouble` : undefined}
      className={cn(controlClass(), 'h-control', isNumber && 'w-16 text-right', className)}
    />
  );
  if (!unit) return box;
  return (
    <span className="inline-flex items-center gap-1.5">
      {box}
      <span aria-hidden className="text-xs text-muted-foreground">
        {unit}
      </span>
    </span>
  );
}

type ProseBoxProps = {
  field: FieldRef;
  definition: AttributeDefinition;
  label: string;
  placeholder?: string;
  className?: string;
};

/** Sentences: grows with what is written, and takes phrases by `//`. */
export function ProseBox({ field, definition, label, placeholder, className }: ProseBoxProps) {
  const { ref, ...typed } = useTypedField({ field, definition });
  const { events, aria, ...phrases } = usePhraseBox();
  const isWrong = useTrouble(field) !== null;
  return (
    <div className="relative w-full min-w-0">
      <textarea
        {...typed}
        {...events}
        {...aria}
        ref={ref}
        rows={2}
        onInput={(event) => {
          typed.onInput(event);
          events.onInput(event);
        }}
        onBlur={(event) => {
          typed.onBlur(event);
          events.onBlur();
        }}
        // The browser must not put back what it remembers over what the server holds.
        autoComplete="off"
        placeholder={placeholder}
        aria-label={label}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${fieldElementId(field)}/trouble` : undefined}
        className={cn(
          controlClass(),
          'field-sizing-content min-h-[calc(var(--spacing-control)*1.6)] max-w-[75ch] py-2',
          className,
        )}
      />
      <PhraseOptions {...phrases} />
    </div>
  );
}
