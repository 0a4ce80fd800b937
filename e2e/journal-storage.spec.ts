import type { Page } from 'playwright/test';
import { paths } from '@/components/paths';
import { draftNote } from '@/db/testing/clinic-fixture';
import { box, isSaved, openSection } from './support/charting';
import { expect, test } from './support/consult';
import {
  CHANGES,
  IMPRESSION,
  isSealed,
  openChart,
  recordOf,
  refuseStorage,
  STORY,
  strip,
} from './support/unsent';

const notKept = (page: Page) => page.getByRole('region', { name: 'No local copy' });

/** Whether the browser asks before it lets the page go. */
async function asksBeforeLeaving(page: Page): Promise<void> {
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
}

test('a browser that refuses storage says so, and charting goes on', async ({ clinic }) => {
  const { noteId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await refuseStorage(page);
  await page.goto(paths.note(clinic.clinicId, noteId));
  await expect(notKept(page)).toContainText('Nothing is kept in this browser.');
  await expect(notKept(page)).toContainText('a private window, or it is full');

  await test.step('changes are saved online', async () => {
    await box(page, STORY).fill('Saved without a copy.');
    await isSaved(page);
    expect((await recordOf(clinic, noteId)).story).toBe('Saved without a copy.');
  });

  await test.step('offline it says that this page alone has them, and asks before it goes', async () => {
    await page.context().setOffline(true);
    await openSection(page, 'Impression');
    await box(page, IMPRESSION).fill('On this page only.');
    await expect(strip(page)).toContainText('1 change kept on this page only');
    await expect(strip(page)).toContainText('Leave the page open.');
    await asksBeforeLeaving(page);
    await page.context().setOffline(false);
    await isSaved(page);
    expect((await recordOf(clinic, noteId)).impression).toBe('On this page only.');
  });
});

test('storage that is full is said to be, and is used again when there is room', async ({
  clinic,
}) => {
  const { noteId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await openChart(page, clinic, noteId);
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });

  await test.step('full: changes are still saved, and the page says what it cannot do', async () => {
    await box(page, STORY).fill('Typed into a full browser.');
    await expect(notKept(page)).toContainText('a private window, or it is full');
    await isSaved(page);
    expect((await recordOf(clinic, noteId)).story).toBe('Typed into a full browser.');
    await isSealed(page, 0);
  });

  await test.step('with room again the next change is sealed', async () => {
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await page.context().setOffline(true);
    await openSection(page, 'Impression');
    await box(page, IMPRESSION).fill('There is room again.');
    await isSealed(page, 1);
    await expect(strip(page)).toContainText('kept, sealed, in this browser');
    await page.context().setOffline(false);
    await isSaved(page);
    await isSealed(page, 0);
    expect((await recordOf(clinic, noteId)).impression).toBe('There is room again.');
  });
});

test('before the server has handed out the secret, the page says that it alone has the changes', async ({
  clinic,
}) => {
  const { noteId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  const secret = `**${paths.journalSecret()}`;
  await page.route(secret, (route) => route.abort());
  await page.goto(paths.note(clinic.clinicId, noteId));
  await box(page, STORY).fill('Typed before it could be sealed.');
  await expect(strip(page)).toContainText('1 change kept on this page only');
  await asksBeforeLeaving(page);
  await page.route(CHANGES, (route) => route.abort());
  await page.unroute(secret);
  await page.getByRole('button', { name: 'Try now' }).click();
  await isSealed(page, 1);
  await page.unroute(CHANGES);
  await page.getByRole('button', { name: 'Try now' }).click();
  await isSaved(page);
  expect((await recordOf(clinic, noteId)).story).toBe('Typed before it could be sealed.');
});
