import { describe, expect, test } from 'vitest';
import type { AttributeValue } from '../findings/attribute';
import type { Finding } from '../findings/finding';
import { composeNote } from './compose-note';
import { composeSoFar } from './compose-so-far';
import { found, itemOf, noteOf } from './testing/paper-charts';
import { summariseSection } from './summarise-section';

type Attributes = Record<string, AttributeValue>;
const SIDES = ['left', 'right'] as const;

const touch = (root: string, left: Attributes, right: Attributes = left): Finding[] =>
  SIDES.map((side) =>
    found('sensation.light-touch', side === 'left' ? left : right, { side, at: `root:${root}` }),
  );
const both = (code: string, left: Attributes, right: Attributes = left): Finding[] =>
  SIDES.map((side) => found(code, side === 'left' ? left : right, { side }));

/** Paper chart 2: everything of the arms normal. */
const ARMS = [
  ...['C4', 'C5', 'C6', 'C7', 'C8', 'T1'].flatMap((root) => touch(root, { sensation: 2 })),
  ...['elbow-flexion', 'wrist-extension', 'elbow-extension', 'finger-flexion', 'finger-abduction']
    .map((muscle) => both(`power.${muscle}`, { power: '5' }))
    .flat(),
  ...['biceps', 'brachioradialis', 'triceps'].flatMap((code) =>
    both(`reflex.${code}`, { reflex: 2 }),
  ),
];

/** Paper chart 4, visit 4. */
const LEGS = [
  ...touch('L5', { sensation: 1, sensoryChange: 'hypo' }, { sensation: 2 }),
  ...both('power.toe-extension', { power: '3' }, { power: '4', isPainLimited: true }),
  ...both('power.ankle-plantar-flexion', { power: '4' }),
  ...both('reflex.ankle', { reflex: 0 }, { reflex: 1, isReinforced: true }),
];
const LEGS_BEFORE = [
  ...both('power.toe-extension', { power: '4' }, { power: '5' }),
  ...both('power.ankle-plantar-flexion', { power: '4' }),
];

function blocks(findings: readonly Finding[], previous: readonly Finding[] | null = null) {
  const document = composeNote(
    noteOf(findings, {
      previous: previous && {
        noteId: itemOf(800),
        occurredAt: '2026-11-03T09:00:00.000Z',
        authorAccountId: itemOf(902),
        findings: previous,
      },
    }),
    null,
  );
  return document.sections.find(({ id }) => id === 'neurological')?.blocks ?? [];
}

const items = (label: string, ...of: Parameters<typeof blocks>) =>
  blocks(...of).flatMap((block) =>
    block.kind === 'list' && block.label === label ? block.items : [],
  );

function table(...of: Parameters<typeof blocks>) {
  const found = blocks(...of).find((block) => block.kind === 'table');
  if (found?.kind !== 'table') throw new Error('No table');
  const cell = (root: string, column: string) =>
    found.rows.find(([first]) => first === root)?.[found.columns.indexOf(column)] ?? null;
  return { ...found, cell };
}

describe('what is normal throughout', () => {
  test('is a sentence a group, with nothing lost', () => {
    expect(items('Arms', ARMS)).toEqual([
      'Light touch 2 normal, left and right: C4 to T1.',
      'Power 5/5, left and right: elbow flexion (C5), wrist extension (C6), elbow extension (C7), finger flexion (C8), finger abduction (T1).',
      'Reflexes 2+, left and right: biceps, brachioradialis, triceps.',
      'Scales: sensation 0 to 2; MRC power 0 to 5; reflex 0 to 4+, 2+ normal.',
    ]);
    expect(blocks(ARMS).some(({ kind }) => kind === 'table')).toBe(false);
  });

  test('says the sides apart where not the same was tested on both', () => {
    const findings = [...touch('L4', { sensation: 2 }), touch('L5', { sensation: 2 })[0]];
    expect(
      items(
        'Legs',
        findings.filter((each) => each !== undefined),
      ),
    ).toContain('Light touch 2 normal, left: L4 and L5.');
  });

  test.each([
    [{ sensation: 2, remark: 'ticklish' }, 'left: ticklish'],
    [{ sensation: 2, sensoryChange: 'allodynia' }, 'left: change allodynia'],
  ] as const)('is no sentence when more is said: %o', (attributes, words) => {
    expect(table(touch('L5', attributes)).cell('L5', 'Notes')).toContain(words);
  });

  test('is no sentence when the last visit was otherwise', () => {
    const now = touch('L5', { sensation: 2 });
    const before = touch('L5', { sensation: 1 });
    expect(table(now, before).cell('L5', 'Light touch left')).toBe('2 normal (was 1 altered)');
    const carried = { carriedFromNote: itemOf(1), carriedFromOn: '2026-10-01' };
    const stale = touch('L5', { sensation: 1, ...carried });
    expect(items('Legs', now, stale)).toContain('Light touch 2 normal, left and right: L5.');
  });
});

