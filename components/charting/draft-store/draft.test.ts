import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttributeValue } from '@/clinical/findings/attribute';
import type { DraftChange } from '@/clinical/notes/change-batch';
import type { ChangeAnswer } from '@/clinical/refusals';
import { createDraft } from './draft';
import { fieldText, isSameValue, keyOf, type FieldRef } from './field-ref';

const flexion: FieldRef = { key: keyOf('rom.lumbar.flexion.active'), attribute: 'degrees' };
const pain: FieldRef = { key: keyOf('rom.lumbar.flexion.active'), attribute: 'painScore' };

function newDraft(findings: Parameters<typeof createDraft>[0]['findings'] = [], revision = 0) {
  let next = 0;
  return createDraft({
    findings,
    revision,
    newPatchId: () => `patch-${next++}`,
    nextSeq: () => next,
  });
}

/** The server's rule, on a map: duplicates are known, a moved base is a conflict. */
function newServer() {
  const values = new Map<string, AttributeValue | null>();
  const known = new Set<string>();
  let revision = 0;
  const answerOne = (change: DraftChange): ChangeAnswer => {
    const { patchId } = change;
    if (known.has(patchId)) return { patchId, answer: 'duplicate', revision };
    const name = fieldText(change);
    const theirs = values.get(name) ?? null;
    if (!isSameValue(theirs, change.value) && !isSameValue(theirs, change.base)) {
      return { patchId, answer: 'conflict', theirs, revision };
    }
    known.add(patchId);
    values.set(name, change.value);
    revision += 1;
    return { patchId, answer: 'applied', revision };
  };
  return {
    values,
    take: (changes: readonly DraftChange[]) => changes.map(answerOne),
    revision: () => revision,
  };
}

