import { describe, expect, test } from 'vitest';
import type { Finding } from '../findings/finding';
import { asteriskName, asteriskValue, composeAsteriskSigns } from './compose-asterisk-signs';
import { episodeAsterisks, isStarred, signsToRetest } from './episode-asterisks';
import { found, itemOf, noteOf } from './testing/paper-charts';

const FLEXION = 'rom.lumbar.flexion.active';
const flexion = (attributes: Finding['attributes']) => found(FLEXION, attributes);
const visit = (day: number, ...findings: Finding[]) => ({
  noteId: itemOf(day),
  occurredAt: `2026-10-${String(day).padStart(2, '0')}T09:00:00.000Z`,
  findings,
});
const degreesOf = (visits: Parameters<typeof episodeAsterisks>[0]) =>
  episodeAsterisks(visits).map(({ finding }) => finding.attributes.degrees);

describe('the asterisk signs of an episode', () => {
  test('a star stays through visits that do not test its sign', () => {
    expect(degreesOf([visit(12, flexion({ degrees: 25, isAsterisk: true })), visit(16)])).toEqual([
      25,
    ]);
  });

  test('a visit that tests it and says nothing of the star keeps it, with the new value', () => {
    const visits = [
      visit(16, flexion({ degrees: 45 })),
      visit(12, flexion({ degrees: 25, isAsterisk: true })),
    ];
    expect(degreesOf(visits)).toEqual([45]);
    expect(episodeAsterisks(visits)[0]).toMatchObject({ noteId: itemOf(16) });
  });

  test('it goes when it is un-starred, and comes back when it is starred again', () => {
    const first = visit(12, flexion({ degrees: 25, isAsterisk: true }));
    const second = visit(16, flexion({ degrees: 45, isAsterisk: false }));
    expect(degreesOf([first, second])).toEqual([]);
    expect(degreesOf([first, second, visit(20, flexion({ isAsterisk: true }))])).toEqual([45]);
  });

  test('a carried value is not the last measured one', () => {
    const carried = flexion({ degrees: 25, isAsterisk: true, carriedFromOn: '2026-10-12' });
    const visits = [visit(12, flexion({ degrees: 25, isAsterisk: true })), visit(16, carried)];
    expect(episodeAsterisks(visits)[0]?.noteId).toBe(itemOf(12));
  });

  test('a re-test after a treatment is neither the star nor the value', () => {
    const after = found(FLEXION, { degrees: 38 }, { moment: `after:${itemOf(1)}` });
    expect(degreesOf([visit(12, flexion({ degrees: 25, isAsterisk: true }), after)])).toEqual([25]);
  });

  test('left and right are two signs', () => {
    const left = found('muscle.quadratus-lumborum', { guarding: 2, isAsterisk: true }, {
      side: 'left',
    } as const);
    const right = { ...left, side: 'right', attributes: { guarding: 1 } } as const;
    expect(episodeAsterisks([visit(12, left, right)])).toHaveLength(1);
  });
});

describe('what is to be re-tested today', () => {
  const asterisks = episodeAsterisks([visit(12, flexion({ degrees: 25, isAsterisk: true }))]);
  const today = (...findings: Finding[]) => noteOf(findings, { asterisks, kind: 'review' });

  test('a standing sign waits until it is measured', () => {
    expect(signsToRetest(today())).toMatchObject([{ today: null }]);
    expect(signsToRetest(today(flexion({ degrees: 45 })))).toMatchObject([
      { today: { attributes: { degrees: 45 } } },
    ]);
  });

  test('carried over or with a method only, it is not re-tested', () => {
    for (const attributes of [
      { degrees: 25, carriedFromOn: '2026-10-12' },
      { method: 'dual_inclinometer' },
    ] as readonly Finding['attributes'][]) {
      expect(signsToRetest(today(flexion(attributes)))[0]?.today).toBeNull();
    }
  });

  test('un-starred today it is gone; starred today it stands last', () => {
    const socks = found(
      'psfs',
      { score: 3, remark: 'Socks', isAsterisk: true },
      { at: `item:${itemOf(1)}` },
    );
    expect(signsToRetest(today(flexion({ isAsterisk: false })))).toEqual([]);
    expect(signsToRetest(today(socks)).map(({ finding }) => asteriskName(finding))).toEqual([
      'Lumbar flexion, active',
      'Socks',
    ]);
  });

  test('today’s answer comes before the episode’s', () => {
    const content = today();
    const key = flexion({});
    expect(isStarred(content, key, {})).toBe(true);
    expect(isStarred(content, key, { isAsterisk: false })).toBe(false);
    expect(isStarred({ asterisks: [] }, key, {})).toBe(false);
  });

  test('prints what was not re-tested as such, and in the notes of visits only', () => {
    const items = (content: ReturnType<typeof noteOf>) =>
      composeAsteriskSigns(content).flatMap((block) => (block.kind === 'list' ? block.items : []));
    expect(items(today())).toEqual(['Lumbar flexion, active, not re-tested today.']);
    expect(items(today(flexion({ degrees: 45 })))).toEqual(['Lumbar flexion, active.']);
    expect(items({ ...today(), kind: 'contact' })).toEqual([]);
  });
});

test.each([
  [flexion({ degrees: 25, painScore: 7, method: 'dual_inclinometer' }), '25°, pain 7/10'],
  [found('muscle.erector-spinae', { guarding: 2, tenderness: 1 }), 'guarding 2, tenderness 1'],
  [found('psfs', { score: 4, remark: 'Socks' }), '4/10'],
  [found('aggravating.sitting', { presence: 'present', minutes: 20 }), 'minutes to onset 20 min'],
  [found('aggravating.sitting', { presence: 'present' }), 'present'],
  [found('outcome.odi', { score: 38.5 }), '38.5%'],
])('the measure of a sign in a few words', (finding, words) => {
  expect(asteriskValue(finding, 'DD-MMM-YYYY')).toBe(words);
});
