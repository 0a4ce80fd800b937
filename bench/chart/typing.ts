import type { Page } from 'playwright';
import { paths } from '@/components/paths';
import type { Bench } from '../installation';
import { SLOWER, whileSlow } from '../slow-down';
import { median, percentile } from '../statistics';
import { serveBarePage } from './bare-page';
import type { FilledChart } from './filled-chart';
import { listenForKeys, typeInto } from './keystrokes';

const ROUNDS = 3;
const WORDS = [...'worse after sitting then easier on walking'];
/** A digit that is taken away again, so that the chart stays as it was filled. */
const DIGIT = Array.from({ length: 15 }, () => ['4', 'Backspace']).flat();
/** A line of shorthand, which fills the grids at each key and takes it back again. */
const LINE = [...'Lx F40p3 E12s LF L15 R20'];
const SHORTHAND = [...LINE, ...LINE.map(() => 'Backspace')];

export type Typing = {
  /** Of the chart over a bare page of as many inputs as the chart has values. */
  ratio: number;
  p95Ms: number;
  bareP95Ms: number;
  /** The same over a bare page of as many inputs as the chart shows with every part open. */
  shownRatio: number;
  shownInputs: number;
};

/**
 * The 95th percentile from key to paint, of the chart and of bare pages of plain inputs, the same
 * keys at the same pace by turns: the median over the rounds.
 */
export async function measureTyping(bench: Bench, chart: FilledChart): Promise<Typing> {
  const page = await bench.coldPage();
  await page.goto(new URL(paths.note(bench.clinic.clinicId, chart.noteId), bench.appUrl).href);
  await page.getByText('Saved', { exact: true }).waitFor();
  await listenForKeys(page);
  await show(page, 'Examination', 'Shorthand');
  await openParts(page);
  const shownInputs = await page.locator('input, select, textarea').count();
  const asMany = await openBarePage(bench, chart.fields);
  const asShown = await openBarePage(bench, shownInputs);
  try {
    const rounds: Omit<Typing, 'shownInputs'>[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const bareP95Ms = await typedSlowly(asMany.page, typeOnBarePage);
      const shownP95Ms = await typedSlowly(asShown.page, typeOnBarePage);
      const p95Ms = await typedSlowly(page, () => typeInChart(page, `round ${round}`));
      const ratios = { ratio: p95Ms / bareP95Ms, shownRatio: p95Ms / shownP95Ms };
      rounds.push({ ...ratios, p95Ms, bareP95Ms });
    }
    const over = (pick: (round: (typeof rounds)[number]) => number) => median(rounds.map(pick));
    return {
      ratio: over(({ ratio }) => ratio),
      p95Ms: over(({ p95Ms }) => p95Ms),
      bareP95Ms: over(({ bareP95Ms }) => bareP95Ms),
      shownRatio: over(({ shownRatio }) => shownRatio),
      shownInputs,
    };
  } finally {
    asMany.close();
    asShown.close();
  }
}

async function openBarePage(bench: Bench, inputs: number) {
  const { url, close } = await serveBarePage(inputs);
  const page = await bench.coldPage();
  await page.goto(url);
  await listenForKeys(page);
  return { page, close };
}

/** The 95th percentile in milliseconds of keys on one page, slow while it is typed on. */
async function typedSlowly(page: Page, type: (page: Page) => Promise<number[]>): Promise<number> {
  await page.bringToFront();
  return percentile(await whileSlow(page, () => type(page)), 0.95);
}

async function typeOnBarePage(page: Page): Promise<number[]> {
  const inputs = page.getByRole('textbox');
  return [
    ...(await typeInto(page, inputs.nth(1), WORDS)),
    ...(await typeInto(page, inputs.nth(40), WORDS)),
    ...(await typeInto(page, inputs.nth(60), SHORTHAND)),
    ...(await typeInto(page, inputs.nth(80), DIGIT)),
  ];
}

async function typeInChart(page: Page, round: string): Promise<number[]> {
  await show(page, 'Story', 'Story in words');
  const story = await typeInto(page, box(page, 'Story in words'), WORDS);
  await show(page, 'Examination', 'Lumbar in words');
  await openParts(page);
  const words = await typeInto(page, box(page, 'Lumbar in words'), WORDS);
  const shorthand = await typeInto(page, box(page, 'Shorthand'), SHORTHAND);
  const degrees = await typeInto(page, box(page, 'Lumbar flexion, active, before, degrees'), DIGIT);
  const at = (latencies: number[]) => `${percentile(latencies, 0.95).toFixed(1)} ms`;
  console.log(
    `  ${round}, ${SLOWER}x slow: story ${at(story)}, examination ${at(words)}, ` +
      `shorthand ${at(shorthand)}, degrees ${at(degrees)}`,
  );
  return [...story, ...words, ...shorthand, ...degrees];
}

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function show(page: Page, section: string, field: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: new RegExp(section) })
    .click();
  await box(page, field).waitFor();
}

/** Every part of the examination is open, as after a full assessment. */
async function openParts(page: Page): Promise<void> {
  const folded = page.locator('[data-part][aria-expanded="false"]');
  for (let left = await folded.count(); left > 0; left = await folded.count()) {
    await folded.first().click();
  }
}
