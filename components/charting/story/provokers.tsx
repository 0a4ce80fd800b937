'use client';

import type { KeyboardEvent } from 'react';
import { isSaid } from '@/clinical/findings/attribute-of';
import { codeDefinition } from '@/clinical/findings/codes';
import { PROVOKERS } from '@/clinical/vocabulary/symptoms';
import { cn } from '@/components/ui/cn';
import { StarButton } from '../asterisks/star-button';
import { useChart } from '../chart-context';
import { fieldElementId, keyOf } from '../draft-store/field-ref';
import { FieldTrouble } from '../fields/field-trouble';
import { TypedBox } from '../fields/typed-box';
import { useAttributes, useStructure } from '../use-draft';

type ProvokersProps = { stem: 'aggravating' | 'easing'; legend: string };

/**
 * What brings symptoms on, or eases them. One Tab stop: arrows move, a letter goes to the next word
 * that begins with it, Space chooses; minutes are typed where the word was chosen.
 */
export function Provokers({ stem, legend }: ProvokersProps) {
  const codes = Object.keys(PROVOKERS);
  const chosen = useStructure()
    .filter((each) => each.code.startsWith(`${stem}.`) && isSaid(each))
    .map(({ code }) => code);
  const move = (event: KeyboardEvent<HTMLElement>) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const chips = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-chip]')];
    const at = chips.findIndex((chip) => chip === event.target);
    if (at < 0) return;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      chips[(at + step + chips.length) % chips.length]?.focus();
    } else if (/^[a-z]$/i.test(event.key)) {
      const letter = event.key.toLowerCase();
      const rotated = [...chips.slice(at + 1), ...chips.slice(0, at + 1)];
      const next = rotated.find((chip) =>
        chip.textContent?.trim().toLowerCase().startsWith(letter),
      );
      if (!next) return;
      event.preventDefault();
      event.stopPropagation();
      next.focus();
    }
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="float-left mb-1 font-medium">{legend}</legend>
      <div
        role="group"
        aria-label={`${legend}, choose`}
        onKeyDown={move}
        onFocus={(event) => {
          if (!event.target.dataset.chip) return;
          for (const chip of event.currentTarget.querySelectorAll<HTMLElement>('[data-chip]')) {
            chip.tabIndex = chip === event.target ? 0 : -1;
          }
        }}
        className="flex flex-wrap gap-1"
      >
        {codes.map((code, index) => (
          <ProvokerChip key={code} code={`${stem}.${code}`} isFirst={index === 0} />
        ))}
      </div>
      {chosen.length > 0 && (
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {chosen.map((code) => (
            <ChosenProvoker key={code} code={code} />
          ))}
        </ul>
      )}
    </fieldset>
  );
}

function ProvokerChip({ code, isFirst }: { code: string; isFirst: boolean }) {
  const { draft } = useChart();
  const key = keyOf(code);
  const isOn = useAttributes(key).presence === 'present';
  const toggle = () => {
    if (isOn) draft.remove(key);
    else draft.set({ key, attribute: 'presence' }, 'present');
  };
  return (
    <button
      type="button"
      data-chip="true"
      id={fieldElementId({ key, attribute: 'presence' })}
      aria-pressed={isOn}
      tabIndex={isFirst ? 0 : -1}
      onClick={toggle}
      className={cn(
        'h-7 rounded-md border border-border bg-card px-2 text-xs text-muted-foreground hover:bg-accent pointer-coarse:h-control',
        isOn &&
          'border-primary bg-primary font-medium text-primary-foreground hover:bg-primary-hover',
      )}
    >
      {codeDefinition(code)?.short}
    </button>
  );
}

function ChosenProvoker({ code }: { code: string }) {
  const definition = codeDefinition(code);
  const key = keyOf(code);
  const minutes = definition?.attributes.minutes;
  const remark = definition?.attributes.remark;
  if (!definition || !minutes || !remark) return null;
  return (
    <li className="flex flex-col">
      <span className="flex items-center gap-2">
        <span>{definition.short}</span>
        <TypedBox
          field={{ key, attribute: 'minutes' }}
          definition={minutes}
          label={`${definition.label}, ${minutes.label.toLowerCase()}`}
          placeholder="–"
        />
        <TypedBox
          field={{ key, attribute: 'remark' }}
          definition={remark}
          label={`${definition.label}, remark`}
          placeholder="remark"
          className="w-36"
        />
        <StarButton findingKey={key} />
      </span>
      <FieldTrouble field={{ key, attribute: 'minutes' }} definition={minutes} />
    </li>
  );
}
