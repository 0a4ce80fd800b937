'use client';

import type { ReactNode } from 'react';
import { BodyChart } from '../body-chart/body-chart';
import { useChart } from '../chart-context';
import { Narrative } from '../fields/narrative';
import { Consent } from './consent';
import { HistoryGroup, type GroupName } from './history-group';
import { OutcomeMeasures } from './outcome-measures';
import { FunctionalScale } from './functional-scale';
import { PainScores } from './pain-scores';
import { Provokers } from './provokers';
import { SinceLastVisit } from './since-last-visit';
import { Symptoms } from './symptoms';

type Asked = readonly [GroupName, ...GroupName[]];

/** What a first visit asks for and what a later one; nothing is left out, the rest is folded. */
const ORDER: Record<'first' | 'later', readonly Asked[]> = {
  first: [
    ...([['onset'], ['crash', 'cSpine'], ['pattern'], ['behaviour']] as const),
    ...([['background'], ['medicines'], ['life'], ['since']] as const),
  ],
  later: [
    ...([['pattern'], ['behaviour'], ['medicines'], ['life']] as const),
    ...([['onset'], ['crash', 'cSpine'], ['background']] as const),
  ],
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
      {visit === 'later' ? <SinceLastVisit /> : <Consent />}
      <Part title="In the patient’s words">
        <Narrative name="story" label="Story in words" />
      </Part>
      <Part title="Body chart">
        <BodyChart />
        <Narrative name="body-chart" label="Body chart in words" />
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
      <div className="flex flex-col">
        <OutcomeMeasures />
        {ORDER[visit].map((names) => (
          <HistoryGroup
            key={names[0]}
            names={names}
            isOpenAtFirst={OPEN[visit].includes(names[0])}
          />
        ))}
      </div>
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
