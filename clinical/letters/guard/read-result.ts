import type { ResultFact } from './fact';

/** Words of which one excludes the others of its family. */
const FAMILIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  result: { positive: 'positive', negative: 'negative', equivocal: 'equivocal' },
  finding: {
    normal: 'normal',
    intact: 'normal',
    unremarkable: 'normal',
    altered: 'altered',
    abnormal: 'altered',
    impaired: 'altered',
    reduced: 'reduced',
    diminished: 'reduced',
    decreased: 'reduced',
    increased: 'increased',
    exaggerated: 'increased',
    absent: 'absent',
  },
  plantar: { flexor: 'flexor', extensor: 'extensor' },
  degree: {
    minimal: 'minimal',
    slight: 'mild',
    mild: 'mild',
    moderate: 'moderate',
    marked: 'marked',
    major: 'marked',
    severe: 'marked',
  },
  mobility: { hypomobile: 'hypomobile', hypermobile: 'hypermobile' },
};

const RESULTS = new Map(
  Object.entries(FAMILIES).flatMap(([family, words]) =>
    Object.entries(words).map(([word, value]) => [word, { family, value }] as const),
  ),
);

const OPPOSITE: Readonly<Record<string, string>> = {
  positive: 'negative',
  negative: 'positive',
  normal: 'altered',
  altered: 'normal',
};

const NOT = /\b(?:not|no|nothing|never)\s+$/i;

/** The result that a word is, turned round by “not”; `null` of any other word. */
export function readResult(text: string, start: number, end: number): ResultFact | null {
  const known = RESULTS.get(text.slice(start, end).toLowerCase());
  if (!known) return null;
  const before = NOT.exec(text.slice(Math.max(0, start - 9), start));
  if (!before) return { kind: 'result', text: text.slice(start, end), start, end, ...known };
  const opposite = OPPOSITE[known.value];
  if (opposite === undefined) return null;
  const from = start - before[0].length;
  return {
    kind: 'result',
    text: text.slice(from, end),
    start: from,
    end,
    ...known,
    value: opposite,
  };
}
