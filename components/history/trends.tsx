import Link from 'next/link';
import { formatDate, isoDateIn, type DateFormat } from '@/clinical/dates';
import type { TimelineEpisode } from '@/clinical/history/timeline';
import type { TrendChart } from '@/clinical/history/trend-chart';
import type { BannerPatient } from '@/clinical/patients/banner-patient';
import { paths } from '@/components/paths';
import { cn } from '@/components/ui/cn';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { spanOf } from './chart-geometry';
import { Paper } from './paper';
import { TrendCard } from './trend-card';
import { MarkSample } from './trend-panel';

type TrendsProps = {
  clinicId: string;
  patientId: string;
  /** Whose record, for the head of each printed sheet. */
  patient: BannerPatient;
  format: { timeZone: string; dateFormat: DateFormat };
  episodes: readonly (TimelineEpisode & { visits: number })[];
  episodeId: string | null;
  visits: number;
  charts: readonly TrendChart[];
};

/** Small multiples of what was measured over the visits of one problem. */
export function Trends(props: TrendsProps) {
  const { clinicId, format, charts } = props;
  const span = spanOf(charts.flatMap(({ panels }) => panels));
  const spanDays = [
    isoDateIn(new Date(span[0]), format.timeZone),
    isoDateIn(new Date(span[1]), format.timeZone),
  ] as const;
  const shown = props.episodes.find(({ episodeId }) => episodeId === props.episodeId);
  const { patient } = props;
  return (
    <Paper
      patient={{ ...patient, born: formatDate(patient.dateOfBirth, format.dateFormat) }}
      subject={shown ? `Trends: ${shown.title}` : 'Trends'}
    >
      <div className="flex flex-col gap-5">
        <EpisodePicker {...props} />
        {charts.length === 0 ? (
          <EmptyState title="Nothing measured yet">
            Pain scores and ranges of motion of signed visits appear here.
          </EmptyState>
        ) : (
          <>
            {props.visits === 1 && (
              <Notice kind="info" title="One signed visit">
                <p>These are its values. A direction shows from the second visit on.</p>
              </Notice>
            )}
            <div className="grid gap-4 lg:grid-cols-2">
              {charts.map((chart) => (
                <TrendCard
                  key={chart.id}
                  chart={chart}
                  clinicId={clinicId}
                  dateFormat={format.dateFormat}
                  span={span}
                  spanDays={spanDays}
                />
              ))}
            </div>
            <Legend />
          </>
        )}
      </div>
    </Paper>
  );
}

function EpisodePicker({ clinicId, patientId, episodes, episodeId }: TrendsProps) {
  if (episodes.length === 0) return null;
  return (
    <nav aria-label="Problems" className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {episodes.map((episode) => {
          const isShown = episode.episodeId === episodeId;
          return (
            <li key={episode.episodeId}>
              <Link
                href={paths.trends(clinicId, patientId, episode.episodeId)}
                prefetch={false}
                aria-current={isShown ? 'page' : undefined}
                className={cn(
                  'inline-flex min-h-control items-center gap-2 rounded-md border px-3 hover:bg-accent',
                  isShown ? 'border-primary bg-primary-soft font-semibold' : 'border-input bg-card',
                )}
              >
                {episode.title}
                <span className="text-xs font-normal text-muted-foreground">
                  {episode.visits === 1 ? '1 visit' : `${episode.visits} visits`}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** How the charts are read: every difference is in shape and dash, none in colour. */
function Legend() {
  return (
    <section aria-labelledby="trends-legend" className="text-sm text-muted-foreground">
      <h2 id="trends-legend" className="font-semibold">
        How to read the charts
      </h2>
      <ul className="mt-1 flex flex-wrap gap-x-6 gap-y-1">
        <li>
          <MarkSample mark="left" /> left
        </li>
        <li>
          <MarkSample mark="right" /> right
        </li>
        <li>
          <MarkSample mark="midline" isHollow /> carried from an earlier visit, not re-tested
        </li>
        <li>shaded: published error around the first reading that can be compared with the last</li>
        <li>≠ another method, position or examiner: no line is drawn</li>
        <li>▲ exceeds published error · within error</li>
      </ul>
    </section>
  );
}
