'use client';

import type { ReactNode } from 'react';
import type { Guidance, GuidanceId } from '@/clinical/letters/imaging-guidance';
import { letterGuidance } from '@/clinical/letters/letter-guidance';
import { Notice } from '@/components/ui/notice';
import { DeclineImaging } from './decline-imaging';
import { TextAnswer } from './letter-fields';
import { useLetterLive } from './letter-live';
import { SuggestImaging } from './suggest-imaging';

const TITLES = {
  emergency: 'Emergency item on the chart',
  pregnancy: 'Pregnancy',
  'pregnancy-not-applicable': 'Pregnancy',
  'acute-low-back-pain': 'Guideline note',
  'flags-and-routine': 'Red flag present, request routine',
  'xray-and-cancer': 'Guideline note',
  indication: 'Indication note',
  'not-entitled': 'Not entitled as recorded',
  'entitlement-not-recorded': 'Entitlement not recorded',
  'no-rebate': 'Rebate',
  'earlier-request': 'Requested before',
  'issued-by-others': 'Rule where the clinic practises',
  'long-certificate': 'Longer than usual',
} as const satisfies Record<GuidanceId, string>;

/** An employer reads no reason that is the clinic’s own. */
const KEPT: readonly Guidance['reasonField'][] = ['ruleReason', 'longReason'];

/** What may be done in place of a request, by what is said of it. */
const INSTEAD: Partial<Record<GuidanceId, ReactNode>> = {
  'acute-low-back-pain': <DeclineImaging />,
  'not-entitled': <SuggestImaging />,
  'entitlement-not-recorded': <SuggestImaging />,
  'no-rebate': <SuggestImaging />,
};

/** What the record and a source say here; with the place for the reason where one is asked for. */
export function GuidanceNotice({ ids }: { ids: readonly GuidanceId[] }) {
  const { source: letter } = useLetterLive();
  return letterGuidance(letter)
    .filter(({ id }) => ids.includes(id))
    .map(({ id, kind, words, source, reasonField }) => (
      <Notice
        key={id}
        kind={id === 'emergency' ? 'danger' : kind === 'information' ? 'info' : 'decision'}
        title={TITLES[id]}
        data-guidance={id}
        actions={letter.kind === 'imaging-request' ? INSTEAD[id] : undefined}
      >
        <p>{words}</p>
        <p className="mt-1 text-xs text-muted-foreground">Source: {source}</p>
        {reasonField && (
          <TextAnswer
            name={reasonField}
            label="Your reason"
            hint={
              KEPT.includes(reasonField)
                ? 'Kept with the letter, not printed'
                : 'Printed in the letter'
            }
            rows={2}
            isRequired
            className="mt-2"
          />
        )}
      </Notice>
    ));
}
