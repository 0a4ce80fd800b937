'use client';

import { useMemo } from 'react';
import { EXAMINATION_PART, type ExaminationPart } from '@/clinical/notes/examination-parts';
import type { Region } from '@/clinical/vocabulary/sections';
import { SectionMark } from '../section-mark';
import type { ChartTarget } from '../target';
import { useFindingsInPause } from '../use-draft';
import { partFill } from './part-summary';

const PARTS = Object.entries(EXAMINATION_PART) as [ExaminationPart, string][];

/** The parts of the open region, with what is filled: where the hand is and what is left. */
export function PartIndex({ region, go }: { region: Region; go: (target: ChartTarget) => void }) {
  const findings = useFindingsInPause();
  const fills = useMemo(
    () => new Map(PARTS.map(([part]) => [part, partFill(part, findings, region)])),
    [findings, region],
  );
  return PARTS.map(([part, label]) => (
    <li key={part}>
      <button
        type="button"
        onClick={() => go({ section: 'examination', part })}
        className="flex min-h-7 w-full items-center gap-2 rounded-md py-0.5 pr-1 pl-10 text-left text-xs text-muted-foreground hover:bg-accent"
      >
        <SectionMark fill={fills.get(part) ?? 'empty'} />
        {label}
      </button>
    </li>
  ));
}
