import type { Page } from 'playwright';

export const SLOWER = 4;

/**
 * Slows the processor of a page for as long as it is open. On a page of the site that is measured: another site has another
 * process, which would run at full speed.
 */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/**
 * Slows a page while something is done on it. A slowed page costs a processor even when it rests,
 * so that of two pages which are measured by turns only one may be slow.
 */
export async function whileSlow<T>(page: Page, work: () => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  try {
    return await work();
  } finally {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await session.detach();
  }
}
