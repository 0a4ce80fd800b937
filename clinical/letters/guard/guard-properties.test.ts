import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../findings/finding';
import { keyText } from '../../findings/finding-key';
import type { LetterParagraph } from '../letter-document';
import type { LetterSource } from '../letter-source';
import { LETTERS, randomChart, SAME_CHARTS } from '../testing/random-chart';
import { anotherValue, changed, piecesOf, rearranged } from '../testing/changed-pieces';
import { paragraphsOf, saidAt } from '../testing/edited-charts';

type Chosen = { source: LetterSource; paragraph: LetterParagraph };

/** A paragraph of a letter on a random chart, with everything ticked. */
const anyParagraph = (isFit: (paragraph: LetterParagraph) => boolean): fc.Arbitrary<Chosen> =>
  fc
    .tuple(randomChart, fc.constantFrom(...Object.values(LETTERS)))
    .map(([findings, letterOf]) => letterOf(findings, findings.map(keyText)))
    .chain((source) =>
      fc.constantFrom(...paragraphsOf(source)).map((paragraph) => ({ source, paragraph })),
    )
    .filter(({ paragraph }) => isFit(paragraph));

const oneChanged = anyParagraph(({ text }) => piecesOf(text).length > 0).chain(
  ({ source, paragraph }) =>
    fc
      .constantFrom(...piecesOf(paragraph.text))
      .chain((piece) =>
        anotherValue(piece, paragraph.text).map((value) => ({ source, paragraph, piece, value })),
      ),
);

const wrote = (source: LetterSource, id: string, text: string) =>
  saidAt(source, id, text).filter((words) => words.startsWith('You wrote'));

const MOVED = [
  ['flexion', 'midline'],
  ['extension', 'midline'],
  ['lateral-flexion', 'left'],
  ['lateral-flexion', 'right'],
  ['rotation', 'left'],
  ['rotation', 'right'],
] as const;

/** Active neck movements, each with degrees of its own. */
const neckReadings = fc
  .tuple(
    fc.shuffledSubarray([...MOVED], { minLength: 2 }),
    fc.uniqueArray(fc.integer({ min: 1, max: 45 }), { minLength: 6, maxLength: 6 }),
  )
  .map(([moved, degrees]) =>
    moved.map(([movement, side], index): Finding => ({
      code: `rom.cervical.${movement}.active`,
      side,
      at: '',
      moment: 'before',
      attributes: { degrees: degrees[index] ?? 0 },
    })),
  );

describe('on random charts', { timeout: 120_000 }, () => {
  it('one side, level, number, date or time changed is named, with what the chart says', () => {
    fc.assert(
      fc.property(oneChanged, ({ source, paragraph, piece, value }) => {
        const text = changed(paragraph.text, piece, value);
        const said = wrote(source, paragraph.id, text);
        expect(said, text).toHaveLength(1);
        const [written = '', charted = ''] =
          said[0]?.split(/, (?:the chart says|your answers say) /) ?? [];
        expect(written, text).toContain(value);
        expect(charted, text).toContain(piece.text);
      }),
      { ...SAME_CHARTS, numRuns: 500 },
    );
  });

  it('degrees exchanged between two findings are named', () => {
    fc.assert(
      fc.property(neckReadings, fc.nat(), fc.nat(), (findings, one, other) => {
        const letterOf = LETTERS['an imaging request'] ?? expect.fail();
        const source = letterOf(findings, findings.map(keyText));
        const id = 'examination.range.cervical';
        const { text } = paragraphsOf(source).find((each) => each.id === id) ?? expect.fail();
        const values = [...text.matchAll(/\d+°/g)].map(([value]) => value);
        const first = values[one % values.length] ?? '';
        const second = values.filter((each) => each !== first)[other % (values.length - 1)] ?? '';
        const exchanged = text.replaceAll(/\d+°/g, (value) =>
          value === first ? second : value === second ? first : value,
        );
        const said = wrote(source, id, exchanged);
        expect(said.length, exchanged).toBeGreaterThan(0);
        expect(said.join(' '), exchanged).toContain(first);
        expect(said.join(' '), exchanged).toContain(second);
      }),
      { ...SAME_CHARTS, numRuns: 300 },
    );
  });

  it('composed words in another order, with any left out, are never objected to', () => {
    const anyOrder = anyParagraph(() => true).chain(({ source, paragraph }) =>
      rearranged(paragraph.text).map((text) => ({ source, paragraph, text })),
    );
    fc.assert(
      fc.property(anyOrder, ({ source, paragraph, text }) => {
        expect(wrote(source, paragraph.id, text), text).toEqual([]);
        expect(wrote(source, paragraph.id, `${paragraph.text} `)).toEqual([]);
      }),
      { ...SAME_CHARTS, numRuns: 500 },
    );
  });
});
