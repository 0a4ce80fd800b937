'use client';

import { codesOfKind } from '@/clinical/findings/codes';
import { HISTORY_GROUPS } from '@/clinical/findings/history-codes';
import { CodeRow } from '../fields/code-row';
import { targetHash } from '../target';
import { Consent } from './consent';

/** What a review asks before anything else, in one block: the time since, and consent renewed. */
export function SinceLastVisit() {
  const since = codesOfKind('symptoms').filter(({ group }) => group === HISTORY_GROUPS.since);
  return (
    <section
      aria-label={HISTORY_GROUPS.since}
      className="flex flex-col gap-2 rounded-md border bg-muted px-3 pt-2 pb-3"
    >
      <h3 className="font-semibold">{HISTORY_GROUPS.since}</h3>
      <div className="flex flex-col">
        {since.map((definition) => (
          <CodeRow key={definition.code} definition={definition} />
        ))}
      </div>
      <Consent />
      <p className="text-xs text-muted-foreground">
        Then{' '}
        <a href={targetHash({ section: 'red-flags' })} className="text-primary underline">
          ask the red flags again
        </a>
        ; the reasoning for a change of treatment is written in the{' '}
        <a href={targetHash({ section: 'plan' })} className="text-primary underline">
          plan
        </a>
        .
      </p>
    </section>
  );
}
