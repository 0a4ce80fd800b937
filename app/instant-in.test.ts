import { describe, expect, it } from 'vitest';
import { instantIn } from './instant-in';

describe('instantIn', () => {
  it.each([
    ['Australia/Melbourne', '2026-10-12', '09:05', '2026-10-11T22:05:00.000Z'],
    ['Europe/London', '2026-07-01', '14:30', '2026-07-01T13:30:00.000Z'],
    ['America/New_York', '2026-12-31', '23:59', '2027-01-01T04:59:00.000Z'],
    // The clock goes from 02:00 to 03:00 that night.
    ['Australia/Melbourne', '2026-10-04', '02:30', '2026-10-03T16:30:00.000Z'],
  ])('%s %s %s', (timeZone, day, time, utc) => {
    expect(instantIn(timeZone, day, time).toISOString()).toBe(utc);
  });
});
