import type { Section } from '@/clinical/vocabulary/sections';
import type { Shortcut, ShortcutGroup } from '@/components/shell/keyboard';

type ChartKey = Shortcut & { in?: readonly Section[] };

const GRID = { in: ['examination'] } as const;

const KEYS: readonly ChartKey[] = [
  { keys: ['S'], words: 'Review and sign (Ctrl Enter while charting)' },
  { keys: ['//'], words: 'In a text: put in a phrase by its name' },
  { keys: ['L'], words: 'The shorthand line of the examination', ...GRID },
  { keys: ['←', '↑', '→', '↓'], words: 'Move in a grid', ...GRID },
  { keys: ['Enter'], words: 'Next cell of a grid; Tab leaves it', ...GRID },
  {
    keys: ['P', 'S', 'G', 'W', 'A', 'N', 'O'],
    words: 'Limiting factor of a movement',
    ...GRID,
  },
  { keys: ['C'], words: 'Carry the value of the last visit', ...GRID },
  { keys: ['T'], words: 'Trigger point of a muscle', ...GRID },
  { keys: ['*'], words: 'Re-test next time', ...GRID },
  {
    keys: ['P', 'R', 'N', 'M'],
    words: 'Of a root: limited by pain, reinforced, not tested, more',
    ...GRID,
  },
  { keys: ['+'], words: 'More of a row: not tested, end feel, remark', ...GRID },
  {
    keys: ['P', 'A', 'U', 'N'],
    words: 'Red flag present, absent, unknown, not asked',
    in: ['red-flags'],
  },
  {
    keys: ['Alt', '↑'],
    words: 'Move a treatment or plan item up; with ↓ down',
    in: ['treatment', 'plan'],
  },
];

/** The keys of a chart with these sections, and of no section that it does not have. */
export function chartKeys(sections: readonly Section[]): ShortcutGroup {
  const numbers = sections.map((_, index) => `${index + 1}`);
  const toSections = {
    keys: numbers.length > 3 ? ['1', '…', `${numbers.length}`] : numbers,
    words: 'Go to a section (with Alt while charting)',
  };
  const here = KEYS.filter((each) => !each.in || each.in.some((one) => sections.includes(one)));
  return {
    title: 'Chart',
    shortcuts: [toSections, ...here.map(({ keys, words }) => ({ keys, words }))],
  };
}
