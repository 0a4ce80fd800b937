import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { codeDefinition } from '../findings/codes';
import { keyText } from '../findings/finding-key';
import { MRC_POWER } from '../vocabulary/neurological';
import { REGIONS } from '../vocabulary/sections';
import { keyMuscleOf } from '../vocabulary/root-strip';
import { SEGMENTS, ROOTS } from '../vocabulary/levels';
import { keyAt } from './heads';
import { whyNot, type Entry } from './line';
import { parseShorthand } from './parse-shorthand';
import { printShorthand } from './print-shorthand';
import {
  LIMIT_LETTER,
  MEASURE_WORD,
  MOVEMENT_WORD,
  MUSCLE_WORD,
  NEURODYNAMIC_WORD,
  REFLEX_WORD,
  RESULT_SIGN,
  SCORES,
  SENSATION_WORD,
} from './words';

type Attributes = Entry['attributes'];

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const saying = (record: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Attributes> =>
  fc
    .record(record)
    .map((all) =>
      Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
    )
    .filter((said) => Object.keys(said).length > 0) as fc.Arbitrary<Attributes>;
const from = <T>(values: Readonly<Record<string, T>>) => fc.constantFrom(...Object.values(values));

const motion = (measure: string) =>
  saying({
    [measure]: maybe(fc.integer({ min: 0, max: 60 })),
    painScore: maybe(fc.integer({ min: 0, max: 10 })),
    limitingFactor: maybe(from(LIMIT_LETTER)),
  });
const sides = (code: string) =>
  codeDefinition(code)?.sides.includes('left')
    ? fc.constantFrom('left' as const, 'right' as const)
    : fc.constant('midline' as const);
const of = (
  codes: fc.Arbitrary<string>,
  attributes: fc.Arbitrary<Attributes>,
  at: fc.Arbitrary<string> = fc.constant(''),
): fc.Arbitrary<Entry> =>
  codes.chain((code) =>
    fc
      .tuple(sides(code), attributes, at)
      .map(([side, said, where]) => ({ key: keyAt(code, side, where), attributes: said })),
  );

const romCodes = fc
  .tuple(fc.constantFrom(...REGIONS), from(MOVEMENT_WORD))
  .map(([region, movement]) => `rom.${region}.${movement}.active`);
const powered = ROOTS.filter((root) => keyMuscleOf(root) !== null);

const anEntry = fc
  .oneof(
    of(romCodes, motion('degrees')),
    of(from(MEASURE_WORD), motion('centimetres')),
    of(
      from(NEURODYNAMIC_WORD),
      saying({
        firstSymptomDegrees: maybe(fc.integer({ min: 0, max: 90 })),
        degrees: maybe(fc.integer({ min: 0, max: 90 })),
        testResult: maybe(from(RESULT_SIGN)),
      }),
    ),
    of(
      from(REFLEX_WORD),
      saying({ reflex: fc.integer({ min: 0, max: 4 }), isReinforced: maybe(fc.constant(true)) }),
    ),
    of(
      from(SENSATION_WORD),
      saying({ sensation: fc.integer({ min: 0, max: 2 }) }),
      fc.constantFrom(...ROOTS).map((root) => `root:${root}`),
    ),
    of(
      fc.constantFrom(...powered).map((root) => `power.${keyMuscleOf(root)}`),
      saying({
        power: fc.constantFrom(...Object.keys(MRC_POWER)),
        isPainLimited: maybe(fc.constant(true)),
      }),
    ),
    of(
      from(MUSCLE_WORD),
      saying({
        guarding: maybe(fc.integer({ min: 0, max: 3 })),
        tenderness: maybe(fc.integer({ min: 0, max: 4 })),
        hasTriggerPoint: maybe(fc.constant(true)),
      }),
      fc.constantFrom(
        '',
        ...SEGMENTS.filter((segment) => segment.includes('-')).map(
          (segment) => `segment:${segment}`,
        ),
      ),
    ),
  )
  .filter((entry) => whyNot(entry) === null);
const scores = fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: SCORES.length }).map((all) =>
  all.map((score, index) => ({
    key: keyAt(SCORES[index] ?? SCORES[0], 'midline'),
    attributes: { score },
  })),
);
const noteOfEntries = fc
  .tuple(fc.uniqueArray(anEntry, { selector: ({ key }) => keyText(key), maxLength: 12 }), scores)
  .map(([entries, said]) => [...entries, ...said]);

const sorted = (entries: readonly Entry[]) =>
  entries.toSorted((one, other) => (keyText(one.key) < keyText(other.key) ? -1 : 1));

test('a printed line reads back to the same findings, in capitals or not', () => {
  fc.assert(
    fc.property(noteOfEntries, fc.constantFrom(...REGIONS), (entries, region) => {
      const line = printShorthand(entries);
      for (const written of [line, line.toLowerCase()]) {
        const parsed = parseShorthand(written, region);
        expect(parsed.pieces.filter(({ kind }) => kind === 'unread')).toEqual([]);
        expect(sorted(parsed.entries)).toEqual(sorted(entries));
      }
    }),
    { numRuns: 500 },
  );
});

