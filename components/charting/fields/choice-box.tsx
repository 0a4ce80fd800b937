'use client';

import { X } from 'lucide-react';
import type { Options } from '@/clinical/findings/attribute';
import { cn } from '@/components/ui/cn';
import { Select } from '@/components/ui/select';
import { useWrite } from '../chart-context';
import { fieldElementId, type FieldRef } from '../draft-store/field-ref';
import { useValue } from '../use-draft';
import { Segments } from './segments';

type ChoiceBoxProps = { field: FieldRef; options: Options; label: string; className?: string };

/** Letters that fit side by side without the eye having to search. */
const SEGMENT_LETTERS = 56;

/** One of several: in sight when they are few and short, else the browser's own list. */
export function ChoiceBox({ field, options, label, className }: ChoiceBoxProps) {
  const write = useWrite();
  const value = useValue(field);
  const chosen = typeof value === 'string' ? value : null;
  const set = (next: string | null) => write(field, next);
  const words = Object.values(options);
  const isShort = words.length <= 5 && words.join('').length <= SEGMENT_LETTERS;
  if (isShort) {
    return (
      <Segments
        id={fieldElementId(field)}
        label={label}
        options={options}
        value={chosen}
        onChange={set}
        className={className}
      />
    );
  }
  return (
    <Select
      id={fieldElementId(field)}
      aria-label={label}
      value={chosen ?? ''}
      onChange={(event) => set(event.target.value || null)}
      className={cn('w-full max-w-72', className)}
    >
      <option value="">–</option>
      {Object.entries(options).map(([code, text]) => (
        <option key={code} value={code}>
          {text}
        </option>
      ))}
    </Select>
  );
}

/** Several of many: what is chosen as words that can be taken away, and a list to add from. */
export function ChoicesBox({ field, options, label, className }: ChoiceBoxProps) {
  const write = useWrite();
  const value = useValue(field);
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  const set = (next: readonly string[]) => write(field, next.length > 0 ? next : null);
  const left = Object.entries(options).filter(([code]) => !chosen.includes(code));
  return (
    <span className={cn('flex min-w-0 flex-wrap items-center gap-1.5', className)}>
      {chosen.map((code) => (
        <button
          key={code}
          type="button"
          onClick={() => set(chosen.filter((each) => each !== code))}
          aria-label={`${label}: remove ${options[code] ?? code}`}
          className="inline-flex h-7 items-center gap-1 rounded-sm bg-primary-soft px-2 text-primary hover:bg-accent pointer-coarse:h-control"
        >
          {options[code] ?? code}
          <X aria-hidden className="size-3.5" />
        </button>
      ))}
      {left.length > 0 && (
        <Select
          id={fieldElementId(field)}
          aria-label={`${label}: add`}
          value=""
          onChange={(event) => event.target.value && set([...chosen, event.target.value])}
          className="w-28"
        >
          <option value="">add…</option>
          {left.map(([code, text]) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </span>
  );
}

/** Yes, or nothing said. */
export function FlagBox({ field, label }: { field: FieldRef; label: string }) {
  const write = useWrite();
  const value = useValue(field);
  return (
    <label className="inline-flex min-h-control items-center gap-2">
      <input
        id={fieldElementId(field)}
        type="checkbox"
        checked={value === true}
        onChange={(event) => write(field, event.target.checked ? true : null)}
        className="size-4.5 shrink-0 accent-primary pointer-coarse:size-5"
      />
      <span>{label}</span>
    </label>
  );
}
