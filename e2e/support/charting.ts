import { expect, type Locator, type Page } from 'playwright/test';

export type SectionName =
  'Story' | 'Red flags' | 'Examination' | 'Impression' | 'Treatment today' | 'Plan';

/** Opens a section of the chart by its index. */
export async function openSection(page: Page, name: SectionName): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: new RegExp(name) })
    .click();
  await expect(page.getByRole('button', { name: new RegExp(name), expanded: true })).toBeVisible();
  await expect(page.getByText('Fetching this section…')).toHaveCount(0);
}

/** Opens a part of the examination, if it is folded. */
export async function openPart(page: Page, name: string): Promise<void> {
  const part = page.getByRole('region', { name }).getByRole('button', { name }).first();
  if ((await part.getAttribute('aria-expanded')) === 'false') await part.click();
  await expect(part).toHaveAttribute('aria-expanded', 'true');
}

/** Waits until the server has said that it has everything that is on the screen. */
export async function isSaved(page: Page): Promise<void> {
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Not saved' })).toHaveCount(0);
}

/** A text or number of the chart, by its name. */
export function box(page: Page | Locator, name: string): Locator {
  return page.getByRole('textbox', { name, exact: true });
}

/** Answers one question: a choice in sight, one of a list, or words. */
export async function answer(page: Page | Locator, name: string, words: string): Promise<void> {
  const inSight = page.getByRole('radiogroup', { name, exact: true });
  const list = page.getByRole('combobox', { name, exact: true });
  const written = box(page, name);
  await expect(inSight.or(list).or(written).first()).toBeVisible();
  if ((await inSight.count()) > 0) {
    const choice = inSight.getByRole('radio', { name: words, exact: true });
    await choice.click();
    await expect(choice).toBeChecked();
  } else if ((await list.count()) > 0) {
    await list.selectOption({ label: words });
  } else {
    await written.fill(words);
  }
}

/** Adds one of many from a list that is found by typing. */
export async function add(page: Page, list: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: list, exact: true }).fill(name);
  await page
    .getByRole('option')
    .filter({ has: page.getByText(name, { exact: true }) })
    .click();
}

/** Adds a treatment or an item of the plan and answers what it asks, in the order given. */
export async function addItem(
  page: Page,
  list: 'Add a treatment' | 'Add to the plan',
  type: string,
  dose: Readonly<Record<string, string>>,
): Promise<void> {
  await add(page, list, type);
  await doseItem(page, type, dose);
}

/** Answers fields of the item that is open; what is seldom said is behind “More”. */
export async function doseItem(
  page: Page,
  type: string,
  dose: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [field, words] of Object.entries(dose)) {
    if (field.startsWith('more: ')) {
      const more = page.getByRole('button', { name: 'More', exact: true });
      if ((await more.count()) > 0) await more.click();
    }
    await answer(page, `${type}, ${field.replace('more: ', '')}`, words);
  }
}

/** Types into the grid from one cell on: each number goes to the next cell by itself. */
export async function typeFrom(
  page: Page,
  cell: string,
  numbers: readonly string[],
): Promise<void> {
  await box(page, cell).focus();
  for (const number of numbers) await page.keyboard.type(number);
}

/** One row of a chart's table opened to what it seldom says. */
export async function moreOf(page: Page, row: string): Promise<void> {
  await page.getByRole('button', { name: `More of ${row}`, exact: true }).click();
}
