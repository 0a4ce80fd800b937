import type { Page } from 'playwright';

export const SLOWER = 4;

/**
 * Slows the processor of a page. On a page of the site that is measured: another site has another
 * process, which would run at full speed.
 */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}
