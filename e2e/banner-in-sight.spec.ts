import type { Page } from 'playwright/test';
import { openSection, type SectionName } from './support/charting';
import { expect, test } from './support/consult';
import { banner } from './support/patients';
import { MORE_PAGES, openWorld, PAGES } from './support/world';

/** Pages about one patient, in each of their faces. */
const ABOUT_A_PATIENT = Object.entries({ ...PAGES, ...MORE_PAGES }).filter(
  ([route]) => /\[(patientId|noteId|letterId)\]/.test(route) || route in MORE_PAGES,
);

const SECTIONS = [
  'Story',
  'Red flags',
  'Examination',
  'Impression',
  'Treatment today',
  'Plan',
] as const satisfies readonly SectionName[];

const CLINICAL = ['ŻÓŁTOWSKA-DEMO', 'Born', 'Sex', 'Adhesive tape', 'Osteoporosis'];
/** Change of details is the front desk's page too: no allergies, no alerts. */
const OF_DETAILS = ['ŻÓŁTOWSKA-DEMO', 'Born', 'Sex', 'Record number'];

/** So low that every page scrolls. */
const SIZES = [
  { width: 1280, height: 320 },
  { width: 820, height: 320 },
  { width: 390, height: 320 },
];

const PLACES = { top: 0, middle: 0.5, bottom: 1 } as const;

/** Scrolls the page to a part of its height, and says how far it went and how far it could. */
async function scrollTo(page: Page, part: number): Promise<{ at: number; most: number }> {
  return page.evaluate((share) => {
    const most = document.documentElement.scrollHeight - window.innerHeight;
    window.scrollTo({ top: most * share, behavior: 'instant' });
    return { at: Math.round(window.scrollY), most: Math.round(most) };
  }, part);
}

/**
 * What each of the words is hidden by: nothing where it stands in the window with nothing over it.
 * Looked for in the one line that stays, or in what scrolls with the page where nothing scrolled.
 */
async function hiddenIn(page: Page, words: readonly string[]): Promise<string[]> {
  return banner(page).evaluate((patient, wanted) => {
    const leaves = document.createTreeWalker(patient, NodeFilter.SHOW_TEXT);
    const parts: { text: string; rects: DOMRect[] }[] = [];
    for (let node = leaves.nextNode(); node; node = leaves.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      parts.push({ text: node.textContent ?? '', rects: [...range.getClientRects()] });
    }
    const over = ({ left, top, width, height }: DOMRect): string | null => {
      const x = left + width / 2;
      const y = top + height / 2;
      const isInside = x >= 0 && y >= 0 && x < window.innerWidth && y < window.innerHeight;
      if (!isInside) return `lies outside the window at ${Math.round(x)}, ${Math.round(y)}`;
      const hit = document.elementFromPoint(x, y);
      return hit && patient.contains(hit) ? null : `lies under ${hit?.outerHTML.slice(0, 120)}`;
    };
    return wanted.flatMap((word) => {
      const found = parts.filter(({ text, rects }) => text.includes(word) && rects.length > 0);
      const troubles = found.map(({ rects }) => rects.map(over).find((each) => each !== null));
      if (troubles.some((trouble) => trouble === undefined)) return [];
      return [`${word} ${troubles[0] ?? 'is not there'}`];
    });
  }, words);
}

async function staysInSight(page: Page, what: string, words: readonly string[]): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const [place, part] of Object.entries(PLACES)) {
      const { at, most } = await scrollTo(page, part);
      const where = `${what}, ${size.width} wide, ${place}`;
      expect(most, `${where}: the page scrolls`).toBeGreaterThan(20);
      expect(Math.abs(at - most * part), `${where}: it scrolled there`).toBeLessThan(3);
      await expect
        .soft(async () => expect(await hiddenIn(page, words), where).toEqual([]))
        .toPass({ timeout: 3000 });
    }
  }
}

test.describe.configure({ mode: 'parallel' });

test('who the patient is stays in sight, uncovered, however a page is scrolled', async ({
  clinic,
}) => {
  test.setTimeout(300_000);
  const world = await openWorld(clinic);
  const page = await clinic.signIn('physio');
  for (const [route, address] of ABOUT_A_PATIENT)
    await test.step(route, async () => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(address(world));
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      const words = route.endsWith('/edit') ? OF_DETAILS : CLINICAL;
      if (route !== '/c/[clinicId]/notes/[noteId]') return staysInSight(page, route, words);
      for (const section of SECTIONS) {
        await openSection(page, section);
        await staysInSight(page, `${route}, ${section}`, words);
      }
    });
});

test('a colleague’s drafts and the front desk’s page keep it in sight too', async ({ clinic }) => {
  const world = await openWorld(clinic);
  const colleague = await clinic.signIn('colleague');
  for (const address of [
    PAGES['/c/[clinicId]/notes/[noteId]'],
    PAGES['/c/[clinicId]/letters/[letterId]'],
  ]) {
    await colleague.goto(address(world));
    await expect(colleague.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await staysInSight(colleague, 'a colleague’s draft', CLINICAL);
  }
  const desk = await clinic.signIn('reception');
  await desk.goto(PAGES['/c/[clinicId]/patients/[patientId]'](world));
  await staysInSight(desk, 'the front desk’s page', OF_DETAILS);
});
