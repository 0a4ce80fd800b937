import type { Page } from 'playwright/test';
import { letterPaths } from '@/components/letters/letter-paths';
import { paths } from '@/components/paths';
import { openSection } from './support/charting';
import { expect, test } from './support/consult';
import { openAccountMenu } from './support/doors';
import { banner, HARRIET, openSearch, registered } from './support/patients';
import { MORE_PAGES, openWorld, PAGES } from './support/world';

test('pages say what browsers may do with them, and nothing breaks the policy', async ({
  clinic,
}) => {
  const world = await openWorld(clinic);
  const page = await clinic.signIn('physio');
  const complaints = listenForComplaints(page);
  for (const [route, address] of Object.entries({ ...PAGES, ...MORE_PAGES }))
    await test.step(route, async () => {
      const answer = await page.goto(address(world));
      const headers = answer?.headers() ?? {};
      expect(headers['cache-control']).toBe('private, no-store');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-powered-by']).toBeUndefined();
      const policy = headers['content-security-policy'] ?? '';
      expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("object-src 'none'");
      expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    });
  await test.step('menus, dialogs and the sections of a chart', async () => {
    await page.goto(paths.note(world.clinicId, world.draftNoteId));
    await openSection(page, 'Examination');
    await openSection(page, 'Plan');
    await openSearch(page);
    await page.keyboard.press('Escape');
    await openAccountMenu(page, 'Percy Physio-Test');
    await page.keyboard.press('Escape');
  });
  expect(complaints).toEqual([]);
});

test('a nonce is never used twice, and data answers are not kept either', async ({ clinic }) => {
  const world = await openWorld(clinic);
  const page = await clinic.signIn('physio');
  const nonceOf = async () =>
    /'nonce-([^']+)'/.exec(
      (await page.goto(paths.today(world.clinicId)))?.headers()['content-security-policy'] ?? '',
    )?.[1];
  const first = await nonceOf();
  expect(first).toBeTruthy();
  expect(await nonceOf()).not.toBe(first);
  const answers = [
    await page.request.get(paths.waitingPatients(world.clinicId)),
    await page.request.post(paths.patientSearch(world.clinicId), { data: { query: 'wil' } }),
    await page.request.get(letterPaths.pdf(world.clinicId, world.signedLetterId)),
    await page.request.get(letterPaths.pdf(world.clinicId, world.signedLetterId, 'attachment')),
    await page.request.get(letterPaths.fhir(world.clinicId, world.signedLetterId, 'r1')),
  ];
  for (const answer of answers) {
    expect(answer.status(), answer.url()).toBe(200);
    expect(answer.headers()['cache-control'], answer.url()).toContain('no-store');
  }
  for (const kept of answers.slice(-2)) {
    expect(kept.headers()['content-disposition']).toMatch(/^attachment; filename="letter-/);
    expect(kept.headers()['content-disposition']).not.toMatch(/towska/i);
  }
});

test('cookies of sign-in are out of reach of scripts', async ({ clinic }) => {
  const page = await clinic.signIn('physio');
  const cookies = await page.context().cookies();
  const session = cookies.filter(({ name }) => name.includes('session'));
  expect(session).toHaveLength(1);
  for (const cookie of session) {
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    // A session that outlives the longest day would be a door left open.
    expect(cookie.expires - Date.now() / 1000).toBeLessThanOrEqual(12 * 3600 + 60);
  }
  expect(await page.evaluate(() => document.cookie)).not.toContain('session');
  const stored = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  expect(stored).not.toContain('Percy');
});

test('nothing that identifies a patient stands in an address, a title or the browser’s store', async ({
  clinic,
}) => {
  const { patientId } = await registered(clinic.physio, HARRIET);
  const page = await clinic.signIn('physio');
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url())));
  await test.step('she is searched for, opened and charted', async () => {
    const dialog = await openSearch(page);
    for (const query of ['quillfeather', '14-Mar-1984', '0491570156'])
      await test.step(query, async () => {
        await dialog.getByRole('combobox', { name: 'Find a patient' }).fill(query);
        await expect(dialog.getByRole('option', { name: /QUILLFEATHER-TEST/ })).toBeEnabled();
      });
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${patientId}$`));
    await page.getByRole('button', { name: 'Start a visit' }).click();
    const visit = page.getByRole('dialog', { name: 'Start a visit' });
    await visit.getByLabel('What is the problem?').fill('Sciatica of the moon');
    await visit.getByRole('button', { name: 'Start visit' }).click();
    await expect(page).toHaveURL(/\/notes\//);
    await expect(banner(page)).toContainText('QUILLFEATHER-TEST');
  });
  await test.step('a second record is begun with what was typed', async () => {
    const dialog = await openSearch(page);
    await dialog.getByRole('combobox', { name: 'Find a patient' }).fill('Quillfeather Harriett');
    await dialog.getByRole('option', { name: /as a new patient/ }).click();
    await expect(page.getByLabel('Given names')).toHaveValue(/Harriett|Quillfeather/);
  });
  const telling = /quillfeather|harriet|1984|0491570156|sciatica/i;
  expect(addresses.filter((address) => telling.test(address))).toEqual([]);
  expect(await page.title()).not.toMatch(telling);
  const stored = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  expect(stored).not.toMatch(telling);
});

/** What the browser complains of: a policy that was broken, a script that failed. */
function listenForComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/404 \(Not Found\)/.test(message.text()))
      complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  return complaints;
}
