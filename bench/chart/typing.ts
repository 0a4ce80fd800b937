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

export type Typing = { ratio: number; p95Ms: number; bareP95Ms: number };

/**
 * The 95th percentile from key to paint, of the chart and of a bare page with as many inputs as the
 * chart has values, the same keys at the same pace by turns: the median over the rounds.
 */
export async function measureTyping(bench: Bench, chart: FilledChart): Promise<Typing> {
  const bareSite = await serveBarePage(chart.fields);
  try {
    const barePage = await bench.coldPage();
    await barePage.goto(bareSite.url);
    await listenForKeys(barePage);
    const page = await bench.coldPage();
    await page.goto(new URL(paths.note(bench.clinic.clinicId, chart.noteId), bench.appUrl).href);
    await page.getByText('Saved', { exact: true }).waitFor();
    await listenForKeys(page);
    const rounds: Typing[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      await barePage.bringToFront();
      const bare = await whileSlow(barePage, () => typeOnBarePage(barePage));
      await page.bringToFront();
      const charted = await whileSlow(page, () => typeInChart(page, `round ${round}`));
      const bareP95Ms = percentile(bare, 0.95);
      const p95Ms = percentile(charted, 0.95);
      rounds.push({ ratio: p95Ms / bareP95Ms, p95Ms, bareP95Ms });
    }
    const over = (pick: (round: Typing) => number) => median(rounds.map(pick));
    return {
      ratio: over(({ ratio }) => ratio),
      p95Ms: over(({ p95Ms }) => p95Ms),
      bareP95Ms: over(({ bareP95Ms }) => bareP95Ms),
    };
  } finally {
    bareSite.close();
  }
}

async function typeOnBarePage(page: Page): Promise<number[]> {
  const inputs = page.getByRole('textbox');
  return [
    ...(await typeInto(page, inputs.nth(1), WORDS)),
    ...(await typeInto(page, inputs.nth(40), WORDS)),
    ...(await typeInto(page, inputs.nth(80), DIGIT)),
  ];
}

async function typeInChart(page: Page, round: string): Promise<number[]> {
  const open = (section: string) =>
    page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('button', { name: new RegExp(section) });
  const box = (name: string) => page.getByRole('textbox', { name, exact: true });
  const show = async (section: string, field: string) => {
    await open(section).click();
    await box(field).waitFor();
  };
  await show('Story', 'Story in words');
  const story = await typeInto(page, box('Story in words'), WORDS);
  await show('Examination', 'Lumbar in words');
  await openParts(page);
  const words = await typeInto(page, box('Lumbar in words'), WORDS);
  const degrees = await typeInto(page, box('Lumbar flexion, active, before, degrees'), DIGIT);
  const at = (latencies: number[]) => `${percentile(latencies, 0.95).toFixed(1)} ms`;
  console.log(
    `  ${round}, ${SLOWER}x slow: story ${at(story)}, examination ${at(words)}, degrees ${at(degrees)}`,
  );
  return [...story, ...words, ...degrees];
}

/** Every part of the examination is open, as after a full assessment. */
async function openParts(page: Page): Promise<void> {
  const folded = page.locator('[data-part][aria-expanded="false"]');
  for (let left = await folded.count(); left > 0; left = await folded.count()) {
    await folded.first().click();
  }
}
