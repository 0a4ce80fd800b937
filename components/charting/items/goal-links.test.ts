import { expect, it } from 'vitest';
import { createDraft } from '../draft-store/draft';
import { goalsOf, linkGoal, renameGoal } from './goal-links';
import { addItem, doseOf, itemsOf, removeItem } from './item-writes';

function planned() {
  let next = 0;
  const newPatchId = () => `patch-${next++}`;
  const draft = createDraft({ findings: [], revision: 0, newPatchId, nextSeq: () => next });
  const goal = addItem(draft, 'plan', 'goal', { name: 'walk to the shop' });
  const exercise = addItem(draft, 'plan', 'exercise', { name: 'walking' });
  linkGoal(draft, exercise, goalsOf(draft.findings())[0] ?? null);
  return { draft, goal, exercise };
}

it('an item says the words of the goal that it serves, also when they change', () => {
  const { draft, goal, exercise } = planned();
  expect(draft.attributes(exercise)).toMatchObject({ goal: 'walk to the shop', goalItem: goal.at });
  renameGoal(draft, goal, null);
  expect(draft.attributes(exercise).goal).toBeUndefined();
  renameGoal(draft, goal, 'walk 20 minutes');
  expect(draft.attributes(exercise)).toMatchObject({ goal: 'walk 20 minutes', goalItem: goal.at });
});

it('nothing serves a goal that was taken away, until that is undone', () => {
  const { draft, goal, exercise } = planned();
  const before = itemsOf('plan', draft.findings());
  const { restore } = removeItem(draft, goal);
  expect(draft.attributes(exercise)).not.toHaveProperty('goal');
  expect(draft.attributes(exercise)).not.toHaveProperty('goalItem');
  restore();
  expect(itemsOf('plan', draft.findings())).toEqual(before);
});

it('a copy says the goal in words and is tied to none', () => {
  const { draft } = planned();
  const exercise = itemsOf('plan', draft.findings()).find(({ code }) => code === 'plan.exercise');
  expect(exercise && doseOf(exercise)).toEqual({ name: 'walking', goal: 'walk to the shop' });
});
