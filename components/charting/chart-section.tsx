'use client';

import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { SECTION_LABEL, type Section } from '@/clinical/vocabulary/sections';
import { cn } from '@/components/ui/cn';
import { Kbd } from '@/components/ui/kbd';
import { SectionMark } from './section-mark';
import { useOverview } from './use-overview';

type ChartSectionProps = {
  section: Section;
  number: number;
  isOpen: boolean;
  onOpen: () => void;
  children: ReactNode;
};

/** One section: open in full, or folded to the line that it makes of the note. */
export function ChartSection({ section, number, isOpen, onOpen, children }: ChartSectionProps) {
  const { fill, line } = useOverview().sections[section];
  return (
    <section
      id={`section-${section}`}
      aria-labelledby={`section-${section}-title`}
      className="scroll-mt-[calc(var(--banner-height)+4rem)] xl:scroll-mt-[calc(var(--banner-height)+0.75rem)] rounded-lg border bg-card"
    >
      <h2 id={`section-${section}-title`}>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={`section-${section}-panel`}
          onClick={onOpen}
          className={cn(
            'flex min-h-control w-full items-center gap-3 rounded-lg px-4 py-1.5 text-left hover:bg-accent max-sm:px-3',
            isOpen && 'rounded-b-none border-b',
          )}
        >
          <SectionMark fill={fill} />
          <span className={cn('shrink-0 font-semibold', isOpen && 'text-base')}>
            {SECTION_LABEL[section]}
          </span>
          {!isOpen && (
            <span className="min-w-0 truncate font-normal text-muted-foreground">{line}</span>
          )}
          <span className="ml-auto flex shrink-0 items-center gap-2">
            <Kbd>{number}</Kbd>
            <ChevronDown
              aria-hidden
              className={cn('size-4 text-muted-foreground', !isOpen && '-rotate-90')}
            />
          </span>
        </button>
      </h2>
      <div
        id={`section-${section}-panel`}
        data-section-panel
        hidden={!isOpen}
        className="p-4 max-sm:p-3"
      >
        {isOpen && children}
      </div>
    </section>
  );
}
