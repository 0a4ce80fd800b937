import { expect, it } from 'vitest';
import { foldOfElement, readTarget, targetHash, targetOf } from './target';

it('links what is missing to where it is put right, and finds it again', () => {
  const item = { id: 'soft.rom.lumbar.flexion.active|midline||before.degrees', words: '' };
  const target = targetOf({ ...item, section: 'examination', region: 'lumbar' });
  expect(target.elementId).toBe('field/rom.lumbar.flexion.active/midline//before/degrees');
  expect(readTarget(targetHash(target))).toEqual(target);
});

it.each([
  ['consent.examination', 'field/consent.examination/midline//before/choice'],
  ['narrative.impression', 'field/narrative.impression/midline//before/body'],
  ['contraindication.item:01a2', 'item/item:01a2'],
  ['refused.item:01a2', 'item/item:01a2'],
  ['decision.nsaid.item:01a2', 'field/decision.nsaid/midline/item:01a2/before/reason'],
  ['emergency.toldWhom', 'field/emergency.action/midline//before/toldWhom'],
  [
    'stability.test.sharp-purser|midline||before',
    'field/test.sharp-purser/midline//before/consent',
  ],
  ['saddle-numbness.contradiction', 'field/red-flag.saddle-numbness/midline//before/status'],
  ['both.observation.gait|midline||before.choice', 'field/observation.gait/midline//before/choice'],
  ['answer.history.psychosocial', 'field/history.psychosocial/midline//before/answer'],
  ['red-flags.fracture', 'red-flags/fracture'],
  ['course.red-flag.fever', 'field/red-flag.fever/midline//before/course'],
])('goes for %s to its control', (id, elementId) => {
  expect(targetOf({ id, words: '', section: 'story' }).elementId).toBe(elementId);
});

it('ignores an address that is not of the chart', () => {
  expect(readTarget('#main')).toBeNull();
  expect(readTarget('')).toBeNull();
});

it.each([
  ['history.regular-medicines', 'Medicines'],
  ['outcome.ndi', 'Outcome measures'],
  ['rom.lumbar.flexion.active', null],
])('opens for %s the part of the story that asks it', (code, fold) => {
  expect(foldOfElement(`field/${code}/midline//before/answer`)).toBe(fold);
});
