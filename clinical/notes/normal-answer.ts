import type { AttributeValue } from '../findings/attribute';
import type { FindingKey } from '../findings/finding-key';
import { SADDLE_ROOTS } from '../vocabulary/root-strip';

/** What a block of the neurological examination holds, each filled for itself. */
export const NORMAL_BLOCKS = {
  'light-touch': 'Light touch',
  'pin-prick': 'Pin prick',
  vibration: 'Vibration',
  temperature: 'Temperature',
  power: 'Power',
  reflex: 'Reflexes',
  'cranial-nerve': 'Cranial nerves',
} as const;
export type NormalBlock = keyof typeof NORMAL_BLOCKS;

export type NormalAnswer = { block: NormalBlock; attribute: string; value: AttributeValue };

const isSaddleRoot = (at: string) => SADDLE_ROOTS.some((root) => at === `root:${root}`);

/**
 * The answer that a scale of vocabulary 5.1 calls normal, for what may be filled as examined and
 * normal by one key: a graded cell of the strip at its root, or one cranial nerve. `null` for all
 * else, so that nobody writes by one key what has to be asked one by one: the saddle and its roots,
 * the bladder and bowel, anal tone, and the upper motor neurone signs.
 */
export function normalAnswer({ code, at, moment }: FindingKey): NormalAnswer | null {
  const [group = '', name = ''] = code.split('.');
  if (moment !== 'before') return null;
  if (group === 'sensation' && at.startsWith('root:') && !isSaddleRoot(at)) {
    return name in NORMAL_BLOCKS
      ? { block: name as NormalBlock, attribute: 'sensation', value: 2 }
      : null;
  }
  if (at !== '') return null;
  if (group === 'power') return { block: 'power', attribute: 'power', value: '5' };
  if (group === 'reflex') return { block: 'reflex', attribute: 'reflex', value: 2 };
  if (group === 'cranial-nerve') {
    return { block: 'cranial-nerve', attribute: 'response', value: 'normal' };
  }
  return null;
}
