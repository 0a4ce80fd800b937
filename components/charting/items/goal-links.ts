import { textOf } from '@/clinical/findings/attribute-of';
import type { Finding } from '@/clinical/findings/finding';
import type { FindingKey } from '@/clinical/findings/finding-key';
import type { Draft } from '../draft-store/draft';

type WritableDraft = Pick<Draft, 'findings' | 'set'>;

const isGoal = ({ code }: FindingKey) => code === 'plan.goal';

function itemsFor(draft: WritableDraft, goal: FindingKey): readonly Finding[] {
  return draft.findings().filter(({ attributes }) => attributes.goalItem === goal.at);
}

/** The goals of a note that have words, by which an item can be said to serve one. */
export function goalsOf(findings: readonly Finding[]): readonly { at: string; name: string }[] {
  return findings.filter(isGoal).flatMap((goal) => {
    const name = textOf(goal, 'name');
    return name === null ? [] : [{ at: goal.at, name }];
  });
}

/** Ties an item to a goal of its note, or unties it. */
export function linkGoal(
  draft: WritableDraft,
  item: FindingKey,
  goal: { at: string; name: string } | null,
): void {
  draft.set({ key: item, attribute: 'goalItem' }, goal?.at ?? null);
  draft.set({ key: item, attribute: 'goal' }, goal?.name ?? null);
}

/** The words of a goal changed: items that serve it say the new ones. */
export function renameGoal(draft: WritableDraft, goal: FindingKey, name: string | null): void {
  draft.set({ key: goal, attribute: 'name' }, name);
  for (const item of itemsFor(draft, goal)) draft.set({ key: item, attribute: 'goal' }, name);
}

/** A goal is taken away: nothing serves it any longer. Gives back what ties its items again. */
export function untieGoal(draft: WritableDraft, goal: FindingKey): () => void {
  const items = itemsFor(draft, goal);
  for (const item of items) linkGoal(draft, item, null);
  return () => {
    for (const item of items) {
      linkGoal(draft, item, { at: goal.at, name: textOf(item, 'goal') ?? '' });
    }
  };
}
