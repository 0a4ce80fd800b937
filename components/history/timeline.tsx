import type { ClinicFormat } from '@/clinical/notes/note-content';
import { formatDate } from '@/clinical/dates';
import { bandsOf, type TimelineBand, type TimelineEntry } from '@/clinical/history/timeline';
import { EmptyState } from '@/components/ui/empty-state';
import type { RestoreDraft } from './restore-draft-button';
import { TimelineRow } from './timeline-row';

type TimelineProps = {
  clinicId: string;
  /** Newest first, as `openTimeline` gives them. */
  entries: readonly TimelineEntry[];
  clinicFormat: Pick<ClinicFormat, 'timeZone' | 'dateFormat'>;
  /** Server action that restores one of the reader's own discarded drafts. */
  restoreDraft?: RestoreDraft;
  /** The level of its headings in the page's outline. */
  level?: 2 | 3;
};

/** The patient's record, one line for each thing that happened, by problem. */
export function Timeline({
  clinicId,
  entries,
  clinicFormat,
  restoreDraft,
  level = 3,
}: TimelineProps) {
  if (entries.length === 0) {
    return (
      <EmptyState title="Nothing in the record yet">
        Visits, letters and documents appear here, newest first.
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      {bandsOf(entries).map((band) => (
        <section key={band.id} className="@container rounded-lg border bg-card">
          <BandHead band={band} clinicFormat={clinicFormat} level={level} />
          <ol>
            {band.entries.map((entry) => (
              <TimelineRow
                key={entry.id}
                clinicId={clinicId}
                entry={entry}
                clinicFormat={clinicFormat}
                restoreDraft={restoreDraft}
              />
            ))}
          </ol>
        </section>
      ))}
      {entries.some(
        (entry) => entry.type === 'visit' && entry.values.some(({ change }) => change),
      ) && (
        <p className="text-xs text-muted-foreground">
          Change since it was last measured: ▲ exceeds published error, · within error, ≠ not
          comparable.
        </p>
      )}
    </div>
  );
}

function BandHead({
  band,
  clinicFormat,
  level,
}: {
  band: TimelineBand;
  clinicFormat: TimelineProps['clinicFormat'];
  level: 2 | 3;
}) {
  const Heading = `h${level}` as const;
  const title = band.episodes.map((episode) => episode.title).join(' and ') || 'No problem named';
  const dates = band.episodes.map(({ openedOn, closedOn }) =>
    closedOn
      ? `${formatDate(openedOn, clinicFormat.dateFormat)} to ${formatDate(closedOn, clinicFormat.dateFormat)}`
      : `since ${formatDate(openedOn, clinicFormat.dateFormat)}`,
  );
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 border-b bg-muted px-3 py-1.5 first:rounded-t-lg">
      <Heading className="text-sm font-semibold">{title}</Heading>
      <p className="text-xs text-muted-foreground">{dates.join(', ')}</p>
    </div>
  );
}
