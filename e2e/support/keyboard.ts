import { expect, type Locator, type Page } from 'playwright/test';

const FURTHEST = 80;

/** Presses Tab until the control has the focus; fails when the keyboard does not reach it. */
export async function tabTo(
  page: Page,
  control: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await expect(control).toBeVisible();
  for (let presses = 0; presses < FURTHEST; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(control, `reached by ${key}`).toBeFocused();
}

/** Goes to a field by Tab and types. */
export async function tabAndType(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** Opens a section of the chart by its number, once the page listens. */
export async function openByNumber(page: Page, number: number, name: string): Promise<void> {
  const opened = page.getByRole('button', { name: new RegExp(name), expanded: true });
  await expect(async () => {
    await page.keyboard.press(`Alt+${number}`);
    await expect(opened).toBeVisible({ timeout: 1000 });
  }).toPass();
}

/** Brings back by the toast's “Undo” what was removed, from wherever the focus is. */
export async function undoByKeyboard(page: Page): Promise<void> {
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await expect(undo).toBeVisible();
  await page.keyboard.press('F6');
  await tabTo(page, undo);
  await page.keyboard.press('Enter');
}
