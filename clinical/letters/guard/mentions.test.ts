import { expect, test } from 'vitest';
import { mentionsOf } from './mentions';
import { readClauses } from './read-clauses';

const statesIn = (text: string) =>
  mentionsOf(readClauses(text, 'DD-MMM-YYYY')).map(({ atom, state }) => [
    text.slice(atom.start, atom.end),
    state,
  ]);

test('a remark in a bracket says nothing of the remark in another', () => {
  const text =
    'Not asked: exertional chest pain (better than last week) [asked 05-Oct-2026], tearing pain (eases within 2 days).';
  expect(statesIn(text)).toContainEqual(['better than last week', 'not asked']);
});

test('what a bracket denies is said of what it stands beside', () => {
  expect(statesIn('Fever (denied).')).toContainEqual(['Fever', 'absent']);
});
