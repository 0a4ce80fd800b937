import type { Page } from 'playwright/test';
import type { ChangeBatch } from '@/clinical/notes/change-batch';
import { paths } from '@/components/paths';
import { batchOf, draftNote } from '@/db/testing/clinic-fixture';
import { box, isSaved } from './support/charting';
import { expect, PASSWORD, test, type TestClinic } from './support/consult';
import { fillSignIn, signOut } from './support/doors';
import {
  CHANGES,
  isSealed,
  listenForChanges,
  openChart,
  plantJournal,
  rawJournal,
  recordOf,
  STORY,
  strip,
  waiting,
} from './support/unsent';

const WORDS = 'Quillfeather fell off a jetty.';

/** Ends every session of the physiotherapist, from another browser. */
async function revoke(clinic: TestClinic): Promise<void> {
  const elsewhere = await clinic.signIn('physio');
  await elsewhere.goto(paths.account());
  await elsewhere.getByRole('button', { name: 'Sign out everywhere' }).click();
  await elsewhere
    .getByRole('alertdialog')
    .getByRole('button', { name: 'Sign out everywhere' })
    .click();
  await expect(elsewhere).toHaveURL(/\/sign-in$/);
}

/** Everything that the browser keeps for this page, as text in which words can be looked for. */
async function everythingKept(page: Page): Promise<string> {
  const bytes = (await rawJournal(page)).flatMap((entry) => [
    JSON.stringify(entry),
    ...Object.values(entry)
      .filter((value) => Array.isArray(value))
      .flatMap((value) => {
        const buffer = Buffer.from(value as number[]);
        return [buffer.toString('utf8'), buffer.toString('utf16le')];
      }),
  ]);
  const rest = await page.evaluate(async () =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      await caches.keys(),
      await indexedDB.databases(),
    ]),
  );
  return [...bytes, rest].join('\n');
}

test('a session revoked while typing: the same account signs in over the page and its changes go', async ({
  clinic,
}) => {
  const { noteId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await openChart(page, clinic, noteId);
  const { revision: before } = await recordOf(clinic, noteId);
  const patchIds = listenForChanges(page);
  await revoke(clinic);
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });

  await test.step('what is typed is sealed, and the page says that nobody is signed in', async () => {
    await box(page, STORY).fill(WORDS);
    await expect(strip(page)).toContainText('Signed out.');
    await isSealed(page, 1);
  });

  await test.step('another account signing in over it gets nothing and sends nothing', async () => {
    await page.getByRole('button', { name: 'Sign in here' }).click();
    await fillSignIn(page, clinic.emails.colleague, PASSWORD);
    await expect(dialog).toContainText('This page belongs to somebody else');
    expect((await recordOf(clinic, noteId)).revision).toBe(before);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Try now' }).click();
    await expect(strip(page)).toContainText('Signed out.');
  });

  await test.step('nor does another account signing in beside it, in the same browser', async () => {
    const beside = await page.context().newPage();
    await beside.goto(paths.signIn());
    await fillSignIn(beside, clinic.emails.colleague, PASSWORD);
    await expect(beside).toHaveURL(/\/today$/);
    await expect(waiting(beside)).toHaveCount(0);
    const refused = page.waitForResponse((answer) => CHANGES.test(answer.url()));
    await page.getByRole('button', { name: 'Try now' }).click();
    expect((await refused).status()).toBe(401);
    await beside.goto(paths.note(clinic.clinicId, noteId));
    await expect(beside.getByText('Draft of Percy Physio-Test, not signed')).toBeVisible();
    await expect(beside.getByText('Quillfeather fell')).toHaveCount(0);
    expect((await recordOf(clinic, noteId)).revision).toBe(before);
    await signOut(beside, 'Cora Colleague-Test');
    await expect(beside).toHaveURL(/\/sign-in/);
    await beside.close();
  });

  await test.step('the same account signs in over the page, and the change is saved once', async () => {
    await page.getByRole('button', { name: 'Sign in here' }).click();
    await fillSignIn(page, clinic.emails.physio, PASSWORD);
    await isSaved(page);
    await isSealed(page, 0);
    const after = await recordOf(clinic, noteId);
    expect(after.story).toBe(WORDS);
    expect(patchIds.size).toBe(1);
    expect(after.revision - before).toBe(1);
    await expect(box(page, STORY)).toHaveValue(WORDS);
  });
});

