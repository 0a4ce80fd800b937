import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { paths } from '@/components/paths';
import { figure, onPage, type FigurePoint } from './support/body-figure';
import { box, isSaved, openSection } from './support/charting';
import { expect, test } from './support/consult';
import { tabTo, undoByKeyboard } from './support/keyboard';
import { thoracicNote } from './support/thoracic-note';

test('the body chart is drawn with a mouse, told by its list, and printed', async ({ clinic }) => {
  const { noteId } = await thoracicNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, noteId));
  await openSection(page, 'Story');
  const marks = page.getByRole('list', { name: 'Marks of the body chart' });
  const drawing = page.getByRole('group', { name: 'Drawing on the body chart' });

  await test.step('pain over the left buttock and down the leg, in two strokes of one mark', async () => {
    await page.getByRole('button', { name: 'Draw', exact: true }).click();
    await expect(drawing).toBeFocused();
    await stroke(page, 'Back', [150, 450], [165, 480]);
    await expect(drawing.getByRole('status')).toHaveText('Pain: buttock left');
    await stroke(page, 'Back', [158, 540], [158, 610], [157, 670], [158, 790]);
    await expect(marks.getByRole('listitem')).toHaveCount(1);
    await expect(marks).toContainText(
      'Pain, buttock left, back of the thigh left, back of the knee left and calf left',
    );
  });

  await test.step('another type by its key is another mark', async () => {
    await page.keyboard.press('n');
    await stroke(page, 'Back', [60, 780], [60, 830]);
    await expect(marks.getByRole('listitem')).toHaveCount(2);
    await expect(marks).toContainText('Numbness, sole of the foot left');
  });

  await test.step('a stroke beside the body is not a mark', async () => {
    await stroke(page, 'Back', [20, 120], [60, 150]);
    await expect(drawing.getByRole('status')).toHaveText('Beside the body: nothing was marked.');
    await expect(marks.getByRole('listitem')).toHaveCount(2);
  });

  await test.step('what was drawn can be undone and drawn again', async () => {
    await page.keyboard.press('Control+z');
    await expect(marks.getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('Control+z');
    await expect(marks).not.toContainText('calf left');
    await expect(marks).toContainText('Pain, buttock left');
    await page.getByRole('button', { name: 'Redo drawing (Ctrl Shift Z)' }).click();
    await expect(marks).toContainText('calf left');
    await drawing.focus();
    await page.keyboard.press('Control+Shift+z');
    await expect(marks.getByRole('listitem')).toHaveCount(2);
  });

  await test.step('the open chart passes axe', async () => {
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  await test.step('Escape makes it small, and a reload keeps the strokes', async () => {
    await page.keyboard.press('Escape');
    await expect(drawing).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Draw', exact: true })).toBeFocused();
    await isSaved(page);
    await page.reload();
    await expect(marks.getByRole('listitem')).toHaveCount(2);
    await page.getByRole('button', { name: 'Draw', exact: true }).click();
    await expect(page.getByRole('img', { name: /^Back, drawing/ })).toBeVisible();
    await expect(marks).toContainText('calf left');
    await page.getByRole('button', { name: 'Done' }).click();
  });

  await test.step('the list alone, by keyboard', async () => {
    await page.getByRole('button', { name: 'Add a mark without drawing' }).focus();
    await page.keyboard.press('Enter');
    const type = page.getByRole('combobox', { name: 'Mark 3, pain, type' });
    await expect(type).toBeFocused();
    await page.keyboard.type('Pins');
    await expect(
      page.getByRole('combobox', { name: /^Mark 3, pins and needles, type/ }),
    ).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.type('thumb, right');
    await expect(page.getByRole('option', { name: 'thumb, right', exact: true })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('button', { name: 'Mark 3, pins and needles: remove thumb right' }),
    ).toBeVisible();
    await box(page, 'Mark 3, pins and needles, intensity').focus();
    await page.keyboard.type('4');
    await expect(marks).toContainText('Pins and needles, thumb right: 4/10');
    await isSaved(page);
  });

  await test.step('adding and removing places keeps the focus in the mark', async () => {
    const place = (name: string) =>
      page.getByRole('button', { name: `Mark 3, pins and needles: remove ${name}` });
    const addPlace = page.getByRole('combobox', { name: 'Mark 3, pins and needles: add a place' });
    await tabTo(page, addPlace, 'Shift+Tab');
    await page.keyboard.type('heel, right');
    await expect(page.getByRole('option', { name: 'heel, right', exact: true })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(place('heel right')).toBeVisible();
    await expect(addPlace).toBeFocused();
    await place('heel right').focus();
    await page.keyboard.press('Enter');
    await expect(place('thumb right')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(addPlace).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(place('thumb right')).toBeVisible();
  });

  await test.step('removing a mark can be undone', async () => {
    await page.getByRole('button', { name: 'Remove mark 2, numbness' }).focus();
    await page.keyboard.press('Enter');
    await expect(marks.getByRole('listitem')).toHaveCount(2);
    await expect(
      page.getByRole('button', { name: 'Remove mark 2, pins and needles' }),
    ).toBeFocused();
    await undoByKeyboard(page);
    await expect(marks.getByRole('listitem')).toHaveCount(3);
    await expect(marks.getByRole('button', { name: /Mark 2 .*Numbness/ })).toBeFocused();
    await isSaved(page);
  });

  await test.step('Ctrl+Z in the list brings back the mark that was removed', async () => {
    await page.getByRole('button', { name: 'Remove mark 1, pain' }).focus();
    await page.keyboard.press('Enter');
    await expect(marks).not.toContainText('buttock left');
    await page.keyboard.press('Control+z');
    await expect(marks.getByRole('listitem')).toHaveCount(3);
    await expect(marks).toContainText('Pain, buttock left');
  });

  await test.step('a place goes with what was drawn over it, and the drawing keeps its keys', async () => {
    await page.getByRole('button', { name: 'Draw', exact: true }).click();
    const drawn = figure(page, 'Back').locator('g[stroke*="numbness"] > path');
    await expect(drawn).not.toHaveCount(0);
    await marks.getByRole('button', { name: /Mark 2 .*Numbness/ }).click();
    await page
      .getByRole('button', { name: 'Mark 2, numbness: remove sole of the foot left' })
      .press('Enter');
    await expect(drawn).toHaveCount(0);
    await expect(drawing.getByRole('status')).toHaveText(
      'Removed with what was drawn over it: sole of the foot left',
    );
    await page.keyboard.press('Control+z');
    await expect(drawn).not.toHaveCount(0);
    await page.getByRole('button', { name: 'Remove mark 2, numbness' }).press('Enter');
    await expect(marks.getByRole('listitem')).toHaveCount(2);
    await expect(drawing).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(marks).toContainText('Numbness, sole of the foot left');
    await page.keyboard.press('Escape');
    await expect(drawing).toHaveCount(0);
    await isSaved(page);
  });

  await test.step('the document numbers drawing and list alike', async () => {
    await page.goto(paths.signNote(clinic.clinicId, noteId));
    const printed = page.getByRole('article').getByRole('figure', { name: 'Body chart' });
    await expect(printed.getByRole('listitem')).toHaveCount(3);
    await expect(printed.getByRole('listitem').nth(2)).toContainText(
      '3Pins and needles, thumb right: 4/10.',
    );
    const back = printed.getByRole('img', { name: /^Back/ });
    await expect(back).toContainText('1');
    await expect(back).toContainText('2');
    await expect(printed.getByRole('img', { name: /^Front/ })).toContainText('3');
  });
});

/** Draws through points of the figure's space, as a hand with a mouse would. */
async function stroke(
  page: Page,
  view: 'Front' | 'Back',
  ...points: readonly FigurePoint[]
): Promise<void> {
  for (const [index, { x, y }] of (await onPage(figure(page, view), points)).entries()) {
    await page.mouse.move(x, y, { steps: 4 });
    if (index === 0) await page.mouse.down();
  }
  await page.mouse.up();
}
