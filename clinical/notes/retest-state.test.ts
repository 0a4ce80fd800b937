import { describe, expect, test } from 'vitest';
import type { Finding } from '../findings/finding';
import { retestCounts, retestState, retestWords } from './retest-state';
import { signCheck } from './sign-check';
import { found, itemOf, noteOf } from './testing/paper-charts';

const FLEXION = 'rom.lumbar.flexion.active';
const SETUP = { method: 'dual_inclinometer', position: 'standing' };
const flexion = (attributes: Finding['attributes']) => found(FLEXION, { ...attributes });
const CARRIED = { carriedFromNote: itemOf(1), carriedFromOn: '2026-10-01' };
const last = flexion({ degrees: 25, painScore: 7, ...SETUP });

describe('how a finding of the last visit stands today', () => {
  test.each([
    ['not-tested', null],
    ['not-tested', flexion({ isAsterisk: true })],
    ['not-tested', flexion({ notTestedReason: 'pain' })],
    ['not-tested', flexion({ notTestedReason: 'pain', painScore: 7 })],
    ['not-tested', flexion({ remark: 'Looked at only' })],
    ['carried', flexion({ ...last.attributes, ...CARRIED })],
    ['unchanged', flexion({ ...last.attributes })],
    ['unchanged', flexion({ ...last.attributes, remark: 'Slow', isAsterisk: true })],
    ['re-tested', flexion({ ...last.attributes, degrees: 26 })],
    ['re-tested', flexion({ degrees: 25, ...SETUP })],
    ['re-tested', flexion({ ...last.attributes, limitingFactor: 'pain' })],
    ['re-tested', flexion({ ...last.attributes, method: 'smartphone_app' })],
    ['re-tested', flexion({ ...last.attributes, position: 'sitting' })],
  ] as const)('%s: %j', (state, today) => {
    expect(retestState(today, last)).toBe(state);
  });

  test('what the last visit had carried itself is nothing to be unchanged from', () => {
    const chained = flexion({ ...last.attributes, ...CARRIED });
    expect(retestState(last, chained)).toBe('re-tested');
  });

  test('a first measure is re-tested, never unchanged', () => {
    expect(retestState(last, null)).toBe('re-tested');
  });
});

const knee = (side: 'left' | 'right', reflex: number, more: Finding['attributes'] = {}) =>
  found('reflex.knee', { reflex, ...more }, { side });
const previous = {
  noteId: itemOf(1),
  occurredAt: '2026-10-01T09:00:00.000Z',
  authorAccountId: itemOf(902),
  findings: [last, knee('left', 2), knee('right', 2), found('narrative.story', { body: 'Told' })],
};

describe('the counts at signing', () => {
  const review = (findings: Finding[]) => noteOf(findings, { kind: 'review', previous });
  const words = (findings: Finding[]) => retestWords(retestCounts(review(findings)));

  test('hold every finding of the last visit once', () => {
    expect(words([])).toBe('0 re-tested, 0 carried, 3 not tested');
    expect(
      words([flexion({ degrees: 45, ...SETUP }), knee('left', 2), knee('right', 2, CARRIED)]),
    ).toBe('2 re-tested (1 unchanged), 1 carried, 0 not tested');
  });

  test('hold what today says was not tested, though the last visit did not have it', () => {
    expect(words([found('reflex.ankle', { notTestedReason: 'pain' }, { side: 'left' })])).toBe(
      '0 re-tested, 0 carried, 4 not tested',
    );
  });

  test('do not call re-tested what is measured for the first time', () => {
    expect(words([found('reflex.ankle', { reflex: 2 }, { side: 'left' })])).toBe(
      '0 re-tested, 0 carried, 3 not tested',
    );
  });

  test('hold a starred sign that the last visit did not measure', () => {
    const sign = {
      finding: knee('left', 1, { isAsterisk: true }),
      noteId: itemOf(3),
      occurredAt: '2026-09-01T09:00:00.000Z',
    };
    const content = noteOf([], { kind: 'review', previous: null, asterisks: [sign] });
    expect(retestWords(retestCounts(content))).toBe('0 re-tested, 0 carried, 1 not tested');
  });

  test('a value measured after a treatment is no re-test of the one before', () => {
    const after = { ...knee('left', 2), moment: `after:${itemOf(7)}` as const };
    expect(words([after])).toBe('0 re-tested, 0 carried, 3 not tested');
  });

  test('stand before signing', () => {
    const said = signCheck(review([knee('left', 2)])).unusual.find(({ id }) => id === 'untested');
    expect(said?.words).toBe(
      'Since the last visit: 1 re-tested (1 unchanged), 0 carried, 2 not tested',
    );
  });
});
