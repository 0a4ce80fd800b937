import type { Page } from 'playwright/test';
import { paths } from '@/components/paths';
import { draftNote } from '@/db/testing/clinic-fixture';
import { box, isSaved } from './support/charting';
import { expect, PASSWORD, test, type TestClinic } from './support/consult';
import { fillSignIn, openAccountMenu, showsSignIn, signOut } from './support/doors';
import { hasFetchedAll } from './support/later-parts';
import { chartForSigning } from './support/signed-first-visit';
import {
  CHANGES,
  comeBack,
  isSealed,
  openChart,
  recordOf,
  refuseStorage,
  STORY,
  strip,
  takeUp,
  waiting,
} from './support/unsent';

const ME = 'Percy Physio-Test';

/** A chart whose changes do not reach the server, with one of them sealed. */
async function heldBack(clinic: TestClinic, words: string) {
  const { noteId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await openChart(page, clinic, noteId);
  await page.route(CHANGES, (route) => route.abort());
  await box(page, STORY).fill(words);
  await isSealed(page, 1);
  return { page, noteId };
}

const signOutQuestion = (page: Page) =>
  page.getByRole('dialog', { name: 'Sign out with unsent changes?' });

async function signOutEverywhere(page: Page): Promise<void> {
  await page.goto(paths.account());
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page
    .getByRole('alertdialog', { name: 'Sign out everywhere?' })
    .getByRole('button', { name: 'Sign out everywhere' })
    .click();
}

/** The network lets changes through again, and the browser says so. */
async function answersAgain(page: Page): Promise<void> {
  await page.unroute(CHANGES);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

test('signing out with unsent work asks; it stays sealed unless it is discarded', async ({
  clinic,
}) => {
  const { page, noteId } = await heldBack(clinic, 'Not sent before signing out.');
  const question = signOutQuestion(page);

  await test.step('Cancel and Escape stay', async () => {
    await signOut(page, ME);
    await question.getByRole('button', { name: 'Cancel' }).click();
    await signOut(page, ME);
    await expect(question).toContainText('Changes of one note have not reached the server.');
    await page.keyboard.press('Escape');
    await expect(question).toHaveCount(0);
    await expect(box(page, STORY)).toHaveValue('Not sent before signing out.');
  });

  await test.step('kept, they are offered at the next sign-in', async () => {
    await signOut(page, ME);
    await question.getByRole('button', { name: 'Keep them sealed and sign out' }).click();
    await comeBack(page, clinic);
    await waiting(page).getByRole('link').click();
    await expect(box(page, STORY)).toHaveValue('Not sent before signing out.');
    await isSealed(page, 1);
  });

  await test.step('discarded, they are gone for good', async () => {
    await signOut(page, ME);
    await question.getByRole('button', { name: 'Discard them and sign out' }).click();
    await showsSignIn(page);
    await isSealed(page, 0);
    await comeBack(page, clinic);
    await page.unroute(CHANGES);
    await openChart(page, clinic, noteId);
    await expect(box(page, STORY)).toHaveValue('');
    await expect(waiting(page)).toHaveCount(0);
    expect((await recordOf(clinic, noteId)).story).toBeUndefined();
  });

  await test.step('with nothing unsent nobody is asked', async () => {
    const menu = await openAccountMenu(page, ME);
    await menu.getByRole('menuitem', { name: 'Sign out' }).click();
    await showsSignIn(page);
  });
});

test('signing out everywhere asks about what this browser holds unsent', async ({ clinic }) => {
  const { page, noteId } = await heldBack(clinic, 'Not sent before signing out.');
  await signOutEverywhere(page);
  const question = signOutQuestion(page);
  await expect(question).toContainText('Changes of one note have not reached the server.');
  await question.getByRole('button', { name: 'Keep them sealed and sign out' }).click();
  await comeBack(page, clinic);
  await page.unroute(CHANGES);
  await takeUp(page);
  expect((await recordOf(clinic, noteId)).story).toBe('Not sent before signing out.');
});

test('what another open tab holds unsent is asked about before signing out, and before signing', async ({
  clinic,
}) => {
  const note = await draftNote(clinic.physio);
  const { noteId } = note;
  await chartForSigning(clinic.physio, note);
  const page = await clinic.signIn('physio');
  await openChart(page, clinic, noteId);
  await page.route(CHANGES, (route) => route.abort());
  await box(page, STORY).fill('Held by the first tab.');
  await isSealed(page, 1);
  const beside = await page.context().newPage();
  const sign = beside.getByRole('button', { name: 'Sign note' });

  await test.step('the signing page waits for it, and shows it once it is sent', async () => {
    await beside.goto(paths.signNote(clinic.clinicId, noteId));
    const unsent = beside.getByRole('region', { name: 'Unsent changes', exact: true });
    await expect(unsent).toContainText('Another tab of this browser has the chart open');
    await expect(sign).toHaveAttribute('aria-disabled', 'true');
    await expect(beside.getByRole('article')).not.toContainText('Held by the first tab.');
    await answersAgain(page);
    await expect(beside.getByRole('article')).toContainText('Held by the first tab.');
    await expect(unsent).toHaveCount(0);
  });

  await test.step('typed after the signing page opened, it is looked for when that is pressed', async () => {
    await page.route(CHANGES, (route) => route.abort());
    await box(page, STORY).fill('Typed since.');
    await isSealed(page, 1);
    await sign.click();
    await expect(beside.getByRole('region', { name: 'Unsent changes', exact: true })).toContainText(
      'Another tab of this browser has the chart open',
    );
    expect((await recordOf(clinic, noteId)).story).toBe('Held by the first tab.');
  });

  const question = signOutQuestion(beside);
  await test.step('signing out everywhere asks, and leaves it where it is', async () => {
    await signOutEverywhere(beside);
    await expect(question).toContainText(
      'Another open tab of this browser has changes of one note',
    );
    await expect(question.getByRole('button', { name: /Discard/ })).toHaveCount(0);
    await question.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('so does signing out', async () => {
    await beside.goto(paths.today(clinic.clinicId));
    await signOut(beside, ME);
    await expect(question).toContainText(
      'Another open tab of this browser has changes of one note',
    );
    await question.getByRole('button', { name: 'Sign out', exact: true }).click();
    await showsSignIn(beside);
  });

  await test.step('the first tab still has it and sends it for the same person', async () => {
    await answersAgain(page);
    await expect(strip(page)).toContainText('Signed out.');
    await expect(box(page, STORY)).toHaveValue('Typed since.');
    await page.getByRole('button', { name: 'Sign in here' }).click();
    await fillSignIn(page, clinic.emails.physio, PASSWORD);
    await isSaved(page);
    await isSealed(page, 0);
    expect((await recordOf(clinic, noteId)).story).toBe('Typed since.');
  });
});

test('a server that does not answer keeps nobody from going on with what is open', async ({
  clinic,
}) => {
  const { noteId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await openChart(page, clinic, noteId);
  await hasFetchedAll(page);
  await page.context().setOffline(true);
  await box(page, STORY).fill('Typed before leaving.');
  await isSealed(page, 1);
  await signOut(page, ME);
  await signOutQuestion(page)
    .getByRole('button', { name: 'Keep them sealed and sign out' })
    .click();
  const still = page.getByRole('dialog', { name: 'Still signed in' });
  await expect(still).toContainText('The server did not answer');
  await still.getByRole('button', { name: 'Cancel' }).click();
  await box(page, STORY).fill('Typed before leaving, and after.');
  await page.context().setOffline(false);
  await isSaved(page);
  await isSealed(page, 0);
  expect((await recordOf(clinic, noteId)).story).toBe('Typed before leaving, and after.');
});

test('a signing page that is opened by its address waits for what was left unsent', async ({
  clinic,
}) => {
  const { noteId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await openChart(page, clinic, noteId);
  await page.context().setOffline(true);
  await box(page, STORY).fill('Perhaps not in the note.');
  await isSealed(page, 1);
  await page.goto('about:blank');
  await page.context().setOffline(false);
  await page.goto(paths.signNote(clinic.clinicId, noteId));
  const unsent = page.getByRole('region', { name: 'Unsent changes', exact: true });
  await expect(unsent).toContainText('One change of yours not confirmed yet');
  await unsent.getByRole('link', { name: 'Open the chart' }).click();
  await expect(box(page, STORY)).toHaveValue('Perhaps not in the note.');
  await isSaved(page);
  await isSealed(page, 0);
  await page.goto(paths.signNote(clinic.clinicId, noteId));
  await expect(page.getByRole('article')).toContainText('Perhaps not in the note.');
  await expect(unsent).toHaveCount(0);
});

test('discarding at sign-out discards nothing while the server does not answer', async ({
  clinic,
}) => {
  const { noteId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await openChart(page, clinic, noteId);
  await hasFetchedAll(page);
  await page.context().setOffline(true);
  await box(page, STORY).fill('To be discarded.');
  await isSealed(page, 1);
  await signOut(page, ME);
  await signOutQuestion(page).getByRole('button', { name: 'Discard them and sign out' }).click();
  const still = page.getByRole('dialog', { name: 'Still signed in' });
  await expect(still).toContainText('Nothing was discarded.');
  await isSealed(page, 1);
  await still.getByRole('button', { name: 'Cancel' }).click();
  await page.context().setOffline(false);
  await isSaved(page);
  expect((await recordOf(clinic, noteId)).story).toBe('To be discarded.');
});

test('a note of which a part only is sealed is said to be on this page only', async ({
  clinic,
}) => {
  const { page } = await heldBack(clinic, 'Sealed.');
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
  });
  await box(page, STORY).fill('Sealed, and more.');
  await expect(strip(page)).toContainText('on this page only');
  await signOut(page, ME);
  const question = signOutQuestion(page);
  await expect(question).toContainText('Changes of one note are on this page only');
  await expect(question).not.toContainText('They stay sealed in this browser');
});

test('sealed changes are asked about when the server cannot say whose they are', async ({
  clinic,
}) => {
  const { page } = await heldBack(clinic, 'Sealed.');
  await page.route(`**${paths.journalSecret()}`, (route) => route.fulfill({ status: 500 }));
  await signOutEverywhere(page);
  await expect(signOutQuestion(page)).toContainText('did not answer whether they are yours');
});

test('what another tab holds in memory alone is asked about too', async ({ clinic }) => {
  const note = await draftNote(clinic.physio);
  const { noteId } = note;
  await chartForSigning(clinic.physio, note);
  const page = await clinic.signIn('physio');
  await refuseStorage(page);
  await openChart(page, clinic, noteId);
  await page.route(CHANGES, (route) => route.abort());
  await box(page, STORY).fill('On the first tab only.');
  await expect(strip(page)).toContainText('kept on this page only');
  const beside = await page.context().newPage();
  await beside.goto(paths.signNote(clinic.clinicId, noteId));
  await expect(beside.getByRole('region', { name: 'Unsent changes', exact: true })).toContainText(
    'Another tab of this browser has the chart open',
  );
  await expect(beside.getByRole('button', { name: 'Sign note' })).toBeDisabled();
  await beside.goto(paths.today(clinic.clinicId));
  await signOut(beside, ME);
  const question = signOutQuestion(beside);
  await expect(question).toContainText('Another open tab of this browser has changes of one note');
});
