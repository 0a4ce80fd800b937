import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttributeValue } from '@/clinical/findings/attribute';
import type { DraftChange, LoggedChange } from '@/clinical/notes/change-batch';
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
  const log: LoggedChange[] = [];
  let revision = 0;
  const answerOne = (change: DraftChange): ChangeAnswer => {
    const { patchId, key, attribute, value } = change;
    const earlier = log.find((each) => each.patchId === patchId);
    if (earlier) return { patchId, answer: 'duplicate', revision: earlier.revision };
    const name = fieldText(change);
    const theirs = values.get(name) ?? null;
    if (!isSameValue(theirs, change.value) && !isSameValue(theirs, change.base)) {
      return { patchId, answer: 'conflict', theirs, revision };
    }
    values.set(name, value);
    revision += 1;
    log.push({ patchId, key, attribute, value, revision });
    return { patchId, answer: 'applied', revision };
  };
  return {
    values,
    take: (changes: readonly DraftChange[]) => changes.map(answerOne),
    since: (at: number, limit = Infinity) =>
      log.filter((each) => each.revision > at).slice(0, limit),
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
    expect(draft.status()).toMatchObject({ unanswered: 0, troubles: [], isBehind: true });
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
        const devices = ['a', 'b'].map((name) => {
          let next = 0;
          const newPatchId = () => `${name}-${next++}`;
          const draft = createDraft({ findings: [], revision: 0, newPatchId, nextSeq: () => next });
          return { name, draft, typed: new Array<AttributeValue>() };
        });
        for (const { who, value, sends } of steps) {
          const device = devices[who];
          if (!device) continue;
          const { draft, typed } = device;
          draft.set(flexion, value);
          typed.push(value);
          if (sends) draft.answer(server.take(draft.takeBatch(200)), server.revision());
        }
        for (const { draft } of devices) {
          draft.answer(server.take(draft.takeBatch(200)), server.revision());
          draft.answer(server.take(draft.takeBatch(200)), server.revision());
        }
        // Nobody decides here. So each screen shows what was typed at it, and no device replaced in
        // the record what had not been typed at it too.
        for (const { draft, typed } of devices) {
          expect(draft.value(flexion)).toBe(typed.at(-1) ?? null);
        }
        let before: AttributeValue | null = null;
        for (const { patchId, value } of server.since(0)) {
          const by = devices.find(({ name }) => patchId.startsWith(name));
          if (before !== null && before !== value) expect(by?.typed).toContain(before);
          before = value;
        }
      }),
    );
  });

  describe('that another device changes too', () => {
    const theirs = (field: FieldRef, value: AttributeValue | null, revision: number) => ({
      patchId: `theirs-${revision}`,
      ...field,
      value,
      revision,
    });

    it('shows what was changed there', () => {
      const draft = newDraft();
      const heard: (AttributeValue | null)[] = [];
      draft.onField(flexion, () => heard.push(draft.value(flexion)));
      draft.absorb([theirs(flexion, 40, 1), theirs(pain, 3, 2), theirs(flexion, 45, 3)], 3);
      expect(heard).toEqual([40, 45]);
      expect(draft.attributes(flexion.key)).toEqual({ degrees: 45, painScore: 3 });
      expect(draft.status()).toMatchObject({ unanswered: 0, troubles: [], revision: 3 });
    });

    it('asks where both wrote the same value, sent or not', () => {
      const draft = newDraft();
      draft.set(flexion, 50);
      draft.absorb([theirs(flexion, 40, 1)], 1);
      expect(draft.trouble(flexion)).toMatchObject({ kind: 'conflict', theirs: 40 });
      expect(draft.value(flexion)).toBe(50);
      expect(draft.takeBatch(200)).toEqual([]);
      expect(draft.unconfirmed()).toMatchObject([{ value: 50, base: null }]);
      draft.absorb([theirs(flexion, 41, 2)], 2);
      expect(draft.trouble(flexion)).toMatchObject({ kind: 'conflict', theirs: 41 });
      draft.absorb([theirs(flexion, 50, 3)], 3);
      expect(draft.status()).toMatchObject({ unanswered: 0, troubles: [] });
    });

    it('knows its own change again when the answer to it was lost', () => {
      const draft = newDraft();
      draft.set(flexion, 45);
      const [mine] = draft.takeBatch(200);
      const patchId = mine?.patchId ?? '';
      draft.absorb([{ patchId, ...flexion, value: 45, revision: 1 }, theirs(flexion, 40, 2)], 2);
      expect(draft.value(flexion)).toBe(40);
      draft.answer([{ patchId, answer: 'duplicate', revision: 1 }], 2);
      expect(draft.value(flexion)).toBe(40);
      draft.set(flexion, 41);
      expect(draft.takeBatch(200)).toMatchObject([{ value: 41, base: 40 }]);
    });

    it('leaves an impossible text standing, and asks once it can be saved', () => {
      const draft = newDraft([{ ...flexion.key, attributes: { degrees: 30 } }]);
      draft.setImpossible(flexion, 30, '455', 'Up to 110°.');
      draft.absorb([theirs(flexion, 40, 1)], 1);
      expect(draft.trouble(flexion)).toMatchObject({ kind: 'impossible', text: '455' });
      draft.set(flexion, 45);
      // On the value that was on the screen: the server answers with a conflict.
      expect(draft.takeBatch(200)).toMatchObject([{ value: 45, base: 30 }]);
    });

    it('shows theirs when an impossible text is given up', () => {
      const draft = newDraft([{ ...flexion.key, attributes: { degrees: 30 } }]);
      draft.setImpossible(flexion, 30, '455', 'Up to 110°.');
      draft.absorb([theirs(flexion, 40, 1)], 1);
      draft.resolve(flexion, 'theirs');
      expect(draft.value(flexion)).toBe(40);
      expect(draft.status().unanswered).toBe(0);
    });

    it('is behind when the server speaks of a change that is not its own', () => {
      const draft = newDraft();
      draft.set(flexion, 45);
      const [mine] = draft.takeBatch(200);
      const patchId = mine?.patchId ?? '';
      draft.answer([{ patchId, answer: 'applied', revision: 2 }], 2);
      expect(draft.status()).toMatchObject({ revision: 0, isBehind: true });
      draft.absorb([theirs(pain, 3, 1)], 1);
      expect(draft.status()).toMatchObject({ revision: 2, isBehind: false });
    });

    it('agrees with the server on every device, or has asked, whatever comes when', () => {
      const step = fc.record({
        who: fc.constantFrom(0, 1),
        does: fc.constantFrom('edit', 'edit', 'post', 'post-unheard', 'catch-up', 'decide'),
        field: fc.constantFrom(flexion, pain),
        value: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
        limit: fc.integer({ min: 1, max: 4 }),
      });
      fc.assert(
        fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
          const server = newServer();
          const drafts = ['a', 'b'].map((name) => {
            let next = 0;
            const newPatchId = () => `${name}-${next++}`;
            return createDraft({ findings: [], revision: 0, newPatchId, nextSeq: () => next });
          });
          const catchUp = (draft: (typeof drafts)[number], limit?: number) => {
            const { revision } = draft.status();
            const changes = server.since(revision, limit);
            draft.absorb(changes, changes.at(-1)?.revision ?? revision);
          };
          const post = (draft: (typeof drafts)[number]) =>
            draft.answer(server.take(draft.takeBatch(200)), server.revision());
          for (const { who, does, field, value, limit } of steps) {
            const draft = drafts[who];
            if (!draft) continue;
            if (does === 'edit') draft.set(field, value);
            if (does === 'post') post(draft);
            if (does === 'post-unheard') server.take(draft.takeBatch(200));
            if (does === 'catch-up') catchUp(draft, limit);
            if (does === 'decide' && draft.trouble(field)) {
              draft.resolve(field, value === 1 ? 'mine' : 'theirs');
            }
          }
          for (let turn = 0; turn < 3; turn += 1) drafts.forEach(post);
          for (const draft of drafts) catchUp(draft);
          for (const draft of drafts) {
            expect(draft.status()).toMatchObject({ unanswered: 0, isBehind: false });
            for (const field of [flexion, pain]) {
              const held = server.values.get(fieldText(field)) ?? null;
              const trouble = draft.trouble(field);
              if (trouble) expect(trouble).toMatchObject({ kind: 'conflict', theirs: held });
              else expect(draft.value(field)).toEqual(held);
            }
          }
        }),
        { numRuns: 500 },
      );
    });
  });
});
