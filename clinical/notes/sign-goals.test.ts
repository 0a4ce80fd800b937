import { describe, expect, test } from 'vitest';
import type { AttributeValue } from '../findings/attribute';
import { checkChange } from '../findings/codes';
import { describeItem } from '../vocabulary/describe-item';
import { signCheck } from './sign-check';
import { found, itemOf, noteOf } from './testing/paper-charts';

const at = `item:${itemOf(1)}`;
const goal = (attributes: Record<string, AttributeValue>) =>
  signCheck(noteOf([found('plan.goal', { name: 'Sit 60 min', ...attributes }, { at })]));
const unmeasured = (attributes: Record<string, AttributeValue>) =>
  goal(attributes).unusual.filter(({ id }) => id === `goal.${at}`);

describe('a goal', () => {
  test('without a measure is named before signing, and blocks nothing', () => {
    expect(unmeasured({})).toMatchObject([
      { words: 'Without a measure: Goal: Sit 60 min', section: 'plan' },
    ]);
    expect(goal({}).missing.filter(({ id }) => id.startsWith('goal.'))).toEqual([]);
  });

  test.each<Record<string, AttributeValue>>([
    { measure: 'PSFS' },
    { measureKey: 'psfs|midline|item:x|before' },
    { status: 'stopped' },
  ])('with %j is not', (attributes) => {
    expect(unmeasured(attributes)).toEqual([]);
  });

  test('says what became of it, which no other item can', () => {
    const change = (code: string, status: string) =>
      checkChange({ code, side: 'midline', at, moment: 'before' }, 'status', status).ok;
    for (const status of ['achieved', 'partly_achieved', 'not_achieved']) {
      expect(change('plan.goal', status)).toBe(true);
      expect(change('plan.heat', status)).toBe(false);
    }
    expect(change('plan.goal', 'as_needed')).toBe(false);
    expect(change('plan.heat', 'as_needed')).toBe(true);
    const words = describeItem('goal', {
      name: 'Sit 60 min',
      status: 'partly_achieved',
      statusReason: '40 min',
    });
    expect(words).toBe('Goal: Sit 60 min, partly achieved (40 min)');
  });
});
