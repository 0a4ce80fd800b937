import type { Page } from 'playwright/test';
import { paths } from '@/components/paths';
import { openNote } from '@/db/notes/open-note';
import { startNote } from '@/db/notes/start-note';
import { granted } from '@/db/testing/clinic-fixture';
import { box, isSaved, openPart, openSection } from './support/charting';
import { expect, test } from './support/consult';
import { HARRIET, registered } from './support/patients';

/** A machine that is busy: each frame that a script asks for comes a second late. */
async function drawLate(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const draw = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (act) => Number(setTimeout(() => draw(act), 1000));
    window.cancelAnimationFrame = (id) => clearTimeout(id);
  });
}

test('what is typed right after adding a row goes into the row, however late the page draws', async ({
  clinic,
}) => {
  const { patientId } = await registered(clinic.physio, HARRIET);
  const { noteId } = granted(
    await startNote(clinic.physio, {
      patientId,
      kind: 'initial',
      episodes: [{ title: 'Low back pain' }],
    }),
  );
  const page = await clinic.signIn('physio');
  await drawLate(page);
  await page.goto(paths.note(clinic.clinicId, noteId));
  await openSection(page, 'Examination');
  const addFrom = async (list: string, letters: string) => {
    const add = page.getByRole('combobox', { name: list, exact: true });
    await expect(add).toBeEditable();
    await add.click();
    await page.keyboard.type(letters);
    await expect(page.getByRole('option').first()).toBeVisible();
  };

  await test.step('a movement, and its centimetres', async () => {
    await openPart(page, 'Range of motion');
    await addFrom('Lumbar: add a movement', 'fing');
    await Promise.all(['Enter', '3', '8'].map((key) => page.keyboard.press(key)));
    await expect(box(page, 'Fingertip to floor, before, centimetres')).toHaveValue('38');
  });

  await test.step('why a root was not tested', async () => {
    await openPart(page, 'Neurological');
    await box(page, 'Toe extension, power, left').focus();
    await Promise.all(['n', 't'].map((key) => page.keyboard.press(key)));
    await expect(page.locator('select:focus option:checked')).toHaveText('Time');
  });

  await test.step('an item of the plan, and its first answer', async () => {
    await openSection(page, 'Plan');
    await addFrom('Add to the plan', 'relative rest');
    await Promise.all(['Enter', 'N', 'o'].map((key) => page.keyboard.press(key)));
    await expect(page.locator('[data-dose] :focus')).toHaveValue('No');
  });

  await isSaved(page);
  const { findings } = granted(await openNote(clinic.physio, noteId)).content;
  expect(findings.find(({ code }) => code === 'rom.lumbar.fingertip-to-floor')?.attributes).toEqual(
    expect.objectContaining({ centimetres: 38 }),
  );
});
