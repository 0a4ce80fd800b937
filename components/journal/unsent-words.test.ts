import { expect, it } from 'vitest';
import { keyOf } from '@/components/charting/draft-store/field-ref';
import { unsentWords } from './unsent-words';

const flexion = keyOf('rom.lumbar.flexion.active');
const change = (attribute: string, value: string | number | null, seq: number) => ({
  patchId: String(seq),
  seq,
  key: attribute === 'body' ? keyOf('narrative.story') : flexion,
  attribute,
  value,
  base: null,
});

it('tells each finding once, with its last value, and what would have been cleared', () => {
  const words = unsentWords(
    [
      change('degrees', 20, 1),
      change('body', 'Fell off a jetty.', 2),
      change('degrees', 25, 3),
      change('painScore', null, 4),
    ],
    'DD-MMM-YYYY',
  );
  expect(words).toHaveLength(3);
  expect(words[0]).toContain('25°');
  expect(words[0]).not.toContain('20°');
  expect(words[1]).toMatch(/taken out .*pain/);
  expect(words[2]).toContain('Fell off a jetty.');
});

it('says of a drawing what it can, so that a copy of it is not empty', () => {
  const at = 'item:01a20603-2274-7780-9ec9-7f0e7ab0b140';
  const key = keyOf('body-chart.mark', { at });
  const strokes = '1:150,450,8 165,480,8;158,540,8 158,610,8';
  const drawn = { patchId: 'p', seq: 1, key, attribute: 'strokes', value: strokes, base: null };
  expect(unsentWords([drawn], 'DD-MMM-YYYY')).toEqual([expect.stringContaining('2 strokes')]);
  const one = { ...drawn, value: '1:150,450,8 165,480,8' };
  expect(unsentWords([one], 'DD-MMM-YYYY')).toEqual([expect.stringContaining('one stroke')]);
});
