import type { Page } from 'playwright/test';
import { codeDefinition } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import { SITES } from '@/clinical/vocabulary/symptoms';
import { openSection } from '../charting';
import { setField } from './set-field';

const SIDE = { left: 'Left', right: 'Right', midline: 'Central' } as const;

/** A symptom: denied, or present on a side, at a place, with what is said of it. */
export async function chartSymptom(page: Page, finding: Finding): Promise<void> {
  const { code, side, at, attributes } = finding;
  const label = codeDefinition(code)?.label ?? code;
  if ((await page.getByRole('group', { name: label, exact: true }).count()) === 0) {
    await openSection(page, 'Story');
  }
  const chip = (name: string) =>
    page
      .getByRole('group', { name: label, exact: true })
      .getByRole('button', { name, exact: true });
  if (attributes.presence === 'denied') {
    await chip('Denied').click();
    return;
  }
  if ((await chip(SIDE[side]).getAttribute('aria-pressed')) !== 'true')
    await chip(SIDE[side]).click();
  if (at.startsWith('site:')) {
    const name = `${label}, ${SIDE[side].toLowerCase()}`;
    await page
      .getByRole('combobox', { name: `${name}: add a place` })
      .selectOption({ label: SITES[at.slice('site:'.length) as keyof typeof SITES] });
  }
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute === 'presence') continue;
    await setField(page, finding, attribute, value);
  }
}
