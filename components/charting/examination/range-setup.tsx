'use client';

import { useState } from 'react';
import { ROM_METHOD, ROM_POSITION } from '@/clinical/vocabulary/measurement';
import { REGION_LABEL, type Region } from '@/clinical/vocabulary/sections';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import type { useRangeSetup } from './use-range-setup';

type RangeSetupLineProps = { region: Region } & ReturnType<typeof useRangeSetup>;

const { tape_measure: _tape, ...METHODS } = ROM_METHOD;

/** How the region is measured: one line that can be changed, and a question while nothing is chosen. */
export function RangeSetupLine({ region, setup, isFromLastVisit, choose }: RangeSetupLineProps) {
  const [isChanging, setIsChanging] = useState(false);
  const isUnset = setup.method === null || setup.position === null;
  if (!isChanging && !isUnset) {
    return (
      <p className="flex flex-wrap items-center gap-x-2">
        <span>
          Active, {label(ROM_POSITION, setup.position).toLowerCase()},{' '}
          {lower(label(ROM_METHOD, setup.method))}
        </span>
        {isFromLastVisit && <span className="text-xs text-muted-foreground">as last visit</span>}
        <Button variant="ghost" size="sm" onClick={() => setIsChanging(true)}>
          Change
        </Button>
      </p>
    );
  }
  const pick = (name: 'position' | 'method', options: Readonly<Record<string, string>>) => (
    <Select
      aria-label={`${REGION_LABEL[region]} range of motion, ${name}`}
      value={setup[name] ?? ''}
      onChange={(event) => choose({ ...setup, [name]: event.target.value || null })}
      className="w-48"
    >
      <option value="">{name === 'position' ? 'position…' : 'method…'}</option>
      {Object.entries(options).map(([code, words]) => (
        <option key={code} value={code}>
          {words}
        </option>
      ))}
    </Select>
  );
  return (
    <p className="flex flex-wrap items-center gap-2">
      <span className="text-muted-foreground">Measured</span>
      {pick('position', ROM_POSITION)}
      {pick('method', METHODS)}
      {isUnset ? (
        <span className="text-xs text-muted-foreground">
          Written to every reading of the region; without it nothing can be compared.
        </span>
      ) : (
        <Button size="sm" onClick={() => setIsChanging(false)}>
          Done
        </Button>
      )}
    </p>
  );
}

function label(options: Readonly<Record<string, string>>, code: string | null): string {
  return code === null ? '' : (options[code] ?? code);
}

function lower(words: string): string {
  return /^[A-Z]{2}/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
