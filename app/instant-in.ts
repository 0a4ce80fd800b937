import { TZDate } from '@date-fns/tz';
import { hoursAndMinutes } from '@/clinical/patients/start-visit';

/**
 * The instant at which a clock in a time zone (IANA) shows this day (ISO) and time (`HH:MM`). In
 * the hour that the clock skips in spring it is the hour after.
 */
export function instantIn(timeZone: string, day: string, time: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const { hours, minutes } = hoursAndMinutes(time);
  return new Date(new TZDate(year, month - 1, date, hours, minutes, timeZone).getTime());
}
