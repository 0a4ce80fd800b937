import { formatDate, type DateFormat } from '@/clinical/dates';
import { summaryOf, valueWords } from '@/clinical/history/trend-words';
import type { TrendChart } from '@/clinical/history/trend-chart';
import { MarkSample, TrendPanelView } from './trend-panel';
import { TrendTable } from './trend-table';

type TrendCardProps = {
  chart: TrendChart;
  clinicId: string;
  dateFormat: DateFormat;
  span: readonly [string, string];
  /** ISO days of the ends of `span`. */
  spanDays: readonly [string, string];
};

/** A chart, what it says in words, and its table. */
export function TrendCard({ chart, clinicId, dateFormat, span, spanDays }: TrendCardProps) {
  const id = chart.id.replaceAll(/[^a-z0-9]+/gi, '-');
  const spanPrinted = [
    formatDate(spanDays[0], dateFormat),
    formatDate(spanDays[1], dateFormat),
  ] as const;
  return (
    <figure
      aria-labelledby={`${id}-title`}
      className="flex min-w-0 break-inside-avoid flex-col gap-2 rounded-lg border bg-card p-4 text-card-foreground"
    >
      <figcaption>
        <h2 id={`${id}-title`} className="font-semibold">
          {chart.title}
          {chart.unit === 'cm' && ', cm'}
        </h2>
      </figcaption>
      <div className={chart.panels.length > 1 ? 'grid gap-3 sm:grid-cols-2' : 'grid gap-3'}>
        {chart.panels.map((panel, index) => {
          const textId = `${id}-${index}`;
          return (
            <div key={panel.id} className="min-w-0">
              <TrendPanelView
                chart={chart}
                panel={panel}
                span={span}
                spanPrinted={spanPrinted}
                labelledBy={`${id}-title ${textId}`}
              />
              <ul id={textId} className="mt-1 text-sm">
                {panel.lines.map((line) => (
                  <li key={line.id}>
                    <MarkSample mark={line.mark} />{' '}
                    {line.label && <span className="font-medium">{line.label} </span>}
                    {summaryOf(line, chart.unit, dateFormat)}
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
      <Aids chart={chart} />
      <details className="prints-open text-sm">
        <summary className="w-fit rounded-sm py-1 text-primary underline underline-offset-3 print:hidden">
          Values and sources
        </summary>
        <TrendTable chart={chart} clinicId={clinicId} dateFormat={dateFormat} />
        <Sources chart={chart} />
      </details>
    </figure>
  );
}

/** What is drawn beside the values, in words; their sources stand with the table. */
function Aids({ chart }: { chart: TrendChart }) {
  const isShaded = chart.panels.some(({ lines }) => lines.some((line) => line.errorBand !== null));
  const { reference, error, unit } = chart;
  const bandWords =
    error && (isShaded ? `Shaded: ${error.words}.` : `Error of measuring: ${error.words}.`);
  const words = [
    reference && `Dotted: reference ${valueWords(reference.value, unit)}.`,
    error && unit === '/10' ? `Marked ▲: ${error.words}.` : bandWords,
  ].filter(Boolean);
  if (words.length === 0) return null;
  return <p className="text-xs text-muted-foreground">{words.join(' ')}</p>;
}

function Sources({ chart }: { chart: TrendChart }) {
  if (!chart.reference && !chart.error) return null;
  return (
    <div className="mt-2 max-w-prose text-xs text-muted-foreground">
      {chart.reference && <p>Reference: {chart.reference.source}</p>}
      {chart.error && <p>Error: {chart.error.source}</p>}
    </div>
  );
}
