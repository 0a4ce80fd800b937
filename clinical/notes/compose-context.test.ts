import { describe, expect, test } from 'vitest';
import { collisionSentences } from './compose-collision';
import { observationPhrase } from './compose-observations';
import { composeFunctionalScale, composeOutcomes } from './compose-outcomes';
import { found, itemOf, noteOf } from './testing/paper-charts';

const FORMAT = 'DD-MMM-YYYY';
const last = (...findings: Parameters<typeof noteOf>[0]) => ({
  previous: {
    noteId: itemOf(1),
    occurredAt: '2026-10-12T09:00:00.000Z',
    authorAccountId: itemOf(902),
    findings,
  },
});

test('a collision and the C-spine criteria read as sentences, without a result', () => {
  const sentences = collisionSentences(
    [
      found('history.crash-position', { choice: 'driver' }),
      found('history.crash-impact', { choice: 'rear' }),
      found('history.crash-own-speed', { count: 0, answer: 'stationary' }),
      found('history.crash-belted', { presence: 'present' }),
      found('history.crash-hours-to-onset', { count: 6 }),
      found('history.crash-walked', { presence: 'denied' }),
      found('history.c-spine-simple-rear-end', { presence: 'present' }),
      found('history.c-spine-limb-paraesthesia', { presence: 'denied', remark: 'arms and legs' }),
    ],
    FORMAT,
  );
  expect(sentences).toEqual([
    'Collision: driver; impact from rear; own speed 0 km/h, stationary; belted; symptoms after 6 h; walked at the scene: denied.',
    'Canadian C-spine criteria recorded as present: simple rear-end collision; denied: paraesthesia in the limbs (arms and legs).',
  ]);
});

test.each([
  [
    found('observation.blood-pressure', { systolic: 128, diastolic: 82 }),
    'blood pressure 128/82 mmHg',
  ],
  [found('observation.blood-pressure', { systolic: 128 }), 'blood pressure systolic 128 mmHg'],
  [
    found('observation.thoracic-kyphosis', { choice: 'increased', grade: 'marked' }),
    'thoracic kyphosis increased, marked',
  ],
  [found('observation.temperature', { celsius: 36.8 }), 'temperature 36.8 °C'],
  [found('observation.pulse', { perMinute: 72 }), 'pulse 72/min'],
])('an observation is one phrase', (finding, words) => {
  expect(observationPhrase(finding, FORMAT)).toBe(words);
});

describe('outcome measures', () => {
  test('stand in a table with the last score, the change and its source', () => {
    const [table] = composeOutcomes(noteOf([], last(found('outcome.odi', { score: 42 }))), [
      found('outcome.groc', { score: 3 }),
      found('outcome.odi', { score: 30, scoredOn: '2026-10-16' }),
      found('outcome.start-back', { score: 6, subscore: 3 }),
    ]);
    expect(table).toMatchObject({
      columns: ['Measure', 'Score', 'Last visit, 12-Oct-2026', 'Change', 'Notes'],
      rows: [
        [
          'Global rating of change',
          '3',
          null,
          'exceeds published threshold 2 points (Kamper 2009 (not opened))',
          null,
        ],
        [
          'Oswestry Disability Index',
          '30%',
          '42%',
          '−12, exceeds published threshold 10 points (Ostelo, Spine 2008;33:90)',
          'scored on 16-Oct-2026',
        ],
        ['Keele STarT Back Screening Tool', '6/9', null, null, 'last five 3'],
      ],
    });
  });

  test('activities print their mean and its change', () => {
    const at = `item:${itemOf(1)}`;
    const [line] = composeFunctionalScale(
      noteOf([], last(found('psfs', { score: 4, remark: 'Sitting' }, { at }))),
      [found('psfs', { score: 6, remark: 'Sitting' }, { at })],
    );
    expect(line).toMatchObject({
      text: 'Patient-specific functional scale (0 unable, 10 as before), mean 6.0 of 1 activity; change +2, exceeds published threshold 1.3, small (Abbott, JOSPT 2014;44:560):',
    });
  });
});
