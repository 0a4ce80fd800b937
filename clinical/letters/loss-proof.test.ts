import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkChange, CODES } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { keyText } from '../findings/finding-key';
import { placeWords } from '../notes/value-words';
import { ROOTS } from '../vocabulary/levels';
import { composeLetter } from './compose-letter';
import { tickableFindings } from './handover-findings';
import { letterTexts } from './letter-document';
import type { LetterSource } from './letter-source';
import { several, TOLD } from './testing/any-finding';
import { LETTERS } from './testing/random-chart';

function textOf(source: LetterSource): string {
  return letterTexts(composeLetter(source))
    .map(({ text }) => text)
    .join('\n')
    .toLowerCase();
}

/** Typed words, numbers, side and level of a finding: what a letter must not lose. */
function tokensOf({ code, side, at, attributes }: Finding): readonly string[] {
  const definition = CODES.get(code);
  const values = Object.entries(attributes).flatMap(([name, value]) => {
    const type = definition?.attributes[name]?.type;
    if (type === 'text') return [String(value)];
    const isGraded = name === 'sensation' || (name === 'reflex' && value === 0);
    if ((type === 'integer' || type === 'decimal') && !isGraded) {
      return [String(value).replace('-', '−')];
    }
    return [];
  });
  const place = at.startsWith('root:') ? at.slice(5) : placeWords(at);
  return [...(side === 'midline' ? [] : [side]), ...(place === '' ? [] : [place]), ...values];
}

describe.each(Object.entries(LETTERS))('%s', (_name, letterOf) => {
  it('tells everything of each ticked finding, and nothing of the others', () => {
    fc.assert(
      fc.property(several, fc.nat(2), (findings, which) => {
        const all = letterOf(findings, []);
        const tickable = new Set(tickableFindings(all).map(keyText));
        const ticked = findings.filter((_, index) => index !== which);
        const source = letterOf(findings, ticked.map(keyText));
        const text = textOf(source);
        for (const [index, each] of findings.entries()) {
          const isTold = index !== which || !tickable.has(keyText(each));
          if (!isTold) expect(text, keyText(each)).not.toContain(`mk${index}x`);
          else {
            for (const token of tokensOf(each)) {
              expect(text, `${keyText(each)} ${JSON.stringify(each.attributes)}`).toContain(
                token.toLowerCase(),
              );
            }
          }
        }
        const told = composeLetter(source).findings.map(keyText);
        expect(told.toSorted()).toEqual(
          findings
            .filter((each, index) => index !== which || !tickable.has(keyText(each)))
            .map(keyText)
            .toSorted(),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('keeps every root and side when equal findings are told together', () => {
    const nerves = TOLD.filter(({ code }) => code === 'sensation.light-touch');
    const roots = fc.array(
      fc.record({
        root: fc.constantFrom(...ROOTS),
        side: fc.constantFrom('left' as const, 'right' as const),
        sensation: fc.constantFrom(0, 1, 2),
      }),
      { minLength: 1, maxLength: 24 },
    );
    expect(nerves).toHaveLength(1);
    fc.assert(
      fc.property(roots, (given) => {
        const unique = new Map(
          given.map(({ root, side, sensation }) => [
            `${root} ${side}`,
            {
              code: 'sensation.light-touch',
              side,
              at: `root:${root}`,
              moment: 'before' as const,
              attributes: { sensation },
            },
          ]),
        );
        const findings = [...unique.values()];
        const text = textOf(letterOf(findings, findings.map(keyText)));
        expect(readBack(text).toSorted()).toEqual(
          findings
            .map(({ at, side, attributes }) =>
              [
                at.slice(5).toLowerCase(),
                side,
                ['absent', 'altered', 'normal'][attributes.sensation],
              ].join(' '),
            )
            .toSorted(),
        );
      }),
      { numRuns: 100 },
    );
  });
});

/** Reads “L2 to L4 and S1 normal both sides” back as a line for each root and side. */
function readBack(text: string): readonly string[] {
  const pattern =
    /((?:[ctls]\d+(?: to |, | and )?)+) (?:(left|right) (absent|altered|normal)|(absent|altered|normal) (both sides))/g;
  return [...text.matchAll(pattern)].flatMap(([, places = '', one, oneValue, value = oneValue]) =>
    rootsIn(places).flatMap((root) =>
      (one ? [one] : ['left', 'right']).map((side) => `${root} ${side} ${value}`),
    ),
  );
}

function rootsIn(places: string): readonly string[] {
  return places.split(/, | and /).flatMap((part) => {
    const [from = '', to = from] = part.split(' to ');
    const index = (root: string) => ROOTS.findIndex((each) => each === root.toUpperCase());
    return ROOTS.slice(index(from), index(to) + 1).map((root) => root.toLowerCase());
  });
}

it('the random values are possible ones', () => {
  fc.assert(
    fc.property(several, (findings) => {
      for (const { attributes, ...key } of findings) {
        for (const [name, value] of Object.entries(attributes)) {
          expect(checkChange(key, name, value), `${keyText(key)} ${name}`).toEqual({ ok: true });
        }
      }
    }),
    { numRuns: 60 },
  );
});
