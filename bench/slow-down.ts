import type { Page } from 'playwright';

export const SLOWER = 4;

/**
 * Slows the processor of a page as the first byte of the document that it opens next arrives, for
 * as long as it is open. A slowed page costs a processor even when it rests:
 * slowed from the start it would slow the server too, which stands elsewhere. On a page of the site
 * that is measured: another site has another process, which would run at full speed.
 */
export async function slowDownFromFirstByte(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  session.on('Fetch.requestPaused', ({ requestId }) => {
    void session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    void session.send('Fetch.continueRequest', { requestId });
  });
  await session.send('Fetch.enable', {
    patterns: [{ resourceType: 'Document', requestStage: 'Response' }],
  });
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
