import type { Finding } from '@/clinical/findings/finding';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { isOffNormal } from '@/clinical/notes/neuro-values';
import { normalAnswer, type NormalBlock } from '@/clinical/notes/normal-answer';
import type { Draft } from '../draft-store/draft';

type WritableDraft = Pick<Draft, 'attributes' | 'set' | 'trouble'>;

/** What one press wrote, what it left because it was not normal last time, and the way back. */
export type Filled = {
  written: readonly FindingKey[];
  left: readonly FindingKey[];
  undo: () => void;
};

/** The blocks that some cells belong to, in their order. */
export function blocksOf(keys: readonly FindingKey[]): readonly NormalBlock[] {
  return [...new Set(keys.flatMap((key) => normalAnswer(key)?.block ?? []))];
}

const isOffLastTime = (last: Finding | null) =>
  last !== null && (isOffNormal(last) || last.attributes.response === 'abnormal');

/**
 * Writes the normal grade into every empty cell of some blocks, each as a finding of its own. A
 * cell in which anything stands (a grade, a carried value, why it was not tested, a remark, text
 * that was not taken) is left as it is; so is one that was not normal at the last visit, which has
 * to be tested for itself. A star says nothing of what was found.
 */
export function fillNormal(
  draft: WritableDraft,
  keys: readonly FindingKey[],
  blocks: readonly NormalBlock[],
  lastOf: (key: FindingKey) => Finding | null,
): Filled {
  const empty = keys.flatMap((key) => {
    const answer = normalAnswer(key);
    if (!answer || !blocks.includes(answer.block)) return [];
    const { attribute, value } = answer;
    const isSomething = Object.keys(draft.attributes(key)).some((name) => name !== 'isAsterisk');
    if (isSomething || draft.trouble({ key, attribute })) return [];
    return [{ key, attribute, value }];
  });
  const left = empty.filter(({ key }) => isOffLastTime(lastOf(key)));
  const written = empty.filter((each) => !left.includes(each));
  for (const { key, attribute, value } of written) draft.set({ key, attribute }, value);
  return {
    written: written.map(({ key }) => key),
    left: left.map(({ key }) => key),
    undo: () => {
      for (const { key, attribute, value } of written) {
        // What was typed over it since stays.
        if (draft.attributes(key)[attribute] === value) draft.set({ key, attribute }, null);
      }
    },
  };
}
