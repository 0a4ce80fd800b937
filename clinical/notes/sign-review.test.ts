import { describe, expect, test } from 'vitest';
import type { Finding } from '../findings/finding';
import { isCareChanged, unusualReview } from './sign-review';
import { found, itemOf } from './testing/paper-charts';

const item = (code: string, number: number, attributes: Finding['attributes']) =>
  found(code, attributes, { at: `item:${itemOf(number)}` });
const PA = { technique: 'pa_central', level: 'L4', grade: 'II', sets: 3, seconds: 60 };
const LAST = [item('treatment.manual-therapy', 1, { ...PA, position: 'a', consent: 'verbal' })];

const ids = (findings: readonly Finding[], kind: 'review' | 'initial' | 'discharge' = 'review') =>
  unusualReview({
    kind,
    visitOn: '2026-10-16',
    findings,
    previousFindings: LAST,
    facts: [],
    standing: [],
    regions: ['lumbar'],
  }).map(({ id }) => id);

const SINCE = [
  found('history.adverse-response', { presence: 'denied' }),
  found('history.adherence', { answer: 'Daily' }),
  found('history.medicine-changes', { presence: 'denied' }),
  found('history.work-changes', { presence: 'denied' }),
  found('consent.treatment', { choice: 'verbal' }),
];

describe('what a review does not record is shown before signing', () => {
  test('nothing recorded names each', () => {
    expect(ids([])).toEqual([
      'review.history.adverse-response',
      'review.history.adherence',
      'review.history.medicine-changes',
      'review.history.work-changes',
      'review.consent.treatment',
    ]);
  });

  test('all recorded names none, and a denial is an answer', () => {
    expect(ids(SINCE)).toEqual([]);
  });

  test.each(SINCE.map((left) => [left.code, left] as const))(
    'without %s it is named',
    (code, left) => {
      expect(ids(SINCE.filter((each) => each !== left))).toEqual([`review.${code}`]);
    },
  );

  test('a star alone records nothing', () => {
    expect(
      ids([...SINCE.slice(1), found('history.adverse-response', { isAsterisk: true })]),
    ).toEqual(['review.history.adverse-response']);
  });

  test('consent of a treatment given today renews it; without it signing asks already', () => {
    const others = SINCE.slice(0, 4);
    expect(ids([...others, ...LAST])).toEqual([]);
    expect(ids([...others, item('treatment.manual-therapy', 2, PA)])).toEqual([]);
  });

  test('only a review is asked', () => {
    expect(ids([], 'initial')).toEqual([]);
    expect(ids([], 'discharge')).toEqual([]);
  });
});

describe('a change of care asks for its reasoning', () => {
  const again = item('treatment.manual-therapy', 2, {
    ...PA,
    position: 'b',
    adverseResponse: 'None',
  });
  const deeper = item('treatment.manual-therapy', 2, { ...PA, grade: 'III' });

  test.each([
    ['the same dose', [again], false],
    ['another grade', [deeper], true],
    ['a new exercise', [again, item('plan.exercise', 3, { name: 'Bird dog' })], true],
    ['a stopped one', [item('treatment.manual-therapy', 2, { ...PA, status: 'stopped' })], true],
    [
      'a goal or a review date',
      [item('plan.goal', 3, { name: 'Sit' }), item('plan.review', 4, { days: 4 })],
      false,
    ],
    ['nothing', [], false],
  ])('%s', (_, findings, is) => {
    expect(isCareChanged(findings, LAST)).toBe(is);
  });

  test('without care at the last visit there is nothing to differ from', () => {
    expect(isCareChanged([deeper], [])).toBe(false);
  });

  test('it is named until it is written', () => {
    expect(ids([...SINCE, deeper])).toEqual(['review.narrative.reasoning']);
    const written = found('narrative.reasoning', { body: 'Irritability lower' });
    expect(ids([...SINCE, deeper, written])).toEqual([]);
  });
});
