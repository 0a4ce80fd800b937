import { textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { WORKING_FIGURES } from '../vocabulary/published-figures';
import { SIJ_SOURCE, SPECIAL_TESTS, type SpecialTestCode } from '../vocabulary/special-tests';
import { itemOf, recorded } from './recorded';
import { countWords, NOT_RECORDED, type Working, type WorkingInput } from './working';

const SHARED = ['sij-distraction', 'thigh-thrust', 'sij-compression'] as const;

/**
 * Two published sets of five with a threshold of three: Laslett 2003 and 2005 with sacral thrust,
 * van der Wurff 2006 with FABER in its place (vocabulary 5.4; johnsnyderdpt.com lists both).
 */
const SETS = {
  laslett: { name: 'Laslett', tests: [...SHARED, 'sacral-thrust', 'gaenslen'] },
  'van-der-wurff': { name: 'van der Wurff', tests: [...SHARED, 'gaenslen', 'faber'] },
} as const satisfies Record<string, { name: string; tests: readonly SpecialTestCode[] }>;
type SetCode = keyof typeof SETS;

const THRESHOLD = 3;

/** Only a positive test that reproduced familiar pain counts (vocabulary 5.5). */
function provocation(finding: Finding) {
  const result = textOf(finding, 'result');
  if (result === null) return null;
  if (result === 'negative') return { answer: 'no', words: 'negative' } as const;
  if (result !== 'positive') return { answer: null, words: result };
  const response = textOf(finding, 'symptomResponse');
  if (response === 'familiar') return { answer: 'yes', words: 'positive, familiar' } as const;
  if (response === null) {
    return { answer: null, words: 'positive, whether familiar is not recorded' } as const;
  }
  return { answer: 'no', words: 'positive, not familiar' } as const;
}

/** One set for one side; tests without a side stand in both. `null` while nothing is recorded. */
export function sacroiliac(
  input: WorkingInput,
  side: 'left' | 'right',
  set: SetCode,
): Working | null {
  const { name, tests } = SETS[set];
  const items = tests.map((code) => {
    const { label, isSided } = SPECIAL_TESTS[code];
    const place = { code: `test.${code}`, side: isSided ? side : 'midline' } as const;
    return itemOf(isSided ? `${label}, ${side}` : label, recorded(input, place), provocation);
  });
  if (items.every(({ words }) => words === NOT_RECORDED)) return null;
  return {
    code: `sacroiliac-${set}-${side}`,
    kind: 'count',
    label: `Sacroiliac tests (${name}), ${side}`,
    region: 'lumbar',
    items,
    count: countWords(items, `${name} threshold ${THRESHOLD} of ${tests.length}`),
    notes: ['Counts only what reproduced familiar pain'],
    source: SIJ_SOURCE,
    figures: WORKING_FIGURES[set],
  };
}
