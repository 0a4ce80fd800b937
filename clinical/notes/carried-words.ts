import { formatDate, type DateFormat } from '../dates';
import { textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { findingName, restWords, upperFirst } from './value-words';

/** "carried from 12-Oct-2026, not re-tested today" */
export function carriedWords(finding: Finding, format: DateFormat): string {
  const on = textOf(finding, 'carriedFromOn');
  const from = on === null ? 'an earlier visit' : formatDate(on, format);
  return `carried from ${from}, not re-tested today`;
}

/** A carried value in words, which never stands in a column of today's. */
export function carriedLine(finding: Finding, format: DateFormat): string {
  const words = restWords(finding, format, ['carriedFromOn']);
  return `${upperFirst(findingName(finding))}: ${[...words, carriedWords(finding, format)].join(', ')}`;
}
