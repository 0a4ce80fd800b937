import { expect, test } from 'vitest';
import type { AttributeValue } from '../findings/attribute';
import { checkChange } from '../findings/codes';
import { OTHER_MEASURE } from '../findings/score-codes';
import { composeOutcomes, outcomePhrases } from './compose-outcomes';
import { found, itemOf, noteOf } from './testing/paper-charts';

const at = `item:${itemOf(1)}`;
const other = (attributes: Record<string, AttributeValue>) =>
  found(OTHER_MEASURE, attributes, { at });

test('a measure of no list stands under its own name with what it can be at most', () => {
  const pcs = other({ remark: 'PCS', score: 21, maximum: 52, scoredOn: '2026-10-12' });
  const before = other({ remark: 'PCS', score: 30, maximum: 52 });
  const [block] = composeOutcomes(
    noteOf([pcs], {
      previous: {
        noteId: itemOf(800),
        occurredAt: '2026-10-01T09:00:00.000Z',
        authorAccountId: itemOf(902),
        findings: [before],
      },
    }),
    [pcs],
  );
  expect(block).toMatchObject({
    columns: ['Measure', 'Score', 'Last visit, 01-Oct-2026', 'Change', 'Notes'],
    rows: [['PCS', '21 of 52', '30', '−9', 'scored on 12-Oct-2026']],
  });
  expect(outcomePhrases([pcs], 'DD-MMM-YYYY')).toEqual(['PCS 21 of 52']);
});

test('a maximum without a total is kept', () => {
  const [block] = composeOutcomes(noteOf([]), [other({ remark: 'TSK', maximum: 68 })]);
  expect(JSON.stringify(block)).toContain('out of 68');
});

test('its range is not that of a known instrument', () => {
  const key = { code: OTHER_MEASURE, side: 'midline', at, moment: 'before' } as const;
  expect(checkChange(key, 'score', 640).ok).toBe(true);
  expect(checkChange(key, 'score', 1001).ok).toBe(false);
  const pain = { ...key, code: 'pain.nprs.current', at: '' } as const;
  expect(checkChange(pain, 'score', 11).ok).toBe(false);
});
