import { numberOf, textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { RANGE_FRACTION, ROM_METHOD, ROM_POSITION, TRIALS_AS } from '../vocabulary/measurement';
import type { DateFormat } from '../dates';
import { lowerFirst, restWords } from './value-words';

/** The measured value as it prints in a cell; `null` when there is none. */
export function rangeValue(finding: Finding): string | null {
  const value = numberOf(finding, 'degrees') ?? numberOf(finding, 'centimetres');
  const unit = numberOf(finding, 'degrees') === null ? ' cm' : '°';
  const fraction = textOf(finding, 'fraction');
  const loss = textOf(finding, 'movementLoss');
  const reason = textOf(finding, 'notTestedReason');
  const parts = [
    value === null ? '' : `${value}${unit}`.replace('-', '−'),
    fraction === null ? '' : fractionWords(fraction),
    loss === null ? '' : `${lowerFirst(loss)} loss`,
    reason === null ? '' : `not tested (${lowerFirst(reason.replaceAll('_', ' '))})`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(', ');
}

function fractionWords(fraction: string): string {
  const words = RANGE_FRACTION[fraction as keyof typeof RANGE_FRACTION] ?? fraction;
  return `${lowerFirst(words)} of the expected range`;
}

/** "standing, dual inclinometer" */
export function settingWords(finding: Finding): string {
  const position = textOf(finding, 'position');
  const method = textOf(finding, 'method');
  const words = [
    position === null ? '' : (ROM_POSITION[position as keyof typeof ROM_POSITION] ?? position),
    method === null ? '' : (ROM_METHOD[method as keyof typeof ROM_METHOD] ?? method),
  ];
  return words
    .filter((word) => word !== '')
    .map(lowerFirst)
    .join(', ');
}

/** "mean of 3 trials"; with one of the two alone, what it says. */
function trialWords(finding: Finding): string[] {
  const trials = numberOf(finding, 'trials');
  const as = textOf(finding, 'trialsAs');
  const name = as === null ? '' : lowerFirst(TRIALS_AS[as as keyof typeof TRIALS_AS] ?? as);
  if (trials === null) return as === null ? [] : [`${name} of trials`];
  const count = `${trials} ${trials === 1 ? 'trial' : 'trials'}`;
  return [name === '' ? count : `${name} of ${count}`];
}

/** "arc 40° to 70°" */
function arcWords(finding: Finding): string[] {
  const from = numberOf(finding, 'arcFromDegrees');
  const to = numberOf(finding, 'arcToDegrees');
  const degrees = (value: number) => `${value}°`.replace('-', '−');
  if (from !== null && to !== null) return [`arc ${degrees(from)} to ${degrees(to)}`];
  if (from !== null) return [`arc from ${degrees(from)}`];
  return to === null ? [] : [`arc to ${degrees(to)}`];
}

/** "15 cm at the start, 21 cm at the end" */
function lengthWords(finding: Finding): string[] {
  const start = numberOf(finding, 'startCentimetres');
  const end = numberOf(finding, 'endCentimetres');
  return [
    ...(start === null ? [] : [`${start} cm at the start`]),
    ...(end === null ? [] : [`${end} cm at the end`]),
  ];
}

const COMPOSED = [
  ...['trials', 'trialsAs', 'arcFromDegrees', 'arcToDegrees'],
  ...['startCentimetres', 'endCentimetres'],
];

/** What a reading says beyond the attributes named: lengths, arc and trials first. */
export function rangeNotes(
  finding: Finding,
  format: DateFormat,
  except: readonly string[],
): string[] {
  return [
    ...lengthWords(finding),
    ...arcWords(finding),
    ...trialWords(finding),
    ...restWords(finding, format, [...except, ...COMPOSED]),
  ];
}
