import type { Page } from 'playwright/test';
import { PUBLIC_PAGES } from './world';

type Lookers = { owner: Page; physio: Page; visitor: Page };

/** The owner sees people and settings, the author the note as a chart, a visitor what is public. */
export function lookerAt(route: string, { owner, physio, visitor }: Lookers): Page {
  if (route in PUBLIC_PAGES) return visitor;
  return /people|settings/.test(route) ? owner : physio;
}
