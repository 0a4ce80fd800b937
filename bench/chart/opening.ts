import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright';
import { paths } from '@/components/paths';
import type { Bench } from '../installation';
import { slowDownFromFirstByte } from '../slow-down';
import { median } from '../statistics';
import type { FilledChart } from './filled-chart';

const ROUNDS = 7;
/** How long after the chart answers what it fetches ahead of need may take. */
const IDLE_MS = 5_000;

/** The first control in the open section, once it has been painted, and once it answers keys. */
const WATCH = `
  const FIRST = '[id^="section-"][id$="-panel"]:not([hidden]) :is(input, textarea, select, [role="radio"])';
  globalThis.chartTimes = new Promise((resolve) => {
    let visible;
    const look = () => {
      const field = document.querySelector(FIRST);
      if (!field || field.getClientRects().length === 0) return requestAnimationFrame(look);
      const doesAnswer = Object.keys(field).some((key) => key.startsWith('__reactProps'));
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        visible ??= performance.now();
        if (doesAnswer) resolve({ visible, answers: performance.now() });
        else requestAnimationFrame(look);
      };
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
`;

type Times = { visible: number; answers: number };

export type Opening = {
  readyMs: number;
  answersMs: number;
  firstLoadKb: number;
  /** Script that comes after the chart answers, for what is not yet open. */
  laterKb: number;
};

/** A cold opening of the filled chart, several times: the median of each number. */
export async function measureOpening(bench: Bench, chart: FilledChart): Promise<Opening> {
  const rounds: Opening[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await openOnce(bench, chart));
  const over = (pick: (round: Opening) => number) => median(rounds.map(pick));
  return {
    readyMs: over(({ readyMs }) => readyMs),
    answersMs: over(({ answersMs }) => answersMs),
    firstLoadKb: over(({ firstLoadKb }) => firstLoadKb),
    laterKb: over(({ laterKb }) => laterKb),
  };
}

async function openOnce(bench: Bench, chart: FilledChart): Promise<Opening> {
  const page = await bench.coldPage();
  await page.goto(new URL('/api/health', bench.appUrl).href);
  await slowDownFromFirstByte(page);
  await page.addInitScript({ content: `if (location.pathname.includes('/notes/')) {${WATCH}}` });
  const first: Response[] = [];
  const later: Response[] = [];
  let isAnswering = false;
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    (isAnswering ? later : first).push(response);
  });
  await page.goto(new URL(paths.note(bench.clinic.clinicId, chart.noteId), bench.appUrl).href);
  const { visible, answers } = await page.evaluate<Times>('globalThis.chartTimes');
  isAnswering = true;
  await page.waitForTimeout(IDLE_MS);
  const opening = {
    readyMs: visible,
    answersMs: answers,
    firstLoadKb: await gzipKb(first),
    laterKb: await gzipKb(later),
  };
  await page.context().close();
  return opening;
}

async function gzipKb(responses: readonly Response[]): Promise<number> {
  const bodies = await Promise.all(responses.map((response) => response.body()));
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1024;
}
