import { expect, test } from 'vitest';
import type { AttributeValue } from '../findings/attribute';
import { signCheck } from './sign-check';
import { CHART_1_VISIT_1, found, noteOf } from './testing/paper-charts';

const missing = (code: string, attributes: Record<string, AttributeValue>) =>
  signCheck(
    noteOf([...CHART_1_VISIT_1, found(code, attributes, { side: 'left', at: '' })]),
  ).missing.filter(({ id }) => id.startsWith('both.'));

test.each<[string, Record<string, AttributeValue>]>([
  ['rom.lumbar.lateral-flexion.active', { degrees: 20 }],
  ['muscle.piriformis', { tenderness: 2 }],
  ['palpation.pa-unilateral', { painResponse: 'local' }],
  ['umn.babinski', { response: 'flexor' }],
  ['test.faber', { result: 'positive' }],
  ['observation.heel-walk', { choice: 'able' }],
])('%s with a result and not tested waits until one is kept', (code, result) => {
  const [item] = missing(code, { ...result, notTestedReason: 'pain' });
  expect(item?.words).toContain('both a result (');
  expect(item?.source).toContain('12, rule 5');
  expect(missing(code, { ...result, remark: 'words' })).toEqual([]);
  expect(missing(code, { notTestedReason: 'pain', remark: 'words' })).toEqual([]);
});

test('pain may be the reason why a movement was not measured', () => {
  const pain = { painScore: 9, limitingFactor: 'pain', notTestedReason: 'pain' };
  expect(missing('rom.lumbar.lateral-flexion.active', pain)).toEqual([]);
});
