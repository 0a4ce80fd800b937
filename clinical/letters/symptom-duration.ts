import { isoDateIn } from '../dates';
import type { NoteContent } from '../notes/note-content';
import type { ImagingRequest } from './imaging-request';

const DAYS_IN = { days: 1, weeks: 7, months: 30, years: 365 } as const;
const SIX_WEEKS_IN_DAYS = 42;

/**
 * How long the symptoms had lasted at the visit that the letter stands on: in days when known so
 * well, else only on which side of six weeks.
 */
export type SymptomDuration =
  | { known: 'days'; days: number; from: 'chart' | 'answer' }
  | { known: 'band'; isUnderSixWeeks: boolean }
  | { known: 'no' };

/**
 * From the onset date of the chart, then its duration in bands, then what was answered in the
 * letter: the chart is asked first so that the letter cannot contradict it.
 */
export function symptomDuration(
  content: Pick<NoteContent, 'findings' | 'clinic' | 'occurredAt'>,
  answers: Pick<ImagingRequest, 'duration'>,
): SymptomDuration {
  const onset = content.findings.find(({ code }) => code === 'history.onset-date')?.attributes
    .since;
  if (typeof onset === 'string') {
    const visit = isoDateIn(new Date(content.occurredAt), content.clinic.timeZone);
    const days = Math.round((Date.parse(visit) - Date.parse(onset)) / 86_400_000);
    return { known: 'days', days: Math.max(0, days), from: 'chart' };
  }
  const band = content.findings.find(({ code }) => code === 'history.duration')?.attributes.choice;
  if (typeof band === 'string') return { known: 'band', isUnderSixWeeks: band === 'acute' };
  const { count, unit } = answers.duration;
  if (count !== null) return { known: 'days', days: count * DAYS_IN[unit], from: 'answer' };
  return { known: 'no' };
}

/** Under six weeks: 42 days are six weeks, 41 are not. `null` when not known. */
export function isUnderSixWeeks(duration: SymptomDuration): boolean | null {
  switch (duration.known) {
    case 'days':
      return duration.days < SIX_WEEKS_IN_DAYS;
    case 'band':
      return duration.isUnderSixWeeks;
    case 'no':
      return null;
  }
}

/** “3 days before the visit”; '' when only a band is known, which the chart prints itself. */
export function durationWords(duration: SymptomDuration): string {
  if (duration.known !== 'days') return '';
  const { days } = duration;
  const [count, unit] =
    days < 21
      ? [days, 'day']
      : days < 84
        ? [Math.floor(days / 7), 'week']
        : days < 730
          ? [Math.floor(days / 30), 'month']
          : [Math.floor(days / 365), 'year'];
  if (count === 0) return 'on the day of the visit';
  return `${count} ${unit}${count === 1 ? '' : 's'} before the visit`;
}
