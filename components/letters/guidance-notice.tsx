'use client';

import type { Guidance, GuidanceId } from '@/clinical/letters/imaging-guidance';
import { letterGuidance } from '@/clinical/letters/letter-guidance';
import { Notice } from '@/components/ui/notice';
import { TextAnswer } from './letter-fields';
import { useLetterLive } from './letter-live';

const TITLES = {
  emergency: 'Emergency item on the chart',
  pregnancy: 'Pregnancy',
  'pregnancy-not-applicable': 'Pregnancy',
  'acute-low-back-pain': 'Guideline note',
  'flags-and-routine': 'Red flag present, request routine',
  'xray-and-cancer': 'Guideline note',
  indication: 'Indication note',
  'issued-by-others': 'Rule where the clinic practises',
  'long-certificate': 'Longer than usual',
} as const satisfies Record<GuidanceId, string>;

/** An employer reads no reason that is the clinic’s own. */
const KEPT: readonly Guidance['reasonField'][] = ['ruleReason', 'longReason'];

/** What the record and a source say here; with the place for the reason where one is asked for. */
export function GuidanceNotice({ ids }: { ids: readonly GuidanceId[] }) {
  return letterGuidance(useLetterLive().source)
    .filter(({ id }) => ids.includes(id))
    .map(({ id, kind, words, source, reasonField }) => (
      <Notice
        key={id}
        kind={id === 'emergency' ? 'danger' : kind === 'information' ? 'info' : 'decision'}
        title={TITLES[id]}
        data-guidance={id}
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
