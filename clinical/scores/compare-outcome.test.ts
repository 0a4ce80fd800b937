import { describe, expect, test } from 'vitest';
import { INSTRUMENTS } from '../vocabulary/instruments';
import { compareOutcome } from './compare-outcome';

describe('a change of exactly the published threshold exceeds it, one step less does not', () => {
  test.each([
    ['odi', 40, 30, 'exceeds', -10],
    ['odi', 40, 30.1, 'below', -9.9],
    ['odi', 38.2, 28.2, 'exceeds', -10],
    ['odi', 30, 40, 'exceeds', 10],
    ['ndi', 20, 13, 'exceeds', -7],
    ['ndi', 20, 14, 'below', -6],
    ['rmdq', 20, 15, 'exceeds', -5],
    ['rmdq', 20, 16, 'below', -4],
    ['rmdq', 10, 7, 'exceeds', -3],
    ['rmdq', 10, 8, 'below', -2],
    ['rmdq', 0, 0, 'below', 0],
    ['qbpds', 60, 40, 'exceeds', -20],
    ['qbpds', 60, 41, 'below', -19],
    ['groc', null, 2, 'exceeds', 2],
    ['groc', null, 1, 'below', 1],
    ['groc', null, -2, 'exceeds', -2],
    ['groc', null, -1, 'below', -1],
  ] as const)('%s from %s to %i: %s', (code, previous, current, kind, delta) => {
    expect(compareOutcome(code, previous, current)).toMatchObject({ kind, delta });
  });
});

test('a rating of change is compared with none, whatever was rated last', () => {
  expect(compareOutcome('groc', 4, 4)).toMatchObject({ kind: 'exceeds', delta: 4 });
});

test.each([
  ['odi', null, 20],
  ['vas', 60, 20],
  ['start-back', 6, 2],
  ['ompsq-sf', 60, 20],
  ['no-such', 1, 2],
] as const)('%s from %s to %i says nothing', (code, previous, current) => {
  expect(compareOutcome(code, previous, current)).toBeNull();
});

test('names its source and never says better or worse', () => {
  expect(compareOutcome('odi', 42, 30)?.words).toBe(
    'exceeds published threshold 10 points (Ostelo, Spine 2008;33:90)',
  );
  for (const code of Object.keys(INSTRUMENTS)) {
    expect(compareOutcome(code, 0, 20)?.words ?? '').not.toMatch(
      /better|worse|improve|deteriorat|significant/i,
    );
  }
});
