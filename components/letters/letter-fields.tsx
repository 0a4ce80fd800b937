'use client';

import type { ComponentProps, ReactNode } from 'react';
import { get, useFormContext, type FieldPath } from 'react-hook-form';
import type { CertificateInput } from '@/clinical/letters/certificate';
import type { ClinicianLetterInput } from '@/clinical/letters/clinician-letter';
import type { EmergencyHandoverInput } from '@/clinical/letters/emergency-handover';
import type { ImagingRequestInput } from '@/clinical/letters/imaging-request';
import type { PatientSummaryInput } from '@/clinical/letters/patient-summary';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioGroup, type Choice } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { useLetterLive } from './letter-live';

/** The path of an answer in the form of any kind of letter. */
export type AnswerName =
  | FieldPath<ImagingRequestInput>
  | FieldPath<EmergencyHandoverInput>
  | FieldPath<ClinicianLetterInput>
  | FieldPath<PatientSummaryInput>
  | FieldPath<CertificateInput>;

/** The id of an answer's control, which objections link to. */
export function answerId(name: string): string {
  return `letter-${name.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;
}

function useAnswer(name: AnswerName) {
  const { register, formState } = useFormContext();
  const opening: unknown = get(formState.defaultValues, name);
  return {
    register,
    id: answerId(name),
    error: useLetterLive().troubles.get(name) ?? null,
    opening: typeof opening === 'string' || typeof opening === 'number' ? String(opening) : '',
    isOpeningTrue: opening === true,
  };
}

type TextAnswerProps = {
  name: AnswerName;
  label: ReactNode;
  hint?: ReactNode;
  isRequired?: boolean;
  rows?: number;
  /** Offered while typing, never filled in. */
  suggestions?: readonly string[];
  maxLength?: number;
} & Pick<ComponentProps<'input'>, 'inputMode' | 'autoComplete' | 'className' | 'type'>;

/** A line, or with `rows` several. */
export function TextAnswer({
  name,
  label,
  hint,
  isRequired,
  rows,
  suggestions = [],
  className,
  ...rest
}: TextAnswerProps) {
  const { register, id, error, opening } = useAnswer(name);
  const listId = `${id}-list`;
  return (
    <Field {...{ id, label, hint, error, isRequired, className }}>
      {rows === undefined ? (
        <Input
          autoComplete="off"
          list={suggestions.length > 0 ? listId : undefined}
          {...rest}
          {...register(name)}
          defaultValue={opening}
        />
      ) : (
        <Textarea
          rows={rows}
          maxLength={rest.maxLength}
          {...register(name)}
          defaultValue={opening}
          className={rows === 1 ? 'min-h-control' : undefined}
        />
      )}
      {suggestions.length > 0 && (
        <datalist id={listId}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </Field>
  );
}

/** A whole number; empty is no answer, never 0. */
export function NumberAnswer({
  name,
  label,
  hint,
  isRequired,
  className,
}: Omit<TextAnswerProps, 'rows' | 'suggestions'>) {
  const { register, id, error, opening } = useAnswer(name);
  return (
    <Field {...{ id, label, hint, error, isRequired, className }}>
      <Input
        inputMode="numeric"
        autoComplete="off"
        {...register(name, {
          setValueAs: (value: unknown) =>
            value === null || String(value).trim() === '' ? null : Number(value),
        })}
        defaultValue={opening}
      />
    </Field>
  );
}

type ChoiceAnswerProps = {
  name: AnswerName;
  label: ReactNode;
  options: readonly Choice[];
  shape?: 'rows' | 'segments';
  hint?: ReactNode;
  isRequired?: boolean;
  isLabelHidden?: boolean;
};

export function ChoiceAnswer({ name, label, isLabelHidden, ...rest }: ChoiceAnswerProps) {
  const { register, id, error, opening } = useAnswer(name);
  return (
    <RadioGroup
      {...register(name)}
      {...rest}
      id={id}
      legend={label}
      isLegendHidden={isLabelHidden}
      defaultChoice={opening}
      error={error}
    />
  );
}

export function SelectAnswer({
  name,
  label,
  options,
  hint,
  isRequired,
  className,
}: Omit<ChoiceAnswerProps, 'options' | 'shape'> & {
  options: readonly { value: string; label: string }[];
  className?: string;
}) {
  const { register, id, error, opening } = useAnswer(name);
  return (
    <Field {...{ id, label, hint, error, isRequired, className }}>
      <Select
        {...register(name, { setValueAs: (value: unknown) => (value === '' ? null : value) })}
        defaultValue={opening}
      >
        <option value="">Choose</option>
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

export function TickAnswer({
  name,
  label,
  hint,
}: {
  name: AnswerName;
  label: ReactNode;
  hint?: ReactNode;
}) {
  const { register, id, error, isOpeningTrue } = useAnswer(name);
  return (
    <Checkbox {...register(name)} {...{ id, label, hint, error }} defaultChecked={isOpeningTrue} />
  );
}

/** `{ code: label }` as the options of a choice. */
export function optionsOf<Code extends string>(
  words: Readonly<Record<Code, string | { label: string }>>,
): { value: Code; label: string }[] {
  return (Object.keys(words) as Code[]).map((value) => {
    const said = words[value];
    return { value, label: typeof said === 'string' ? said : said.label };
  });
}
