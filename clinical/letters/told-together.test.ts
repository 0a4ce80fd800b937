import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { keyText } from '../findings/finding-key';
import { composeLetter } from './compose-letter';
import { findingPhrase } from './finding-phrase';
import { isHeld, partsOf, type Fact } from './guard/fact';
import { readClauses } from './guard/read-clauses';
import { contentStem } from './guard/words';
import { tickableFindings } from './handover-findings';
import type { LetterBlock, LetterDocument } from './letter-document';
import { letterPlace } from './letter-findings';
import { LETTERS, randomChart } from './testing/random-chart';

const FORMAT = { dateFormat: 'DD-MMM-YYYY', visitOn: '2026-11-02' } as const;

/** What is told in one breath: a clause with its heading, a row of facts, a cell of a table. */
type Statement = { words: ReadonlySet<string>; facts: readonly Fact[] };

function statementsOfText(text: string): readonly Statement[] {
  return readClauses(text, FORMAT.dateFormat).clauses.map(({ atoms, head }) => ({
    words: new Set([...head, ...atoms].flatMap(({ words }) => words)),
    facts: [...head, ...atoms].flatMap(({ facts }) => facts),
  }));
}

function wholeOf(text: string): Statement {
  const all = statementsOfText(text);
  return {
    words: new Set(all.flatMap(({ words }) => [...words])),
    facts: all.flatMap(({ facts }) => facts),
  };
}

function statementsOf(block: LetterBlock): readonly Statement[] {
  switch (block.kind) {
    case 'paragraph':
      return statementsOfText(block.text);
    case 'facts':
      return block.rows.map(({ label, value }) => wholeOf(`${label}, ${value}`));
    case 'table':
      return block.rows.map(([label = '', now = '']) => wholeOf(`${label}, ${now}`));
  }
}

const blocksOf = ({ sections }: LetterDocument) => sections.flatMap(({ blocks }) => blocks);

/** Told without their name or by another one, or over several sentences and rows. */
const NAMELESS = [
  'onset',
  'body-chart',
  'treatment',
  'plan',
  'function',
  'emergency',
  'cauda-equina',
];
const NAMED_OTHERWISE = /^(?:narrative\.|concern\.|history\.regular-medicines)/;
const SPREAD = ['emergency', 'onset'];

/**
 * A flag’s course is told in short words, “present, new”, and not by its fourteen days; what is
 * denied has no beginning.
 */
function phraseOf(finding: Finding) {
  const { course: _course, since, time, ...rest } = finding.attributes;
  const isDenied = rest.presence === 'denied' && finding.code.startsWith('symptom.');
  const when = Object.entries({ since, time }).filter(
    ([, value]) => value !== undefined && !isDenied,
  );
  const attributes = { ...rest, ...Object.fromEntries(when) } as Finding['attributes'];
  return findingPhrase({ ...finding, attributes }, FORMAT) ?? expect.fail();
}

/** Words of the name that a letter has to say beside the values. */
function namedBy(finding: Finding): readonly string[] {
  const place = letterPlace(finding) ?? '';
  if (NAMELESS.includes(place) || NAMED_OTHERWISE.test(finding.code)) return [];
  const short = codeDefinition(finding.code)?.short ?? '';
  const words = (short.match(/[\p{L}][\p{L}\p{N}]*/gu) ?? []).flatMap((word) => {
    const stem = contentStem(word);
    return stem === null ? [] : [stem];
  });
  return readClauses(short, FORMAT.dateFormat)
    .clauses.flatMap(({ atoms }) => atoms.flatMap((atom) => atom.words))
    .filter((stem) => words.includes(stem));
}

describe.each(Object.entries(LETTERS))('%s', (_name, letterOf) => {
  it('tells each ticked finding in one breath with its side, level, numbers and units', () => {
    fc.assert(
      fc.property(randomChart, fc.func(fc.boolean()), (findings, isTicked) => {
        const ticked = findings.map(keyText).filter((key) => isTicked(key));
        const document = composeLetter(letterOf(findings, ticked));
        const statements = blocksOf(document).flatMap(statementsOf);
        const whole = {
          words: new Set(statements.flatMap(({ words }) => [...words])),
          facts: statements.flatMap(({ facts }) => facts),
        };
        for (const each of document.findings) {
          const phrase = phraseOf(each);
          const facts = wholeOf(`${phrase.label}, ${phrase.value}`).facts;
          const parts = facts.filter(({ kind }) => kind !== 'result').flatMap(partsOf);
          const names = namedBy(each);
          const isSpread = SPREAD.includes(letterPlace(each) ?? '');
          const isTold = (isSpread ? [whole] : statements).some(
            (statement) =>
              parts.every((part) => isHeld(part, statement.facts)) &&
              names.every((word) => statement.words.has(word)),
          );
          expect(isTold, `${keyText(each)} ${JSON.stringify(each.attributes)}`).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says nothing of what is not ticked: it reads as if that had not been charted', () => {
    fc.assert(
      fc.property(randomChart, fc.func(fc.boolean()), (all, isTicked) => {
        // How long the symptoms have lasted, and that nothing was treated, is said of the chart.
        const findings = all.filter(
          ({ code }) => !/^(?:history\.(?:onset-date|duration)$|treatment\.)/.test(code),
        );
        const tickable = new Set(tickableFindings(letterOf(findings, [])).map(keyText));
        const ticked = findings.map(keyText).filter((key) => isTicked(key));
        const told = findings.filter(
          (each) => ticked.includes(keyText(each)) || !tickable.has(keyText(each)),
        );
        const document = composeLetter(letterOf(findings, ticked));
        expect(document.findings.map(keyText).toSorted()).toEqual(told.map(keyText).toSorted());
        expect(blocksOf(document)).toEqual(blocksOf(composeLetter(letterOf(told, ticked))));
      }),
      { numRuns: 200 },
    );
  });
});
