'use client';

import { useState, type ReactNode } from 'react';
import { codesOfKind } from '@/clinical/findings/codes';
import { HISTORY_GROUPS } from '@/clinical/findings/history-codes';
import { BodyChart } from '../body-chart/body-chart';
import { useChart } from '../chart-context';
import { CodeRow } from '../fields/code-row';
import { Consent } from './consent';
import { Narrative } from '../fields/narrative';
import { FunctionalScale, PainScores } from './pain-scores';
import { Provokers } from './provokers';
import { Symptoms } from './symptoms';

type GroupName = keyof typeof HISTORY_GROUPS;

/** What a first visit asks for and what a later one; nothing is left out, the rest is folded. */
const ORDER: Record<'first' | 'later', readonly GroupName[]> = {
  first: ['onset', 'pattern', 'behaviour', 'background', 'life', 'since'],
  later: ['pattern', 'behaviour', 'life', 'onset', 'background'],
};
const OPEN: Record<'first' | 'later', readonly GroupName[]> = {
  first: ['onset', 'pattern', 'behaviour'],
  later: [],
};

/** Consent, the patient's own words, symptoms, scores and the questions of the history. */
export function Story() {
  const { content } = useChart();
  const visit = content.previous || content.kind === 'review' ? 'later' : 'first';
  return (
    <div className="flex flex-col gap-6">
      <Consent />
      <Part title="In the patient’s words">
        <Narrative name="story" label="Story in words" />
      </Part>
      {visit === 'later' && <HistoryGroup name="since" isOpenAtFirst />}
      <Part title="Body chart">
        <BodyChart />
      </Part>
      <Part title="Symptoms">
        <Symptoms />
      </Part>
      <Part title="Pain, 0 to 10">
        <PainScores />
      </Part>
      <div className="grid gap-6 lg:grid-cols-2">
        <Provokers stem="aggravating" legend="Worse with" />
        <Provokers stem="easing" legend="Eased by" />
      </div>
      <Part title="Patient’s activities, 0 unable to 10 as before">
        <FunctionalScale />
      </Part>
      {ORDER[visit].map((name) => (
        <HistoryGroup key={name} name={name} isOpenAtFirst={OPEN[visit].includes(name)} />
      ))}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-1.5">
      <h3 className="font-semibold">{title}</h3>
      {children}
    </section>
  );
}

function HistoryGroup({ name, isOpenAtFirst }: { name: GroupName; isOpenAtFirst: boolean }) {
  const { draft } = useChart();
  const group = HISTORY_GROUPS[name];
  const codes = codesOfKind('symptoms').filter((each) => each.group === group);
  const answered = codes.filter(({ code }) => draft.findings().some((each) => each.code === code));
  const [isOpen, setIsOpen] = useState(isOpenAtFirst || answered.length > 0);
  return (
    <details
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      className="border-t pt-2"
    >
      <summary className="min-h-control rounded-sm py-1 font-semibold">
        {group}
        {!isOpen && (
          <span className="ml-2 font-normal text-muted-foreground">
            {codes.map(({ short }) => short.toLowerCase()).join(', ')}
          </span>
        )}
      </summary>
      {isOpen && (
        <div className="grid gap-x-8 gap-y-1.5 lg:grid-cols-2">
          {codes.map((definition) => (
            <CodeRow key={definition.code} definition={definition} isStacked />
          ))}
        </div>
      )}
    </details>
  );
}
