import { finding } from '@/clinical/letters/testing/thoracic-case';
import { paths } from '@/components/paths';
import { chart } from '@/db/testing/clinic-fixture';
import { box, isSaved } from './support/charting';
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
