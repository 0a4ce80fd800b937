import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';

const PLAYWRIGHT = path.join('node_modules', 'playwright', 'cli.js');
const INSTALL_PATIENCE_MS = 5 * 60_000;

/** Where browsers of Chromium's kind are on common systems. */
const KNOWN_PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['C:\\Program Files', 'C:\\Program Files (x86)'].flatMap((folder) => [
    `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
    `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ]),
};

/**
 * Finds a Chromium to test with, and obtains one where there is none: CHROMIUM_PATH, Playwright's
 * own, known places, Playwright's download, and as root the system's package.
 *
 * @returns the path of a browser that runs here
 * @throws saying what was tried and what to do
 */
export function findBrowser(): string {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (runs(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, and nothing that runs is there.`);
  }
  const known = KNOWN_PLACES[process.platform] ?? [];
  const present = [chromium.executablePath(), ...known].find(runs);
  if (present) return present;

  console.log('No Chromium found; obtaining one.');
  run(process.execPath, [PLAYWRIGHT, 'install', 'chromium']);
  if (runs(chromium.executablePath())) return chromium.executablePath();
  // Playwright's download also fails to run where libraries of the system are missing; the
  // system's own package brings them.
  if (process.getuid?.() === 0 && run('apt-get', ['--version'])) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
    const installed = [...known, chromium.executablePath()].find(runs);
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium that runs was found, and none could be obtained. Install Chromium or Chrome, or ' +
      'run "npx playwright install --with-deps chromium", or set CHROMIUM_PATH to the browser.',
  );
}

// A file is not enough: Ubuntu's chromium-browser may be a stub, and a download may lack libraries.
function runs(browser: string): boolean {
  if (!browser || !existsSync(browser)) return false;
  // Chrome on Windows opens a window when asked for its version.
  if (process.platform === 'win32') return true;
  return spawnSync(browser, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;
}

function run(program: string, words: string[]): boolean {
  const done = spawnSync(program, words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: INSTALL_PATIENCE_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return done.status === 0;
}
