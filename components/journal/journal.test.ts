import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { createDraft } from '@/components/charting/draft-store/draft';
import { keyOf, type FieldRef } from '@/components/charting/draft-store/field-ref';
import { deleteStorage, readEntries, writeEntries } from './entry-store';
import { createJournal } from './journal';
import { accountKeys, noteTag, type SealedNote } from './seal';

const story: FieldRef = { key: keyOf('narrative.story'), attribute: 'body' };
const plan: FieldRef = { key: keyOf('narrative.plan'), attribute: 'body' };
const note: SealedNote = { clinicId: 'clinic', patientId: 'patient', noteId: 'note' };
const secretOf: Record<string, string> = {
  physio: Buffer.alloc(32, 1).toString('base64url'),
  colleague: Buffer.alloc(32, 2).toString('base64url'),
};

afterEach(deleteStorage);

let pages = 0;

/** A page that opens the note, as the server holds it. */
async function openPage({ accountId = 'physio', at = note, findings = [], early }: Opened = {}) {
  pages += 1;
  const page = `page-${pages}`;
  let next = pages * 1000;
  const draft = createDraft({
    findings,
    revision: 0,
    newPatchId: () => `${page}/${next}`,
    nextSeq: () => next++,
  });
  const journal = createJournal({
    draft,
    accountId,
    note: at,
    page,
    keys: async () => ({
      kind: 'keys',
      keys: await accountKeys(accountId, secretOf[accountId] ?? ''),
    }),
  });
  if (early) draft.set(story, early);
  return { draft, journal, opened: await journal.open() };
}
type Opened = {
  accountId?: string;
  at?: SealedNote;
  findings?: Parameters<typeof createDraft>[0]['findings'];
  /** A story that is typed before the journal is open. */
  early?: string;
};

async function stored(accountId = 'physio', at = note) {
  const keys = await accountKeys(accountId, secretOf[accountId] ?? '');
  return readEntries(keys.account, await noteTag(keys, at.clinicId, at.noteId));
}

