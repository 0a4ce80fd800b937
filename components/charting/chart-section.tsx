'use client';

import { ChevronDown } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { sectionFill, summariseSection } from '@/clinical/notes/summarise-section';
import { SECTION_LABEL, type Section } from '@/clinical/vocabulary/sections';
import { cn } from '@/components/ui/cn';
import { Kbd } from '@/components/ui/kbd';
import { useChart } from './chart-context';
import { SectionMark } from './section-mark';
import { useFindingsInPause } from './use-draft';

type ChartSectionProps = {
  section: Section;
  number: number;
  isOpen: boolean;
  onOpen: () => void;
  children: ReactNode;
};

/** One section: open in full, or folded to the line that it makes of the note. */
export function ChartSection({ section, number, isOpen, onOpen, children }: ChartSectionProps) {
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
          <FoldedFill section={section} />
          <span className={cn('shrink-0 font-semibold', isOpen && 'text-base')}>
            {SECTION_LABEL[section]}
          </span>
          {!isOpen && <FoldedSummary section={section} />}
          <span className="ml-auto flex shrink-0 items-center gap-2">
            <Kbd>{number}</Kbd>
            <ChevronDown
              aria-hidden
              className={cn('size-4 text-muted-foreground', !isOpen && '-rotate-90')}
            />
          </span>
        </button>
      </h2>
      <div id={`section-${section}-panel`} hidden={!isOpen} className="p-4 max-sm:p-3">
        {isOpen && children}
      </div>
    </section>
  );
}

function FoldedFill({ section }: { section: Section }) {
  const { content } = useChart();
  const findings = useFindingsInPause();
  const fill = useMemo(() => sectionFill(section, findings, content), [section, findings, content]);
  return <SectionMark fill={fill} />;
}

function FoldedSummary({ section }: { section: Section }) {
  const { content } = useChart();
  const findings = useFindingsInPause();
  const words = useMemo(
    () => summariseSection(section, findings, undefined, content.clinic.dateFormat),
    [section, findings, content.clinic.dateFormat],
  );
  return <span className="min-w-0 truncate font-normal text-muted-foreground">{words}</span>;
}
