'use client';

import { X } from 'lucide-react';
import { useRef } from 'react';
import { siteWords } from '@/clinical/notes/compose-body-chart';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { BODY_SITES } from '@/clinical/vocabulary/body-chart';
import { Combobox } from '@/components/ui/combobox';
import { fieldElementId } from '../draft-store/field-ref';
import { focusAfter } from '../focus-after';

const ALL = Object.entries(BODY_SITES).map(([value, label]) => ({ value, label }));

type MarkSitesProps = {
  findingKey: FindingKey;
  sites: readonly string[];
  name: string;
  onToggle: (site: string) => void;
};

/** The places of a mark by name: what drawing found, and what is added or taken off by hand. */
export function MarkSites({ findingKey, sites, name, onToggle }: MarkSitesProps) {
  const addBox = useRef<HTMLInputElement>(null);
  const field = { key: findingKey, attribute: 'sites' };
  const remove = (site: string, chip: Element) => {
    const next = chip.nextElementSibling;
    const beside = next?.matches('button') ? next : chip.previousElementSibling;
    focusAfter(
      () => onToggle(site),
      () => beside,
      () => addBox.current,
    );
  };
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-1.5">
      {sites.map((site) => (
        <button
          key={site}
          type="button"
          aria-label={`${name}: remove ${siteWords(site)}`}
          onClick={({ currentTarget }) => remove(site, currentTarget)}
          className="inline-flex h-7 items-center gap-1 rounded-sm bg-primary-soft px-2 text-primary hover:bg-accent pointer-coarse:h-control"
        >
          {siteWords(site)}
          <X aria-hidden className="size-3.5" />
        </button>
      ))}
      <div id={fieldElementId(field)} className="w-56 max-w-full">
        <Combobox
          // A fresh box for the next place: what was typed for the last one is done with.
          key={sites.join()}
          aria-label={`${name}: add a place`}
          placeholder="add a place…"
          items={ALL.filter(({ value }) => !sites.includes(value))}
          value={null}
          inputRef={addBox}
          onChange={(site) =>
            site &&
            focusAfter(
              () => onToggle(site),
              () => addBox.current,
            )
          }
        />
      </div>
    </div>
  );
}
