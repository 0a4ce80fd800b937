'use client';

import { useMemo, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { includedFindings, visitDay } from '@/clinical/letters/letter-findings';
import { findingPhrase } from '@/clinical/letters/finding-phrase';
import { LETTER_TEXTS } from '@/clinical/letters/letter-texts';
import { findingField, RECORD_FIELD_NAMES } from '@/clinical/letters/merge-fields';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { answerId, type AnswerName } from './letter-fields';
import { useLetterLive } from './letter-live';

/** Puts a field that fills itself at the end of a text: a number is never copied by hand. */
export function InsertField({ names }: { names: readonly string[] }) {
  const { source } = useLetterLive();
  const { getValues, setValue } = useFormContext<Record<string, unknown>>();
  const [into, setInto] = useState(names[0] ?? '');
  const [field, setField] = useState('');
  const { content, clinic, answers } = source;
  const findings = useMemo(() => {
    const format = { dateFormat: clinic.dateFormat, visitOn: visitDay(content) };
    return includedFindings(content, answers.includedFindings)
      .filter(({ moment }) => moment === 'before')
      .map((each) => {
        const phrase = findingPhrase(each, format);
        return {
          field: findingField(each),
          words: `${phrase?.label ?? each.code} ${phrase?.value ?? ''}`,
        };
      });
  }, [content, clinic.dateFormat, answers.includedFindings]);
  const insert = () => {
    const before = String(getValues(into) ?? '').trimEnd();
    setValue(into, before === '' ? field : `${before} ${field}`, { shouldDirty: true });
    document.getElementById(answerId(into as AnswerName))?.focus();
  };
  return (
    <details>
      <summary className="min-h-7 cursor-pointer font-medium">Insert a field</summary>
      <div className="mt-2 flex flex-col gap-3">
        <Field label="Field" hint="A finding has to be ticked to be named">
          <Select value={field} onChange={(event) => setField(event.target.value)}>
            <option value="">Choose</option>
            <optgroup label="Record">
              {RECORD_FIELD_NAMES.map((name) => (
                <option key={name} value={`{{${name}}}`}>
                  {name}
                </option>
              ))}
            </optgroup>
            <optgroup label="Ticked findings">
              {findings.map((each) => (
                <option key={each.field} value={each.field}>
                  {each.words.slice(0, 90)}
                </option>
              ))}
            </optgroup>
          </Select>
        </Field>
        <Field label="Into">
          <Select value={into} onChange={(event) => setInto(event.target.value)}>
            {LETTER_TEXTS[source.kind].map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Button size="sm" className="self-start" disabled={field === ''} onClick={insert}>
          Insert
        </Button>
      </div>
    </details>
  );
}
