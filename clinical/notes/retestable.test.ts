import { expect, it } from 'vitest';
import type { Finding } from '../findings/finding';
import { measuredAttributes, retestable } from './retestable';

const found = (code: string, attributes: Finding['attributes'], rest: Partial<Finding> = {}) =>
  ({ code, side: 'left', at: '', moment: 'before', attributes, ...rest }) satisfies Finding;

const SPURLING = found('test.spurling-a', { result: 'positive', remark: 'to the thumb' });

it('a test can be done again after a treatment, by its result', () => {
  expect(retestable([SPURLING])).toEqual([SPURLING]);
  expect(measuredAttributes(SPURLING)).toEqual(['result']);
});

it.each([
  ['a movement, which has its column', found('rom.lumbar.side-flexion.active', { degrees: 12 })],
  ['what was not tested', found('test.spurling-a', { notTestedReason: 'pain' })],
  ['a re-test itself', { ...SPURLING, moment: 'after:01a2' } as Finding],
  ['a carried result', found('test.spurling-a', { ...SPURLING.attributes, carriedFromNote: 'n' })],
  ['the history', found('history.onset', { answer: 'lifting' }, { side: 'midline' })],
])('%s is not', (_, finding) => {
  expect(retestable([finding])).toEqual([]);
});
