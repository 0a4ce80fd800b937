import { expect, type Page } from 'playwright/test';

/** Waits until a page needs no network for its own parts. */
export async function hasFetchedAll(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByName('all parts fetched').length))
    .toBeGreaterThan(0);
}
