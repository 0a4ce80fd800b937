'use client';

import { ChevronDown } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { EXAMINATION_PART, type ExaminationPart } from '@/clinical/notes/examination-parts';
import type { Region } from '@/clinical/vocabulary/sections';
import { cn } from '@/components/ui/cn';
import { useChart } from '../chart-context';
import { SectionMark } from '../section-mark';
import { useFindingsInPause } from '../use-draft';
import { partFill, partSummary } from './part-summary';

type ExaminationFoldProps = {
  part: ExaminationPart;
  region: Region;
  isOpen: boolean;
  onToggle: () => void;
  children: ReactNode;
};

/** One part of the examination: open in full, or folded to the line that it makes of the note. */
export function ExaminationFold({
  part,
  region,
  isOpen,
  onToggle,
  children,
}: ExaminationFoldProps) {
  const { content } = useChart();
  const findings = useFindingsInPause();
  const { dateFormat } = content.clinic;
  const fill = useMemo(() => partFill(part, findings, region), [part, findings, region]);
  const words = useMemo(
    () => (isOpen ? '' : partSummary(part, findings, region, dateFormat)),
    [isOpen, part, findings, region, dateFormat],
  );
  const id = `part-${part}`;
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="scroll-mt-[calc(var(--banner-height)+4rem)] border-t first:border-t-0 xl:scroll-mt-[calc(var(--banner-height)+0.75rem)]"
    >
      <h3 id={`${id}-title`}>
        <button
          type="button"
          data-part={part}
          aria-expanded={isOpen}
          aria-controls={`${id}-panel`}
          onClick={onToggle}
          className="-mx-2 flex min-h-control w-[calc(100%+1rem)] items-center gap-2.5 rounded-md px-2 text-left hover:bg-accent"
        >
          <SectionMark fill={fill} />
          <span className="shrink-0 font-semibold">{EXAMINATION_PART[part]}</span>
          <span className="min-w-0 truncate text-muted-foreground">{words}</span>
          <ChevronDown
            aria-hidden
            className={cn('ml-auto size-4 shrink-0 text-muted-foreground', !isOpen && '-rotate-90')}
          />
        </button>
      </h3>
      <div id={`${id}-panel`} hidden={!isOpen} className="flex flex-col gap-2 pt-1 pb-4">
        {isOpen && children}
      </div>
    </section>
  );
}
