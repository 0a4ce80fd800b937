'use client';

import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { isoDateIn } from '@/clinical/dates';
import type { AttributeValue } from '@/clinical/findings/attribute';
import type { ChartOverview, LastVisitLines } from '@/clinical/notes/chart-overview';
import type { NoteContent } from '@/clinical/notes/note-content';
import type { SignInInput } from '@/components/account/sign-in-form';
import type { ActionResult } from '@/components/forms/action-result';
import { exclusiveDraft } from './draft-store/exclusive-draft';
import type { FieldRef } from './draft-store/field-ref';
import { openDraft, type OpenDraft } from './draft-store/open-draft';
import { createSettled, type Settled } from './draft-store/settled';
import { createSoftAnswers, type SoftAnswers } from './draft-store/soft-answers';
import { createOverview, type Overview } from './overview';
import { createOwnTemplates, type OwnTemplates, type OwnWays } from './templates/own-templates';
import { tellCleared } from './tell-cleared';

/** What a chart is made of. Nothing in it changes while the page is open but the draft. */
export type Chart = OpenDraft & {
  settled: Settled;
  softAnswers: SoftAnswers;
  /** One's own and the clinic's templates and phrases, and what one charts most. */
  templates: OwnTemplates;
  /** As the server had it when the page opened; today's findings are in the draft. */
  content: NoteContent;
  /** What stands around the open section. */
  overview: Overview;
  /** What the last visit recorded, a line for each section. */
  lastVisit: LastVisitLines;
  /** How the emergency letter of this note is written, where the page offers it. */
  emergencyLetter: ReactNode;
  /** The clinic's calendar day now, ISO. */
  today: string;
  signInAgain: SignInAgain;
};

/** Made on the server, for the moment of opening. */
type Opening = { overview: ChartOverview; lastVisit: LastVisitLines };

/** Signs the person of this page in again, and nobody else. */
type SignInAgain = (values: SignInInput) => Promise<ActionResult<null>>;

const ChartContext = createContext<Chart | null>(null);

export function useChart(): Chart {
  const chart = use(ChartContext);
  if (!chart) throw new Error('Outside a chart');
  return chart;
}

type ChartProviderProps = {
  /** Whose page this is: only this account's changes are sealed, restored and sent. */
  accountId: string;
  content: NoteContent;
  opening: Opening;
  revision: number;
  /** ISO 8601: the server's clock, so that both renderings agree on the day. */
  now: string;
  /** What starts the emergency letter; shown with an emergency answer. */
  emergencyLetter?: ReactNode;
  signInAgain: SignInAgain;
  own: OwnWays;
  children: ReactNode;
};

export function ChartProvider({
  accountId,
  content,
  opening,
  revision,
  now,
  emergencyLetter = null,
  signInAgain,
  own,
  children,
}: ChartProviderProps) {
  const [chart] = useState<Chart>(() => {
    const opened = openDraft({
      accountId,
      clinicId: content.clinic.clinicId,
      patientId: content.patient.patientId,
      noteId: content.noteId,
      revision,
      findings: content.findings,
    });
    const settled = createSettled(opened.draft);
    return {
      ...opened,
      draft: exclusiveDraft(opened.draft, tellCleared),
      settled,
      overview: createOverview(content, opening.overview, settled),
      lastVisit: opening.lastVisit,
      softAnswers: createSoftAnswers(),
      templates: createOwnTemplates(own),
      content,
      emergencyLetter,
      today: isoDateIn(new Date(now), content.clinic.timeZone),
      signInAgain,
    };
  });
  useEffect(() => {
    chart.begin();
    const leaving = [chart.follower.follow(), chart.overview.follow()];
    return () => leaving.forEach((leave) => leave());
  }, [chart]);
  return <ChartContext value={chart}>{children}</ChartContext>;
}

type Write = (field: FieldRef, value: AttributeValue | null) => void;

/** Around fields whose values bring something with them, such as the end of being carried. */
export const WriteContext = createContext<Write | null>(null);

/** How a field writes its value; to the draft and nothing more unless something stands around it. */
export function useWrite(): Write {
  const { draft } = useChart();
  return use(WriteContext) ?? draft.set;
}
