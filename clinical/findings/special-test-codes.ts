import { LEFT_RIGHT, MIDLINE, pick, type CodeDefinition } from './code-definition';
import { KINDS } from './kinds';
import { RIBS } from '../vocabulary/levels';
import { SPECIAL_TESTS, type SpecialTest } from '../vocabulary/special-tests';

const OF_KIND = KINDS.special_tests;
const COMMON = pick(
  OF_KIND,
  'notTestedReason',
  'remark',
  'isAsterisk',
  'carriedFromNote',
  'carriedFromOn',
);

const AT_LEVELS = {
  vertebra: { at: ['', 'vertebra'] },
  rib: { at: ['', 'segment'], places: RIBS.map((rib) => `segment:${rib}`) },
} as const;

/** Vocabulary 5.5: tests by region; those of stability also take consent and a precaution. */
export const SPECIAL_TEST_CODES: readonly CodeDefinition[] = Object.entries<SpecialTest>(
  SPECIAL_TESTS,
).map(([code, { label, region, isSided, also, isStabilityTest, levels }]) => ({
  code: `test.${code}`,
  kind: 'special_tests',
  label,
  short: label,
  sides: isSided ? LEFT_RIGHT : MIDLINE,
  ...(levels ? AT_LEVELS[levels] : { at: [''] }),
  moments: 'any',
  section: 'examination',
  region,
  regions: [region],
  group: 'Special tests',
  attributes: {
    ...pick(OF_KIND, 'result', ...also),
    ...(also.includes('symptomResponse') ? pick(OF_KIND, 'symptomSite') : {}),
    ...(isStabilityTest ? pick(OF_KIND, 'consent', 'precaution') : {}),
    ...COMMON,
  },
}));
