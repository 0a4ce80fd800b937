'use client';

import { useRef, useState, type KeyboardEvent } from 'react';
import type { FindingKey, Side } from '@/clinical/findings/finding-key';
import { codeDefinition } from '@/clinical/findings/codes';
import type { Region } from '@/clinical/vocabulary/sections';
import { SITES } from '@/clinical/vocabulary/symptoms';
import { keyOf } from '../draft-store/field-ref';
import { Segments } from '../fields/segments';
import { AddToGrid } from '../grid/add-to-grid';
import { levelsOf, TECHNIQUES, type Technique } from './palpation-rows';

const SIDE_WORDS: Record<Side, string> = { midline: 'Middle', left: 'Left', right: 'Right' };
const SIDE_ORDER: readonly Side[] = ['midline', 'left', 'right'];

type LevelPickerProps = { region: Region; onAdd: (key: FindingKey) => void };

/**
 * Technique, side, level: one press each, and the level is ready to be filled. The levels are one
 * Tab stop: arrows or the level's own number go along it, Enter takes it.
 */
export function LevelPicker({ region, onAdd }: LevelPickerProps) {
  const [technique, setTechnique] = useState<Technique>('palpation.pa-central');
  const [side, setSide] = useState<Side>('midline');
  const sides = codeDefinition(technique)?.sides ?? [];
  const usedSide = sides.includes(side) ? side : (sides[0] ?? 'midline');
  const add = (at: string) => onAdd(keyOf(technique, { side: usedSide, at }));
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Segments
          label="Technique"
          options={TECHNIQUES}
          value={technique}
          onChange={(next) => {
            if (next && next in TECHNIQUES) setTechnique(next as Technique);
          }}
        />
        {sides.length > 1 && (
          <Segments
            label="Side"
            options={Object.fromEntries(
              SIDE_ORDER.filter((each) => sides.includes(each)).map((each) => [
                each,
                SIDE_WORDS[each],
              ]),
            )}
            value={usedSide}
            onChange={(next) => {
              const chosen = SIDE_ORDER.find((each) => each === next);
              if (chosen) setSide(chosen);
            }}
          />
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Levels
          key={technique}
          label={`${TECHNIQUES[technique]}, levels`}
          levels={levelsOf(technique, region)}
          onAdd={add}
        />
        {technique === 'palpation.level' && (
          <AddToGrid
            label="Palpation: another place"
            placeholder="Another place…"
            items={Object.entries(SITES).map(([code, label]) => ({ value: `site:${code}`, label }))}
            onAdd={add}
            className="w-52"
          />
        )}
      </div>
    </div>
  );
}

type LevelsProps = {
  label: string;
  levels: readonly { at: string; label: string }[];
  onAdd: (at: string) => void;
};

function Levels({ label, levels, onAdd }: LevelsProps) {
  const strip = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const byNumber = levels.findIndex((each) =>
      new RegExp(`^[A-Z]?${event.key}(-|$)`).test(each.label),
    );
    const next = step
      ? (stop + step + levels.length) % levels.length
      : /^\d$/.test(event.key)
        ? byNumber
        : -1;
    if (next < 0) return;
    event.preventDefault();
    event.stopPropagation();
    setStop(next);
    strip.current?.querySelectorAll<HTMLElement>('button')[next]?.focus();
  };
  return (
    <div
      ref={strip}
      role="toolbar"
      aria-label={label}
      onKeyDown={press}
      className="flex flex-wrap gap-px overflow-hidden rounded-md border border-border bg-border"
    >
      {levels.map(({ at, label: level }, index) => (
        <button
          key={at}
          type="button"
          tabIndex={index === stop ? 0 : -1}
          onFocus={() => setStop(index)}
          onClick={() => onAdd(at)}
          className="h-[calc(var(--spacing-control)-6px)] min-w-9 bg-card px-1.5 text-xs hover:bg-accent focus-visible:outline-2 focus-visible:-outline-offset-3 pointer-coarse:h-control pointer-coarse:min-w-11"
        >
          {level}
        </button>
      ))}
    </div>
  );
}
