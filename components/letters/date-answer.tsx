'use client';

import { useState, type ReactNode } from 'react';
import { useController } from 'react-hook-form';
import { dateExample, formatDate, parseDate, type DateFormat } from '@/clinical/dates';
import type { CertificateInput } from '@/clinical/letters/certificate';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { answerId } from './letter-fields';
import { useLetterLive } from './letter-live';

type DateAnswerProps = {
  name: 'fromOn' | 'toOn' | 'reviewOn';
  label: ReactNode;
  hint?: ReactNode;
  isRequired?: boolean;
};

function shown(value: string, format: DateFormat): string {
  const parsed = parseDate(value, format);
  return parsed.ok ? formatDate(parsed.iso, format) : value;
}

/**
 * A date typed in the clinic's order; on leaving, written back the long way. The answer holds ISO
 * `YYYY-MM-DD`, or the text as typed while it is no date: nothing typed is lost.
 */
export function DateAnswer({ name, label, hint, isRequired }: DateAnswerProps) {
  const { source, troubles } = useLetterLive();
  const format = source.clinic.dateFormat;
  const {
    field: { ref, value, onChange, onBlur },
  } = useController<CertificateInput, typeof name>({ name });
  const [text, setText] = useState(() => shown(value, format));
  const parsed = parseDate(text, format);
  const trouble = troubles.get(name) ?? null;
  const unread = text.trim() !== '' && !parsed.ok ? parsed.words : null;
  const type = (typed: string) => {
    setText(typed);
    const read = parseDate(typed, format);
    onChange(read.ok ? read.iso : typed.trim());
  };
  return (
    <Field
      id={answerId(name)}
      label={label}
      hint={hint ?? `For example ${dateExample(format)}`}
      error={trouble && (unread ?? trouble)}
      isRequired={isRequired}
      className="min-w-0 flex-1"
    >
      <Input
        ref={ref}
        name={name}
        value={text}
        onChange={(event) => type(event.target.value)}
        onBlur={() => {
          if (parsed.ok) setText(formatDate(parsed.iso, format));
          onBlur();
        }}
        autoComplete="off"
        inputMode={format === 'DD-MMM-YYYY' ? 'text' : 'numeric'}
      />
    </Field>
  );
}
