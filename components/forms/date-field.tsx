'use client';

import { useState, type ReactNode } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import { dateExample, formatDate, parseDate, type DateFormat } from '@/clinical/dates';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { fieldIdIn, openingText, useFormWiring } from './form-context';
import { useFieldError } from './use-form-field';

type DateFieldProps = {
  name: string;
  label: ReactNode;
  format: DateFormat;
  /** In place of the example of a date. */
  hint?: ReactNode;
  /** Further words once the date can be read: an age, a weekday. */
  echo?: (iso: string) => string;
  required?: boolean;
  className?: string;
  autoComplete?: string;
};

function shown(value: string, format: DateFormat): string {
  const parsed = parseDate(value, format);
  return parsed.ok ? formatDate(parsed.iso, format) : value;
}

/**
 * A date typed in the clinic's order; on leaving, written back the long way, so that a swapped day
 * and month is seen. The form holds ISO `YYYY-MM-DD`, or the text as typed when it is no date: the
 * schema refuses that, in this field's words.
 */
export function DateField({
  name,
  label,
  format,
  hint,
  echo,
  required,
  className,
  autoComplete = 'off',
}: DateFieldProps) {
  const { formId, defaultValues, explain } = useFormWiring();
  const { field } = useController<FieldValues>({ name });
  // A row that was added where another stood does not open with that one's date.
  const opening = typeof field.value === 'string' ? field.value : openingText(defaultValues, name);
  const [text, setText] = useState(() => shown(opening, format));
  const schemaWords = useFieldError(name);
  const parsed = parseDate(text, format);
  const isUnread = text.trim() !== '' && !parsed.ok;

  const type = (typed: string) => {
    setText(typed);
    const read = parseDate(typed, format);
    explain(name, read.ok || typed.trim() === '' ? null : read.words);
    field.onChange(read.ok ? read.iso : typed.trim());
  };
  const leave = () => {
    if (parsed.ok) setText(formatDate(parsed.iso, format));
    field.onBlur();
  };

  return (
    <Field
      id={fieldIdIn(formId, name)}
      label={label}
      hint={hint ?? `For example ${dateExample(format)}`}
      error={schemaWords && isUnread && !parsed.ok ? parsed.words : schemaWords}
      isRequired={required}
      className={className}
    >
      <span className="flex flex-wrap items-center gap-x-3">
        <Input
          ref={(control) => {
            field.ref(control);
            // Typed before the page's script arrived.
            if (control && control.value !== text) type(control.value);
          }}
          name={name}
          value={text}
          onChange={(event) => type(event.target.value)}
          onBlur={leave}
          autoComplete={autoComplete}
          inputMode={format === 'DD-MMM-YYYY' ? 'text' : 'numeric'}
          className="w-40"
        />
        {echo && (
          <output className="min-h-5 text-muted-foreground">
            {parsed.ok ? echo(parsed.iso) : ''}
          </output>
        )}
      </span>
    </Field>
  );
}
