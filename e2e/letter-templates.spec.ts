import { paths } from '@/components/paths';
import { writeLetter } from '@/db/letters/write-letter';
import { granted } from '@/db/testing/clinic-fixture';
import { expect, test } from './support/consult';
import { thoracicNote, withLetterhead } from './support/thoracic-note';

test('a letter begins as one’s letters do: texts, fields that follow the chart, and order', async ({
  clinic,
}) => {
  test.setTimeout(120_000);
  await withLetterhead(clinic.owner);
  const note = await thoracicNote(clinic.physio);
  const { letterId } = granted(await writeLetter(clinic.physio, note, 'gp-letter'));
  const page = await clinic.signIn('physio');
  const sheet = page.getByRole('article');
  const why = page.getByRole('textbox', { name: /^Why you write/ });
  await page.goto(paths.letter(clinic.clinicId, letterId));

  await test.step('a field is inserted and prints what the chart holds', async () => {
    await why.fill('Mid-back pain of {{patient}}:');
    await page.getByText('Insert a field', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Field' }).selectOption({ label: 'visit date' });
    await page.getByRole('button', { name: 'Insert', exact: true }).click();
    await expect(why).toHaveValue('Mid-back pain of {{patient}}: {{visit date}}');
    await expect(why).toBeFocused();
    await expect(sheet).toContainText(
      /Mid-back pain of Mrs Wilhelmina Żółtowska-Demo: \d{2}-\w{3}-\d{4}/,
    );
  });

  await test.step('what cannot be filled stops the signature', async () => {
    const asks = page.getByRole('textbox', { name: 'What you ask of the GP' });
    await asks.fill('See {{rom.lumbar.flexion.active}}.');
    await page.getByRole('button', { name: 'Sign letter' }).click();
    await expect(page.getByRole('alert').first()).toContainText('no such finding');
    await asks.fill('Please review bone protection.');
    await expect(page.getByRole('alert').first()).not.toContainText('no such finding');
  });

  await test.step('the order of the sections is the author’s', async () => {
    await page.getByText('Order of the sections').click();
    await page.getByRole('button', { name: 'Move up: Red flags' }).click();
    const headings = sheet.getByRole('heading', { level: 3 });
    await expect(headings.nth(0)).toHaveText('Reason for this letter');
    await expect(headings.nth(1)).toHaveText('Red flags');
  });

  await test.step('it is kept as a template', async () => {
    await page.getByRole('button', { name: 'Keep as a template' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Name/).fill('Fracture to the GP');
    await dialog.getByRole('button', { name: 'Keep template' }).click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('another letter begins from it, and what is typed is not lost unasked', async () => {
    const other = await thoracicNote(clinic.physio);
    const second = granted(await writeLetter(clinic.physio, other, 'gp-letter'));
    await page.goto(paths.letter(clinic.clinicId, second.letterId));
    await why.fill('Typed before');
    await page.getByRole('combobox', { name: 'Begin from' }).selectOption('Fracture to the GP');
    await page.getByRole('button', { name: 'Use it' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Replace' }).click();
    await expect(why).toHaveValue('Mid-back pain of {{patient}}: {{visit date}}');
    await expect(sheet.getByRole('heading', { level: 3 }).nth(1)).toHaveText('Red flags');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(why).toHaveValue('Typed before');
    await expect(sheet.getByRole('heading', { level: 3 }).nth(1)).toHaveText('History');
  });

  await test.step('it stands among the templates with its version, and is changed there', async () => {
    await page.goto(paths.templates(clinic.clinicId));
    await expect(page.getByRole('main')).toContainText('GP letter, version 1');
    await page.getByRole('button', { name: 'Change Fracture to the GP' }).click();
    await page.getByRole('dialog').getByLabel('What you ask').fill('Please telephone.');
    await page.getByRole('dialog').getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByRole('main')).toContainText('GP letter, version 2');
    await expect(page.getByRole('main')).toContainText('Please telephone.');
  });
});
