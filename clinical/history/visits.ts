import { isCarried, numberOf, textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import type { Side } from '../findings/finding-key';

/** A visit as history reads it. `occurredAt` is ISO UTC, `on` the day in the clinic's zone. */
export type HistoryVisit = {
  noteId: string;
  occurredAt: string;
  on: string;
  authorAccountId: string;
  episodeIds: readonly string[];
  findings: readonly Finding[];
};

export type RangeUnit = '°' | 'cm';

/** One range of motion before treatment, measured that day or carried to it. */
export type RangeReading = {
  code: string;
  side: Side;
  value: number;
  unit: RangeUnit;
  painScore: number | null;
  isCarried: boolean;
  /** The ISO day a carried value was measured. */
  carriedFromOn: string | null;
  finding: Finding;
  visit: HistoryVisit;
};

/** Oldest first; two visits at one moment stay in the order in which they were begun. */
export function inOrder<V extends Pick<HistoryVisit, 'occurredAt' | 'noteId'>>(
  visits: readonly V[],
): readonly V[] {
  return visits.toSorted((one, other) =>
    one.occurredAt === other.occurredAt
      ? compareText(one.noteId, other.noteId)
      : compareText(one.occurredAt, other.occurredAt),
  );
}

export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Items by what they have in common, in the order in which each was first met. */
export function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The ranges of a visit that hold a number, taken before treatment. */
export function rangeReadings(visit: HistoryVisit): RangeReading[] {
  return visit.findings.flatMap((finding) => {
    if (!finding.code.startsWith('rom.') || finding.moment !== 'before') return [];
    const degrees = numberOf(finding, 'degrees');
    const value = degrees ?? numberOf(finding, 'centimetres');
    if (value === null) return [];
    return [
      {
        code: finding.code,
        side: finding.side,
        value,
        unit: degrees === null ? ('cm' as const) : ('°' as const),
        painScore: numberOf(finding, 'painScore'),
        isCarried: isCarried(finding),
        carriedFromOn: textOf(finding, 'carriedFromOn'),
        finding,
        visit,
      },
    ];
  });
}

export const readingId = (reading: Pick<RangeReading, 'code' | 'side'>): string =>
  `${reading.code}|${reading.side}`;
