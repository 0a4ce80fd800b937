import { setTimeout as wait } from 'node:timers/promises';
import type { Locator, Page } from 'playwright';

/** From the moment of the key, as the browser dates it, to the end of the frame that follows it. */
const LISTEN = `
  globalThis.keyLatencies = [];
  addEventListener('keydown', (event) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => globalThis.keyLatencies.push(performance.now() - event.timeStamp);
      port2.postMessage(null);
    });
  }, { capture: true });
`;

export async function listenForKeys(page: Page): Promise<void> {
  await page.evaluate(LISTEN);
}

/** Milliseconds of each key since the last time they were taken. */
async function takeLatencies(page: Page): Promise<number[]> {
  return page.evaluate('globalThis.keyLatencies.splice(0)');
}

/**
 * Pauses of a hand in milliseconds: within words, and between them long enough for what waits for
 * a pause to begin just before the next key.
 */
const PAUSES = [70, 110, 90, 140, 80, 310, 120, 60, 100, 330, 90, 130, 360, 75, 320];

/** Types real keys into one field at the pace of a hand, and gives the latency of each. */
export async function typeInto(
  page: Page,
  field: Locator,
  keys: readonly string[],
): Promise<number[]> {
  await field.focus();
  await page.keyboard.press('End');
  await wait(700);
  await takeLatencies(page);
  for (const [index, key] of keys.entries()) {
    await page.keyboard.press(key);
    await wait(PAUSES[index % PAUSES.length]);
  }
  await wait(700);
  const latencies = await takeLatencies(page);
  if (latencies.length !== keys.length) {
    throw new Error(`${keys.length} keys were pressed and ${latencies.length} measured.`);
  }
  return latencies;
}
