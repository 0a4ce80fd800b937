import { expect, type Locator, type Page } from 'playwright/test';

/** What a form says is wrong; the announcer of page changes is an alert too, and has no heading. */
export function errorSummary(page: Page): Locator {
  return page
    .getByRole('alert')
    .filter({ has: page.getByRole('heading', { name: 'Some answers need another look' }) });
}

/** Waits for the sign-in page. */
export async function showsSignIn(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in(\?|$)/);
}

/** Opens the menu under a person's own name. */
export async function openAccountMenu(page: Page, displayName: string): Promise<Locator> {
  await page.getByRole('button', { name: displayName, exact: true }).click();
  return page.getByRole('menu');
}

export async function signOut(page: Page, displayName: string): Promise<void> {
  const menu = await openAccountMenu(page, displayName);
  await menu.getByRole('menuitem', { name: 'Sign out' }).click();
}

/** Fills and sends the sign-in form that is on the page. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
