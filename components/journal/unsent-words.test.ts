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
