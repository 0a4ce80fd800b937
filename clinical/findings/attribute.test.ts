import { expect, test } from 'vitest';
import {
  choice,
  choices,
  date,
  decimal,
  flag,
  integer,
  isPossibleValue,
  reference,
  text,
  time,
  type AttributeDefinition,
} from './attribute';

const CASES: readonly [string, AttributeDefinition, readonly unknown[], readonly unknown[]][] = [
  ['an integer', integer('Degrees', -5, 90), [-5, 0, 90], [-6, 91, 4.5, Number.NaN, '4', true]],
  ['a decimal', decimal('Distance', 0, 2.5), [0, 1.25, 2.5], [-0.1, 2.6, Infinity, '1']],
  ['a choice', choice('Result', { yes: 'Yes' }), ['yes'], ['Yes', '', 'toString', ['yes']]],
  [
    'choices',
    choices('Quality', { dull: 'Dull', sharp: 'Sharp' }),
    [['dull'], ['sharp', 'dull']],
    [[], ['dull', 'other'], 'dull', ['constructor']],
  ],
  ['text', text('Remark', 3), ['a', 'Żół'], ['', 'abcd', 'a\0', '\ud83d', 7]],
  [
    'a day',
    date('Since'),
    ['2024-02-29', '0001-01-01'],
    ['2023-02-29', '2026-13-01', '2026-1-1', '0000-12-31', '2026-10-12T00:00', ' 2026-10-12'],
  ],
  ['a time', time('At'), ['00:00', '23:59'], ['24:00', '9:30', '09:60']],
  ['a flag', flag('Starred'), [true, false], ['true', 1]],
  [
    'a note',
    reference('From'),
    ['019aa7d1-8f3c-7c1e-9a51-0123456789ab'],
    ['019aa7d1', '019aa7d1-8f3c-0c1e-9a51-0123456789ab'],
  ],
];

test.each(CASES)(
  '%s is what its type and its limits allow, and nothing else',
  (_, own, yes, no) => {
    for (const value of yes) expect(isPossibleValue(own, value), String(value)).toBe(true);
    for (const value of [...no, null, undefined, {}]) {
      expect(isPossibleValue(own, value), String(value)).toBe(false);
    }
  },
);
