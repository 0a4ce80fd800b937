import type { NumberFact, Unit } from './fact';

const SECOND = 1;
const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

const UNITS: readonly [measure: string, factor: number, ...spellings: string[]][] = [
  ['°', 1, '°', 'degrees', 'degree', 'degs', 'deg'],
  ['°C', 1, '°c', 'celsius'],
  ['time', SECOND, 'seconds', 'second', 'secs', 'sec', 's'],
  ['time', MINUTE, 'minutes', 'minute', 'mins', 'min'],
  ['time', HOUR, 'hours', 'hour', 'hrs', 'hr', 'h'],
  ['time', DAY, 'days', 'day', 'd'],
  ['time', 7 * DAY, 'weeks', 'week', 'wks', 'wk'],
  ['months', 1, 'months', 'month', 'mths', 'mth'],
  ['months', 12, 'years', 'year', 'yrs', 'yr', 'y'],
  ['length', 1, 'millimetres', 'millimetre', 'mm'],
  ['length', 10, 'centimetres', 'centimetre', 'cm'],
  ['length', 1000, 'metres', 'metre', 'm'],
  ['mmHg', 1, 'mmhg', 'mm hg'],
  ['mass', 1000, 'kilograms', 'kilogram', 'kilos', 'kilo', 'kg'],
  ['mass', 1, 'grams', 'gram', 'g'],
  ['mass', 0.001, 'mg'],
  ['kg/cm²', 1, 'kg/cm²', 'kg/cm2'],
  ['kPa', 1, 'kpa'],
  ['Hz', 1, 'hz'],
  ['N/m', 1, 'n/m'],
  ['km/h', 1, 'km/h', 'kph'],
  ['m/s', 1, 'm/s'],
  ['%', 1, '%', 'per cent', 'percent'],
  ['/min', 1, '/min', 'beats per minute', 'per minute', 'bpm'],
  ['/s', 1, '/s', 'per second'],
  ['beats', 1, 'beats', 'beat'],
];

const UNIT_OF: ReadonlyMap<string, Unit> = new Map(
  UNITS.flatMap(([measure, factor, ...spellings]) =>
    spellings.map((spelling) => [spelling, { measure, factor }] as const),
  ),
);

const escaped = (text: string) => text.replaceAll(/[/.]/g, String.raw`\$&`);
const SPELLINGS = [...UNIT_OF.keys()]
  .toSorted((one, other) => other.length - one.length)
  .map(escaped)
  .join('|');

const NUMBER = /([-−](?=\d))?(\d+(?:\.\d+)?)(\+(?!\d)|[-−](?=\s?\/\s?\d|[\s,;.)\]]|$))?/uy;
const OUT_OF = /\s?\/\s?(\d+)(?![\d/])|\s+(?:out\s+)?of\s+(\d+)(?![\d°%])/y;
const OVER = /\s+over\s+(\d{2,3})(?!\d)/y;
const TIMES =
  /\s?(?:×|x|times)\s*(daily|a day|per day|each day|weekly|a week|per week)?(?!\p{L})/iuy;
const UNIT = new RegExp(String.raw`[\s -]?(${SPELLINGS})(?!\p{L})`, 'iuy');
const RANGE = /\s?(?:[-–—]|to|or)\s?(?=\d)/y;
const VULGAR: Readonly<Record<string, [value: string, of: string]>> = {
  '¼': ['1', '4'],
  '½': ['1', '2'],
  '¾': ['3', '4'],
  '⅓': ['1', '3'],
  '⅔': ['2', '3'],
};
const NUMBER_WORDS = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve'],
];
const NUMBER_WORD = new RegExp(String.raw`(?:${NUMBER_WORDS.join('|')})(?![\p{L}\p{N}])`, 'iuy');
const OFTEN =
  /(once|twice)(?:\s+(daily|a day|per day|each day|weekly|a week|per week))?(?![\p{L}])/iuy;
