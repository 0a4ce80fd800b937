import { isHeld } from './fact';
import type { Clause } from './read-clauses';

/** Words for another time, for what may come, for somebody else, and for what was only explained. */
const NOT_OF_NOW = [
  'if|should|unless|until|once|aim(?:s|ing)?|goal|target|expect(?:ed|s)?|would|could|might',
  '(?:can|may) (?:occur|happen|come|develop)|to rule out|to exclude|normal range',
  'previous(?:ly)?|initial(?:ly)?|earlier|original(?:ly)?|at first|baseline|formerly|improved from',
  '(?<!\\bsince (?:the|his|her|their) )first (?:visit|session|appointment|consultation|assessment)',
  'last (?:visit|week|month|year|time)|(?<!\\bsince )yesterday|the day before',
  '(?:\\d+|one|two|three|four|five|six|several|some|a few) (?:hours|days|weeks|months|years) (?:ago|before)',
  'family history|(?:mother|father|brother|sister|son|daughter|aunt|uncle|parent)s? (?:had|has|have|with)',
  'advised (?:that|about|of)|told (?:that|about|of|to|which)|warned|explained|advice',
];
const OTHERWISE = new RegExp(String.raw`\b(?:${NOT_OF_NOW.join('|')})\b`, 'i');

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAY = new RegExp(String.raw`(?<!\bsince )\b(?:${WEEKDAYS.join('|')})\b`, 'gi');

/**
 * Whether typed words state how the patient is at the visit of a day, ISO `YYYY-MM-DD`: what is meant
 * for another time, or is no statement, is left alone.
 */
export function isOfVisit(sentence: string, clause: Clause, on: string): boolean {
  return (
    !OTHERWISE.test(sentence) && !namesOtherWeekday(sentence, on) && !namesOtherDay(clause, on)
  );
}

function namesOtherWeekday(sentence: string, on: string): boolean {
  const ours = WEEKDAYS[new Date(`${on}T00:00:00Z`).getUTCDay()];
  return [...sentence.matchAll(WEEKDAY)].some(([day]) => day.toLowerCase() !== ours);
}

function namesOtherDay({ atoms }: Clause, on: string): boolean {
  const [year, month, day] = on.split('-').map(Number);
  const visit = { year: year ?? null, month: month ?? null, day: day ?? null };
  const days = atoms.flatMap(({ facts }) => facts.filter(({ kind }) => kind === 'day'));
  return days.some((each) => !isHeld(each, [{ ...each, kind: 'day', ...visit }]));
}
