import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import type { LetterOf } from '@/clinical/patients/record-of';
import { letterPaths } from '@/components/letters/letter-paths';
import { paths } from '@/components/paths';
import { writeLetter } from '@/db/letters/write-letter';
import { granted } from '@/db/testing/clinic-fixture';
import { drawnLogo, pixelsOf } from '@/letters/testing/drawn-logo';
import { readLetter } from '@/letters/testing/read-letter';
import { passesAxe } from './support/axe';
import { expect, test, type TestClinic } from './support/consult';
import { draftedRequest } from './support/signed-request';
import { thoracicNote, withLetterhead } from './support/thoracic-note';

const WORDS = 'Logo of Lighthouse Physio (Test)';
const BLUE = '#0b5c8a';
const BROWN = '#7a3b10';

const pictureIn = (page: Page) => page.getByRole('img', { name: WORDS });

/** Waits until the logo has come, and gives the bytes that the page shows. */
async function shownLogo(page: Page): Promise<Buffer> {
  const picture = pictureIn(page).first();
  await expect
    .poll(() => picture.evaluate((node: HTMLImageElement) => node.naturalWidth))
    .toBeGreaterThan(0);
  const answer = await page.request.get((await picture.getAttribute('src')) ?? '');
  expect(answer.headers()['content-type']).toBe('image/png');
  return answer.body();
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  // Pressed before the page's script has arrived, a key opens nothing.
  await expect(async () => {
    await page.getByRole('button', { name: /^(Choose a|Replace) logo$/ }).press('Enter');
    await Promise.race([choosing, page.waitForEvent('filechooser', { timeout: 2_000 })]);
  }).toPass();
  await (await choosing).setFiles({ name, mimeType: 'image/png', buffer });
}

async function downloaded(page: Page, letter: LetterOf): Promise<Buffer> {
  const answer = await page.request.get(letterPaths.pdf(letter.clinicId, letter.letterId));
  expect(answer.ok()).toBe(true);
  return answer.body();
}

test('a logo is chosen by the owner, printed as it was shown, and stays on what was signed', async ({
  clinic,
}) => {
  test.setTimeout(240_000);
  await withLetterhead(clinic.owner);
  const letter = await draftedRequest(clinic.physio, await thoracicNote(clinic.physio));
  const owner = await clinic.signIn('owner');
  const physio = await clinic.signIn('physio');

  await test.step('the owner is told why a file is no logo, and nothing changes', async () => {
    await owner.goto(paths.settings(clinic.clinicId));
    await expect(owner.getByText('No logo: letters begin with the clinic’s name')).toBeVisible();
    await choose(owner, 'logo.png', Buffer.from('%PDF-1.7 no picture'));
    await expect(owner.getByRole('alert').filter({ hasText: 'no PNG or JPEG' })).toBeVisible();
    await choose(owner, 'logo.png', Buffer.alloc(1024 * 1024 + 1));
    await expect(owner.getByRole('alert').filter({ hasText: 'may have 1 MB' })).toBeVisible();
    await expect(pictureIn(owner)).toHaveCount(0);
  });

  let first: Buffer = Buffer.alloc(0);
  await test.step('a picture is taken, by the keyboard, and shown', async () => {
    await choose(owner, 'logo.png', (await drawnLogo(BLUE)).content);
    await expect(owner.getByText('Logo added')).toBeVisible();
    first = await shownLogo(owner);
    await passesAxe(owner);
  });

  await test.step('the physiotherapist’s draft shows it, where it will print', async () => {
    await physio.goto(paths.letter(clinic.clinicId, letter.letterId));
    expect((await shownLogo(physio)).equals(first)).toBe(true);
    const picture = await pictureIn(physio).boundingBox();
    const sheet = await physio.getByRole('article').boundingBox();
    if (!picture || !sheet) return expect(picture && sheet).not.toBeNull();
    expect(picture.x).toBeGreaterThan(sheet.x + sheet.width / 2);
    expect(picture.y).toBeLessThan(sheet.y + 120);
  });

  let pdf: Buffer = Buffer.alloc(0);
  await test.step('it is signed; its PDF has the very same picture, with words for it', async () => {
    await physio.getByRole('button', { name: 'Sign letter' }).click();
    const link = physio.getByRole('link', { name: /^Download PDF/ }).first();
    const [download] = await Promise.all([physio.waitForEvent('download'), link.click()]);
    pdf = await readFile(await download.path());
    expect(pdf.includes(pixelsOf(first))).toBe(true);
    expect(pdf.length).toBeLessThan(200_000);
    expect((await readLetter(pdf)).structure).toContain(`"alt":"${WORDS}"`);
  });

  await test.step('the owner drops another; the signed letter keeps its own', async () => {
    await drop(owner, (await drawnLogo(BROWN)).content);
    await expect(owner.getByText('Logo replaced')).toBeVisible();
    await expect.poll(async () => (await shownLogo(owner)).equals(first)).toBe(false);
    await physio.reload();
    expect((await shownLogo(physio)).equals(first)).toBe(true);
    expect((await downloaded(physio, letter)).equals(pdf)).toBe(true);
  });

  await test.step('the next letter has the new one, and none once it was removed', async () => {
    const next = await anotherDraft(clinic);
    await physio.goto(paths.letter(clinic.clinicId, next.letterId));
    expect((await shownLogo(physio)).equals(first)).toBe(false);
    await owner.getByRole('button', { name: 'Remove…' }).click();
    await owner.getByRole('button', { name: 'Remove logo' }).click();
    await expect(owner.getByText('Logo removed')).toBeVisible();
    await expect(pictureIn(owner)).toHaveCount(0);
    await physio.reload();
    await expect(physio.getByRole('article')).toBeVisible();
    await expect(pictureIn(physio)).toHaveCount(0);
    await physio.goto(paths.letter(clinic.clinicId, letter.letterId));
    expect((await shownLogo(physio)).equals(first)).toBe(true);
  });
});

test('nobody but the owner changes it', async ({ clinic }) => {
  const { content } = await drawnLogo(BLUE);
  const origin = process.env.PHYSIO_E2E_URL ?? '';
  for (const who of ['physio', 'reception'] as const) {
    const page = await clinic.signIn(who);
    await page.goto(paths.settings(clinic.clinicId));
    await expect(page.getByText('For the clinic’s owner')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Choose a logo' })).toHaveCount(0);
    const sent = { headers: { origin, 'content-type': 'image/png' }, data: content };
    const answer = await page.request.post(letterPaths.logos(clinic.clinicId, null), sent);
    expect(answer.status()).toBe(403);
  }
  const owner = await clinic.signIn('owner');
  const sent = { headers: { origin: 'https://elsewhere.example' }, data: content };
  const forged = await owner.request.post(letterPaths.logos(clinic.clinicId, null), sent);
  expect(forged.status()).toBe(403);
  await owner.goto(paths.settings(clinic.clinicId));
  await expect(owner.getByText('No logo: letters begin with the clinic’s name')).toBeVisible();
});

async function anotherDraft({ physio }: TestClinic): Promise<LetterOf> {
  const note = await thoracicNote(physio, {
    familyName: 'Second-Test',
    givenNames: 'Sidonie',
    dateOfBirth: '1950-01-01',
    sex: 'female',
  });
  return granted(await writeLetter(physio, note, 'imaging-request'));
}

/** Drops a file on the page, as a hand does. */
async function drop(page: Page, content: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'logo.png', { type: 'image/png' }));
      return data;
    },
    [...content],
  );
  await page.getByRole('group', { name: 'Logo' }).dispatchEvent('drop', { dataTransfer: transfer });
}
