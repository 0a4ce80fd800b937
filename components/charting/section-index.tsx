'use client';

import { useEffect, useRef } from 'react';
import { REGION_LABEL, SECTION_LABEL, type Section } from '@/clinical/vocabulary/sections';
import { later } from '@/components/later/later';
import { cn } from '@/components/ui/cn';
import { Kbd } from '@/components/ui/kbd';
import { SectionMark } from './section-mark';
import type { ChartTarget } from './target';
import { useOverview } from './use-overview';
import { useRegion } from './use-region';

type SectionIndexProps = {
  sections: readonly Section[];
  open: Section;
  go: (target: ChartTarget) => void;
};

const PartIndex = later(() =>
  import('./examination/part-index').then(({ PartIndex }) => PartIndex),
);

/** The sections of the visit with what is filled: a column beside the chart, a strip above it. */
export function SectionIndex({ sections, open, go }: SectionIndexProps) {
  const overview = useOverview();
  const [current] = useRegion();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const strip = list.current;
    const current = strip?.querySelector<HTMLElement>('[aria-current]');
    if (strip && current) strip.scrollLeft = current.offsetLeft - 48;
  }, [open]);
  const row = (isOpen: boolean) =>
    cn(
      'flex min-h-control w-full items-center gap-2 rounded-md px-2 text-left whitespace-nowrap hover:bg-accent',
      isOpen && 'bg-accent font-semibold',
    );
  return (
    <nav aria-label="Sections" className="print:hidden">
      <ol
        ref={list}
        className="relative flex gap-1 overflow-x-auto xl:flex-col xl:gap-0 xl:overflow-visible"
      >
        {sections.map((section, index) => (
          <li key={section} className="shrink-0">
            <button
              type="button"
              aria-current={open === section ? 'step' : undefined}
              onClick={() => go({ section })}
              className={row(open === section)}
            >
              <SectionMark fill={overview.sections[section].fill} />
              <span className="flex-1">{SECTION_LABEL[section]}</span>
              <Kbd className="max-xl:hidden">{index + 1}</Kbd>
            </button>
            {section === 'examination' && (
              <ul className="max-xl:hidden">
                {overview.regions.map(({ region, fill }) => (
                  <li key={region}>
                    <button
                      type="button"
                      onClick={() => go({ section, region })}
                      className={cn(
                        row(false),
                        'min-h-7 pl-7 text-muted-foreground',
                        region === current && open === section && 'font-medium text-foreground',
                      )}
                    >
                      <SectionMark fill={fill} />
                      {REGION_LABEL[region]}
                    </button>
                  </li>
                ))}
                {open === section && <PartIndex region={current} go={go} missing={null} />}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
