import Link from 'next/link';
import { Fragment } from 'react';
import { formatDate, type DateFormat } from '@/clinical/dates';
import type { TrendChart, TrendPoint } from '@/clinical/history/trend-chart';
import { paths } from '@/components/paths';
import { Table, TableCaption, TableCell, TableHead, TableRow } from '@/components/ui/table';
import { ChangeMark } from './change-mark';

type TrendTableProps = { chart: TrendChart; clinicId: string; dateFormat: DateFormat };

type Column = { label: string; cells: ReadonlyMap<string, TrendPoint> };

function columnsOf(chart: TrendChart): readonly Column[] {
  return chart.panels.flatMap(({ lines }) =>
    lines.map((line) => ({
      label: line.label || 'Value',
      cells: new Map(line.points.map((point) => [point.noteId, point])),
    })),
  );
}

/** Every visit with a point in the chart, oldest first. */
function visitsOf(columns: readonly Column[]): readonly TrendPoint[] {
  const points = columns.flatMap(({ cells }) => [...cells.values()]);
  return [...new Map(points.map((point) => [point.noteId, point])).values()].toSorted(
    (one, other) => Date.parse(one.at) - Date.parse(other.at),
  );
}

/** What a chart draws, in figures: each visit with its values, their changes, pain and method. */
export function TrendTable({ chart, clinicId, dateFormat }: TrendTableProps) {
  const columns = columnsOf(chart);
  const visits = visitsOf(columns);
  const points = columns.flatMap(({ cells }) => [...cells.values()]);
  const hasMethod = points.some((point) => point.method !== '');
  const hasPain = points.some((point) => point.painScore !== null);
  return (
    <Table className="mt-1">
      <TableCaption className="sr-only">{chart.title}</TableCaption>
      <thead>
        <TableRow>
          <TableHead className="pl-0">Visit</TableHead>
          {columns.map(({ label }) => (
            <Fragment key={label}>
              <TableHead isNumber>
                {label} <span className="whitespace-nowrap">{chart.unit}</span>
              </TableHead>
              <TableHead>Change</TableHead>
            </Fragment>
          ))}
          {hasPain && <TableHead>Pain /10</TableHead>}
          {hasMethod && <TableHead>Method</TableHead>}
        </TableRow>
      </thead>
      <tbody>
        {visits.map((visit) => {
          const atVisit = columns.flatMap(({ cells }) => cells.get(visit.noteId) ?? []);
          const methods = [...new Set(atVisit.map((point) => point.method).filter(Boolean))];
          return (
            <TableRow key={visit.noteId}>
              <TableHead scope="row" className="pl-0 font-normal whitespace-nowrap">
                <Link href={paths.note(clinicId, visit.noteId)} prefetch={false} className="link">
                  {formatDate(visit.on, dateFormat)}
                </Link>
              </TableHead>
              {columns.map(({ label, cells }) => (
                <PointCells key={label} point={cells.get(visit.noteId)} dateFormat={dateFormat} />
              ))}
              {hasPain && (
                <TableCell className="whitespace-nowrap">
                  {atVisit.map((point) => point.painScore ?? '–').join(' and ')}
                </TableCell>
              )}
              {hasMethod && (
                <TableCell className="text-muted-foreground">{methods.join('; ')}</TableCell>
              )}
            </TableRow>
          );
        })}
      </tbody>
    </Table>
  );
}

function PointCells({
  point,
  dateFormat,
}: {
  point: TrendPoint | undefined;
  dateFormat: DateFormat;
}) {
  if (!point) {
    return (
      <>
        <TableCell isNumber className="text-muted-foreground">
          –
        </TableCell>
        <TableCell />
      </>
    );
  }
  const value = String(point.value).replace('-', '−');
  if (point.isCarried) {
    const from = point.carriedFromOn ? ` ${formatDate(point.carriedFromOn, dateFormat)}` : '';
    return (
      <>
        <TableCell isNumber className="text-muted-foreground">
          ({value})
        </TableCell>
        <TableCell className="text-muted-foreground">carried{from}</TableCell>
      </>
    );
  }
  return (
    <>
      <TableCell isNumber>{value}</TableCell>
      <TableCell>{point.change && <ChangeMark change={point.change} />}</TableCell>
    </>
  );
}
