import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { paths } from '@/components/paths';
import { startNote } from '@/db/notes/start-note';
import { granted } from '@/db/testing/clinic-fixture';
import { add, box, isSaved, openPart, openSection } from './support/charting';
import { expect, test } from './support/consult';
import { HARRIET, registered } from './support/patients';

/** A radio of a named group. */
const radio = (page: Page, group: string, name: string) =>
  page
    .getByRole('radiogroup', { name: group, exact: true })
    .getByRole('radio', { name, exact: true });

test('special tests, a raised leg and a level are charted by keyboard', async ({ clinic }) => {
  const { patientId } = await registered(clinic.physio, HARRIET);
  const { noteId } = granted(
    await startNote(clinic.physio, {
      patientId,
      kind: 'initial',
      episodes: [{ title: 'Neck and back' }],
    }),
  );
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, noteId));
  await openSection(page, 'Examination');

  await test.step('Spurling: P stays for the symptom, N goes on', async () => {
    await page.getByRole('tab', { name: 'Cervical' }).click();
    await openPart(page, 'Special tests');
    await radio(page, 'Spurling A, left, result', 'Positive').focus();
    await page.keyboard.type('n');
    await expect(radio(page, 'Spurling A, left, result', 'Negative')).toBeChecked();
    await expect(radio(page, 'Spurling A, right, result', 'Positive')).toBeFocused();
    await page.keyboard.type('pf');
    await expect(radio(page, 'Spurling A, right, result', 'Positive')).toBeChecked();
    await expect(page.getByRole('combobox', { name: 'Spurling A, right, symptom' })).toHaveValue(
      'familiar',
    );
    await page.keyboard.press('+');
    await box(page, 'Spurling A, right, Felt in').fill('Right thumb');
  });

  await test.step('the group is one stop of the Tab key', async () => {
    const group = page.getByRole('group', { name: 'Cervical special tests' });
    await expect(group.locator('[data-slot][tabindex="0"]')).toHaveCount(1);
  });

  await test.step('a count shows what it is made of and no verdict', async () => {
    await openPart(page, 'Range of motion');
    await box(page, 'Cervical rotation, active, right, before, degrees').fill('48');
    const counts = page.getByRole('region', { name: 'Counts beside their sources' });
    await expect(counts).toContainText('Wainner cluster, right');
    await expect(counts).toContainText('2 of 4 recorded; Wainner threshold 3');
    await counts.getByText('Wainner cluster, right').click();
    await expect(counts).toContainText('Rotation right under 60°');
    await expect(counts).toContainText('ULTT 1, right');
    await expect(counts).toContainText('not recorded');
    await expect(counts).toContainText('Your decision');
    await expect(counts).not.toContainText(/refer|likely|indicated|cleared|positive cluster/i);
  });

  await test.step('a test of stability asks for consent and a precaution first', async () => {
    await page.getByText(/^Stability tests/).click();
    const sharpPurser = page.getByRole('group', { name: 'Sharp-Purser' });
    await expect(sharpPurser).toContainText('Result after consent and precaution');
    await expect(sharpPurser.getByRole('radiogroup', { name: 'Sharp-Purser, result' })).toHaveCount(
      0,
    );
    await sharpPurser
      .getByRole('combobox', { name: 'Sharp-Purser, not tested' })
      .selectOption({ label: 'Precaution' });
  });

  await test.step('a straight leg raise with its angles and differentiation', async () => {
    await page.getByRole('tab', { name: 'Lumbar' }).click();
    await openPart(page, 'Neurodynamics');
    await page
      .getByRole('combobox', { name: 'Lumbar neurodynamics, method' })
      .selectOption({ label: 'Single inclinometer' });
    await box(page, 'Straight leg raise, left, first symptom, degrees').focus();
    await page.keyboard.type('40');
    await page.keyboard.type('55');
    await expect(
      page.getByRole('combobox', { name: 'Straight leg raise, left, symptom' }),
    ).toBeFocused();
    await page.keyboard.type('f');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('c');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('p');
    await expect(radio(page, 'Straight leg raise, left, result', 'Positive')).toBeChecked();
    await expect(
      page.getByRole('combobox', { name: 'Straight leg raise, left, differentiation' }),
    ).toHaveValue('changes');
    await expect(
      page.getByRole('group', { name: 'Lumbar range of motion' }).getByText('Straight leg raise'),
    ).toHaveCount(0);
  });

  await test.step('central PA of L4: its number, Enter, two letters', async () => {
    await openPart(page, 'Palpation');
    await page
      .getByRole('toolbar', { name: 'Central PA, levels' })
      .getByRole('button', { name: 'L1' })
      .focus();
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await expect(radio(page, 'Central PA L4, mobility', 'Hypomobile')).toBeFocused();
    await page.keyboard.type('h');
    await page.keyboard.press('Enter');
    await page.keyboard.type('l');
    await expect(radio(page, 'Central PA L4, mobility', 'Hypomobile')).toBeChecked();
    await expect(radio(page, 'Central PA L4, pain', 'Local pain')).toBeChecked();
  });

  await test.step('a test is done again after a treatment, beside what it was', async () => {
    await openSection(page, 'Treatment today');
    await add(page, 'Add a treatment', 'Manual therapy');
    const again = page.getByRole('combobox', { name: 'Test again after this treatment' });
    await again.selectOption({ label: 'Spurling A, right' });
    await radio(page, 'Spurling A, right, after this treatment, result', 'Negative').click();
    await expect(page.locator('li[id^="item/"]')).toContainText(
      'Spurling A, right positive, familiar symptom, felt in Right thumb → negative',
    );
    await openSection(page, 'Examination');
  });

  await test.step('a reload keeps everything', async () => {
    await isSaved(page);
    await page.reload();
    await expect(radio(page, 'Central PA L4, mobility', 'Hypomobile')).toBeChecked();
    await expect(box(page, 'Straight leg raise, left, limit, degrees')).toHaveValue('55');
    await page.getByRole('tab', { name: 'Cervical' }).click();
    await expect(radio(page, 'Spurling A, right, result', 'Positive')).toBeChecked();
  });

  await test.step('the page passes axe', async () => {
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
  });

  await test.step('the document says all of it', async () => {
    await page.getByRole('button', { name: 'Review and sign' }).click();
    await expect(page.getByRole('heading', { name: 'Review and sign', level: 1 })).toBeVisible();
    const note = page.getByRole('main');
    for (const words of [
      'Spurling A, right: positive, familiar symptom, felt in Right thumb.',
      'Negative: Spurling A, left.',
      'Not tested: Sharp-Purser (precaution).',
      'Central PA L4: hypomobile, local pain.',
      'After manual therapy: Spurling A, right',
      'Wainner cluster, right: 2 of 4 recorded; Wainner threshold 3',
    ])
      await expect(note).toContainText(words);
    await expect(note.getByRole('table', { name: /^Neurodynamic tests/ })).toContainText('40°');
  });
});