describe('the journal of a draft', () => {
  it('gives back what a page left, as it was made, to the next page of the same person', async () => {
    const first = await openPage();
    first.draft.set(story, 'Half a sent');
    first.draft.set(story, 'Half a sentence');
    const [sent] = first.draft.takeBatch(200);
    first.draft.set(story, 'Half a sentence, and more');
    first.draft.set(plan, 'Ice');
    await first.journal.keep(first.draft.unconfirmed());
    const left = first.draft.unconfirmed();

    const second = await openPage();
    expect(second.draft.value(story)).toBe('Half a sentence, and more');
    expect(second.draft.value(plan)).toBe('Ice');
    expect(second.draft.takeBatch(200)).toEqual(left);
    expect(second.draft.takeBatch(200)[0]).toEqual(sent);
  });

  it('holds one entry for a value typed key by key, and none once the server has it', async () => {
    const { draft, journal } = await openPage();
    for (const typed of ['4', '45', '45 ']) draft.set(story, typed);
    await journal.keep(draft.unconfirmed());
    expect(await stored()).toHaveLength(1);
    const [change] = draft.takeBatch(200);
    draft.answer([{ patchId: change?.patchId ?? '', answer: 'applied', revision: 1 }], 1);
    await journal.keep(draft.unconfirmed());
    await expect.poll(stored).toHaveLength(0);
  });

  it('gives nothing to another account, and leaves it lying for its own', async () => {
    const first = await openPage();
    first.draft.set(story, 'Mine');
    await first.journal.keep(first.draft.unconfirmed());
    const theirs = await openPage({ accountId: 'colleague' });
    expect(theirs.draft.value(story)).toBeNull();
    expect(theirs.draft.takeBatch(200)).toEqual([]);
    expect(await stored('colleague')).toEqual([]);
    const again = await openPage();
    expect(again.draft.value(story)).toBe('Mine');
  });

  it('gives nothing to another note, nor to the note once it is another patient’s', async () => {
    const first = await openPage();
    first.draft.set(story, 'Of this patient');
    await first.journal.keep(first.draft.unconfirmed());
    const elsewhere = await openPage({ at: { ...note, noteId: 'other' } });
    expect(elsewhere.draft.takeBatch(200)).toEqual([]);
    const moved = await openPage({ at: { ...note, patientId: 'other' } });
    expect(moved.draft.takeBatch(200)).toEqual([]);
    expect(await stored()).toHaveLength(1);
  });

  it('passes over an entry that was tampered with, and opens the others', async () => {
    const first = await openPage();
    first.draft.set(story, 'Whole');
    first.draft.set(plan, 'Touched');
    await first.journal.keep(first.draft.unconfirmed());
    const [whole, touched] = await stored();
    if (!whole || !touched) throw new Error('Two entries were sealed.');
    await writeEntries([{ ...touched, sealed: whole.sealed }], []);
    const second = await openPage();
    expect(second.draft.value(story)).toBe('Whole');
    expect(second.draft.value(plan)).toBeNull();
    expect(second.draft.takeBatch(200)).toEqual([first.draft.unconfirmed()[0]]);
  });

  it('keeps a disputed value until it is decided, as it stands on the screen', async () => {
    const first = await openPage();
    first.draft.set(story, 'Mine');
    const [change] = first.draft.takeBatch(200);
    const patchId = change?.patchId ?? '';
    first.draft.answer([{ patchId, answer: 'conflict', theirs: 'Theirs', revision: 1 }], 1);
    first.draft.set(story, 'Mine, longer');
    await first.journal.keep(first.draft.unconfirmed());

    const theirs = [{ ...story.key, attributes: { body: 'Theirs' } }];
    const second = await openPage({ findings: theirs });
    expect(second.draft.takeBatch(200)).toMatchObject([{ value: 'Mine, longer', base: null }]);
    const [again] = second.draft.takeBatch(200);
    const answer = { answer: 'conflict', theirs: 'Theirs', revision: 1 } as const;
    second.draft.answer([{ patchId: again?.patchId ?? '', ...answer }], 1);
    expect(second.draft.trouble(story)).toMatchObject({ kind: 'conflict', theirs: 'Theirs' });
    second.draft.resolve(story, 'theirs');
    await expect.poll(stored).toHaveLength(0);
  });

  it('asks when something was typed before the journal was open', async () => {
    const first = await openPage();
    first.draft.set(story, 'Left behind');
    await first.journal.keep(first.draft.unconfirmed());
    const { draft } = await openPage({ early: 'Typed early' });
    expect(draft.value(story)).toBe('Typed early');
    expect(draft.trouble(story)).toMatchObject({ kind: 'conflict', theirs: 'Left behind' });
    draft.resolve(story, 'theirs');
    expect(draft.value(story)).toBe('Left behind');
  });

  it('keeps a text that is no value, and lets it go once it was given up', async () => {
    const flexion: FieldRef = { key: keyOf('rom.lumbar.flexion.active'), attribute: 'degrees' };
    const first = await openPage();
    first.draft.setImpossible(flexion, null, '455', 'Up to 110°.');
    await first.journal.keep(first.draft.unconfirmed());
    const second = await openPage();
    expect(second.draft.trouble(flexion)).toMatchObject({ kind: 'impossible', text: '455' });
    expect(second.draft.takeBatch(200)).toEqual([]);
    second.draft.resolve(flexion, 'theirs');
    await expect.poll(stored).toHaveLength(0);
  });

  it('says honestly when storage is refused, and the draft goes on', async () => {
    const factory = globalThis.indexedDB;
    const refuse = () => {
      throw new DOMException('A private window.', 'SecurityError');
    };
    Object.defineProperty(globalThis, 'indexedDB', {
      value: { ...factory, open: refuse },
      configurable: true,
    });
    const { draft, journal, opened } = await openPage();
    expect(opened).toBe('open');
    draft.set(story, 'Typed');
    await journal.keep(draft.unconfirmed());
    expect(journal.state()).toEqual({ kind: 'memory', why: 'refused' });
    expect(journal.holdsAll()).toBe(false);
    expect(draft.takeBatch(200)).toHaveLength(1);
    Object.defineProperty(globalThis, 'indexedDB', { value: factory, configurable: true });
    draft.set(story, 'Typed on');
    await expect.poll(journal.state).toEqual({ kind: 'kept' });
  });
});
