import type { Finding } from '../findings/finding';
import { textOf } from '../findings/attribute-of';
import { RED_FLAGS, redFlagsOfGroup } from '../vocabulary/red-flags';
import { recorded } from './recorded';
import {
  countWords,
  NOT_RECORDED,
  type Working,
  type WorkingAnswer,
  type WorkingInput,
  type WorkingItem,
} from './working';

const ENTRY = 'onset-under-45-over-3-months';
const THRESHOLD = 4;

const STATUS: Record<string, { answer: WorkingAnswer; words: string }> = {
  present: { answer: 'yes', words: 'present' },
  absent: { answer: 'no', words: 'absent' },
  unknown: { answer: null, words: 'unknown' },
  not_asked: { answer: null, words: 'not asked' },
};

function answered(finding: Finding | undefined) {
  const status = finding ? textOf(finding, 'status') : null;
  return (status === null ? undefined : STATUS[status]) ?? { answer: null, words: NOT_RECORDED };
}

const wordsOf = (code: string) => RED_FLAGS.get(code)?.label ?? code;

/**
 * The nine features that NICE NG65 counts in people whose back pain began before 45 and has lasted
 * over three months, as restated by Healthcare Improvement Scotland and the BJGP (vocabulary 4.9).
 * NG65 also says that no single item rules it out. `null` while nothing of the list is answered.
 */
export function axialSpondyloarthritis(input: WorkingInput): Working | null {
  const flag = (code: string) => answered(recorded(input, { code: `red-flag.${code}` }));
  const items: WorkingItem[] = redFlagsOfGroup('axial-spondyloarthritis')
    .filter((code) => code !== ENTRY)
    .map((code) => ({ label: wordsOf(code), ...flag(code) }));
  const entry = flag(ENTRY);
  const isStarted = [...items, entry].some(({ words }) => words !== NOT_RECORDED);
  if (!isStarted) return null;
  return {
    code: 'axial-spondyloarthritis',
    kind: 'count',
    label: 'Axial spondyloarthritis features',
    region: 'lumbar',
    items,
    count: countWords(items, `NG65 threshold ${THRESHOLD}`),
    notes: [`Counted in back pain from before 45 for over 3 months: ${entry.words}`],
    source: 'NICE NG65, as restated by Healthcare Improvement Scotland and the BJGP',
  };
}