const GRADE = /(?<=\bgrade:?\s)(I{1,3}|IV|V)([+−])?(?![\p{L}\p{N}])/uy;
const ROMAN: Readonly<Record<string, string>> = { I: '1', II: '2', III: '3', IV: '4', V: '5' };

function at(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

const outOf = (count: string): Unit => ({ measure: `/${count}`, factor: 1 });
const often = (words: string | undefined): Unit | null => {
  if (words === undefined) return null;
  return { measure: /week/i.test(words) ? 'a week' : 'a day', factor: 1 };
};

/** The unit after a number: of a scale, of a measure, or that of the other end of a range. */
function unitAfter(
  text: string,
  start: number,
  digits: string,
): { unit: Unit | null; end: number } {
  const scale = at(OUT_OF, text, start) ?? (digits.length > 1 ? at(OVER, text, start) : null);
  if (scale) {
    const end = start + scale[0].length;
    const pressure = at(UNIT, text, end);
    const isPressure = pressure !== null && /^mm/i.test(pressure[1] ?? '');
    return {
      unit: outOf(scale[1] ?? scale[2] ?? ''),
      end: isPressure ? end + pressure[0].length : end,
    };
  }
  const times = at(TIMES, text, start);
  if (times) return { unit: often(times[1]), end: start + times[0].trimEnd().length };
  const unit = at(UNIT, text, start);
  if (!unit) return { unit: null, end: start };
  return {
    unit: UNIT_OF.get((unit[1] ?? '').toLowerCase()) ?? null,
    end: start + unit[0].length,
  };
}

function rangeUnit(text: string, start: number): Unit | null {
  const to = at(RANGE, text, start);
  const next = to && at(NUMBER, text, start + to[0].length);
  return to && next
    ? unitAfter(text, start + to[0].length + next[0].length, next[2] ?? '').unit
    : null;
}

/** A number in digits or words at a place of a text, with its unit; `null` where there is none. */
export function readNumber(text: string, start: number): NumberFact | null {
  const fact = (value: string, unit: Unit | null, end: number): NumberFact => ({
    kind: 'number',
    text: text.slice(start, end),
    start,
    end,
    value,
    unit,
  });
  const vulgar = VULGAR[text.charAt(start)];
  if (vulgar) return fact(vulgar[0], outOf(vulgar[1]), start + 1);
  const roman = at(GRADE, text, start);
  if (roman) {
    const value = `${ROMAN[roman[1] ?? ''] ?? ''}${(roman[2] ?? '').replace('−', '-')}`;
    return fact(value, null, start + roman[0].length);
  }
  const said = at(NUMBER_WORD, text, start);
  if (said) {
    const end = start + said[0].length;
    const after = unitAfter(text, end, '');
    const value = String(NUMBER_WORDS.indexOf(said[0].toLowerCase()));
    // “One” and “two” alone are as often no count: “one side”, “the other two”.
    const isCount = after.unit !== null || !['one', 'two'].includes(said[0].toLowerCase());
    return isCount ? fact(value, after.unit, after.end) : null;
  }
  const repeated = at(OFTEN, text, start);
  if (repeated) {
    const isCount = repeated[2] !== undefined || /^twice/i.test(repeated[0]);
    if (!isCount) return null;
    const value = /^once/i.test(repeated[0]) ? '1' : '2';
    return fact(value, often(repeated[2]), start + repeated[0].length);
  }
  const digits = at(NUMBER, text, start);
  if (!digits || /[\p{L}\p{N}.]/u.test(text.charAt(start - 1))) return null;
  const [whole, sign, number = '', modifier] = digits;
  const isGrade = modifier !== undefined && (modifier === '+' || number === '4');
  const end = start + whole.length - (modifier !== undefined && !isGrade ? 1 : 0);
  const after = unitAfter(text, end, number);
  if (/\p{L}/u.test(text.charAt(after.end))) return null;
  const value = `${sign ? '-' : ''}${number}${isGrade ? modifier.replace('−', '-') : ''}`;
  return fact(value, after.unit ?? rangeUnit(text, end), after.end);
}
