import { expect, test } from 'vitest';
import { NARRATIVES } from '../findings/narrative-codes';
import { composeNote } from './compose-note';
import { composeSoFar } from './compose-so-far';
import { signCheck } from './sign-check';
import { found, noteOf } from './testing/paper-charts';

const EXAMINED = [
  'cervical',
  'muscles',
  'palpation',
  'neurological',
  'neurodynamic',
  'special-tests',
];

test.each(Object.keys(NARRATIVES))(
  '%s in words reaches the note and what is read so far',
  (name) => {
    const note = noteOf([found(`narrative.${name}`, { body: 'Said in one sentence.' })]);
    expect(JSON.stringify(composeNote(note, null).sections)).toContain('Said in one sentence.');
    expect(composeSoFar(note)).toContain('Said in one sentence.');
  },
);

test.each(EXAMINED)('%s in words is an examination, which asks for consent', (name) => {
  const note = noteOf([found(`narrative.${name}`, { body: 'As at the last visit.' })], {
    kind: 'discharge',
  });
  expect(signCheck(note).missing.map(({ id }) => id)).toContain('consent.examination');
});