describe('what is not', () => {
  test('stands by root, left beside right, with its muscle and the last visit', () => {
    const { cell, columns, footnotes } = table(LEGS, LEGS_BEFORE);
    expect(columns).toEqual([
      ...['Root', 'Light touch left', 'Light touch right', 'Key muscle', 'Power left'],
      ...['Power right', 'Reflex', 'Reflex left', 'Reflex right', 'Notes'],
    ]);
    expect(cell('L5', 'Light touch left')).toBe('1 altered');
    expect(cell('L5', 'Key muscle')).toBe('Toe extension');
    expect(cell('L5', 'Power left')).toBe('3/5 (was 4/5)');
    expect(cell('L5', 'Power right')).toBe('4/5 (was 5/5)');
    expect(cell('S1', 'Power left')).toBe('4/5');
    expect(cell('S1', 'Reflex left')).toBe('0 absent');
    expect(cell('S1', 'Reflex right')).toBe('1+');
    expect(cell('L5', 'Notes')).toBe(
      'light touch left: change reduced; power right: limited by pain',
    );
    expect(footnotes.join(' ')).toMatch(
      /“Was” is the value of 03-Nov-2026.*Sensation 0 to 2: 0 absent.*MRC power.*Reflex 0 to 4\+/,
    );
  });

  test('comes before what is', () => {
    const kinds = blocks([...ARMS.slice(0, 12), ...both('reflex.triceps', { reflex: 1 })]);
    expect(kinds.map(({ kind }) => kind)).toEqual(['table', 'list']);
  });

  test('keeps two muscles of one root apart', () => {
    const { rows } = table([
      ...both('power.shoulder-abduction', { power: '4' }),
      ...both('power.elbow-flexion', { power: '5' }),
    ]);
    expect(rows).toEqual([
      ['C5', 'Shoulder abduction', '4/5', '4/5'],
      ['C5', 'Elbow flexion', '5/5', '5/5'],
    ]);
  });

  test('says why something was not tested', () => {
    const { cell } = table(
      both('power.toe-extension', { notTestedReason: 'pain' }, { power: '4-' }),
    );
    expect(cell('L5', 'Power left')).toBe('not tested (pain)');
    expect(cell('L5', 'Power right')).toBe('4−/5');
  });
});

