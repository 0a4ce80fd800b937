import type { Page, Route } from 'playwright/test';
import { paths } from '@/components/paths';
import { draftNote } from '@/db/testing/clinic-fixture';
import { box, isSaved, openPart, openSection } from './support/charting';
import { expect, PASSWORD, test } from './support/consult';
import { fillSignIn } from './support/doors';
import { banner } from './support/patients';
import {
  CHANGES,
  IMPRESSION,
  listenForChanges,
  openChart,
  recordOf,
  STORY,
} from './support/unsent';
import { startTestServer } from './test-installation';

const CATCH_UP = /\/api\/notes\/[^/]+\/catch-up$/;

test('what was acknowledged is there after a reload', async ({ clinic }) => {
  const { noteId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await openChart(page, clinic, noteId);
  await box(page, STORY).fill('Lifting plywood, three days ago.');
  await page
    .getByRole('radiogroup', { name: 'Pain now' })
    .getByRole('radio', { name: '6', exact: true })
    .click();
  await openSection(page, 'Examination');
  await box(page, 'Lumbar flexion, active, before, degrees').fill('25');
  await isSaved(page);
  await page.reload();
  await test.step('the page comes back where it was left', async () => {
    await expect(box(page, 'Lumbar flexion, active, before, degrees')).toHaveValue('25');
  });
  await test.step('with everything in it', async () => {
    await openSection(page, 'Story');
    await expect(box(page, STORY)).toHaveValue('Lifting plywood, three days ago.');
    await expect(
      page
        .getByRole('radiogroup', { name: 'Pain now' })
        .getByRole('radio', { name: '6', exact: true }),
    ).toBeChecked();
  });
});

test('while the network is gone nothing says saved, nothing is lost, and it goes through later', async ({
  clinic,
}) => {
  const { noteId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await openChart(page, clinic, noteId);
  await test.step('without a network', async () => {
    await page.context().setOffline(true);
    const tried = page.waitForEvent('requestfailed', (request) => CHANGES.test(request.url()));
    await box(page, STORY).fill('Written in a lift.');
    await tried;
    await expect(page.getByText(/^Offline, \d+ unsaved$/)).toBeVisible();
    await expect(page.getByText('Saved', { exact: true })).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Not saved' })).toContainText('No network.');
    await expect(box(page, STORY)).toHaveValue('Written in a lift.');
    expect((await recordOf(clinic, noteId)).story).toBeUndefined();
  });
  await test.step('with it again', async () => {
    await page.context().setOffline(false);
    await isSaved(page);
    expect((await recordOf(clinic, noteId)).story).toBe('Written in a lift.');
  });
  await test.step('a server that does not answer', async () => {
    const refuse = (route: Route) => route.abort();
    await page.route(CHANGES, refuse);
    await box(page, STORY).fill('Written in a lift, between two floors.');
    await expect(page.getByText(/^Not saved, \d+ waiting$/)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Not saved' })).toContainText(
      'The server does not answer.',
    );
    await page.unroute(CHANGES, refuse);
    await page.getByRole('button', { name: 'Try now' }).click();
    await isSaved(page);
  });
  await page.reload();
  await expect(box(page, STORY)).toHaveValue('Written in a lift, between two floors.');
});

test('an answer that is lost on its way is asked for again, and counts once', async ({
  clinic,
}) => {
  const { noteId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await openChart(page, clinic, noteId);
  const before = await recordOf(clinic, noteId);
  const patchIds = listenForChanges(page);
  let lost = 0;
  await page.route(CHANGES, async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort();
  });
  // Or the page would hear from there that its change was applied, and ask no more.
  await page.route(CATCH_UP, (route) => route.abort());
  const again = page.waitForResponse(CHANGES);
  await box(page, STORY).fill('Said once.');
  await expect(page.getByText(/^Not saved, \d+ waiting$/)).toBeVisible();
  expect(await (await again).json()).toMatchObject({ answers: [{ answer: 'duplicate' }] });
  await isSaved(page);
  const after = await recordOf(clinic, noteId);
  expect(lost).toBe(1);
  expect(after.story).toBe('Said once.');
  expect(after.revision - before.revision).toBe(patchIds.size);
});

test('the web server is killed in the middle of a save, and nothing is lost or doubled', async ({
  clinic,
}) => {
  const { noteId } = await draftNote(clinic.physio);
  const server = await startTestServer();
  const page = await clinic.visit();
  const at = (path: string) => new URL(path, server.appUrl).href;
  await page.goto(at(paths.signIn()));
  await fillSignIn(page, clinic.emails.physio, PASSWORD);
  await expect(page).toHaveURL(/\/today$/);
  await page.goto(at(paths.note(clinic.clinicId, noteId)));
  await isSaved(page);
  const before = await recordOf(clinic, noteId);
  const patchIds = listenForChanges(page);

  await test.step('the first sentence is acknowledged', async () => {
    await box(page, STORY).fill('The first sentence.');
    await isSaved(page);
    expect((await recordOf(clinic, noteId)).story).toBe('The first sentence.');
  });

  await test.step('the server dies while it works on the second', async () => {
    const died = new Promise<void>((resolve) => {
      void page.route(
        CHANGES,
        async (route) => {
          await route.continue();
          await server.kill('SIGKILL');
          resolve();
        },
        { times: 1 },
      );
    });
    await openSection(page, 'Impression');
    await box(page, IMPRESSION).pressSequentially('The second sentence, still being typed', {
      delay: 25,
    });
    await died;
    await box(page, IMPRESSION).pressSequentially(' when the plug is pulled.');
    await expect(page.getByText(/^Not saved, \d+ waiting$/)).toBeVisible();
    await expect(page.getByText('Saved', { exact: true })).toHaveCount(0);
    await expect(box(page, IMPRESSION)).toHaveValue(
      'The second sentence, still being typed when the plug is pulled.',
    );
  });

  await test.step('what was acknowledged is in the record', async () => {
    expect((await recordOf(clinic, noteId)).story).toBe('The first sentence.');
  });

  const again = await startTestServer({ port: Number(new URL(server.appUrl).port) });
  await test.step('the server is back, and the rest goes through by itself', async () => {
    await isSaved(page);
    const after = await recordOf(clinic, noteId);
    expect(after.story).toBe('The first sentence.');
    expect(after.impression).toBe(
      'The second sentence, still being typed when the plug is pulled.',
    );
    expect(after.revision - before.revision).toBe(patchIds.size);
  });
  await test.step('and is there after a reload', async () => {
    await page.reload();
    await openSection(page, 'Impression');
    await expect(box(page, IMPRESSION)).toHaveValue(/when the plug is pulled\.$/);
  });
  await again.stop();
});

test('what is typed before the page’s script arrives is kept', async ({ clinic }) => {
  const { noteId } = await draftNote(clinic.physio);
  const page = await clinic.visit();
  const slow = await slowScripts(page);

  await test.step('signing in', async () => {
    slow.hold();
    await page.goto(paths.signIn(), { waitUntil: 'commit' });
    await page.getByLabel('E-mail address').fill(clinic.emails.physio);
    await page.getByRole('textbox', { name: 'Password', exact: true }).fill(PASSWORD);
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeDisabled();
    slow.letGo();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/\/today$/);
  });

  await test.step('registering', async () => {
    slow.hold();
    await page.goto(paths.newPatient(clinic.clinicId), { waitUntil: 'commit' });
    await page.getByLabel('Family name').fill('Earlybird-Test');
    await page.getByLabel('Given names').fill('Edith');
    await page.getByLabel('Date of birth').fill('1 feb 1950');
    await page.getByLabel('Female').check();
    slow.letGo();
    await page.getByRole('button', { name: 'Register patient' }).click();
    await expect(banner(page)).toContainText('EARLYBIRD-TEST, Edith');
    await expect(banner(page)).toContainText('01-Feb-1950');
  });

  await test.step('charting', async () => {
    slow.hold();
    await page.goto(paths.note(clinic.clinicId, noteId), { waitUntil: 'commit' });
    await box(page, STORY).fill('Typed before anything worked.');
    slow.letGo();
    await isSaved(page);
    await expect(box(page, STORY)).toHaveValue('Typed before anything worked.');
    await expect
      .poll(async () => (await recordOf(clinic, noteId)).story)
      .toBe('Typed before anything worked.');
  });
});

test('a session that ends while charting loses nothing', async ({ clinic }) => {
  const { noteId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await openChart(page, clinic, noteId);
  await test.step('everything is signed out elsewhere', async () => {
    const elsewhere = await clinic.signIn('physio');
    await elsewhere.goto(paths.account());
    await elsewhere.getByRole('button', { name: 'Sign out everywhere' }).click();
    await elsewhere
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Sign out everywhere' })
      .click();
    await expect(elsewhere).toHaveURL(/\/sign-in$/);
  });
  await test.step('what is typed now is kept, and said not to be saved', async () => {
    await box(page, STORY).fill('Typed after the session ended.');
    await expect(page.getByRole('region', { name: 'Not saved' })).toContainText('Signed out.');
    await expect(page.getByText('Saved', { exact: true })).toHaveCount(0);
    expect((await recordOf(clinic, noteId)).story).toBeUndefined();
  });
  await test.step('signing in again in another tab sends it', async () => {
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Sign in (new tab)' }).click(),
    ]);
    await fillSignIn(tab, clinic.emails.physio, PASSWORD);
    await expect(tab).toHaveURL(/\/today$/);
    await page.bringToFront();
    // By itself: coming back to the page, or the next attempt, whichever is first.
    await expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 45_000 });
    expect((await recordOf(clinic, noteId)).story).toBe('Typed after the session ended.');
  });
});

