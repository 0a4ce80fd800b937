import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { v4, v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { journalSecret } from '@/auth/journal-secret';
import type { AttributeValue } from '@/clinical/findings/attribute';
import { CHANGE_FORMAT, type ChangeBatch, type DraftChange } from '@/clinical/notes/change-batch';
import { createDraft } from '@/components/charting/draft-store/draft';
import { fieldText, keyOf, type FieldRef } from '@/components/charting/draft-store/field-ref';
import { readEntries } from '@/components/journal/entry-store';
import { createJournal } from '@/components/journal/journal';
import { accountKeys } from '@/components/journal/seal';
import { applyChanges } from '@/db/notes/apply-changes';
import { openNote } from '@/db/notes/open-note';
import { draftNote, foundClinic, granted, type ClinicFixture } from '@/db/testing/clinic-fixture';
import { withTestDatabase } from '@/db/testing/with-test-database';

withTestDatabase();
let clinic: ClinicFixture;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET ??= 'a secret of this test, as long as one has to be';
  clinic = await foundClinic();
});

const values: readonly (readonly [FieldRef, readonly AttributeValue[]])[] = [
  [{ key: keyOf('rom.lumbar.flexion.active'), attribute: 'degrees' }, [20, 25, 30]],
  [{ key: keyOf('rom.lumbar.flexion.active'), attribute: 'painScore' }, [0, 3, 8]],
  [{ key: keyOf('narrative.story'), attribute: 'body' }, ['Fell.', 'Fell off a jetty.']],
];
const edit = fc.constantFrom(...values).chain(([field, some]) =>
  fc.record({
    kind: fc.constant('edit' as const),
    field: fc.constant(field),
    value: fc.option(fc.constantFrom(...some), { nil: null }),
  }),
);
const post = fc.record({
  kind: fc.constant('post' as const),
  isLast: fc.boolean(),
  /** Gone, or on its way until a later step. */
  request: fc.constantFrom('arrives', 'lost', 'late' as const),
  answer: fc.constantFrom('arrives', 'lost', 'backwards' as const),
  isSentTwice: fc.boolean(),
});
const arrival = fc.record({ kind: fc.constant('late-request-arrives' as const) });
const restart = fc.record({ kind: fc.constant('restart' as const) });
const steps = fc.array(
  fc.oneof(
    { arbitrary: edit, weight: 6 },
    { arbitrary: post, weight: 4 },
    { arbitrary: arrival, weight: 1 },
    { arbitrary: restart, weight: 1 },
  ),
  { maxLength: 30 },
);

type Note = { noteId: string; patientId: string };

/** A page that opens the draft as the server holds it now, and what an earlier page left. */
async function openPage(note: Note) {
  const actor = clinic.physio;
  const { content, revision } = granted(await openNote(actor, note.noteId));
  let seq = Date.now();
  const draft = createDraft({
    findings: content.findings,
    revision,
    newPatchId: v7,
    nextSeq: () => seq++,
  });
  const journal = createJournal({
    draft,
    accountId: actor.accountId,
    note: { clinicId: clinic.clinicId, ...note },
    page: v4(),
    keys: async () => ({ kind: 'keys', keys: await keysOf(actor.accountId) }),
  });
  expect(await journal.open()).toBe('open');
  return { draft, journal };
}

const keysOf = (accountId: string) => accountKeys(accountId, journalSecret(accountId));

async function send({ noteId, patientId }: Note, changes: readonly DraftChange[]) {
  const batch: ChangeBatch = {
    format: CHANGE_FORMAT,
    accountId: clinic.physio.accountId,
    clinicId: clinic.clinicId,
    patientId,
    device: v4(),
    changes: [...changes],
  };
  return granted(await applyChanges(clinic.physio, { noteId, batch }));
}

describe('the way of a change, from the journal to the record', () => {
  it('ends with what was last typed, once, whatever breaks on the way', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        const note = await draftNote(clinic.physio);
        let page = await openPage(note);
        const typed = new Map<string, AttributeValue | null>();
        const late: (readonly DraftChange[])[] = [];
        for (const step of plan) {
          if (step.kind === 'edit') {
            page.draft.set(step.field, step.value);
            typed.set(fieldText(step.field), step.value);
          } else if (step.kind === 'restart') {
            await page.journal.keep(page.draft.unconfirmed());
            page = await openPage(note);
          } else if (step.kind === 'late-request-arrives') {
            const changes = late.shift();
            if (changes) await send(note, changes);
          } else {
            const changes = page.draft.takeBatch(200, step.isLast);
            if (changes.length === 0 || step.request === 'lost') continue;
            await page.journal.keep(changes);
            if (step.request === 'late') {
              late.push(changes);
              continue;
            }
            const first = await send(note, changes);
            const { answers, revision } = step.isSentTwice ? await send(note, changes) : first;
            if (step.answer === 'lost') continue;
            const given = step.answer === 'backwards' ? answers.toReversed() : answers;
            page.draft.answer(given, revision);
          }
        }
        await page.journal.keep(page.draft.unconfirmed());
        const last = await openPage(note);
        for (let turn = 0; turn < 3; turn += 1) {
          const changes = last.draft.takeBatch(200);
          if (changes.length === 0) break;
          const { answers, revision } = await send(note, changes);
          last.draft.answer(answers, revision);
        }
        for (const changes of late) await send(note, changes);

        const { content } = granted(await openNote(clinic.physio, note.noteId));
        const record = createDraft({
          findings: content.findings,
          revision: 0,
          newPatchId: v7,
          nextSeq: () => 0,
        });
        for (const [field] of values) {
          const wanted = typed.get(fieldText(field)) ?? null;
          expect(last.draft.value(field)).toEqual(wanted);
          expect(record.value(field)).toEqual(wanted);
        }
        expect(last.draft.status()).toMatchObject({ unanswered: 0, troubles: [] });
        await last.journal.keep(last.draft.unconfirmed());
        const { account } = await keysOf(clinic.physio.accountId);
        await expect.poll(() => readEntries(account)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
