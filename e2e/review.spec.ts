import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { paths } from '@/components/paths';
import { startNote } from '@/db/notes/start-note';
import { granted } from '@/db/testing/clinic-fixture';
import { answer, box, isSaved, openSection } from './support/charting';
import { expect, test } from './support/consult';
import { signedFirstVisit } from './support/signed-first-visit';

test('a review opens with the starred signs and copies last time’s treatment', async ({
  clinic,
}) => {
  const { patientId, episodeId } = await signedFirstVisit(clinic);
  const { noteId } = granted(
    await startNote(clinic.physio, { patientId, kind: 'review', episodes: [{ episodeId }] }),
  );
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, noteId));

  await test.step('what happened since stands first, and is answered', async () => {
    const since = page.getByRole('region', { name: 'Since last visit' });
    await answer(since, 'Exercises and advice followed', 'Daily');
    await answer(since, 'Adverse response to treatment, Presence', 'Denied');
    await answer(since, 'Change in medicines, Presence', 'Denied');
    await answer(since, 'Change in work, Presence', 'Denied');
    await answer(since, 'Consent to treatment', 'Verbal');
  });

  await test.step('the change since the first visit is rated by keyboard alone', async () => {
    const groc = page.getByRole('radiogroup', { name: /^Global rating of change, −5/ });
    await groc.getByRole('radio', { name: '0', exact: true }).focus();
    await page.keyboard.type('-2');
    await expect(groc.getByRole('radio', { name: '−2', exact: true })).toBeChecked();
    await page.keyboard.type('3');
    await expect(groc.getByRole('radio', { name: '3', exact: true })).toBeChecked();
    await expect(page.getByRole('listitem', { name: 'Global rating of change' })).toContainText(
      'exceeds published threshold 2 points',
    );
  });

  const signs = page.getByRole('region', { name: 'Signs to re-test', exact: true });
  const sign = (name: string) => signs.getByRole('listitem').filter({ hasText: name });
  await test.step('the starred signs stand first in the examination', async () => {
    await openSection(page, 'Examination');
    await expect(signs.getByRole('listitem')).toHaveCount(3);
    await expect(sign('Lumbar flexion')).toContainText('25°, pain 7/10');
    await expect(sign('Lumbar flexion')).toContainText('not re-tested yet');
    await expect(sign('Putting on socks')).toContainText('3/10');
    await passesAxe(page);
  });

  await test.step('each leads to its cell, and shows today’s value once it is measured', async () => {
    await sign('Lumbar flexion').getByRole('link').click();
    const cell = box(page, 'Lumbar flexion, active, before, degrees');
    await expect(cell).toBeFocused();
    await page.keyboard.type('453');
    await expect(sign('Lumbar flexion')).toContainText('today 45°, pain 3/10');
  });

  await test.step('carried, unchanged and re-tested are told apart', async () => {
    const since = page.getByText(/^Since the last visit: /);
    await expect(since).toContainText('1 re-tested, 0 carried, 2 not tested');
    const muscle = page.getByRole('button', { name: /^Carry Quadratus lumborum, left g2/ });
    await muscle.click();
    await expect(since).toContainText('1 re-tested, 1 carried, 1 not tested');
    await expect(sign('Quadratus lumborum')).toContainText('carried, not re-tested');
    const guarding = page.getByRole('textbox', { name: /^Quadratus lumborum, left, guarding/ });
    await guarding.fill('');
    await guarding.fill('2');
    await expect(since).toContainText('2 re-tested (1 unchanged), 0 carried, 1 not tested');
    await expect(sign('Quadratus lumborum')).toContainText('unchanged');
    await guarding.fill('');
    await expect(since).toContainText('1 re-tested, 0 carried, 2 not tested');
  });

  await test.step('a star is set and taken away by keyboard alone', async () => {
    const extension = box(page, 'Lumbar extension, active, before, degrees');
    await extension.focus();
    await page.keyboard.press('*');
    await expect(sign('Lumbar extension')).toContainText('not re-tested yet');
    await page.keyboard.press('*');
    await expect(sign('Lumbar extension')).toHaveCount(0);
    const star = sign('Quadratus lumborum').getByRole('button', { name: /^Re-test next time/ });
    await expect(star).toHaveAttribute('aria-pressed', 'true');
    await star.focus();
    await page.keyboard.press('Enter');
    await expect(sign('Quadratus lumborum')).toHaveCount(0);
  });

  await test.step('last time’s treatments are copied with one press, a dose is changed', async () => {
    await openSection(page, 'Treatment today');
    await page.getByRole('button', { name: 'Same as last visit: all' }).click();
    const cards = page.getByRole('listitem').filter({
      has: page.getByRole('button', { name: /^Remove: / }),
    });
    await expect(cards).toHaveCount(2);
    const first = cards.first();
    await answer(first, 'Manual therapy, grade', 'III');
    await first.getByRole('button', { name: 'Manual therapy, adverse response: none' }).click();
    await expect(box(first, 'Manual therapy, adverse response')).toHaveValue('None');
    await first.getByRole('button', { name: 'More', exact: true }).click();
    // Consent is asked anew.
    await expect(
      first
        .getByRole('radiogroup', { name: 'Manual therapy, consent', exact: true })
        .getByRole('radio', { checked: true }),
    ).toHaveCount(0);
    await passesAxe(page);
  });

  await test.step('the re-test is reached from the treatment and stands beside its before', async () => {
    const card = page.getByRole('listitem').filter({ hasText: 'Central PA L4' }).first();
    await card.getByRole('link', { name: 'Re-test the range of motion' }).click();
    await expect(box(page, 'Lumbar flexion, active, after, degrees')).toBeFocused();
    await page.keyboard.type('522');
    await openSection(page, 'Treatment today');
    await expect(card).toContainText('flexion 45° → 52°, pain 3 → 2');
  });

  await test.step('signing names what the review has not recorded', async () => {
    await isSaved(page);
    await page.getByRole('button', { name: 'Review and sign' }).click();
    const missing = 'Treatment or plan differs from the last visit, and no reasoning is written';
    await page.getByRole('link', { name: new RegExp(missing) }).click();
    await expect(box(page, 'Reasoning for the change')).toBeFocused();
    await box(page, 'Reasoning for the change').fill('Irritability is lower.');
    await isSaved(page);
    await page.getByRole('button', { name: 'Review and sign' }).click();
    await expect(page.getByRole('heading', { name: 'Review and sign', level: 1 })).toBeVisible();
    await expect(page.getByText(missing)).toHaveCount(0);
    await expect(page.getByText(/^Not recorded at this review/)).toHaveCount(0);
    await expect(
      page.getByText('Since the last visit: 1 re-tested, 0 carried, 2 not tested'),
    ).toBeVisible();
    await expect(page.getByRole('article')).toContainText('Putting on socks, not re-tested today');
  });
});

async function passesAxe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
