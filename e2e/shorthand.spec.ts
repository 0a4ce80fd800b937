import { AxeBuilder } from '@axe-core/playwright';
import { paths } from '@/components/paths';
import { openNote } from '@/db/notes/open-note';
import { startNote } from '@/db/notes/start-note';
import { granted } from '@/db/testing/clinic-fixture';
import { box, isSaved, openPart, openSection } from './support/charting';
import { expect, test } from './support/consult';
import { HARRIET, registered } from './support/patients';

const LINE = 'Lx F60p4 E10s LF L20 R35 ; SLR R45+ L- ; pow L5 L4 R5 ; KJ L2+ R2+ ; ES L g3 t3';

test('a line of shorthand fills the grids as it is typed, and keeps what it does not know', async ({
  clinic,
}) => {
  const { patientId } = await registered(clinic.physio, HARRIET);
  const { noteId } = granted(
    await startNote(clinic.physio, { patientId, kind: 'initial', episodes: [{ title: 'Back' }] }),
  );
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, noteId));
  await openSection(page, 'Examination');
  const line = box(page, 'Shorthand');
  const flexion = box(page, 'Lumbar flexion, active, before, degrees');
  const stays = page.getByRole('list', { name: 'Stays as text' });

  await test.step('a key goes to it, and the grid follows every letter', async () => {
    // The section takes the focus when it stands there.
    await expect(flexion).toBeFocused();
    await page.getByRole('heading', { level: 1 }).first().click();
    await page.keyboard.press('l');
    await expect(line).toBeFocused();
    await page.keyboard.type('F6');
    await expect(flexion).toHaveValue('6');
    await page.keyboard.type('0p4');
    await expect(flexion).toHaveValue('60');
    await expect(box(page, 'Lumbar flexion, active, before, pain')).toHaveValue('4');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Backspace');
    await expect(flexion).toHaveValue('');
  });

  await test.step('what it does not know or lacks a side is marked, with the reason', async () => {
    await page.keyboard.type(`${LINE} ; SLR 45 ; wobbly`);
    await expect(stays).toContainText('45 Which side? Begin with L or R');
    await expect(stays).toContainText('wobbly Not a word of the shorthand');
    await expect(page.getByRole('status').filter({ hasText: 'Fills:' })).toContainText(
      'Straight leg raise',
    );
  });

  await test.step('Enter files it; the rest stays in the line and in the note', async () => {
    await page.keyboard.press('Enter');
    await expect(line).toHaveValue('"Lx SLR 45" ; "wobbly"');
    await isSaved(page);
    await page.reload();
    await expect(line).toHaveValue('"Lx SLR 45" ; "wobbly"');
    const { content } = granted(await openNote(clinic.physio, noteId));
    const said = content.findings.map(({ code, side, attributes }) => [code, side, attributes]);
    expect(said).toContainEqual(['power.toe-extension', 'left', { power: '4' }]);
    expect(said).toContainEqual(['reflex.knee', 'right', { reflex: 2 }]);
    expect(said).toContainEqual(['muscle.erector-spinae', 'left', { guarding: 3, tenderness: 3 }]);
    expect(said).toContainEqual([
      'rom.lumbar.straight-leg-raise.passive',
      'right',
      { degrees: 45, testResult: 'positive' },
    ]);
  });

  await test.step('the grammar stands beside it, and the page passes axe', async () => {
    await page.getByText('Words of the shorthand').click();
    await expect(page.getByText(/KJ knee/)).toBeVisible();
    await openPart(page, 'Neurological');
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  await test.step('undo takes back what was filed', async () => {
    await line.fill('E12');
    await line.press('Enter');
    const extension = box(page, 'Lumbar extension, active, before, degrees');
    await expect(extension).toHaveValue('12');
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(extension).toHaveValue('10');
  });
});
