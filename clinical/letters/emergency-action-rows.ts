import { formatDate, type DateFormat } from '../dates';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { lowerFirst, upperFirst, valueWords } from '../notes/value-words';

/** What is recorded of an emergency action, in the order in which a receiving team asks for it. */
export type ActionRow = { label: string; value: string };

/** “21:00 on 09-Nov-2026”, or as much of it as is known. */
export function momentWords(time: string, date: string): string {
  return time === '' ? date : date === '' ? time : `${time} on ${date}`;
}

const joined = (...parts: string[]) => parts.filter((part) => part !== '').join(', ');
const wrapped = (before: string, words: string, after = '') =>
  words === '' ? '' : `${before}${words}${after}`;

/**
 * Every attribute of an emergency action as a row; a row without an answer has an empty value. With
 * no action at all, every row is empty.
 */
export function emergencyActionRows(
  action: Finding | null,
  format: DateFormat,
): readonly ActionRow[] {
  const say = (name: string): string => {
    const definition = codeDefinition('emergency.action')?.attributes[name];
    const value = action?.attributes[name];
    if (definition === undefined || value === undefined) return '';
    if (definition.type === 'date') return formatDate(String(value), format);
    return valueWords(definition, value, format);
  };
  const row = (label: string, ...parts: string[]) => ({
    label,
    value: upperFirst(joined(...parts)),
  });
  return [
    row('Identified', momentWords(say('identifiedTime'), say('identifiedOn'))),
    row('Referred to', say('destination')),
    row('Told', say('toldWhom'), lowerFirst(say('toldHow')), wrapped('at ', say('toldTime'))),
    row('Accepted by', say('acceptedBy'), wrapped('at ', say('acceptedTime'))),
    row('Patient', say('patientDecision')),
    row(
      'Transport',
      joined(say('transport'), wrapped('left at ', say('transportTime'))) +
        wrapped(' (', say('transportRemark'), ')'),
    ),
    row('Instructions', say('instructions')),
    row('Safety-net', say('safetyNet')),
    row('Letter', say('letterGiven')),
    row('Call back', wrapped('at ', say('callBackTime')), say('callBack')),
    row('Reason for not referring', say('overrideReason')),
    row('Remark', say('remark')),
  ];
}

/** The rows that only stand where there is something to say. */
export const SAID_WHEN_RECORDED = ['Reason for not referring', 'Remark'];
