import { finding } from '@/clinical/letters/testing/thoracic-case';
import { paths } from '@/components/paths';
import { chart, draftNote } from '@/db/testing/clinic-fixture';
import { box, isSaved, openPart, openSection } from './support/charting';
import { expect, test } from './support/consult';
import { asCharted, thoracicNote } from './support/thoracic-note';

test('suicidal thoughts ask for what was done, and wait for it at signing', async ({ clinic }) => {
  const note = await thoracicNote(clinic.physio);
  const thoughts = finding('history.psychosocial', { choices: ['suicidal_ideation'] });
  await chart(clinic.physio, note, asCharted([thoughts]));
  const page = await clinic.signIn('physio');
  await page.goto(paths.signNote(clinic.clinicId, note.noteId));
  const missing = page.getByRole('link', { name: /^Suicidal thoughts recorded/ });
  await missing.click();
  const words = box(page, 'Psychosocial, Answer');
  await expect(words).toBeFocused();
  const prompt = page.getByRole('note').filter({ hasText: 'Same-day crisis route' });
  await expect(prompt).toContainText('vocabulary 4.12');
  await words.fill('Crisis team rung at 10:20; his sister told');
  await page.keyboard.press('Tab');
  await isSaved(page);
  await page.getByRole('button', { name: 'Review and sign' }).click();
  await expect(page.getByRole('heading', { name: 'Review and sign', level: 1 })).toBeVisible();
  await expect(missing).toHaveCount(0);
  const paper = page.getByRole('article');
  await expect(paper).toContainText('Crisis team rung at 10:20');
  await expect(paper).not.toContainText('crisis route');
});

test('one press answers nothing that the chart speaks against, and a hand that does is asked', async ({
  clinic,
}) => {
  const note = await draftNote(clinic.physio, 'initial');
  const pain = finding('symptom.pain', { presence: 'present' }, { at: 'site:neck-posterior' });
  await chart(clinic.physio, note, asCharted([pain]));
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, note.noteId));
  await openSection(page, 'Red flags');
  const group = page.getByRole('region', { name: 'Malignancy', exact: true });
  await group.getByRole('button', { name: 'Rest of this group: asked, absent' }).click();
  const question = page.getByRole('radiogroup', { name: 'Thoracic or cervical pain' });
  await expect(group.getByRole('radio', { name: 'Absent', checked: true }).first()).toBeVisible();
  await expect(question.getByRole('radio', { checked: true })).toHaveCount(0);
  await question.getByRole('radio', { name: 'Absent' }).click();
  await isSaved(page);
  await page.getByRole('button', { name: 'Review and sign' }).click();
  const unusual = page.getByRole('link', { name: /^Pain of the neck or mid back is charted/ });
  await expect(unusual).toContainText('answered absent as a red flag: thoracic or cervical pain');
  await unusual.click();
  await expect(question.getByRole('radio', { name: 'Absent' })).toBeFocused();
});

test('a result and “not tested” exclude each other', async ({ clinic }) => {
  const note = await draftNote(clinic.physio, 'initial');
  const gait = finding('observation.gait', { choice: 'antalgic' });
  await chart(clinic.physio, note, asCharted([gait]));
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, note.noteId));
  const found = page.getByRole('combobox', { name: 'Gait, Finding', exact: true });
  const reason = page.getByRole('combobox', { name: 'Gait, Not tested', exact: true });

  await test.step('the reason takes the result away, and undo brings it back', async () => {
    await openSection(page, 'Examination');
    await openPart(page, 'Observation');
    await page.getByRole('button', { name: 'Gait: add a remark' }).click();
    await reason.selectOption({ label: 'Pain' });
    await expect(found).toHaveValue('');
    const told = page.getByText('Gait: antalgic');
    await expect(told).toBeVisible();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(found).toHaveValue('antalgic');
    await expect(reason).toHaveValue('');
    await isSaved(page);
  });

  await test.step('what came together by another way is not signed', async () => {
    const { code } = gait;
    await chart(clinic.physio, note, [[{ code }, 'notTestedReason', 'pain']]);
    await page.goto(paths.signNote(clinic.clinicId, note.noteId));
    const missing = page.getByRole('link', { name: /^Gait: both a result \(antalgic\)/ });
    await missing.click();
    await found.selectOption({ label: 'Stooped' });
    await expect(reason).toHaveCount(0);
    await isSaved(page);
    await page.getByRole('button', { name: 'Review and sign' }).click();
    await expect(page.getByRole('heading', { name: 'Review and sign', level: 1 })).toBeVisible();
    await expect(missing).toHaveCount(0);
  });
});
