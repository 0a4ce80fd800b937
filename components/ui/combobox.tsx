'use client';

import { ChevronDown } from 'lucide-react';
import { useEffect, useState, type Ref } from 'react';
import { awaited } from '@/components/later/arrival';
import { useArrival } from '@/components/later/later';
import { pageIdle } from '@/components/later/page-idle';
import { cn } from './cn';
import { controlClass } from './control-class';
import { useFieldWiring } from './field';

export type ComboboxItem = { value: string; label: string; hint?: string };

export type ComboboxProps = {
  items: readonly ComboboxItem[];
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
  inputRef?: Ref<HTMLInputElement>;
  placeholder?: string;
  emptyWords?: string;
  isDisabled?: boolean;
  /** Only where no Field names it. */
  'aria-label'?: string;
  className?: string;
};

const list = awaited(() => import('./combobox-with-list'));

/** One of a long list, found by typing. For under about ten items a Select is quicker. */
export function Combobox(props: ComboboxProps) {
  const arrival = useArrival(list);
  const [isFocused, setIsFocused] = useState(false);
  useEffect(() => {
    // A page that opens has better things to do than to fetch a list nobody has asked for.
    void pageIdle().then(list.fetch);
  }, []);
  const loaded = list.value();
  if (arrival === 'here' && loaded) {
    return <loaded.ComboboxWithList {...props} isFocused={isFocused} />;
  }
  return (
    <ComboboxToBe
      {...props}
      onFocus={() => {
        setIsFocused(true);
        void list.fetch();
      }}
      onLeave={() => setIsFocused(false)}
      isMissing={arrival === 'missing'}
    />
  );
}

type ComboboxToBeProps = ComboboxProps & {
  onFocus: () => void;
  onLeave: () => void;
  isMissing: boolean;
};

/** Takes no text yet: nothing typed may get lost on the way to the list. */
function ComboboxToBe({
  items,
  value,
  inputRef,
  placeholder,
  isDisabled,
  className,
  onFocus,
  onLeave,
  isMissing,
  'aria-label': label,
}: ComboboxToBeProps) {
  return (
    <div className={cn('relative min-w-0', className)}>
      <input
        {...useFieldWiring()}
        aria-label={label}
        ref={inputRef}
        readOnly
        aria-busy={!isMissing}
        disabled={isDisabled}
        value={items.find((item) => item.value === value)?.label ?? ''}
        onFocus={onFocus}
        onBlur={onLeave}
        placeholder={isMissing ? 'The list did not arrive: choose again' : placeholder}
        className={cn(controlClass(), 'h-control pr-9 pointer-coarse:pr-11')}
      />
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-muted-foreground"
      />
    </div>
  );
}
