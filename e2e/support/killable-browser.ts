import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type BrowserContext } from 'playwright/test';

const ANNOUNCED = /DevTools listening on (ws:\S+)/;

/** A Chromium with a profile on the disk, that can be killed as a crash would. */
export type KillableBrowser = { context: BrowserContext; kill: () => Promise<void> };

/** Starts a browser on a profile; the same folder later finds what the one before left there. */
export async function startKillableBrowser(profile: string): Promise<KillableBrowser> {
  const child = spawn(
    process.env.CHROMIUM_PATH ?? '',
    [
      ...['--headless=new', '--no-sandbox', '--no-first-run', '--disable-gpu'],
      ...['--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: process.platform !== 'win32' },
  );
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (more: string) => {
      said += more;
      const address = ANNOUNCED.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`The browser ended: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(endpoint);
  const [context] = browser.contexts();
  if (!context || child.pid === undefined) throw new Error('The browser has no window.');
  const { pid } = child;
  return {
    context,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      // The whole group: what draws and what stores are processes of their own.
      if (process.platform === 'win32') child.kill('SIGKILL');
      else process.kill(-pid, 'SIGKILL');
      await ended;
      await browser.close();
    },
  };
}
