'use client';

import { useEffect, useRef, type SyntheticEvent } from 'react';
import type { AttributeDefinition, AttributeValue } from '@/clinical/findings/attribute';
import { useChart, useWrite } from '../chart-context';
import { fieldElementId, isSameValue, type FieldRef } from '../draft-store/field-ref';
import { useStableField } from '../use-draft';
import { readTyped, writtenValue } from './value-text';

type TypedElement = HTMLInputElement | HTMLTextAreaElement;

type TypedFieldInput = {
  field: FieldRef;
  definition: AttributeDefinition;
  /** Writes the value; where a value brings others with it, such as a method. */
  write?: (value: AttributeValue | null) => void;
};

/**
 * Wires an uncontrolled input to the draft. A key press writes to the draft and renders nothing;
 * the element is written to only when the value came from elsewhere (undo, a conflict decided).
 */
export function useTypedField({ field: given, definition, write: writeWith }: TypedFieldInput) {
  const writeField = useWrite();
  const { draft, content } = useChart();
  const { dateFormat } = content.clinic;
  const field = useStableField(given);
  const element = useRef<TypedElement>(null);
  const valueAtFocus = useRef<AttributeValue | null>(null);

  const write = writeWith ?? ((value: AttributeValue | null) => writeField(field, value));
  const refuse = (text: string, words: string) =>
    draft.setImpossible(field, valueAtFocus.current, text, words);

  const take = (text: string) => {
    const typed = readTyped(field, definition, text, dateFormat);
    if (typed.kind === 'impossible') refuse(text, typed.words);
    if (typed.kind === 'value') write(typed.value);
  };

  const isEarlyTaken = useRef(false);
  useEffect(() => {
    const input = element.current;
    if (isEarlyTaken.current || !input) return;
    isEarlyTaken.current = true;
    valueAtFocus.current = draft.value(field);
    // Typed before the page's script arrived: it is on the screen, so it counts.
    if (input.value !== input.defaultValue.replaceAll(/\r\n?/g, '\n')) take(input.value);
  });

  useEffect(() => {
    const takeOver = () => {
      const input = element.current;
      if (!input) return;
      const standing = draft.trouble(field);
      if (standing?.kind === 'impossible') {
        // Typed here it is there already; put back from an earlier page it is not.
        if (input.value !== standing.text) input.value = standing.text;
        return;
      }
      const typed = readTyped(field, definition, input.value, dateFormat);
      const value = draft.value(field);
      if (typed.kind === 'value' && isSameValue(typed.value, value)) return;
      if (typed.kind === 'unfinished' && document.activeElement === input) return;
      input.value = writtenValue(value, dateFormat);
    };
    takeOver();
    return draft.onField(field, takeOver);
  }, [draft, field, definition, dateFormat]);

  const trouble = draft.trouble(field);
  const shown =
    trouble?.kind === 'impossible' ? trouble.text : writtenValue(draft.value(field), dateFormat);

  return {
    id: fieldElementId(field),
    ref: (input: TypedElement | null) => {
      element.current = input;
    },
    defaultValue: shown,
    onFocus: () => {
      valueAtFocus.current = draft.value(field);
    },
    onInput: (event: SyntheticEvent<TypedElement>) => {
      take(event.currentTarget.value);
    },
    onBlur: (event: SyntheticEvent<TypedElement>) => {
      const text = event.currentTarget.value;
      const typed = readTyped(field, definition, text, dateFormat);
      if (typed.kind === 'unfinished') refuse(text, typed.words);
      if (typed.kind === 'value' && (definition.type === 'date' || definition.type === 'time')) {
        event.currentTarget.value = writtenValue(typed.value, dateFormat);
      }
    },
  };
}
