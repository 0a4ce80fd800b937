import type { Locator, Page } from 'playwright/test';
import type { SectionName } from '../charting';
import { expect } from '../consult';
import type { Hand } from './hand';

/** Told after each section, so that the count of each can be printed. */
export type Say = (section: string) => void;

export function radio(page: Page, question: string, words: string): Locator {
  return page
    .getByRole('radiogroup', { name: question, exact: true })
    .getByRole('radio', { name: words, exact: true });
}

export function list(page: Page, name: string): Locator {
  return page.getByRole('combobox', { name, exact: true });
}

export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', { name, exact: typeof name === 'string' });
}

/** The way to a section, in the index beside the chart. */
export function goTo(page: Page, section: SectionName): Locator {
  return page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: new RegExp(section) });
}

/** Cauda equina one by one with a key each; what is left of the other groups with a press each. */
export async function denyRedFlags(page: Page, hand: Hand): Promise<void> {
  await hand.click(goTo(page, 'Red flags'));
  const cauda = page.getByRole('region', { name: 'Cauda equina' });
  const questions = await cauda.getByRole('radiogroup').count();
  await hand.repeat('a', questions);
  await expect(cauda).toContainText(`${questions} of ${questions} answered`);
  const rest = button(page, 'Rest of this group: asked, absent');
  for (let left = await rest.count(); left > 0; left -= 1) {
    await hand.click(rest.first());
    await expect(rest).toHaveCount(left - 1);
  }
}
