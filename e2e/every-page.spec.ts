import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { openSection, type SectionName } from './support/charting';
import { expect, test } from './support/consult';
import { lookerAt } from './support/looker-at';
import { MORE_PAGES, openWorld, PAGES } from './support/world';

const CHART_SECTIONS = [
  'Red flags',
  'Examination',
  'Impression',
  'Treatment today',
  'Plan',
  'Story',
] as const satisfies readonly SectionName[];

// The longest of all: the two themes run side by side.
test.describe.configure({ mode: 'parallel' });

for (const colorScheme of ['light', 'dark'] as const)
  test(`every page passes axe, ${colorScheme}`, async ({ clinic }) => {
    test.setTimeout(300_000);
    const world = await openWorld(clinic);
    const page = await clinic.signIn('owner');
    const author = await clinic.signIn('physio');
    const visitor = await clinic.visit();
    for (const [route, address] of Object.entries({ ...PAGES, ...MORE_PAGES }))
      await test.step(route, async () => {
        const who = lookerAt(route, { owner: page, physio: author, visitor });
        await who.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await who.goto(address(world));
        await expectAccessible(who, route, colorScheme);
        if (route === '/c/[clinicId]/notes/[noteId]') await everySection(who, route, colorScheme);
      });
  });

test('no page scrolls sideways at the width of a tablet and of a telephone', async ({ clinic }) => {
  const world = await openWorld(clinic);
  const page = await clinic.signIn('owner');
  const author = await clinic.signIn('physio');
  const visitor = await clinic.visit();
  for (const [route, address] of Object.entries({ ...PAGES, ...MORE_PAGES })) {
    const who = lookerAt(route, { owner: page, physio: author, visitor });
    await who.setViewportSize({ width: 820, height: 1180 });
    await who.goto(address(world));
    await expect(who.getByRole('heading', { level: 1 }).first()).toBeVisible();
    const sections = route === '/c/[clinicId]/notes/[noteId]' ? CHART_SECTIONS : [null];
    for (const section of sections) {
      if (section) await openSection(who, section);
      for (const width of [820, 390])
        await test.step(`${route}${section ? `, ${section}` : ''} at ${width}`, async () => {
          await who.setViewportSize({ width, height: 1180 });
          const wide = await who.evaluate(() => document.documentElement.scrollWidth);
          expect.soft(wide, `${route}, ${section} at ${width}`).toBeLessThanOrEqual(width);
        });
    }
  }
});

type ColorScheme = 'light' | 'dark';

async function expectAccessible(page: Page, what: string, scheme: ColorScheme): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  // The theme changes colours and nothing else.
  if (scheme === 'dark') axe.withRules(['color-contrast']);
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  const { violations } = await axe.analyze();
  const words = violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`),
  }));
  expect.soft(words, what).toEqual([]);
}

/** A chart shows one section at a time: each is looked at. */
async function everySection(page: Page, route: string, scheme: ColorScheme): Promise<void> {
  for (const name of CHART_SECTIONS)
    await test.step(`${route}, ${name}`, async () => {
      await openSection(page, name);
      await expectAccessible(page, `${route}, ${name}`, scheme);
    });
}
