import { describe, expect, test } from 'vitest';
import { observationPhrase } from '../notes/compose-observations';
import { found } from '../notes/testing/paper-charts';
import { checkChange } from './codes';

const at = (code: string) => ({ code, side: 'left', at: '', moment: 'before' }) as const;

describe('peripheral pulses', () => {
  const PULSES = 'observation.clearing.peripheral-pulses';

  test.each(['present', 'reduced', 'absent', 'not_equal'])('are %s', (choice) => {
    expect(checkChange(at(PULSES), 'choice', choice)).toEqual({ ok: true });
  });

  test('are felt, and reproduce nothing', () => {
    expect(checkChange(at(PULSES), 'choice', 'symptoms').ok).toBe(false);
  });

  test('say which pulse', () => {
    const felt = found(PULSES, { choice: 'reduced', answer: 'dorsalis pedis' }, { side: 'left' });
    expect(observationPhrase(felt, 'DD-MMM-YYYY')).toBe(
      'peripheral pulses, left reduced, dorsalis pedis',
    );
  });
});

test('a stance on one leg is timed with open and with closed eyes, each side', () => {
  const timed = (code: string, side: 'left' | 'right', seconds: number, more = {}) =>
    observationPhrase(
      found(`observation.balance.${code}`, { seconds, ...more }, { side }),
      'DD-MMM-YYYY',
    );
  expect(timed('single-leg-stance', 'left', 30, { choice: 'eyes_open' })).toBe(
    'single-leg stance, left 30 s, eyes open',
  );
  expect(timed('single-leg-stance-eyes-closed', 'right', 6)).toBe(
    'single-leg stance, eyes closed, right 6 s',
  );
});
