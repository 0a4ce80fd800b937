import { paths } from '@/components/paths';
import { draftNote } from '@/db/testing/clinic-fixture';
import { add, box, isSaved, openSection } from './support/charting';
import { expect, test } from './support/consult';
import { openAccountMenu } from './support/doors';
import { hasFetchedAll } from './support/later-parts';

const STORY = 'Story in words';
const FLEXION = 'Lumbar flexion, active, before, degrees';
const MISSING = 'This part of the page did not arrive';

test('a chart that has opened needs no network for what it has not shown yet', async ({
  clinic,
}) => {
  const { noteId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, noteId));
  await isSaved(page);
  await hasFetchedAll(page);
  await page.context().setOffline(true);

  await test.step('sections and their lists', async () => {
    await openSection(page, 'Red flags');
    await expect(page.locator('[data-red-flag]').first()).toBeVisible();
    await openSection(page, 'Examination');
    await box(page, FLEXION).fill('25');
    await openSection(page, 'Treatment today');
    await add(page, 'Add a treatment', 'Heat');
  });
  await test.step('menus and dialogs', async () => {
    await page.getByRole('button', { name: 'This draft' }).click();
    await page.getByRole('menuitem', { name: 'Discard draft' }).click();
    const question = page.getByRole('alertdialog', { name: 'Discard this draft?' });
    await expect(question).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(question).toHaveCount(0);
    await openAccountMenu(page, 'Percy Physio-Test');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('dialog', { name: 'Find a patient' })).toBeVisible();
    await page.keyboard.press('Escape');
  });
  await expect(page.getByText(MISSING)).toHaveCount(0);

  await page.context().setOffline(false);
  await isSaved(page);
});

test('a part that does not arrive says so, loses nothing, and comes when it is asked for again', async ({
  clinic,
}) => {
  const { noteId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  let isBlocked = false;
  page.on('load', () => {
    isBlocked = true;
  });
  let lastBlocked = 0;
  await page.route('**/_next/static/chunks/**', (route) => {
    if (!isBlocked) return route.continue();
    lastBlocked = Date.now();
    return route.abort();
  });
  await page.goto(paths.note(clinic.clinicId, noteId));
  await isSaved(page);
  await box(page, STORY).fill('Lifting plywood.');
  await openSection(page, 'Examination');
  const answer = page.getByRole('alert').filter({ hasText: MISSING });
  await expect(answer).toBeVisible();
  await isSaved(page);
  await test.step('a menu too, which can be closed', async () => {
    await page.getByRole('button', { name: 'This draft' }).click();
    await expect(answer).toHaveCount(2);
    await answer.getByRole('button', { name: 'Close' }).click();
    await expect(answer).toHaveCount(1);
  });
  const noteSoFar = page.getByRole('region', { name: 'Note so far' });
  await expect(noteSoFar).toContainText('As it was when the page opened');
  // Until all that is fetched ahead was tried in vain: then it waits, and nothing comes by itself.
  await expect.poll(() => Date.now() - lastBlocked).toBeGreaterThan(2_500);
  isBlocked = false;
  await noteSoFar.getByRole('button', { name: 'Try again' }).click();
  await expect(noteSoFar).toContainText('Lifting plywood.');
  await expect(noteSoFar.getByRole('button')).toHaveCount(0);
  await answer.getByRole('button', { name: 'Try again' }).click();
  await box(page, FLEXION).fill('25');
  await isSaved(page);
  await openSection(page, 'Story');
  await expect(box(page, STORY)).toHaveValue('Lifting plywood.');
});
