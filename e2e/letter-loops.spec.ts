import type { Locator, Page } from 'playwright/test';
import { letterPaths } from '@/components/letters/letter-paths';
import { paths } from '@/components/paths';
import { expect, test } from './support/consult';
import { signedRequest } from './support/signed-request';
import { thoracicNote, withLetterhead } from './support/thoracic-note';

test('paper chart 3: a request is followed from the desk to its end, each step with its date', async ({
  clinic,
}) => {
  test.setTimeout(180_000);
  await withLetterhead(clinic.owner);
  const letter = await signedRequest(clinic.physio, await thoracicNote(clinic.physio));
  const desk = await clinic.signIn('reception');

  await test.step('the desk sees whose letters wait and to whom, and nothing of what they say', async () => {
    await desk.goto(letterPaths.loops(clinic.clinicId));
    const rows = desk.getByRole('main').getByRole('listitem');
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toContainText('ŻÓŁTOWSKA-DEMO, Wilhelmina (Mrs)');
    await expect(desk.getByRole('main')).toContainText('to Bramble Radiology');
    for (const words of [/X-ray/, /thoracic/i, /fracture/])
      await expect(desk.getByRole('main')).not.toContainText(words);
    await expect(desk.getByRole('link', { name: /Letter of/ })).toHaveCount(0);
  });

  await test.step('it records that both copies were sent, by keyboard', async () => {
    await desk.keyboard.press('j');
    await desk.keyboard.press('j');
    await expect(recordSent(desk, 'Dr Ottoline Grebe')).toBeFocused();
    await desk.keyboard.press('k');
    await expect(recordSent(desk, 'Bramble Radiology')).toBeFocused();
    await desk.keyboard.press('Enter');
    await step(desk, 'Sent: Bramble Radiology', 'Record sent', 'Fax', '03 5550 0201');
    await recordSent(desk, 'Dr Ottoline Grebe').click();
    await step(desk, 'Sent: Dr Ottoline Grebe', 'Record sent', 'Post');
    // A copy for information waits for nothing more.
    await expect(desk.getByRole('main').getByRole('listitem')).toHaveCount(1);
    await desk.getByRole('button', { name: 'Record acknowledged: Bramble Radiology' }).click();
    await step(desk, 'Acknowledged: Bramble Radiology', 'Record acknowledged', null, 'Kim');
    await expect(desk.getByRole('main').getByRole('button', { name: /^Record/ })).toHaveCount(0);
  });

  const page = await clinic.signIn('physio');
  const card = page.getByRole('listitem', { name: 'Bramble Radiology' });

  await test.step('a result cannot be closed before it was reviewed', async () => {
    await page.goto(paths.letter(clinic.clinicId, letter.letterId));
    await expect(card).toContainText('Sent (fax): 03 5550 0201 · Rene Reception-Test');
    await card.getByRole('button', { name: 'Result in: Bramble Radiology' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Result in' }).click();
    await expect(dialog).toContainText('Type the key result in one line.');
    await step(
      page,
      'Result in: Bramble Radiology',
      'Result in',
      null,
      'Wedge compression fracture T8, 30 % anterior height loss',
    );
    await expect(card.getByRole('button', { name: /^Close/ })).toHaveCount(0);
    await expect(card.getByRole('button', { name: /^Cancel/ })).toHaveCount(0);
  });

  await test.step('reviewed, told and closed, each step stands with its date and person', async () => {
    await card.getByRole('button', { name: /^Record reviewed/ }).click();
    await step(page, 'Reviewed: Bramble Radiology', 'Record reviewed');
    await card.getByRole('button', { name: /^Record patient told/ }).click();
    await step(
      page,
      'Patient told: Bramble Radiology',
      'Record patient told',
      null,
      'By telephone',
    );
    await card.getByRole('button', { name: /^Close/ }).click();
    await step(page, 'Closed: Bramble Radiology', 'Close follow-up');
    await expect(card).toContainText('Closed');
    for (const words of [
      'Letter signed · Percy Physio-Test',
      'Acknowledged: Kim · Rene Reception-Test',
      'Result in: Wedge compression fracture T8, 30 % anterior height loss',
      'Reviewed · Percy Physio-Test',
      'Patient told: By telephone',
      'Closed · Percy Physio-Test',
    ])
      await expect(card).toContainText(words);
    await expect(card.getByText(/\d{2}-\w{3}-\d{4} \d{2}:\d{2}/)).toHaveCount(7);
    await page.goto(letterPaths.loops(clinic.clinicId));
    await expect(page.getByRole('main')).toContainText('No letter waits for anything');
  });
});

test('a step recorded by mistake is taken back, and a time that cannot be is refused', async ({
  clinic,
}) => {
  await withLetterhead(clinic.owner);
  const letter = await signedRequest(clinic.physio, await thoracicNote(clinic.physio));
  const page = await clinic.signIn('physio');
  await page.goto(paths.letter(clinic.clinicId, letter.letterId));
  const card = page.getByRole('listitem', { name: 'Bramble Radiology' });
  await recordSent(card, 'Bramble Radiology').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Post' }).check();
  await dialog.getByLabel(/^Day/).fill('01-Jan-2020');
  await dialog.getByLabel(/^Remark/).fill('Through the slot');
  await dialog.getByRole('button', { name: 'Record sent' }).click();
  await expect(dialog).toContainText('This is before the letter was begun.');
  await expect(dialog.getByLabel(/^Remark/)).toHaveValue('Through the slot');
  await page.keyboard.press('Escape');
  await recordSent(card, 'Bramble Radiology').click();
  await step(page, 'Sent: Bramble Radiology', 'Record sent', 'Post');
  await card.getByRole('button', { name: /^Take back/ }).click();
  await dialog.getByLabel(/^What was wrong/).fill('It lies here still');
  await dialog.getByRole('button', { name: 'Take back' }).click();
  await expect(card).toContainText('Last step taken back: It lies here still');
  await expect(card).toContainText('To be sent');
});

test('a letter is replaced: both say so, and what was waited for ends', async ({ clinic }) => {
  test.setTimeout(120_000);
  await withLetterhead(clinic.owner);
  const letter = await signedRequest(clinic.physio, await thoracicNote(clinic.physio));
  const page = await clinic.signIn('physio');
  await page.goto(paths.letter(clinic.clinicId, letter.letterId));
  await page.getByRole('button', { name: 'Replace' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Write it' }).click();
  await expect(page.getByRole('button', { name: 'Sign letter' })).toBeVisible();
  await expect(page.getByRole('article')).toContainText(
    `This letter replaces letter ${letter.number}`,
  );
  await page
    .getByRole('textbox', { name: 'Imaging practice', exact: true })
    .fill('Thistle Imaging');
  await expect(page.getByText('Nothing is missing')).toBeVisible();
  await page.getByRole('button', { name: 'Sign letter' }).click();
  await expect(page.getByRole('listitem', { name: 'Thistle Imaging' })).toContainText('To be sent');
  await page.goto(paths.letter(clinic.clinicId, letter.letterId));
  await expect(page.getByRole('main')).toContainText('Another letter took its place');
  await expect(page.getByRole('listitem', { name: 'Bramble Radiology' })).toContainText('Replaced');
  await expect(page.getByRole('button', { name: 'Replace' })).toHaveCount(0);

  const visitor = await clinic.visit();
  await visitor.goto(letterPaths.verify(clinic.clinicId, letter.number));
  await expect(visitor.getByRole('heading', { name: `Letter ${letter.number}` })).toBeVisible();
  await expect(visitor.getByRole('main')).toContainText('signed another letter in place');
  await expect(visitor.getByRole('main')).not.toContainText('towska');
});

const recordSent = (within: Page | Locator, recipient: string) =>
  within.getByRole('button', { name: `Record sent: ${recipient}` });

async function step(
  page: Page,
  title: string,
  verb: string,
  method: string | null = null,
  remark: string | null = null,
): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  if (method !== null) await dialog.getByRole('radio', { name: method }).check();
  if (remark !== null) await dialog.getByRole('textbox').last().fill(remark);
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}
