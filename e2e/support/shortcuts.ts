import { expect, type Locator, type Page } from 'playwright/test';

/** Takes the focus from whatever has it, as after a press on the page's ground. */
export async function leaveField(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
}

/** The dialog of keys, opened by `?` once the page listens. */
export async function openKeys(page: Page): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(async () => {
    await leaveField(page);
    await page.keyboard.press('?');
    await expect(dialog).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 15_000 });
  return dialog;
}

/** What the page lists by heading, each key with its words; the dialog is closed again. */
export async function listedKeys(page: Page): Promise<Record<string, string[]>> {
  const dialog = await openKeys(page);
  const listed = await dialog.locator('section').evaluateAll((sections) =>
    sections.map((section) => {
      const rows = [...section.querySelectorAll('dl > div')].map((row) => {
        const keys = [...row.querySelectorAll('kbd')].map((key) => key.textContent);
        return `${keys.join(' ')} ${row.querySelector('dt')?.textContent ?? ''}`;
      });
      return [section.querySelector('h3')?.textContent ?? '', rows] as const;
    }),
  );
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await leaveField(page);
  return Object.fromEntries(listed);
}