/** A slow machine on a slow line: scripts wait until they are let go. */
async function slowScripts(page: Page): Promise<{ hold: () => void; letGo: () => void }> {
  let letGo = () => {};
  let gate = Promise.resolve();
  await page.route(/\/_next\/static\/.*\.js(\?|$)/, async (route) => {
    await gate;
    await route.continue();
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  return {
    hold: () => {
      gate = new Promise<void>((resolve) => {
        letGo = resolve;
      });
    },
    letGo: () => letGo(),
  };
}

test('a message with Undo covers nothing of what the page says of its connection', async ({
  clinic,
}) => {
  const { noteId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await openChart(page, clinic, noteId);
  await openSection(page, 'Examination');
  await openPart(page, 'Neurological');
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await isSaved(page);
  await page.context().setOffline(true);
  await box(page, 'Toe extension, power, left').fill('4');
  const tryNow = page.getByRole('region', { name: 'Not saved' }).getByRole('button');
  for (const width of [1440, 820, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await tryNow.click({ trial: true });
    const [message, strip] = await Promise.all([
      page.getByRole('button', { name: 'Undo' }).boundingBox(),
      page.getByRole('region', { name: 'Not saved' }).boundingBox(),
    ]);
    expect(message && message.y + message.height).toBeLessThanOrEqual(strip?.y ?? 0);
  }
});
