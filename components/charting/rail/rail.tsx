'use client';

import { formatDate, isoDateIn } from '@/clinical/dates';
import { SECTION_LABEL } from '@/clinical/vocabulary/sections';
import { Button } from '@/components/ui/button';
import { AsteriskList } from '../asterisks/asterisk-list';
import { useChart } from '../chart-context';
import { useComposer, useOverview } from '../use-overview';

/** What the hand needs from last time, then the note as it forms. */
export function Rail() {
  return (
    <div className="flex flex-col gap-5">
      <AsteriskList layout="rail" />
      <LastVisit />
      <NoteSoFar />
    </div>
  );
}

function LastVisit() {
  const { content, lastVisit } = useChart();
  const { previous, clinic } = content;
  if (!previous) {
    return (
      <section aria-label="Last visit">
        <h2 className="font-semibold">Last visit</h2>
        <p className="text-muted-foreground">None of this problem is in the record.</p>
      </section>
    );
  }
  const day = isoDateIn(new Date(previous.occurredAt), clinic.timeZone);
  return (
    <section aria-label="Last visit">
      <h2 className="font-semibold">Last visit, {formatDate(day, clinic.dateFormat)}</h2>
      <dl className="mt-1 flex flex-col gap-1.5">
        {lastVisit.map(({ section, words }) => (
          <div key={section}>
            <dt className="text-xs text-muted-foreground">{SECTION_LABEL[section]}</dt>
            <dd className="leading-snug">{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function NoteSoFar() {
  const { prose } = useOverview();
  const composer = useComposer();
  return (
    <section aria-label="Note so far" className="border-t pt-4">
      <h2 className="font-semibold">Note so far</h2>
      {composer.arrival === 'missing' && (
        <p className="text-muted-foreground">
          As it was when the page opened. What makes it did not arrive; nothing is lost.{' '}
          <Button size="sm" onClick={composer.retry}>
            Try again
          </Button>
        </p>
      )}
      {prose === '' ? (
        <p className="text-muted-foreground">It forms here as you chart.</p>
      ) : (
        prose.split('\n\n').map((paragraph, index) => (
          <p key={index} className="mt-1.5 leading-snug break-words">
            {paragraph}
          </p>
        ))
      )}
    </section>
  );
}
