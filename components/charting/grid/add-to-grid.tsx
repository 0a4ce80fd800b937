'use client';

import { useRef, useState } from 'react';
import { Combobox, type ComboboxItem } from '@/components/ui/combobox';
import { Select } from '@/components/ui/select';
import { focusOnAdded } from '../focus-on-added';

type AddToGridProps = {
  /** “Lumbar spine: add a muscle”. */
  label: string;
  placeholder: string;
  /** `isAt`: whether it can stand in the grid at this level. */
  items: readonly (ComboboxItem & { isAt?: (at: string) => boolean })[];
  onAdd: (value: string, at: string) => void;
  /** `segment:L4-L5`: where something can be added at a level, beside what it is without one. */
  levels?: { label: string; none: string; places: readonly string[] };
  className?: string;
};

/** Adds a row to a grid: found by typing, at a level where there are levels. */
export function AddToGrid(props: AddToGridProps) {
  const { label, placeholder, items, onAdd, levels, className = 'w-64' } = props;
  const [at, setAt] = useState('');
  const box = useRef<HTMLInputElement>(null);
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2">
      <Combobox
        inputRef={box}
        aria-label={label}
        placeholder={placeholder}
        items={items.filter(({ isAt }) => at === '' || isAt?.(at))}
        value={null}
        onChange={(value) => {
          if (!value) return;
          focusOnAdded(() => {
            onAdd(value, at);
            setAt('');
          }, box.current);
        }}
        className={className}
      />
      {levels && (
        <Select
          aria-label={levels.label}
          value={at}
          onChange={(event) => setAt(event.target.value)}
          className="w-36"
        >
          <option value="">{levels.none}</option>
          {levels.places.map((place) => (
            <option key={place} value={place}>
              at {place.slice(place.indexOf(':') + 1)}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}