test('no letter of any line is lost: pieces stand in order and hold all of its words', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (line) => {
      const { pieces } = parseShorthand(line, 'lumbar');
      for (const { start, end, text } of pieces) expect(line.slice(start, end)).toBe(text);
      expect(pieces.map(({ text }) => text)).toEqual(
        line.split(/[;\n]/).flatMap((clause) => clause.match(/\S+/g) ?? []),
      );
    }),
  );
});

describe('the line of the issue', () => {
  const line =
    'Lx F60p4 E10s LF L20 R35 ; SLR R45+ L- ; pow L5 L4 R5 ; KJ L2+ R2+ ; ES L g3 t3 ; NPRS 6/3/8';
  it('is understood whole', () => {
    const { pieces, entries } = parseShorthand(line, 'cervical');
    expect(pieces.every(({ kind }) => kind === 'read')).toBe(true);
    expect(entries).toHaveLength(14);
  });
});

const unread = (line: string) =>
  parseShorthand(line, 'lumbar').pieces.flatMap((piece) =>
    piece.kind === 'unread' ? [`${piece.text}: ${piece.why}`] : [],
  );

test.each([
  ['SLR 45+', ['SLR: A value is missing', '45+: Which side? Begin with L or R']],
  ['LF20', ['LF20: Not a word of the shorthand']],
  ['ES g3', ['ES: A value is missing', 'g3: Which side? Begin with L or R']],
  ['ES L', ['ES: A value is missing', 'L: A value is missing']],
  ['pow L4', ['pow: A value is missing', 'L4: A value is missing']],
  ['pow T8 L4', ['pow: A value is missing', 'T8: A value is missing', 'L4: T8 has no key muscle']],
  ['F200', ['F200: Lumbar flexion, active takes a whole number from −30 to 110°.']],
  ['KJ L5', ['KJ: A value is missing', 'L5: Not understood here']],
  ['F60 F50', ['F50: Said before, with another value']],
  ['pow C7 L5 Hoff R3', ['Hoff: Not understood here', 'R3: Not filed: it may belong to “Hoff”']],
  [
    'pow L4 L5 R5 L5 R4',
    [
      'L5: Said of this root before: write the word again for the next root',
      'R4: Not filed: it may belong to “L5”',
    ],
  ],
  ['Lx E10 Hip F90', ['Hip: Not understood here', 'F90: Not filed: it may belong to “Hip”']],
  ['PROM F60', ['PROM: Not a word of the shorthand', 'F60: Not filed: it may belong to “PROM”']],
  [
    'R Hip F90',
    [
      'R: Not a word of the shorthand',
      'Hip: Not a word of the shorthand',
      'F90: Not filed: it may belong to “R”',
    ],
  ],
  [
    'SLR R45+ Bragard L+',
    ['Bragard: Not understood here', 'L+: Not filed: it may belong to “Bragard”'],
  ],
  ['LF L20 FRT R30', ['FRT: Not understood here', 'R30: Not filed: it may belong to “FRT”']],
  ['LF L200 R35', ['L200: Lumbar side flexion, active takes a whole number from −30 to 60°.']],
  [
    'NPRS 6/x',
    ['NPRS: A value is missing', '6/x: Scores are written now/best/worst, such as 6/3/8'],
  ],
  [
    'NPRS 6/3/80',
    [
      'NPRS: A value is missing',
      '6/3/80: Pain, worst in 24 hours takes a whole number from 0 to 10.',
    ],
  ],
  [
    'no leg pain',
    [
      'no: Not a word of the shorthand',
      'leg: Not a word of the shorthand',
      'pain: Not a word of the shorthand',
    ],
  ],
])('what cannot be read stays as text, with the reason: %s', (line, why) => {
  expect(unread(line).toSorted()).toEqual(why.toSorted());
});

test('a root after the values of another begins its own', () => {
  const { entries, pieces } = parseShorthand('pow C7 L5 R5 C8 L5 R3 ; LT C7 R1 C8 R1', 'cervical');
  expect(pieces.every(({ kind }) => kind === 'read')).toBe(true);
  const values = entries.map(({ key, attributes }) => [
    `${key.code} ${key.side} ${key.at}`,
    ...Object.values(attributes),
  ]);
  expect(values).toEqual([
    ['power.elbow-extension left ', '5'],
    ['power.elbow-extension right ', '5'],
    ['power.finger-flexion left ', '5'],
    ['power.finger-flexion right ', '3'],
    ['sensation.light-touch right root:C7', 1],
    ['sensation.light-touch right root:C8', 1],
  ]);
});

test('a finding that the shorthand has no word for is not printed as another', () => {
  expect(() =>
    printShorthand([{ key: keyAt('test.spurling-a', 'left'), attributes: { result: 'positive' } }]),
  ).toThrow('no word');
});
