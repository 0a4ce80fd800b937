import { codeDefinition, CODES } from '../findings/codes';
import type { Side } from '../findings/finding-key';
import { changeBetween, type Change } from './change-between';
import {
  compareText,
  inOrder,
  rangeReadings,
  readingId,
  type HistoryVisit,
  type RangeReading,
  type RangeUnit,
} from './visits';

/** One value on a visit's line of the timeline, with its change since it was last measured. */
export type KeyValue = {
  id: string;
  label: string;
  side: Side;
  value: number;
  unit: RangeUnit;
  /** Not measured at this visit, but on an earlier day (ISO); such a value has no change. */
  isCarried: boolean;
  carriedFromOn: string | null;
  change: Change | null;
};

const SHOWN = 3;

const order: ReadonlyMap<string, number> = new Map([...CODES.keys()].map((code, i) => [code, i]));

type Candidate = { id: string; visits: number; firstPain: number; place: number };

/**
 * Which three values speak for a problem: those measured at most of its visits, then those that
 * hurt most when first measured, then in the chart's order. Chosen over all visits together, so
 * that every line of the timeline shows the same three.
 */
export function chooseKeyValues(visits: readonly HistoryVisit[]): readonly string[] {
  const candidates = new Map<string, Candidate>();
  for (const visit of inOrder(visits)) {
    for (const reading of rangeReadings(visit)) {
      if (reading.isCarried) continue;
      const id = readingId(reading);
      const known = candidates.get(id);
      if (known) known.visits += 1;
      else {
        candidates.set(id, {
          id,
          visits: 1,
          firstPain: reading.painScore ?? -1,
          place: order.get(reading.code) ?? order.size,
        });
      }
    }
  }
  const ranked = [...candidates.values()].toSorted(
    (one, other) =>
      other.visits - one.visits ||
      other.firstPain - one.firstPain ||
      one.place - other.place ||
      compareText(one.id, other.id),
  );
  const chosen = ranked.slice(0, SHOWN);
  return chosen
    .toSorted((one, other) => one.place - other.place || compareText(one.id, other.id))
    .map(({ id }) => id);
}

/** The chosen values of one visit, each compared with the last time it was measured before. */
export function keyValuesOf(
  visit: HistoryVisit,
  chosen: readonly string[],
  earlier: readonly HistoryVisit[],
): KeyValue[] {
  const readings = new Map(rangeReadings(visit).map((each) => [readingId(each), each]));
  return chosen.flatMap((id) => {
    const reading = readings.get(id);
    if (!reading) return [];
    const before = reading.isCarried ? null : lastMeasured(id, earlier);
    return [
      {
        id,
        label: codeDefinition(reading.code)?.short ?? reading.code,
        side: reading.side,
        value: reading.value,
        unit: reading.unit,
        isCarried: reading.isCarried,
        carriedFromOn: reading.carriedFromOn,
        change: before && changeBetween(before, reading),
      },
    ];
  });
}

function lastMeasured(id: string, earlier: readonly HistoryVisit[]): RangeReading | null {
  return (
    inOrder(earlier)
      .flatMap(rangeReadings)
      .filter((each) => readingId(each) === id && !each.isCarried)
      .at(-1) ?? null
  );
}
