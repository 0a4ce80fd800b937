import type { Page } from 'playwright/test';
import { paths } from '@/components/paths';
import { writeLetter } from '@/db/letters/write-letter';
import { granted } from '@/db/testing/clinic-fixture';
import { expect, test } from './support/consult';
import { thoracicNote, withLetterhead } from './support/thoracic-note';

type Edit = { what: string; paragraph: RegExp; was: string; is: string; says: RegExp };

const EDITS: readonly Edit[] = [
  {
    what: 'another side',
    paragraph: /^Edit wording, from the chart: Muscles/,
    was: 'rhomboids left',
    is: 'rhomboids right',
    says: /You wrote “right”.*the chart says left: “.*rhomboids left/,
  },
  {
    what: 'another level',
    paragraph: /^Edit wording, free text of the chart: .*Closed-fist/,
    was: 'T8',
    is: 'T9',
    says: /You wrote “T9”.*the chart says T8: “Closed-fist percussion T8 positive/,
  },
  {
    what: 'another number',
    paragraph: /^Edit wording, from the chart: Thoracic, active/,
    was: 'flexion 15°',
    is: 'flexion 51°',
    says: /You wrote “51°”.*the chart says 15°: “.*flexion 15°/,
  },
  {
    what: 'a denied flag as present',
    paragraph: /^Edit wording, from the chart: Absent when asked/,
    was: 'saddle numbness, ',
    is: '',
    says: /You wrote “Saddle numbness present”, the chart says absent: “Absent when asked.*saddle numbness/,
  },
];

test('a letter whose wording contradicts the chart is not signed, and says what contradicts what', async ({
  clinic,
}) => {
  test.setTimeout(240_000);
  await withLetterhead(clinic.owner);
  const note = await thoracicNote(clinic.physio);
  const { letterId } = granted(await writeLetter(clinic.physio, note, 'gp-letter'));
  const page = await clinic.signIn('physio');
  await page.goto(paths.letter(clinic.clinicId, letterId));
  await page.getByRole('textbox', { name: 'GP', exact: true }).fill('Dr Ottoline Grebe');
  await page
    .getByRole('textbox', { name: /^Why you write/ })
    .fill('Suspected osteoporotic fracture T8, X-ray requested');
  await page.getByRole('radio', { name: 'Urgent, within 24 hours' }).check();
  await page.getByRole('radio', { name: 'Not needed' }).check();
  await page.getByRole('checkbox', { name: /The patient agreed to this letter/ }).check();
  await expect(page.getByText('Nothing is missing')).toBeVisible();

  for (const { what, paragraph, was, is, says } of EDITS) {
    await test.step(`${what}: the words and the chart are both named, at the paragraph too`, async () => {
      const wording = await openWording(page, paragraph);
      const composed = await wording.inputValue();
      expect(composed).toContain(was);
      const text = composed.replace(was, is);
      await wording.fill(is === '' ? `${text} Saddle numbness present.` : text);
      await sheet(page).getByRole('button', { name: 'Done' }).click();
      await trySigning(page);
      await expect(before(page)).toContainText(says);
      await expect(sheet(page)).toContainText(says);
      await expect(signed(page)).toHaveCount(0);
      await sheet(page).getByRole('button', { name: 'Back to composed' }).click();
      await expect(before(page)).toHaveCount(0);
    });
  }

  const message = page.getByRole('textbox', { name: 'In your words' });
  await test.step('what is typed in an answer is held against the chart as well', async () => {
    await message.fill('She reports saddle numbness. Thoracic flexion 51°.');
    await trySigning(page);
    await expect(before(page)).toContainText(/You wrote “saddle numbness” as present.*absent/);
    await expect(before(page)).toContainText(/You wrote “51°”, the chart says 15°/);
    await before(page)
      .getByRole('link', { name: /You wrote “51°”/ })
      .click();
    await expect(message).toBeFocused();
    await expect(message).toHaveAccessibleDescription(/saddle numbness.*51°/);
    await message.fill('She denies saddle numbness. Thoracic flexion 15°.');
    await expect(before(page)).toHaveCount(0);
  });

  await test.step('on a narrow screen its link leads into the letter', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'Letter', exact: true }).click();
    const wording = await openWording(page, /^Edit wording, from the chart: Muscles/);
    await wording.fill((await wording.inputValue()).replace('rhomboids left', 'rhomboids right'));
    await sheet(page).getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Write', exact: true }).click();
    await trySigning(page);
    await before(page)
      .getByRole('link', { name: /You wrote “right”/ })
      .click();
    const paragraph = page.locator('[data-paragraph="examination.muscles"]');
    await expect(paragraph).toBeFocused();
    await expect(paragraph).toContainText('You wrote “right”');
  });

  await test.step('once it is right, reworded as one likes, it is signed', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const wording = await openWording(page, /^Edit wording, from the chart: Muscles/);
    await wording.fill('On the left the rhomboids are guarded (1/3) and tender (2/4).');
    await sheet(page).getByRole('button', { name: 'Done' }).click();
    await expect(page.getByText('Nothing is missing')).toBeVisible();
    await trySigning(page);
    await expect(signed(page)).toBeVisible();
    await expect(page.getByText('the rhomboids are guarded (1/3)')).toBeVisible();
  });
});

const sheet = (page: Page) => page.getByRole('article');
const before = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'Before this letter can be signed' });
const signed = (page: Page) => page.getByRole('link', { name: /^Download PDF for Dr Ottoline/ });

const trySigning = (page: Page) => page.getByRole('button', { name: 'Sign letter' }).click();

async function openWording(page: Page, paragraph: RegExp) {
  await sheet(page).getByRole('button', { name: paragraph }).click();
  return page.getByRole('textbox', { name: 'Wording of this paragraph', exact: true });
}
