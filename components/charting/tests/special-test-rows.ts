import type { CodeDefinition } from '@/clinical/findings/code-definition';
import { codesOfKind } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import { placeWords } from '@/clinical/notes/value-words';
import { SPECIAL_TESTS, type SpecialTest } from '@/clinical/vocabulary/special-tests';
import type { Region } from '@/clinical/vocabulary/sections';

/** One test as a whole, or at one level of the spine. */
export type SpecialTestRow = {
  definition: CodeDefinition;
  test: SpecialTest;
  at: string;
  label: string;
};

/** How many tests of a region stand ready before one is added. */
const READY = 3;

const testOf = ({ code }: Pick<CodeDefinition, 'code'>): SpecialTest | undefined =>
  new Map<string, SpecialTest>(Object.entries(SPECIAL_TESTS)).get(code.slice('test.'.length));

/**
 * The tests of a region in the vocabulary's order: the first few, what was found today or at the
 * last visit, and what was added on this page. Tests of stability stand apart.
 */
export function specialTestRows(
  region: Region,
  findings: readonly Finding[],
  previous: readonly Finding[],
  added: readonly { code: string; at: string }[],
): {
  shown: readonly SpecialTestRow[];
  stability: readonly SpecialTestRow[];
  addable: readonly CodeDefinition[];
} {
  const all = codesOfKind('special_tests', region).flatMap((definition) => {
    const test = testOf(definition);
    return test ? [{ definition, test }] : [];
  });
  const usual = all.filter(({ test }) => !test.isStabilityTest);
  const ready = usual.slice(0, READY);
  const shown = usual.flatMap((each): SpecialTestRow[] => {
    const { code, label } = each.definition;
    const places = new Set([
      ...(ready.includes(each) ? [''] : []),
      ...[...findings, ...previous].filter((found) => found.code === code).map(({ at }) => at),
      ...added.filter((one) => one.code === code).map(({ at }) => at),
    ]);
    return [...places].sort().map((at) => ({
      ...each,
      at,
      label: at === '' ? label : `${label} ${placeWords(at)}`,
    }));
  });
  const isShown = ({ code, at }: CodeDefinition) =>
    at.length === 1 && shown.some(({ definition }) => definition.code === code);
  return {
    shown,
    stability: all
      .filter(({ test }) => test.isStabilityTest)
      .map((each) => ({ ...each, at: '', label: each.definition.label })),
    addable: usual.map(({ definition }) => definition).filter((each) => !isShown(each)),
  };
}
