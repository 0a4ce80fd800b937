'use client';

import { X } from 'lucide-react';
import { codeDefinition } from '@/clinical/findings/codes';
import { parseKeyText, keyText, type FindingKey, type Side } from '@/clinical/findings/finding-key';
import { SITES, SYMPTOMS } from '@/clinical/vocabulary/symptoms';
import { cn } from '@/components/ui/cn';
import { Select } from '@/components/ui/select';
import { useChart } from '../chart-context';
import { keyOf } from '../draft-store/field-ref';
import { AttributeField } from '../fields/attribute-field';
import { useAttributes, useStructure } from '../use-draft';
import { toggleDenied, togglePresent, toggleSite } from './symptom-writes';

const SIDES = [
  ['left', 'Left'],
  ['midline', 'Central'],
  ['right', 'Right'],
] as const satisfies readonly (readonly [Side, string])[];

/** What the patient feels, and what they say they do not: one press each. */
export function Symptoms() {
  const findings = useStructure();
  const present = findings.filter(
    ({ code, at, attributes }) =>
      code.startsWith('symptom.') && at === '' && attributes.presence !== 'denied',
  );
  return (
    <div className="flex flex-col gap-3">
      <div className="grid gap-x-8 md:grid-cols-2">
        {Object.entries(SYMPTOMS).map(([code, label]) => (
          <SymptomRow key={code} code={`symptom.${code}`} label={label} />
        ))}
      </div>
      {present.length > 0 && (
        <div className="flex flex-col gap-2 border-l-2 pl-3">
          {present.map((finding) => (
            <SymptomDetails key={keyText(finding)} findingText={keyText(finding)} />
          ))}
        </div>
      )}
    </div>
  );
}

function SymptomRow({ code, label }: { code: string; label: string }) {
  const { draft } = useChart();
  const isDenied = useAttributes(keyOf(code)).presence === 'denied';
  return (
    <div role="group" aria-label={label} className="flex min-h-control items-center gap-1">
      <span className={cn('min-w-0 flex-1', isDenied && 'text-muted-foreground')}>{label}</span>
      <Chip isOn={isDenied} isDenial label="Denied" onPress={() => toggleDenied(draft, code)} />
      {SIDES.map(([side, words]) => (
        <PresentChip key={side} code={code} side={side} label={words} />
      ))}
    </div>
  );
}

function PresentChip({ code, side, label }: { code: string; side: Side; label: string }) {
  const { draft } = useChart();
  const isOn = useAttributes(keyOf(code, { side })).presence === 'present';
  return <Chip isOn={isOn} label={label} onPress={() => togglePresent(draft, code, side)} />;
}

type ChipProps = { isOn: boolean; isDenial?: boolean; label: string; onPress: () => void };

function Chip({ isOn, isDenial = false, label, onPress }: ChipProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onPress}
      className={cn(
        'h-7 w-15 rounded-md border border-border bg-card text-xs text-muted-foreground hover:bg-accent pointer-coarse:h-control',
        isOn &&
          !isDenial &&
          'border-primary bg-primary text-primary-foreground hover:bg-primary-hover',
        isOn && isDenial && 'border-foreground bg-accent text-foreground',
      )}
    >
      {label}
    </button>
  );
}

const SIDE_WORDS: Record<Side, string> = { left: 'left', right: 'right', midline: 'central' };

/** A date says nothing of itself; the line stays one control high. */
const CLASS_OF: Readonly<Record<string, string>> = {
  since: 'flex-row items-center gap-1.5',
  remark: 'max-w-64',
};

/** Where a symptom is, what it is like and how constant. */
function SymptomDetails({ findingText }: { findingText: string }) {
  const key = parseKeyText(findingText);
  const definition = key && codeDefinition(key.code);
  if (!key || !definition) return null;
  const name = `${definition.label}, ${SIDE_WORDS[key.side]}`;
  const { quality, constancy, depth, since, time, remark } = definition.attributes;
  return (
    <div
      role="group"
      aria-label={name}
      className="grid grid-cols-[9rem_minmax(0,1fr)] items-start gap-x-3 max-sm:grid-cols-1"
    >
      <span className="flex min-h-control items-center leading-tight font-medium">{name}</span>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Sites findingKey={key} name={name} />
        {Object.entries({ quality, constancy, depth, since, time, remark }).map(
          ([attribute, each]) =>
            each ? (
              <AttributeField
                key={attribute}
                field={{ key, attribute }}
                definition={each}
                label={`${name}, ${each.label.toLowerCase()}`}
                caption={attribute === 'since' ? each.label : null}
                className={CLASS_OF[attribute]}
              />
            ) : null,
        )}
      </div>
    </div>
  );
}

function Sites({ findingKey, name }: { findingKey: FindingKey; name: string }) {
  const { draft } = useChart();
  const { code, side } = findingKey;
  const sites = useStructure()
    .filter((each) => each.code === code && each.side === side && each.at.startsWith('site:'))
    .map(({ at }) => at.slice('site:'.length));
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      {sites.map((site) => (
        <button
          key={site}
          type="button"
          aria-label={`${name}: remove ${siteLabel(site)}`}
          onClick={() => toggleSite(draft, code, side, site)}
          className="inline-flex h-7 items-center gap-1 rounded-sm bg-primary-soft px-2 text-primary hover:bg-accent pointer-coarse:h-control"
        >
          {siteLabel(site)}
          <X aria-hidden className="size-3.5" />
        </button>
      ))}
      <Select
        aria-label={`${name}: add a place`}
        value=""
        onChange={(event) =>
          event.target.value && toggleSite(draft, code, side, event.target.value)
        }
        className="w-28"
      >
        <option value="">where…</option>
        {Object.entries(SITES)
          .filter(([site]) => !sites.includes(site))
          .map(([site, words]) => (
            <option key={site} value={site}>
              {words}
            </option>
          ))}
      </Select>
    </span>
  );
}

function siteLabel(site: string): string {
  return SITES[site as keyof typeof SITES] ?? site;
}
