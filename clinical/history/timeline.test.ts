import { describe, expect, test } from 'vitest';
import { planInFiveWords } from './plan-words';
import { EPISODE, finding, lumbar, visit } from './testing-visit';
import { bandsOf, composeTimeline, openingOf, type VisitEntry } from './timeline';

const first = visit('2026-10-12', [
  lumbar('flexion', 25, { painScore: 7 }),
  lumbar('extension', 10, { painScore: 6 }),
  lumbar('lateral-flexion', 12, { painScore: 4 }, 'left'),
  lumbar('lateral-flexion', 18, { painScore: 5 }, 'right'),
  finding('pain.nprs.current', { score: 6 }),
]);
const second = visit('2026-10-16', [
  lumbar('flexion', 45, { painScore: 3 }),
  lumbar('extension', 16, { painScore: 2 }),
  lumbar('lateral-flexion', 20, {}, 'left'),
  lumbar('lateral-flexion', 21, {}, 'right'),
  finding('pain.nprs.current', { score: 3 }),
]);

const visits = (record: Parameters<typeof composeTimeline>[0]['visits']) =>
  composeTimeline({ visits: record, letters: [], addenda: [], documents: [] }) as VisitEntry[];

describe('composeTimeline', () => {
  test('paper chart 1: newest first, the three values that hurt most, with their change', () => {
    const [latest, earliest] = visits([second, first]);
    expect(latest).toMatchObject({ at: second.occurredAt, painNow: 3, regions: ['lumbar'] });
    expect(latest?.values.map(({ id, value }) => [id, value])).toEqual([
      ['rom.lumbar.flexion.active|midline', 45],
      ['rom.lumbar.extension.active|midline', 16],
      ['rom.lumbar.lateral-flexion.active|right', 21],
    ]);
    expect(latest?.values.map(({ change }) => change?.kind)).toEqual([
      'exceeds',
      'within',
      'within',
    ]);
    expect(earliest?.values.map(({ change }) => change)).toEqual([null, null, null]);
  });

  test('the order does not depend on the order it is given', () => {
    expect(visits([first, second])).toEqual(visits([second, first]));
  });

  test('what is entered in error is shown, and compared with by nobody', () => {
    const error = { reason: 'Wrong patient', markedByName: 'Ada Example', markedAt: '' };
    const [latest] = visits([second, { ...first, error }]);
    expect(latest?.values.every(({ change }) => change === null)).toBe(true);
  });

  test('a carried value says so and has no change', () => {
    const carried = visit('2026-10-20', [
      lumbar('flexion', 45, { carriedFromNote: second.noteId, carriedFromOn: '2026-10-16' }),
    ]);
    const [latest] = visits([first, second, carried]);
    expect(latest?.values[0]).toMatchObject({
      isCarried: true,
      carriedFromOn: '2026-10-16',
      change: null,
    });
  });

  test('neighbours of one problem stand in one band', () => {
    const other = visit('2026-10-14', [], {
      episodeIds: ['e2'],
      episodes: [{ ...EPISODE, episodeId: 'e2', title: 'Neck pain' }],
    });
    const bands = bandsOf(visits([first, other, second]));
    expect(bands.map(({ entries }) => entries.length)).toEqual([1, 1, 1]);
    expect(bandsOf(visits([first, second]))).toHaveLength(1);
  });
});

describe('planInFiveWords', () => {
  const item = (type: string, position: string, more = {}) =>
    finding(`plan.${type}`, { position, ...more }, { at: `item:${position}` });

  test('kinds of item in their order, at most five words', () => {
    const words = planInFiveWords([
      item('exercise', 'a1'),
      item('heat', 'a0'),
      item('exercise', 'a2'),
      item('brace', 'a3', { status: 'stopped' }),
      item('review', 'a9'),
    ]);
    expect(words.toLowerCase()).toMatch(/^heat.*, exercise$/);
  });

  test('free text where nothing is structured', () => {
    const plan = finding('narrative.plan', { body: 'Keep walking and come back when needed' });
    expect(planInFiveWords([plan])).toBe('Keep walking and come back …');
    expect(planInFiveWords([])).toBe('');
  });
});

test('an opening is one line, cut at a word', () => {
  expect(openingOf('a\n b')).toBe('a b');
  expect(openingOf('word '.repeat(40))).toMatch(/^(word )+…$/);
});
