import { expect, test } from 'vitest';
import { SENSORY_KEY_POINT } from '../vocabulary/neurological';
import { KEY_POINT_SITE, rootsWords } from '../vocabulary/root-strip';
import { SITES } from '../vocabulary/symptoms';
import { rootMarks } from './root-marks';
import { found, itemOf } from './testing/paper-charts';

test('marks and symptoms stand at the root whose key point they cover, each once', () => {
  const marks = rootMarks([
    found(
      'body-chart.mark',
      { markType: 'paraesthesia', sites: ['left:foot-dorsum', 'left:leg-lateral', 'right:heel'] },
      { at: `item:${itemOf(1)}` },
    ),
    found('symptom.numbness', { presence: 'present' }, { side: 'left', at: 'site:foot-dorsum' }),
    found('symptom.numbness', { quality: ['cold'] }, { side: 'left', at: 'site:foot-dorsum' }),
    found('symptom.pain', { presence: 'denied' }, { side: 'left', at: 'site:foot-dorsum' }),
    found('symptom.pain', { presence: 'present' }, { side: 'left', at: '' }),
  ]);
  expect(marks).toEqual([
    { root: 'L5', side: 'left', words: 'pins and needles' },
    { root: 'S1', side: 'right', words: 'pins and needles' },
    { root: 'L5', side: 'left', words: 'numbness' },
  ]);
});

test('every site of the map is one, at a root that has a key point', () => {
  for (const [root, site] of Object.entries(KEY_POINT_SITE)) {
    expect(SENSORY_KEY_POINT).toHaveProperty(root);
    expect(SITES).toHaveProperty(site);
  }
});

test.each([
  [['L2', 'L3', 'L4', 'L5', 'S1', 'S2'], 'L2 to S2'],
  [['C5', 'C6', 'C7'], 'C5 to C7'],
  [['L4', 'L5'], 'L4 and L5'],
  [['L2', 'L4', 'S1'], 'L2, L4 and S1'],
  [['T4', 'T6', 'T10'], 'T4, T6 and T10'],
  [['L5'], 'L5'],
  [[], ''],
])('%j reads %s', (roots, words) => {
  expect(rootsWords(roots)).toBe(words);
});