describe('a draft', () => {
  it('sends one change for a number typed key by key', () => {
    const draft = newDraft();
    draft.set(flexion, 4);
    draft.set(flexion, 45);
    expect(draft.takeBatch(200)).toMatchObject([{ value: 45, base: null }]);
  });

  it('sends nothing for what was typed and taken back', () => {
    const draft = newDraft();
    draft.set(flexion, 4);
    draft.set(flexion, null);
    expect(draft.status().unanswered).toBe(0);
    expect(draft.findings()).toEqual([]);
  });

  it('repeats a batch unaltered until it is answered, with later typing behind it', () => {
    const draft = newDraft();
    draft.set(flexion, 45);
    const [first] = draft.takeBatch(200);
    draft.set(flexion, 50);
    expect(draft.takeBatch(200)).toEqual([first]);
    draft.answer([{ patchId: first?.patchId ?? '', answer: 'duplicate', revision: 1 }], 1);
    expect(draft.takeBatch(200)).toMatchObject([{ value: 50, base: 45 }]);
  });

  it('sends everything left when the page goes, each on the base before it', () => {
    const draft = newDraft();
    draft.set(flexion, 45);
    draft.takeBatch(200);
    draft.set(flexion, 50);
    draft.set(pain, 3);
    expect(draft.takeBatch(200, true)).toMatchObject([
      { value: 45, base: null },
      { value: 50, base: 45 },
      { value: 3, base: null },
    ]);
  });

  it('shows both values of a conflict and sends neither until one is chosen', () => {
    const draft = newDraft();
    draft.set(flexion, 45);
    const [change] = draft.takeBatch(200);
    const patchId = change?.patchId ?? '';
    draft.answer([{ patchId, answer: 'conflict', theirs: 40, revision: 3 }], 3);
    expect(draft.trouble(flexion)).toMatchObject({ kind: 'conflict', theirs: 40 });
    expect(draft.value(flexion)).toBe(45);
    draft.set(flexion, 46);
    expect(draft.status().unanswered).toBe(0);
    draft.resolve(flexion, 'mine');
    expect(draft.takeBatch(200)).toMatchObject([{ value: 46, base: 40 }]);
  });

  it('takes theirs when that is chosen', () => {
    const draft = newDraft();
    draft.set(flexion, 45);
    const [change] = draft.takeBatch(200);
    const patchId = change?.patchId ?? '';
    draft.answer([{ patchId, answer: 'conflict', theirs: 40, revision: 3 }], 3);
    draft.resolve(flexion, 'theirs');
    expect(draft.value(flexion)).toBe(40);
    expect(draft.status()).toMatchObject({ unanswered: 0, troubles: [], revision: 3 });
  });

  it('keeps a refused value on screen with its reason, and tries again when it is changed', () => {
    const draft = newDraft();
    draft.set(flexion, 45);
    const [change] = draft.takeBatch(200);
    draft.answer([{ patchId: change?.patchId ?? '', answer: 'refused', reason: 'No.' }], 0);
    expect(draft.trouble(flexion)).toMatchObject({ kind: 'refused', reason: 'No.' });
    expect(draft.value(flexion)).toBe(45);
    draft.set(flexion, 44);
    expect(draft.trouble(flexion)).toBeNull();
    expect(draft.takeBatch(200)).toMatchObject([{ value: 44, base: null }]);
  });

  it('keeps an impossible text on screen and what the record held in the record', () => {
    const draft = newDraft([{ ...flexion.key, attributes: { degrees: 45 } }]);
    draft.set(flexion, 45);
    draft.setImpossible(flexion, 45, '455', 'Up to 110°.');
    expect(draft.trouble(flexion)).toMatchObject({ kind: 'impossible', text: '455' });
    expect(draft.value(flexion)).toBe(45);
    expect(draft.status().unanswered).toBe(0);
  });

  it('hands an impossible text to the next page, and sends it to nobody', () => {
    const draft = newDraft([{ ...flexion.key, attributes: { degrees: 45 } }]);
    draft.setImpossible(flexion, 45, '45', 'Up to 110°.');
    draft.setImpossible(flexion, 45, '455', 'Up to 110°.');
    const left = draft.unconfirmed();
    expect(left).toMatchObject([{ value: '455', impossible: 'Up to 110°.' }]);
    const next = newDraft([{ ...flexion.key, attributes: { degrees: 45 } }]);
    next.restore(left);
    expect(next.trouble(flexion)).toMatchObject({ kind: 'impossible', text: '455' });
    expect(next.value(flexion)).toBe(45);
    expect(next.takeBatch(200)).toEqual([]);
    expect(next.unconfirmed()).toEqual(left);
    next.resolve(flexion, 'theirs');
    expect(next.unconfirmed()).toEqual([]);
  });

  it('shows what the server held at opening where an earlier page’s change is older than that', () => {
    const draft = newDraft([{ ...flexion.key, attributes: { degrees: 60 } }], 9);
    const key = flexion.key;
    const left = { patchId: 'left', seq: 1, key, attribute: 'degrees', value: 45, base: null };
    draft.restore([left]);
    draft.answer([{ patchId: 'left', answer: 'duplicate', revision: 4 }], 9);
    expect(draft.value(flexion)).toBe(60);
    draft.set(flexion, 50);
    expect(draft.takeBatch(200)).toMatchObject([{ value: 50, base: 60 }]);
  });

  it('never lets the value before take the place of an impossible text', () => {
    const draft = newDraft([{ ...flexion.key, attributes: { degrees: 22 } }]);
    draft.set(flexion, 9);
    const heard: (string | undefined)[] = [];
    draft.onField(flexion, () => heard.push(draft.trouble(flexion)?.kind));
    draft.setImpossible(flexion, 22, '95', 'Up to 60°.');
    expect(draft.value(flexion)).toBe(22);
    expect(new Set(heard)).toEqual(new Set(['impossible']));
    expect(draft.status().unanswered).toBe(0);
  });

  it('gives back a removed finding whole', () => {
    const finding = { ...flexion.key, attributes: { degrees: 45, painScore: 3 } };
    const draft = newDraft([finding]);
    const restore = draft.remove(flexion.key);
    expect(draft.findings()).toEqual([]);
    restore();
    expect(draft.findings()).toEqual([finding]);
    expect(draft.status().unanswered).toBe(0);
  });

  it('ends with the server holding what the screen shows, whatever the network does', () => {
    const edit = fc.record({
      kind: fc.constant('edit' as const),
      field: fc.constantFrom(flexion, pain),
      value: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }),
    });
    const post = fc.record({
      kind: fc.constant('post' as const),
      isLast: fc.boolean(),
      isRequestLost: fc.boolean(),
      isAnswerLost: fc.boolean(),
      isSentTwice: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(edit, post), { maxLength: 60 }), (steps) => {
        const draft = newDraft();
        const server = newServer();
        for (const step of steps) {
          if (step.kind === 'edit') {
            draft.set(step.field, step.value);
            continue;
          }
          const changes = draft.takeBatch(200, step.isLast);
          if (step.isRequestLost) continue;
          const answers = server.take(changes);
          const later = step.isSentTwice ? server.take(changes) : answers;
          if (!step.isAnswerLost) draft.answer(later, server.revision());
        }
        for (let turn = 0; turn < 3; turn += 1) {
          draft.answer(server.take(draft.takeBatch(200)), server.revision());
        }
        expect(draft.status()).toMatchObject({ unanswered: 0, troubles: [] });
        for (const field of [flexion, pain]) {
          expect(server.values.get(fieldText(field)) ?? null).toEqual(draft.value(field));
        }
      }),
    );
  });

  it('never overwrites another device silently', () => {
    const step = fc.record({
      who: fc.constantFrom(0, 1),
      value: fc.integer({ min: 1, max: 4 }),
      sends: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const server = newServer();
        const prefix = ['a', 'b'];
        const drafts = prefix.map((name) => {
          let next = 0;
          const newPatchId = () => `${name}-${next++}`;
          return createDraft({ findings: [], revision: 0, newPatchId, nextSeq: () => next });
        });
        for (const { who, value, sends } of steps) {
          const draft = drafts[who];
          if (!draft) continue;
          draft.set(flexion, value);
          if (sends) draft.answer(server.take(draft.takeBatch(200)), server.revision());
        }
        for (const draft of drafts) {
          draft.answer(server.take(draft.takeBatch(200)), server.revision());
          draft.answer(server.take(draft.takeBatch(200)), server.revision());
        }
        const held = server.values.get(fieldText(flexion)) ?? null;
        const agrees = (draft: (typeof drafts)[number]) =>
          isSameValue(draft.value(flexion), held) || draft.trouble(flexion)?.kind === 'conflict';
        // Whoever wrote last agrees with the server; the other does, or was asked, or has not looked.
        expect(drafts.some(agrees)).toBe(steps.length > 0 || held === null);
      }),
    );
  });
});
