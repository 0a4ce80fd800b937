'use client';

import { ChevronDown } from 'lucide-react';
import { useId, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Finding } from '@/clinical/findings/finding';
import { isSaid } from '@/clinical/findings/attribute-of';
import { findingLine, lowerFirst } from '@/clinical/notes/value-words';
import { cn } from '@/components/ui/cn';
import { useChart } from '../chart-context';
import { SectionMark } from '../section-mark';
import { useFindingsInPause } from '../use-draft';
import { openedFolds } from './opened-folds';

type StoryFoldProps = {
  title: string;
  /** Which findings of the note stand here. */
  has: (finding: Finding) => boolean;
  /** What is asked here, said while nothing is answered. */
  asks: readonly string[];
  /** Opens it until the hand decides otherwise. */
  isWanted: boolean;
  children: ReactNode;
};

/** A part of the story: open, or one line that says what it holds, else what it would ask. */
export function StoryFold({ title, has, asks, isWanted, children }: StoryFoldProps) {
  const { content } = useChart();
  const id = useId();
  const findings = useFindingsInPause();
  const own = useMemo(() => findings.filter((each) => has(each) && isSaid(each)), [findings, has]);
  const store = openedFolds(content.noteId);
  const opened = useSyncExternalStore(store.subscribe, store.read, () => null);
  const isOpen = opened?.[title] ?? isWanted;
  const { dateFormat } = content.clinic;
  const words =
    own.length === 0
      ? asks.map(lowerFirst).join(', ')
      : own.map((each) => lowerFirst(findingLine(each, dateFormat))).join('; ');
  return (
    <section aria-labelledby={`${id}-title`} className="border-t">
      <h3 id={`${id}-title`}>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={`${id}-panel`}
          onClick={() => store.write({ ...store.read(), [title]: !isOpen })}
          className="-mx-2 flex min-h-control w-[calc(100%+1rem)] items-center gap-2.5 rounded-md px-2 text-left hover:bg-accent"
        >
          <SectionMark fill={own.length === 0 ? 'empty' : 'done'} />
          <span className="shrink-0 font-semibold">{title}</span>
          {!isOpen && (
            <span
              className={cn('min-w-0 truncate text-muted-foreground', own.length === 0 && 'italic')}
            >
              {words}
            </span>
          )}
          <ChevronDown
            aria-hidden
            className={cn('ml-auto size-4 shrink-0 text-muted-foreground', !isOpen && '-rotate-90')}
          />
        </button>
      </h3>
      <div id={`${id}-panel`} hidden={!isOpen} className="flex flex-col gap-2 pt-1 pb-3">
        {isOpen && children}
      </div>
    </section>
  );
}
