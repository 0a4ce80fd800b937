import { expect, type Locator, type Page } from 'playwright/test';

type Said = { method?: string; remark?: string };

/** Records the next step of a loop: opens it, chooses how and types what was said, and waits for it. */
export async function record(page: Page, button: Locator, said: Said = {}): Promise<void> {
  await button.click();
  const dialog = page.getByRole('dialog');
  if (said.method) await dialog.getByRole('radio', { name: said.method }).check();
  if (said.remark) await dialog.getByRole('textbox').last().fill(said.remark);
  await dialog.locator('button[type=submit]').click();
  await expect(dialog).toHaveCount(0);
}
