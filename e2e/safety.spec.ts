import type { Locator, Page } from 'playwright/test';
import type { Finding } from '@/clinical/findings/finding';
import { paths } from '@/components/paths';
import { chart } from '@/db/testing/clinic-fixture';
import { CAUDA_EQUINA } from '@/scripts/seed/cases/cauda-equina';
import { THORACIC_FRACTURE } from '@/scripts/seed/cases/thoracic-fracture';
import { WHIPLASH_NECK } from '@/scripts/seed/cases/whiplash-neck';
import { idsByName, keyed } from '@/scripts/seed/keyed';
import { addItem, isSaved, openSection } from './support/charting';
import { expect, test } from './support/consult';
import { draftOf } from './support/draft-of';
import { asCharted } from './support/thoracic-note';

function decision(page: Page, words: string): Locator {
  return page.getByRole('group', { name: /^Your decision on/ }).filter({ hasText: words });
}

async function decide(page: Page, words: string, reason: string): Promise<void> {
  await decision(page, words).getByRole('textbox').fill(reason);
  await page.keyboard.press('Tab');
  await expect(page.getByText(`Decided: ${reason}`)).toBeVisible();
}

async function reviewAndSign(page: Page): Promise<void> {
  await isSaved(page);
  await page.getByRole('button', { name: 'Review and sign' }).click();
  await expect(page.getByRole('heading', { name: 'Review and sign', level: 1 })).toBeVisible();
}

test('paper chart 2: a thrust and an anti-inflammatory show the record and ask', async ({
  clinic,
}) => {
  const { noteId } = await draftOf(clinic, WHIPLASH_NECK, 0);
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, noteId));
  await openSection(page, 'Plan');
  await test.step('a cervical thrust names apixaban and its source', async () => {
    await addItem(page, 'Add to the plan', 'Manual therapy', {
      technique: 'thrust manipulation',
      level: 'C5',
    });
    const line = decision(page, 'thrust');
    await expect(line).toContainText(/Record: .*apixaban/i);
    await expect(line).toContainText(/IFOMPT/);
    await page.getByRole('button', { name: /^Remove: thrust manipulation C5/i }).click();
    await expect(line).toHaveCount(0);
  });
  await test.step('ibuprofen does the same, and the reason is kept', async () => {
    await addItem(page, 'Add to the plan', 'Medication advice', {
      'medicine or class': 'Ibuprofen',
      advice: 'Ask the pharmacist',
    });
    await expect(decision(page, 'anti-inflammatory')).toContainText(/apixaban/i);
    await decide(page, 'anti-inflammatory', 'The pharmacist decides, not before.');
  });
  await test.step('the reason is printed in the signed note', async () => {
    await reviewAndSign(page);
    await expect(page.getByText('Missing: cannot be signed yet')).toHaveCount(0);
    await page.getByRole('button', { name: 'Sign note' }).click();
    const note = page.getByRole('article');
    await expect(note).toContainText('Signed by');
    await expect(note).toContainText('The pharmacist decides, not before.');
    await expect(note).toContainText('No head strike and the headache is not worsening');
    await expect(note).toContainText(/Rotation, right.*48°/);
  });
});

test('paper chart 3: mobilisation and tape show the record and ask', async ({ clinic }) => {
  const { noteId } = await draftOf(clinic, THORACIC_FRACTURE, 0);
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, noteId));
  await openSection(page, 'Plan');
  await addItem(page, 'Add to the plan', 'Manual therapy', {
    technique: 'central PA',
    level: 'T8',
    grade: 'III',
  });
  await expect(decision(page, 'mobilisation')).toContainText(/osteoporosis/i);
  await addItem(page, 'Add to the plan', 'Taping', { technique: 'Postural' });
  await expect(decision(page, 'tape')).toContainText(/Adhesive tape/i);
  await test.step('signing waits for both decisions', async () => {
    await reviewAndSign(page);
    await expect(page.getByRole('link', { name: /^Your decision on/ })).toHaveCount(2);
    await expect(page.getByRole('button', { name: 'Sign note' })).toBeDisabled();
  });
});

test('paper chart 4: nothing is signed before the emergency action', async ({ clinic }) => {
  const isOther = ({ code }: Finding) => code !== 'emergency.action';
  const draft = await draftOf(clinic, CAUDA_EQUINA, 3, isOther);
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, draft.noteId));
  await test.step('hands-on treatment and exercise are refused with the reason', async () => {
    await openSection(page, 'Plan');
    await addItem(page, 'Add to the plan', 'Exercise', { name: 'Walking' });
    await expect(page.getByText(/^Refused/).first()).toBeVisible();
    await page.getByRole('button', { name: /^Remove: Walking/ }).click();
  });
  await test.step('the note cannot be signed', async () => {
    await reviewAndSign(page);
    await expect(page.getByText('Missing: cannot be signed yet')).toBeVisible();
    await expect(page.getByRole('link', { name: /emergency/i }).first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Sign note' })).toBeDisabled();
  });
  await test.step('with who, when, how and the safety-net it can, and prints them', async () => {
    const seeded = keyed(CAUDA_EQUINA.visits[3]?.findings ?? [], idsByName(), null);
    const action = seeded.filter((each) => !isOther(each));
    await chart(clinic.physio, draft, asCharted(action));
    await page.reload();
    await expect(page.getByText('Missing: cannot be signed yet')).toHaveCount(0);
    await page.getByRole('button', { name: 'Sign note' }).click();
    const note = page.getByRole('article');
    await expect(note).toContainText('Signed by');
    for (const words of ['Northgate Hospital', '10:42', 'Mr Oduya-Placeholder', '15:00']) {
      await expect(note).toContainText(words);
    }
  });
});
