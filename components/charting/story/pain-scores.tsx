'use client';

import { useState } from 'react';
import { isSaid } from '@/clinical/findings/attribute-of';
import type { Side } from '@/clinical/findings/finding-key';
import { NPRS_SPANS, NPRS_WINDOWS } from '@/clinical/findings/score-codes';
import { placeWords, upperFirst } from '@/clinical/notes/value-words';
import { SITES } from '@/clinical/vocabulary/symptoms';
import { Combobox } from '@/components/ui/combobox';
import { useChart } from '../chart-context';
import { Segments } from '../fields/segments';
import { useStructure } from '../use-draft';
import { PainRows, type PainPlace } from './pain-rows';

type Span = keyof typeof NPRS_SPANS;

const NOWHERE: PainPlace = { side: 'midline', at: '' };
const SIDES: Record<Side, string> = { midline: 'Middle', left: 'Left', right: 'Right' };
const isPain = (code: string) => code.startsWith('pain.nprs.');
const placeText = ({ side, at }: PainPlace) => `${side}|${at}`;

/** Pain now, and best, worst and average of a span, in all and at each site that is scored. */
export function PainScores() {
  const { content } = useChart();
  const findings = useStructure().filter(({ code }) => isPain(code));
  const last = (content.previous?.findings ?? []).filter(({ code }) => isPain(code));
  const [added, setAdded] = useState<readonly PainPlace[]>([]);
  const [chosen, setChosen] = useState<Span | null>(null);
  const known = findings.some(isSaid) ? findings : last;
  const span = chosen ?? (known.some(({ code }) => code.endsWith('-7d')) ? '7d' : '24h');
  const places = new Map(
    [...findings.filter(isSaid), ...last, ...added]
      .filter(({ at }) => at !== '')
      .map(({ side, at }) => [placeText({ side, at }), { side, at }]),
  );
  const windowsAt = (place: PainPlace) =>
    Object.keys(NPRS_WINDOWS).filter(
      (window) =>
        window === 'current' ||
        window.endsWith(`-${span}`) ||
        findings.some(
          (each) => each.code === `pain.nprs.${window}` && placeText(each) === placeText(place),
        ),
    );
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-center gap-2 text-xs text-muted-foreground">
        <span aria-hidden>Best, worst and average of the last</span>
        <Segments
          label="Best, worst and average of the last"
          options={NPRS_SPANS}
          value={span}
          onChange={(next) => next && next in NPRS_SPANS && setChosen(next as Span)}
        />
      </div>
      <div data-number-rows className="flex flex-col gap-1.5">
        <PainRows place={NOWHERE} windows={windowsAt(NOWHERE)} name={null} />
        {[...places.values()].map((place) => (
          <PainRows
            key={placeText(place)}
            place={place}
            windows={windowsAt(place)}
            name={nameOf(place)}
          />
        ))}
      </div>
      <AddSite onAdd={(place) => setAdded((all) => [...all, place])} />
    </div>
  );
}

/** "Back of the neck, right". */
function nameOf({ side, at }: PainPlace): string {
  return upperFirst([placeWords(at), side === 'midline' ? '' : side].filter(Boolean).join(', '));
}

/** A site with scores of its own: its side, then its name. */
function AddSite({ onAdd }: { onAdd: (place: PainPlace) => void }) {
  const [side, setSide] = useState<Side>('midline');
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Combobox
        aria-label="Pain score: add a site"
        placeholder="Add a site…"
        items={Object.entries(SITES).map(([code, label]) => ({ value: `site:${code}`, label }))}
        value={null}
        onChange={(at) => at && onAdd({ side, at })}
        className="w-52"
      />
      <Segments
        label="Side of the site to add"
        options={SIDES}
        value={side}
        onChange={(next) => next && next in SIDES && setSide(next as Side)}
      />
    </div>
  );
}
