import { describe, expect, it } from 'vitest';
import { CODES } from '../findings/codes';
import type { FindingKey } from '../findings/finding-key';
import { ROOTS } from '../vocabulary/levels';
import { isNormalGrade } from './neuro-values';
import { normalAnswer } from './normal-answer';

const keys: readonly FindingKey[] = [...CODES.values()].flatMap(({ code, sides, at }) =>
  sides
    .flatMap((side) => [
      ...['', 'site:saddle-perineum', 'site:foot-dorsum'].map((place) => ({ place, side })),
      ...(at.includes('root') ? ROOTS.map((root) => ({ place: `root:${root}`, side })) : []),
    ])
    .map(({ place, side }) => ({ code, side, at: place, moment: 'before' as const })),
);
const filled = keys.filter((key) => normalAnswer(key) !== null);

describe('what one key may call normal', () => {
  it('is a grade at a root, a key muscle, a reflex or one cranial nerve, and nothing else', () => {
    expect(new Set(filled.map(({ code }) => code.split('.')[0]))).toEqual(
      new Set(['sensation', 'power', 'reflex', 'cranial-nerve']),
    );
    for (const { code, at } of filled) {
      expect(at.startsWith('root:'), code).toBe(code.startsWith('sensation.'));
    }
  });

  it('is never of the saddle, the cauda equina or an upper motor neurone sign', () => {
    const words = filled.map(({ code, at }) => `${code} ${at}`).join('\n');
    expect(words).not.toMatch(/saddle|umn\.|red-flag|bladder|bowel|anal|perine/);
    expect(words).not.toMatch(/root:S[345]/);
    for (const code of ['sensation.light-touch', 'sensation.pin-prick']) {
      for (const at of ['site:saddle-perineum', 'root:S3', 'root:S4', 'root:S5']) {
        expect(normalAnswer({ code, side: 'left', at, moment: 'before' })).toBeNull();
      }
    }
  });

  it('is the grade that its scale calls normal', () => {
    for (const key of filled.filter(({ code }) => !code.startsWith('cranial-nerve.'))) {
      const { attribute, value } = normalAnswer(key) ?? { attribute: '', value: 0 };
      expect(isNormalGrade({ ...key, attributes: { [attribute]: value } }), key.code).toBe(true);
    }
  });
});
