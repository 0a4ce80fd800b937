import type { Locator, Page } from 'playwright/test';

export type FigurePoint = readonly [x: number, y: number];

const WIDTH = 408;
const HEIGHT = 900;

/** One of the body chart's views that can be drawn on. */
export function figure(page: Page, view: 'Front' | 'Back'): Locator {
  return page.getByRole('img', { name: new RegExp(`^${view}, drawing`) });
}

/** Points of a figure's space as points of the page. */
export async function onPage(
  drawn: Locator,
  points: readonly FigurePoint[],
): Promise<readonly { x: number; y: number }[]> {
  await drawn.scrollIntoViewIfNeeded();
  const bounds = await drawn.boundingBox();
  if (!bounds) throw new Error('The figure is not on the page');
  // The figure keeps its proportions and stands in the middle of its box.
  const scale = Math.min(bounds.width / WIDTH, bounds.height / HEIGHT);
  const left = bounds.x + (bounds.width - WIDTH * scale) / 2;
  const top = bounds.y + (bounds.height - HEIGHT * scale) / 2;
  return points.map(([x, y]) => ({ x: left + (x + 4) * scale, y: top + y * scale }));
}
