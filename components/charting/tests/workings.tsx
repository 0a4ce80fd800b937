'use client';

import { Check, ChevronRight, Minus } from 'lucide-react';
import { useMemo } from 'react';
import type { Region } from '@/clinical/vocabulary/sections';
import type { Working as WorkingOf, WorkingAnswer } from '@/clinical/workings/working';
import { workingInput, workingsOfRegion } from '@/clinical/workings/workings';
import { useSettledContent } from '../use-draft';
import { PublishedFigures } from './published-figures';

/** Published lists beside what is recorded of them; nothing until something is. */
export function Workings({ region }: { region: Region }) {
  const content = useSettledContent();
  const shown = useMemo(() => workingsOfRegion(workingInput(content), region), [content, region]);
  if (shown.length === 0) return null;
  return (
    <section aria-label="Counts beside their sources" className="flex flex-col border-t pt-1">
      {shown.map((working) => (
        <Working key={working.code} working={working} />
      ))}
    </section>
  );
}

/** One count with what it was made of, each item in words, and where the list comes from. */
export function Working({ working }: { working: WorkingOf }) {
  const { label, count, items, notes, figures = [], source } = working;
  return (
    <details className="group">
      <summary className="flex min-h-control cursor-pointer flex-wrap items-center gap-x-2">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-muted-foreground group-open:rotate-90"
        />
        <span className="font-medium">{label}</span>
        <span className="text-muted-foreground">{count}</span>
      </summary>
      <div className="flex flex-col gap-1 pb-2 pl-4 text-xs">
        <ul className="grid gap-x-6 sm:grid-cols-2">
          {items.map((item) => (
            <li key={item.label} className="flex min-h-6 items-center gap-1.5">
              <Mark answer={item.answer} />
              <span>{item.label}</span>
              <span className="text-muted-foreground">{item.words}</span>
            </li>
          ))}
        </ul>
        {notes.map((note) => (
          <p key={note} className="text-muted-foreground">
            {note}.
          </p>
        ))}
        <PublishedFigures of={figures} />
        <p className="text-muted-foreground">Source: {source}. Your decision.</p>
      </div>
    </details>
  );
}

/** A tick, a dash or nothing; the words beside it say the same. */
function Mark({ answer }: { answer: WorkingAnswer }) {
  return (
    <span aria-hidden className="grid size-4 shrink-0 place-items-center">
      {answer === 'yes' && <Check className="size-3.5" />}
      {answer === 'no' && <Minus className="size-3.5 text-muted-foreground" />}
    </span>
  );
}
