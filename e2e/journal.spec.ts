import { rmSync } from 'node:fs';
import { paths } from '@/components/paths';
import { makeThrowawayFolder } from '@/db/testing/throwaway-folder';
import { draftNote } from '@/db/testing/clinic-fixture';
import { figure, onPage } from './support/body-figure';
import { box, isSaved, openSection } from './support/charting';
import { expect, test } from './support/consult';
import { showsSignIn } from './support/doors';
import { startKillableBrowser } from './support/killable-browser';
import {
  CHANGES,
  comeBack,
  IMPRESSION,
  isSealed,
  listenForChanges,
  openChart,
  rawJournal,
  recordOf,
  STORY,
  strip,
  takeUp,
  waiting,
} from './support/unsent';
import { startTestServer } from './test-installation';

test('offline in the middle of a stroke and of a sentence: counted, sealed, and saved once', async ({
  clinic,
}) => {
  const { noteId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await openChart(page, clinic, noteId);
  const { revision: before } = await recordOf(clinic, noteId);
  const patchIds = listenForChanges(page);

  await test.step('the plug is pulled while the pen is down', async () => {
    await page.getByRole('button', { name: 'Draw', exact: true }).click();
    const places = await onPage(figure(page, 'Back'), [
      [158, 540],
      [158, 610],
      [157, 670],
      [158, 790],
    ]);
    for (const [index, { x, y }] of places.entries()) {
      await page.mouse.move(x, y, { steps: 4 });
      if (index === 0) await page.mouse.down();
      if (index === 1) await page.context().setOffline(true);
    }
    await page.mouse.up();
    await expect(page.getByRole('list', { name: 'Marks of the body chart' })).toContainText(
      'calf left',
    );
    await page.getByRole('button', { name: 'Done' }).click();
  });

  await test.step('and is in again and out again while a sentence is typed', async () => {
    await page.context().setOffline(false);
    await isSaved(page);
    await box(page, STORY).pressSequentially('Fell off a jetty');
    await page.context().setOffline(true);
    await box(page, STORY).pressSequentially(', onto the left hip.');
  });

  await test.step('the page says so, and counts what is in the browser’s storage', async () => {
    await openSection(page, 'Impression');
    await box(page, IMPRESSION).fill('Written with no network.');
    await expect(strip(page)).toContainText('No network.');
    await expect(strip(page)).toContainText('kept, sealed, in this browser');
    const said = await page.getByText(/^Offline, \d+ unsaved$/).textContent();
    await isSealed(page, Number(/\d+/.exec(said ?? '')?.[0]));
    expect((await recordOf(clinic, noteId)).impression).toBeUndefined();
  });

  await test.step('with the network everything goes through, each change once', async () => {
    await page.context().setOffline(false);
    await isSaved(page);
    await isSealed(page, 0);
    const after = await recordOf(clinic, noteId);
    expect(after.story).toBe('Fell off a jetty, onto the left hip.');
    expect(after.impression).toBe('Written with no network.');
    expect(after.strokes).toEqual([expect.stringMatching(/^1:158,540,\d+ [^;]*158,790,\d+$/)]);
    expect(after.revision - before).toBe(patchIds.size);
  });

  await test.step('and is on the screen after a reload', async () => {
    await page.reload();
    await openSection(page, 'Story');
    await expect(box(page, STORY)).toHaveValue('Fell off a jetty, onto the left hip.');
    await expect(page.getByRole('list', { name: 'Marks of the body chart' })).toContainText(
      'calf left',
    );
  });
});

test('a page that goes while offline shows nothing, and gives everything back at the next sign-in', async ({
  clinic,
}) => {
  const { noteId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await openChart(page, clinic, noteId);
  const { revision: before } = await recordOf(clinic, noteId);
  await page.context().setOffline(true);
  await box(page, STORY).fill('Unsent Quillfeather words.');
  await isSealed(page, 1);

  await test.step('a reload without a network shows no clinical data', async () => {
    await expect(page.reload()).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
    await expect(page.getByText('Quillfeather')).toHaveCount(0);
    // Chromium loads a page that failed again, by itself, as soon as there is a network.
    await page.goto('about:blank');
  });

  await test.step('nor does anything before the sign-in', async () => {
    await page.context().clearCookies();
    await page.context().setOffline(false);
    await page.goto(paths.today(clinic.clinicId));
    await showsSignIn(page);
    expect(await page.content()).not.toContain('Quillfeather');
    await isSealed(page, 1);
  });

  await test.step('then they are offered, put back and saved, once', async () => {
    await comeBack(page, clinic);
    await takeUp(page);
    await expect(box(page, STORY)).toHaveValue('Unsent Quillfeather words.');
    const after = await recordOf(clinic, noteId);
    expect(after.story).toBe('Unsent Quillfeather words.');
    expect(after.revision - before).toBe(1);
  });

  await test.step('and are offered no more', async () => {
    await page.goto(paths.today(clinic.clinicId));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(waiting(page)).toHaveCount(0);
    await page.goto(paths.note(clinic.clinicId, noteId));
    await expect(box(page, STORY)).toHaveValue('Unsent Quillfeather words.');
    expect((await recordOf(clinic, noteId)).revision - before).toBe(1);
  });
});

test('a browser that is killed gives everything back when it is started again', async ({
  clinic,
}) => {
  const { noteId } = await draftNote(clinic.physio);
  const profile = makeThrowawayFolder('physio-e2e-profile');
  const at = (path: string) => new URL(path, process.env.PHYSIO_E2E_URL).href;
  const first = await startKillableBrowser(profile);
  const page = await first.context.newPage();
  try {
    await page.goto(at(paths.today(clinic.clinicId)));
    await comeBack(page, clinic);
    await page.goto(at(paths.note(clinic.clinicId, noteId)));
    await isSaved(page);
    await page.route(CHANGES, (route) => route.abort());
    await box(page, STORY).fill('Typed before the crash.');
    await isSealed(page, 1);
  } finally {
    await first.kill();
  }
  expect((await recordOf(clinic, noteId)).story).toBeUndefined();

  const second = await startKillableBrowser(profile);
  try {
    await second.context.clearCookies();
    const again = await second.context.newPage();
    await again.goto(at(paths.today(clinic.clinicId)));
    await comeBack(again, clinic);
    await takeUp(again);
    await expect(box(again, STORY)).toHaveValue('Typed before the crash.');
    expect((await recordOf(clinic, noteId)).story).toBe('Typed before the crash.');
  } finally {
    await second.kill();
    rmSync(profile, { recursive: true, force: true });
  }
});

test('the server is killed between a change and its answer, then the page goes too: each change is there once', async ({
  clinic,
}) => {
  const { noteId } = await draftNote(clinic.physio);
  const server = await startTestServer();
  const page = await clinic.visit();
  const at = (path: string) => new URL(path, server.appUrl).href;
  await page.goto(at(paths.today(clinic.clinicId)));
  await comeBack(page, clinic);
  await page.goto(at(paths.note(clinic.clinicId, noteId)));
  await isSaved(page);
  const { revision: before } = await recordOf(clinic, noteId);
  const patchIds = listenForChanges(page);

  await test.step('the change has committed when the server dies without a word', async () => {
    await page.route(
      CHANGES,
      async (route) => {
        await route.fetch();
        await server.kill('SIGKILL');
        await route.abort();
      },
      { times: 1 },
    );
    await box(page, STORY).fill('Committed, and never answered.');
    await expect(strip(page)).toContainText('The server does not answer.');
    await openSection(page, 'Impression');
    await box(page, IMPRESSION).fill('Typed while it was dead.');
    await isSealed(page, 2);
    await expect(page.getByText('Saved', { exact: true })).toHaveCount(0);
    expect((await recordOf(clinic, noteId)).story).toBe('Committed, and never answered.');
  });

  await test.step('the page is reloaded into nothing', async () => {
    await expect(page.reload()).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
  });

  const again = await startTestServer({ port: Number(new URL(server.appUrl).port) });
  await test.step('and both are back once the server is', async () => {
    await page.goto(at(paths.note(clinic.clinicId, noteId)));
    await openSection(page, 'Impression');
    await expect(box(page, IMPRESSION)).toHaveValue('Typed while it was dead.');
    await isSaved(page);
    await isSealed(page, 0);
    const after = await recordOf(clinic, noteId);
    expect(after.story).toBe('Committed, and never answered.');
    expect(after.impression).toBe('Typed while it was dead.');
    expect(patchIds.size).toBe(2);
    expect(after.revision - before).toBe(2);
  });
  await again.stop();
});

test('a text that is no value comes back after a reload, and goes when it is given up', async ({
  clinic,
}) => {
  const { noteId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await openChart(page, clinic, noteId);
  const cell = box(page, 'Lumbar flexion, active, before, degrees');
  await openSection(page, 'Examination');
  await cell.fill('444');
  const question = page.getByRole('group', { name: 'Needs a decision' });
  await expect(question).toContainText('“444” is not saved');
  await isSealed(page, 1);
  await page.reload();
  await expect(cell).toHaveValue('444');
  await expect(question).toContainText('“444” is not saved');
  await question.getByRole('button', { name: 'Give it up' }).click();
  await expect(cell).toHaveValue('');
  await isSealed(page, 0);
  await isSaved(page);
  expect(await rawJournal(page)).toEqual([]);
});
