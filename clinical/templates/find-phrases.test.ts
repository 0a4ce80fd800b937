import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findPhrases, phraseQuery } from './find-phrases';
import { byOwnUse } from './own-use';
import type { Phrase } from './template';

const phrase = (name: string, words: string, uses = 0): Phrase => ({
  templateId: name,
  keeper: 'own',
  kind: 'phrase',
  name,
  words,
  revision: 1,
  uses,
});

describe('what is asked for after two strokes', () => {
  it.each([
    ['//', 2, { from: 0, to: 2, text: '' }],
    ['Advised //stay ac', 17, { from: 8, to: 17, text: 'stay ac' }],
    ['One\n//', 6, { from: 4, to: 6, text: '' }],
    ['(//net', 6, { from: 1, to: 6, text: 'net' }],
    ['//one and the rest', 5, { from: 0, to: 5, text: 'one' }],
  ])('%j at %i', (text, caret, query) => {
    expect(phraseQuery(text, caret)).toEqual(query);
  });

  it.each([
    ['https://example.test', 20],
    ['5//6', 4],
    ['/stay', 5],
    ['//stay\nactive', 13],
    ['//stay', 1],
    [`//${'a'.repeat(61)}`, 63],
    ['///', 3],
  ])('nothing in %j at %i', (text, caret) => {
    expect(phraseQuery(text, caret)).toBeNull();
  });

  it('is always the text between the strokes and the caret', () => {
    const texts = fc.string({ unit: fc.constantFrom('/', ' ', 'a', '\n', '(') });
    fc.assert(
      fc.property(texts, fc.nat(), (text, at) => {
        const caret = at % (text.length + 1);
        const query = phraseQuery(text, caret);
        if (!query) return;
        expect(query.to).toBe(caret);
        expect(text.slice(query.from, query.to)).toBe(`//${query.text}`);
      }),
    );
  });
});

describe('the phrases that are found', () => {
  const all = [
    phrase('Stay active', 'Advised to keep moving within comfort.', 1),
    phrase('Ergonomics', 'Desk height and breaks discussed; stay supported.', 9),
    phrase('Écran', 'Pause every 30 minutes.'),
    phrase('Active rest', 'Short walks.', 4),
  ];
  const names = (query: string) => findPhrases(all, query).map(({ name }) => name);

  it('are all of them before a letter, the most used first', () => {
    expect(names('')).toEqual(['Ergonomics', 'Active rest', 'Stay active', 'Écran']);
  });

  it('are found by the beginnings of the name before the words', () => {
    expect(names('stay')).toEqual(['Stay active', 'Ergonomics']);
    expect(names('act')).toEqual(['Active rest', 'Stay active']);
    expect(names('st ac')).toEqual(['Stay active', 'Active rest']);
    expect(names('ecr')).toEqual(['Écran']);
    expect(names('zebra')).toEqual([]);
  });
});

test('a list goes by one’s own use, and by the vocabulary among equals', () => {
  const order = (use: Record<string, number>) =>
    byOwnUse(['heat', 'ice', 'exercise', 'traction'], (each) => `treatment.${each}`, use);
  expect(order({})).toEqual(['heat', 'ice', 'exercise', 'traction']);
  expect(order({ 'treatment.exercise': 5, 'treatment.ice': 2 })).toEqual([
    'exercise',
    'ice',
    'heat',
    'traction',
  ]);
});