test('a raw copy of the browser’s storage opens nothing with another account’s session', async ({
  clinic,
}) => {
  const { noteId, patientId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await openChart(page, clinic, noteId);
  await page.route(CHANGES, (route) => route.abort());
  await box(page, STORY).fill(WORDS);
  await isSealed(page, 1);
  const copy = await rawJournal(page);
  const { revision: before } = await recordOf(clinic, noteId);

  await test.step('nothing in it can be read', async () => {
    const kept = await everythingKept(page);
    for (const told of ['Quillfeather', 'jetty', 'narrative', noteId, patientId, clinic.clinicId]) {
      expect(kept).not.toContain(told);
    }
  });

  const theirs = await clinic.signIn('colleague');
  const { noteId: ownNote } = await draftNote(clinic.colleague);
  const sent = listenForChanges(theirs);
  await test.step('under its own tag nothing of it is offered, shown or sent', async () => {
    await openChart(theirs, clinic, ownNote);
    await plantJournal(theirs, copy);
    await theirs.goto(paths.today(clinic.clinicId));
    await theirs.goto(paths.note(clinic.clinicId, noteId));
    await expect(theirs.getByText('Draft of Percy Physio-Test, not signed')).toBeVisible();
    await openChart(theirs, clinic, ownNote);
    await expect(waiting(theirs)).toHaveCount(0);
    await expect(theirs.getByText('Quillfeather fell')).toHaveCount(0);
    await isSealed(theirs, copy.length);
  });

  await test.step('under the other account’s tag it is only something that cannot be opened', async () => {
    await theirs.route(CHANGES, (route) => route.abort());
    await box(theirs, STORY).fill('Own words of the colleague.');
    await isSealed(theirs, copy.length + 1);
    const own = (await rawJournal(theirs)).find(
      ({ patchId }) => !copy.some((each) => each.patchId === patchId),
    );
    await plantJournal(
      theirs,
      copy.map((each) => ({ ...each, account: own?.account ?? '', note: own?.note })),
    );
    await theirs.unroute(CHANGES);
    await openChart(theirs, clinic, ownNote);
    await expect(box(theirs, STORY)).toHaveValue('Own words of the colleague.');
    const unreadable = theirs.getByRole('region', { name: 'Changes that cannot be opened' });
    await expect(unreadable).toContainText('One change of yours in this browser cannot be opened.');
    await unreadable.getByRole('button', { name: 'Discard…' }).click();
    await theirs
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Discard', exact: true })
      .click();
    await expect(unreadable).toHaveCount(0);
    await isSealed(theirs, 0);
  });

  await test.step('nothing of it was sent, and its own browser still has it', async () => {
    for (const { patchId } of copy) expect(sent.has(patchId)).toBe(false);
    expect((await recordOf(clinic, noteId)).revision).toBe(before);
    expect(await rawJournal(page)).toEqual(copy);
  });
});

test('a page of another version is refused whole, and what it holds is saved after a reload', async ({
  clinic,
}) => {
  const { noteId, patientId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await openChart(page, clinic, noteId);
  const { revision: before } = await recordOf(clinic, noteId);
  const post = (batch: unknown) =>
    page.request.post(paths.noteChanges(noteId), {
      data: batch,
      headers: { 'content-type': 'application/json' },
    });

  await test.step('a page of before accounts were named still saves, by the first format', async () => {
    const batch = batchOf(clinic.physio, patientId, [
      [{ code: 'narrative.impression' }, 'body', 'Sent by an old page.'],
    ]);
    expect(batch.format).toBe(1);
    const answer = await post(batch);
    expect(answer.status()).toBe(200);
    expect(await answer.json()).toMatchObject({ format: 1, answers: [{ answer: 'applied' }] });
    expect((await recordOf(clinic, noteId)).impression).toBe('Sent by an old page.');
  });

  await test.step('a format that the server does not know is refused with what to do', async () => {
    await page.route(CHANGES, (route) => {
      const batch = route.request().postDataJSON() as ChangeBatch;
      return route.continue({ postData: JSON.stringify({ ...batch, format: 2 }) });
    });
    await box(page, STORY).fill(WORDS);
    await expect(strip(page)).toContainText('of different versions');
    await expect(strip(page)).toContainText('1 change kept, sealed, in this browser');
    await expect(page.getByText('Saved', { exact: true })).toHaveCount(0);
    await expect(box(page, STORY)).toHaveValue(WORDS);
    await isSealed(page, 1);
    expect((await recordOf(clinic, noteId)).revision).toBe(before + 1);
  });

  await test.step('the page as the server has it now sends it, once', async () => {
    await page.unroute(CHANGES);
    await page.getByRole('button', { name: 'Reload the page' }).click();
    await isSealed(page, 0);
    await isSaved(page);
    await expect(box(page, STORY)).toHaveValue(WORDS);
    expect(await recordOf(clinic, noteId)).toMatchObject({ story: WORDS, revision: before + 2 });
  });
});
