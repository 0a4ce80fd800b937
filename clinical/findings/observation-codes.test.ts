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

test('a scoliosis has its side and its apex', () => {
  const curve = found('observation.scoliosis', { direction: 'right', apex: 'T8-T9', degrees: 7 });
  expect(observationPhrase(curve, 'DD-MMM-YYYY')).toBe('scoliosis convex to right, apex T8-T9, 7°');
  expect(checkChange({ ...at('observation.scoliosis'), side: 'midline' }, 'apex', 'T8').ok).toBe(
    false,
  );
});

test('pressure pain is kept in the unit of the instrument', () => {
  const muscle = at('muscle.trapezius-upper');
  expect(checkChange(muscle, 'pressurePainThreshold', 245)).toEqual({ ok: true });
  expect(checkChange(muscle, 'pressurePainKilograms', 2.5)).toEqual({ ok: true });
  expect(checkChange(muscle, 'pressurePainKilograms', 245).ok).toBe(false);
});
