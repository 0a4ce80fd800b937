import { parseDate, type DateFormat } from '../../dates';
import type { ClockFact, DayFact } from './fact';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
// With a capital: “may” and “mar” are words too.
const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const DIGITS =
  /(?<![\p{L}\p{N}/])(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})(?![\p{L}\p{N}])/uy;
const DAY_FIRST = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(\d{1,2})(?:st|nd|rd|th)?[\s -](?:of\s)?${MONTH}(?:[\s -]*,?[\s -](\d{4}))?(?![\p{L}\p{N}])`,
  'uy',
);
const MONTH_FIRST = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${MONTH}\s(\d{1,2})(?:st|nd|rd|th)?(?:,?\s(\d{4}))?(?![\p{L}\p{N}:.])`,
  'uy',
);
const MONTH_ONLY = new RegExp(String.raw`(?<![\p{L}\p{N}])${MONTH}\s(\d{4})(?!\d)`, 'uy');
const CLOCK =
  /(?<![\p{L}\p{N}:.])(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm|a\.m\.|p\.m\.)(?!\p{L})|(?<![\p{L}\p{N}:.])(\d{1,2}):(\d{2})(?![\d:])/iuy;

const HOURS = [
  ...['twelve', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  'eleven',
];
const SAID_CLOCK = new RegExp(
  String.raw`(?<!\p{L})(${HOURS.join('|')})\s?(am|pm|a\.m\.|p\.m\.)(?!\p{L})`,
  'iuy',
);

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const monthOf = (word = '') => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
const numberOf = (digits: string | undefined) => (digits === undefined ? null : Number(digits));

/** A date of at least a month and a day or year; digits are read in the clinic’s order. */
export function readDay(text: string, start: number, format: DateFormat): DayFact | null {
  const fact = (match: RegExpExecArray, parts: Pick<DayFact, 'year' | 'month' | 'day'>) => ({
    kind: 'day' as const,
    text: match[0],
    start,
    end: start + match[0].length,
    ...parts,
  });
  const digits = exec(DIGITS, text, start);
  if (digits) {
    const parsed = parseDate(digits[0], format);
    const [year, month, day] = parsed.ok ? parsed.iso.split('-').map(Number) : [];
    return fact(digits, { year: year ?? 0, month: month ?? 0, day: day ?? 0 });
  }
  const dayFirst = exec(DAY_FIRST, text, start);
  if (dayFirst) {
    const [, day, month, year] = dayFirst;
    return fact(dayFirst, { year: numberOf(year), month: monthOf(month), day: Number(day) });
  }
  const monthFirst = exec(MONTH_FIRST, text, start);
  if (monthFirst) {
    const [, month, day, year] = monthFirst;
    return fact(monthFirst, { year: numberOf(year), month: monthOf(month), day: Number(day) });
  }
  const monthOnly = exec(MONTH_ONLY, text, start);
  if (monthOnly) {
    const [, month, year] = monthOnly;
    return fact(monthOnly, { year: Number(year), month: monthOf(month), day: null });
  }
  return null;
}

/** A time of day, “21:00”, “9 pm” or “nine pm”. */
export function readClock(text: string, start: number): ClockFact | null {
  const said = exec(SAID_CLOCK, text, start);
  if (said) {
    const hour = HOURS.indexOf((said[1] ?? '').toLowerCase()) % 12;
    const minutes = (hour + (/^p/i.test(said[2] ?? '') ? 12 : 0)) * 60;
    return { kind: 'clock', text: said[0], start, end: start + said[0].length, minutes };
  }
  const match = exec(CLOCK, text, start);
  if (!match) return null;
  const [whole, half, halfMinutes, ofDay, hours, minutes] = match;
  const isAfternoon = ofDay?.toLowerCase().startsWith('p') ?? false;
  const total = ofDay
    ? ((Number(half) % 12) + (isAfternoon ? 12 : 0)) * 60 + Number(halfMinutes ?? 0)
    : Number(hours) * 60 + Number(minutes);
  return { kind: 'clock', text: whole, start, end: start + whole.length, minutes: total };
}
