import type { Locator, Page } from 'playwright/test';
import { discardNote } from '@/db/notes/discard-note';
import { moveNote } from '@/db/notes/move-note';
import { openNote } from '@/db/notes/open-note';
import { signNote } from '@/db/notes/sign-note';
import { takeOverNote } from '@/db/notes/take-over-note';
import { chart, draftNote, granted } from '@/db/testing/clinic-fixture';
import { box, isSaved } from './support/charting';
import { expect, test, type TestClinic } from './support/consult';
import { banner, HARRIET, registered } from './support/patients';
import { isSealed, openChart, recordOf, STORY, strip } from './support/unsent';

const WORDS = 'Typed with no network.';

const unsent = (page: Page): Locator =>
  page.getByRole('region', { name: 'Unsent changes', exact: true });

/** Types offline; then something becomes of the note elsewhere, and the network is back. */
async function typeOffline(
  page: Page,
  field: string,
  meanwhile: () => Promise<unknown>,
): Promise<void> {
  await page.context().setOffline(true);
  await box(page, field).fill(WORDS);
  await isSealed(page, 1);
  await meanwhile();
  await page.context().setOffline(false);
  await expect(page.getByText('1 refused')).toBeVisible();
  await expect(box(page, field)).toHaveValue(WORDS);
  await strip(page).getByRole('button', { name: 'Reload the page' }).click();
  await expect(unsent(page)).toContainText(WORDS);
}

/** Nothing of what was typed came into the note. */
async function holdsNothing(clinic: TestClinic, noteId: string): Promise<void> {
  const { content } = granted(await openNote(clinic.physio, noteId));
  expect(JSON.stringify(content.findings)).not.toContain(WORDS);
}

test('a note that was signed elsewhere takes no change; it becomes an addendum', async ({
  clinic,
}) => {
  const draft = await draftNote(clinic.physio, 'contact');
  const { noteId } = draft;
  await chart(clinic.physio, draft, [
    [{ code: 'narrative.contact' }, 'body', 'Telephoned: better.'],
  ]);
  const page = await clinic.signIn('physio');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openChart(page, clinic, noteId);
  await typeOffline(page, 'Contact', async () =>
    granted(await signNote(clinic.physio, { ...draft, revision: 1 })),
  );
  const note = page.getByRole('article');
  await expect(note).toContainText('Telephoned: better.');
  await expect(note).not.toContainText(WORDS);
  await holdsNothing(clinic, noteId);

  await test.step('they can be copied', async () => {
    await unsent(page).getByRole('button', { name: 'Copy' }).click();
    await expect(page.getByText('Copied')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(WORDS);
    await isSealed(page, 1);
  });

  await test.step('and are added below the note, signed as it is', async () => {
    await unsent(page).getByRole('button', { name: 'Add as an addendum' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add as an addendum' });
    await expect(dialog.getByLabel('Addendum')).toHaveValue(new RegExp(WORDS));
    await dialog.getByRole('button', { name: 'Add addendum' }).click();
    await expect(note).toContainText(WORDS);
    await expect(note).toContainText(/Added .* by Percy Physio-Test/);
    await expect(unsent(page)).toHaveCount(0);
    await isSealed(page, 0);
    await holdsNothing(clinic, noteId);
  });
});

test('changes of a draft that was discarded are shown until they are discarded too', async ({
  clinic,
}) => {
  const draft = await draftNote(clinic.physio);
  const { noteId } = draft;
  const page = await clinic.signIn('physio');
  await openChart(page, clinic, noteId);
  await typeOffline(page, STORY, async () => granted(await discardNote(clinic.physio, draft)));
  await expect(page.getByText('This draft was discarded')).toBeVisible();
  await holdsNothing(clinic, noteId);
  const question = page.getByRole('alertdialog', { name: 'Discard these changes?' });
  await unsent(page).getByRole('button', { name: 'Discard them' }).click();
  await question.getByRole('button', { name: 'Cancel' }).click();
  await page.reload();
  await expect(unsent(page)).toContainText(WORDS);
  await unsent(page).getByRole('button', { name: 'Discard them' }).click();
  await question.getByRole('button', { name: 'Discard changes' }).click();
  await expect(unsent(page)).toHaveCount(0);
  await isSealed(page, 0);
  await holdsNothing(clinic, noteId);
});

test('a draft that a colleague took over is not written into', async ({ clinic }) => {
  const draft = await draftNote(clinic.physio);
  const { noteId } = draft;
  const page = await clinic.signIn('physio');
  await openChart(page, clinic, noteId);
  await typeOffline(page, STORY, async () =>
    granted(await takeOverNote(clinic.colleague, { ...draft, revision: 0 })),
  );
  await expect(page.getByText('Draft of Cora Colleague-Test, not signed')).toBeVisible();
  await expect(unsent(page)).toContainText('taken over before these changes of yours were sent');
  await holdsNothing(clinic, noteId);
  await isSealed(page, 1);
});

test('what was typed of one patient is shown, and never sent, once the draft is another’s', async ({
  clinic,
}) => {
  const draft = await draftNote(clinic.physio);
  const { noteId } = draft;
  const { patientId: toPatientId } = await registered(clinic.physio, HARRIET);
  const page = await clinic.signIn('physio');
  await openChart(page, clinic, noteId);
  await typeOffline(page, STORY, async () =>
    granted(await moveNote(clinic.physio, { ...draft, revision: 0, toPatientId })),
  );
  await expect(banner(page)).toContainText('QUILLFEATHER-TEST');
  await expect(box(page, STORY)).toHaveValue('');
  await box(page, STORY).fill('Harriet’s own words.');
  await isSaved(page);
  expect((await recordOf(clinic, noteId)).story).toBe('Harriet’s own words.');
  await holdsNothing(clinic, noteId);
  await isSealed(page, 1);
});

test('two devices, one of them offline: the same value asks, whatever happens to the page', async ({
  clinic,
}) => {
  const { noteId } = await draftNote(clinic.physio);
  const tablet = await clinic.signIn('physio');
  const laptop = await clinic.signIn('physio');
  await openChart(tablet, clinic, noteId);
  await tablet.context().setOffline(true);
  await box(tablet, STORY).fill('Told to the tablet.');
  await isSealed(tablet, 1);
  await openChart(laptop, clinic, noteId);
  await box(laptop, STORY).fill('Told to the laptop.');
  await isSaved(laptop);
  await tablet.context().setOffline(false);
  const question = tablet.getByRole('group', { name: 'Needs a decision' });

  await test.step('both are shown, and the note holds the one that came first', async () => {
    await expect(question).toContainText('“Told to the laptop.”');
    await expect(box(tablet, STORY)).toHaveValue('Told to the tablet.');
    expect((await recordOf(clinic, noteId)).story).toBe('Told to the laptop.');
  });

  await test.step('after a reload too', async () => {
    await tablet.reload();
    await expect(question).toContainText('“Told to the laptop.”');
    await expect(box(tablet, STORY)).toHaveValue('Told to the tablet.');
    await isSealed(tablet, 1);
    await question.getByRole('button', { name: 'Keep mine' }).click();
    await isSaved(tablet);
    await isSealed(tablet, 0);
    expect((await recordOf(clinic, noteId)).story).toBe('Told to the tablet.');
  });
});
