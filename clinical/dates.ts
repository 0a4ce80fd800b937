/** How a clinic writes a date. The first is the NHS Common User Interface form and the default. */
export const DATE_FORMATS = ['DD-MMM-YYYY', 'DD/MM/YYYY', 'MM/DD/YYYY', 'YYYY-MM-DD'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

export type ParsedDate = { ok: true; iso: string } | { ok: false; words: string };

type Part = 'day' | 'month' | 'year';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const EARLIEST_YEAR = 1850;
const LATEST_YEAR = 2199;

const ORDER = {
  'DD-MMM-YYYY': ['day', 'month', 'year'],
  'DD/MM/YYYY': ['day', 'month', 'year'],
  'MM/DD/YYYY': ['month', 'day', 'year'],
  'YYYY-MM-DD': ['year', 'month', 'day'],
} as const satisfies Record<DateFormat, readonly [Part, Part, Part]>;

const EXAMPLE = {
  'DD-MMM-YYYY': '14-Mar-1984 or 14/3/1984',
  'DD/MM/YYYY': '14/03/1984',
  'MM/DD/YYYY': '03/14/1984',
  'YYYY-MM-DD': '1984-03-14',
} as const satisfies Record<DateFormat, string>;

/** An example of a date as it may be typed, for hints: “14/03/1984”. */
export function dateExample(format: DateFormat): string {
  return EXAMPLE[format];
}

type Calendar = { year: number; month: number; day: number };

const two = (n: number) => String(n).padStart(2, '0');
const monthName = (month: number) => MONTHS[month - 1] ?? '';

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function calendarOf(iso: string): Calendar {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const isReal =
    date.month >= 1 &&
    date.month <= 12 &&
    date.day >= 1 &&
    date.day <= daysIn(date.year, date.month);
  if (!isReal) throw new RangeError('Not an ISO calendar date');
  return date;
}

function write({ year, month, day }: Calendar, format: DateFormat): string {
  switch (format) {
    case 'DD-MMM-YYYY':
      return `${two(day)}-${monthName(month).slice(0, 3)}-${year}`;
    case 'DD/MM/YYYY':
      return `${two(day)}/${two(month)}/${year}`;
    case 'MM/DD/YYYY':
      return `${two(month)}/${two(day)}/${year}`;
    case 'YYYY-MM-DD':
      return `${year}-${two(month)}-${two(day)}`;
  }
}

/** ISO `YYYY-MM-DD` in the clinic's format. Throws RangeError when it is not a real date. */
export function formatDate(iso: string, format: DateFormat): string {
  return write(calendarOf(iso), format);
}

/** A formatter costs more to make than a note has dates: one for each time zone. */
function oneForEach(options: Intl.DateTimeFormatOptions) {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (timeZone: string): Intl.DateTimeFormat => {
    const known = made.get(timeZone);
    if (known) return known;
    const format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
    made.set(timeZone, format);
    return format;
  };
}

const clockIn = oneForEach({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const calendarIn = oneForEach({ year: 'numeric', month: '2-digit', day: '2-digit' });

/** A moment in the clinic's time zone (IANA name), 24 hours: `14-Mar-1984 09:05`. */
export function formatDateTime(date: Date, timeZone: string, format: DateFormat): string {
  return `${formatDate(isoDateIn(date, timeZone), format)} ${formatTime(date, timeZone)}`;
}

/** The time of day of a moment in a time zone, 24 hours: `09:05`. */
export function formatTime(date: Date, timeZone: string): string {
  return clockIn(timeZone).format(date);
}

/** Which calendar day a moment falls on in a time zone, as ISO `YYYY-MM-DD`. */
export function isoDateIn(date: Date, timeZone: string): string {
  const parts = calendarIn(timeZone).formatToParts(date);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

const refused = (words: string): ParsedDate => ({ ok: false, words });

function accept(date: Calendar): ParsedDate {
  const { year, month, day } = date;
  if (month < 1 || month > 12) return refused(`There is no month ${month}.`);
  if (day < 1 || day > 31) return refused(`There is no day ${day}.`);
  if (year < EARLIEST_YEAR || year > LATEST_YEAR)
    return refused(`The year ${year} is out of range.`);
  if (day > daysIn(year, month)) {
    return refused(`${monthName(month)} ${year} has ${daysIn(year, month)} days.`);
  }
  return { ok: true, iso: `${year}-${two(month)}-${two(day)}` };
}

function monthFromWord(word: string): number | null {
  const lower = word.toLowerCase().replace(/\.$/, '');
  if (lower.length < 3) return null;
  const index = MONTHS.findIndex((month) => month.toLowerCase().startsWith(lower));
  if (index >= 0) return index + 1;
  return lower === 'sept' ? 9 : null;
}

function arrange(first: string, second: string, third: string, order: readonly Part[]): ParsedDate {
  const at = (part: Part) => [first, second, third][order.indexOf(part)] ?? '';
  if (at('year').length !== 4) return refused('Type the year with four digits.');
  return accept({ year: Number(at('year')), month: Number(at('month')), day: Number(at('day')) });
}

/**
 * Reads a date as people type it: `14/3/1984`, `14-Mar-1984`, `March 14 1984`, `14031984`, and ISO
 * in every format. Numbers are read in the clinic's order and never swapped to make them fit:
 * 04/13/1984 in a day-first clinic is refused, and so is 03/04/1984 in a year-first clinic, where
 * neither reading is the clinic's. Years need four digits, since a birth in '25 has two readings.
 */
export function parseDate(text: string, format: DateFormat): ParsedDate {
  const typed = text.trim();
  const help = refused(`Type the date like ${EXAMPLE[format]}.`);
  if (/^\d{8}$/.test(typed)) {
    const isYearFirst = ORDER[format][0] === 'year';
    const cuts = isYearFirst ? [0, 4, 6, 8] : [0, 2, 4, 8];
    const [a, b, c] = [0, 1, 2].map((i) => typed.slice(cuts[i], cuts[i + 1]));
    return arrange(a ?? '', b ?? '', c ?? '', ORDER[format]);
  }
  const pieces = typed.split(/[\s,./-]+/).filter(Boolean);
  if (pieces.length !== 3) return help;
  const [first = '', second = '', third = ''] = pieces;

  const named = pieces.map(monthFromWord);
  const monthAt = named.findIndex((month) => month !== null);
  if (monthAt >= 0) {
    const month = named[monthAt] ?? 0;
    const numbers = pieces.filter((_, index) => index !== monthAt);
    if (!numbers.every((piece) => /^\d{1,4}$/.test(piece))) return help;
    const year = numbers.find((piece) => piece.length === 4);
    const day = numbers.find((piece) => piece.length <= 2);
    if (!day) return help;
    if (!year) return refused('Type the year with four digits.');
    return accept({ year: Number(year), month, day: Number(day) });
  }
  if (!pieces.every((piece) => /^\d{1,4}$/.test(piece))) return help;
  if (first.length === 4) return arrange(first, second, third, ['year', 'month', 'day']);
  if (third.length !== 4) return refused('Type the year with four digits.');
  if (ORDER[format][0] !== 'year') return arrange(first, second, third, ORDER[format]);
  return refused(
    `This can be read as day first or month first. Type the year first, like ${EXAMPLE[format]}.`,
  );
}

/** Whether a text is an ISO `YYYY-MM-DD` date that exists. */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseDate(text, 'YYYY-MM-DD').ok;
}

/** The ISO date so many days later. */
export function daysAfter(iso: string, days: number): string {
  const { year, month, day } = calendarOf(iso);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** The same day so many months later, or the last of that month where it is shorter. */
export function monthsAfter(iso: string, months: number): string {
  const { year, month, day } = calendarOf(iso);
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString();
  const last = daysIn(Number(first.slice(0, 4)), Number(first.slice(5, 7)));
  return `${first.slice(0, 8)}${two(Math.min(day, last))}`;
}

/**
 * Completed years between two ISO dates; negative before birth. Somebody born on 29 February
 * gains a year on 1 March of a common year (the rule in England; a day later than New Zealand's).
 */
export function ageOn(dateOfBirth: string, on: string): number {
  const born = calendarOf(dateOfBirth);
  const then = calendarOf(on);
  const hadBirthday =
    then.month > born.month || (then.month === born.month && then.day >= born.day);
  return then.year - born.year - (hadBirthday ? 0 : 1);
}

/**
 * An age as the NHS Common User Interface guide shortens it, in the largest units that matter:
 * `12d` under four weeks, `9w` under a year, `18m` under two, `7y 3m` under eighteen, then `42y`.
 */
export function ageText(dateOfBirth: string, on: string): string {
  const days = Math.round((Date.parse(on) - Date.parse(dateOfBirth)) / 86_400_000);
  const years = ageOn(dateOfBirth, on);
  if (days < 28) return `${days}d`;
  if (years < 1) return `${Math.floor(days / 7)}w`;
  const born = calendarOf(dateOfBirth);
  const then = calendarOf(on);
  const months =
    (then.year - born.year) * 12 + then.month - born.month - (then.day < born.day ? 1 : 0);
  if (years < 2) return `${months}m`;
  if (years >= 18) return `${years}y`;
  const over = months - years * 12;
  return over > 0 ? `${years}y ${over}m` : `${years}y`;
}
