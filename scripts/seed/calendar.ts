import { TZDate } from '@date-fns/tz';
import { formatTime, isoDateIn } from '@/clinical/dates';

export const TIME_ZONE = 'Australia/Melbourne';
const A_DAY = 24 * 60 * 60 * 1000;
const A_MINUTE = 60 * 1000;

/** The moment of a local time of the clinic, `2026-10-12T09:00`. */
export function momentOf(local: string): Date {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = local.split(/[-T:]/).map(Number);
  return new Date(TZDate.tz(TIME_ZONE, year, month - 1, day, hour, minute).getTime());
}

/** A moment as the clinic's clock shows it, `2026-10-12T09:00`. */
export function localOf(moment: Date): string {
  return `${isoDateIn(moment, TIME_ZONE)}T${formatTime(moment, TIME_ZONE)}`;
}

export const localDay = (local: string): string => local.slice(0, 10);

export const minutesBefore = (moment: Date, minutes: number): Date =>
  new Date(moment.getTime() - minutes * A_MINUTE);

/** Gives out appointment times that nobody else has. */
export type Calendar = { slot: (daysAgo: number) => string };

/** Times from 08:00 to 17:20 every 20 minutes on working days, each once. */
export function calendarUntil(now: Date): Calendar {
  const taken = new Set<string>();
  const times = Array.from({ length: 29 }, (_, index) => {
    const minutes = 8 * 60 + index * 20;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  });
  const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
  const slot = (daysAgo: number): string => {
    const day = isoDateIn(new Date(now.getTime() - daysAgo * A_DAY), TIME_ZONE);
    if (isWeekend(day) && daysAgo > 0) return slot(daysAgo + 1);
    // Spread over the day: 7 and 29 have no common factor.
    const start = (taken.size * 7) % times.length;
    const order = times.map((_, index) => times[(start + index * 7) % times.length]);
    const free = order
      .map((time) => `${day}T${time}`)
      .find((at) => !taken.has(at) && momentOf(at).getTime() < now.getTime() - 60 * A_MINUTE);
    if (free === undefined) return slot(daysAgo + 1);
    taken.add(free);
    return free;
  };
  return { slot };
}