describe('signs, nerves and saddle', () => {
  test('what is alike is said once, what was found comes first', () => {
    expect(
      items('Upper motor neurone signs', [
        ...both('umn.hoffmann', { result: 'negative' }),
        ...both('umn.inverted-supinator', { result: 'negative' }),
        ...both('umn.babinski', { response: 'extensor' }, { response: 'flexor' }),
        ...both('umn.clonus-ankle', { beats: 0 }, { beats: 1 }),
      ]),
    ).toEqual([
      'Plantar response (Babinski), left: extensor.',
      'Plantar response (Babinski), right: flexor.',
      'Ankle clonus, right: 1 beat.',
      'Ankle clonus, left: 0 beats.',
      'Left and right negative: Hoffmann; Inverted supinator sign.',
    ]);
  });

  test('cranial nerves, together and one by one', () => {
    expect(
      items('Cranial nerves', [
        found('observation.cranial-nerves', { choice: 'normal' }),
        ...both('cranial-nerve.v', { response: 'normal' }),
        ...both('cranial-nerve.vii', { response: 'abnormal' }, { response: 'normal' }),
      ]),
    ).toEqual([
      'Together: normal.',
      'VII, face movement, left: abnormal.',
      'VII, face movement, right: normal.',
      'V, face sensation and jaw, left and right: normal.',
    ]);
  });

  test('the saddle says how, with whose consent and chaperone', () => {
    const how = { testedHow: 'through underwear', consent: 'verbal', isChaperoned: true };
    const words = items('Saddle', [
      ...SIDES.map((side) =>
        found(
          'sensation.light-touch',
          { sensation: 1, ...how },
          { side, at: 'site:saddle-perineum' },
        ),
      ),
      found('saddle.anal-tone', { notTestedReason: 'refused' }),
    ]).join(' ');
    expect(words).toMatch(
      /Light touch saddle area, left and right: 1 altered, tested how through underwear, consent verbal.*, chaperone present\./,
    );
    expect(words).toContain('Anal tone: not tested (refused).');
  });
});

describe('in short', () => {
  test('names what is not normal by root and side, and the rest in a word', () => {
    const words = summariseSection('examination', LEGS);
    expect(words).toContain('Light touch L5 L 1');
    expect(words).toContain('power L5 L 3/5 R 4/5');
    expect(words).toContain('ankle reflex L 0 R 1+');
    expect(summariseSection('examination', ARMS)).toBe(
      'Light touch C4–T1 normal, power C5–T1 normal, reflexes C5–C7 normal',
    );
    expect(composeSoFar(noteOf(LEGS))).toContain('ower L5 L 3/5 R 4/5');
  });

  test('calls no root and no side normal that was not tested', () => {
    const power = (code: string, grade: string, ...sides: ('left' | 'right')[]) =>
      sides.map((side) => found(`power.${code}`, { power: grade }, { side }));
    const short = (...findings: Finding[][]) => summariseSection('examination', findings.flat());
    const hip = power('hip-flexion', '5', 'left', 'right');
    const knee = power('knee-extension', '5', 'left', 'right');
    const ankle = power('ankle-dorsiflexion', '5', 'left', 'right');
    const calf = power('ankle-plantar-flexion', '5', 'left', 'right');
    const toe = power('toe-extension', '5', 'left', 'right');
    expect(short(hip, knee, ankle, toe, calf)).toBe('Power L2–S1 normal');
    expect(short(hip, calf)).toBe('Power L2, S1 normal');
    expect(short(hip, knee, ankle, calf, power('toe-extension', '5', 'right'))).toBe(
      'Power L2–L4, S1, L5 right normal',
    );
    expect(short(power('hip-flexion', '5', 'right'), power('knee-extension', '5', 'right'))).toBe(
      'Power L2–L3 right normal',
    );
    expect(
      short(hip, power('toe-extension', '4', 'left'), power('toe-extension', '5', 'right')),
    ).toBe('Power L5 L 4/5, else L2, L5 right normal');
    const reflex = (code: string, ...sides: ('left' | 'right')[]) =>
      sides.map((side) => found(`reflex.${code}`, { reflex: 2 }, { side }));
    expect(short(reflex('knee', 'left', 'right'), reflex('ankle', 'left', 'right'))).toBe(
      'Reflexes L3–L4, S1 normal',
    );
    expect(short(reflex('biceps', 'left'), reflex('brachioradialis', 'left', 'right'))).toBe(
      'Reflexes C6, C5 left normal',
    );
  });

  test('says what was carried and what was not tested', () => {
    const carried = { carriedFromNote: itemOf(1), carriedFromOn: '2026-10-01' };
    expect(
      summariseSection('examination', both('power.toe-extension', { power: '4', ...carried })),
    ).toBe('Power L5 L 4/5 (carried) R 4/5 (carried)');
    expect(summariseSection('examination', both('reflex.ankle', { notTestedReason: 'time' }))).toBe(
      'Ankle reflex L not tested R not tested',
    );
  });
});
