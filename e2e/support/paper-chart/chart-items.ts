import { expect, type Locator, type Page } from 'playwright/test';
import { codeDefinition } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import { BODY_SITES } from '@/clinical/vocabulary/body-chart';
import { SECTION_LABEL } from '@/clinical/vocabulary/sections';
import { add, openSection, type SectionName } from '../charting';
import type { GivenIds } from './chart-visit';
import { control, setField } from './set-field';

const LIST = { treatment: 'Add a treatment', plan: 'Add to the plan' } as const;

/** The id that the chart gave to what was just added: the last of its kind on the page. */
async function givenId(rows: Locator): Promise<string> {
  const id = await rows.last().getAttribute('id');
  const [uuid] = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(id ?? '') ?? [];
  if (!uuid) throw new Error(`No item id in “${id}”`);
  return uuid;
}

/** A treatment or an item of the plan, with its dose; what is seldom said stands behind “More”. */
export async function chartItem(page: Page, finding: Finding, ids: GivenIds): Promise<void> {
  const stem = finding.code.startsWith('treatment.') ? 'treatment' : 'plan';
  const list = page.getByRole('combobox', { name: LIST[stem], exact: true });
  if (!(await list.isVisible())) {
    await openSection(page, SECTION_LABEL[stem] as SectionName);
  }
  await add(page, LIST[stem], codeDefinition(finding.code)?.label ?? '');
  const own = finding.at.slice('item:'.length);
  const cards = page.locator(`[id="section-${stem}"] li[id^="item/"]`);
  ids.set(own, await givenId(cards));
  const key = { ...finding, at: `item:${ids.get(own)}` };
  for (const [attribute, value] of Object.entries(finding.attributes)) {
    if (attribute === 'position' || attribute === 'measureKey') continue;
    if (!(await control(page, key, attribute).isVisible())) {
      await page.getByRole('button', { name: 'More', exact: true }).click();
    }
    await setField(page, key, attribute, value);
  }
}

/** An activity that the patient names, and its score. */
export async function chartActivity(page: Page, finding: Finding, ids: GivenIds): Promise<void> {
  const { score, remark, isAsterisk } = finding.attributes;
  const button = page.getByRole('button', { name: 'Add an activity' });
  if (!(await button.isVisible())) await openSection(page, 'Story');
  const again = page.getByRole('button', { name: new RegExp(`^Ask again: ${String(remark)}`) });
  if (await again.isVisible()) await again.click();
  else {
    await button.click();
    await page.keyboard.type(String(remark));
  }
  const rows = page.locator('[id^="field/psfs/"][id$="/score"]');
  const own = finding.at.slice('item:'.length);
  const named = page.getByRole('radiogroup', { name: new RegExp(`^${String(remark)},`) });
  await expect(named).toBeVisible();
  ids.set(own, (await givenId(named)) || (await givenId(rows)));
  const key = { ...finding, at: `item:${ids.get(own)}` };
  if (score !== undefined) await setField(page, key, 'score', score);
  if (isAsterisk !== undefined) await setField(page, key, 'isAsterisk', true);
}

/** A mark of the body chart by its list: type and places, without drawing. */
export async function chartMark(page: Page, finding: Finding, ids: GivenIds): Promise<void> {
  const button = page.getByRole('button', { name: 'Add a mark without drawing' });
  if (!(await button.isVisible())) await openSection(page, 'Story');
  await button.click();
  const places = page.getByRole('combobox', { name: /^Mark \d+, .*: add a place$/ });
  const key = { ...finding, at: `item:${await givenId(page.locator('[id$="/sites"]'))}` };
  ids.set(finding.at.slice('item:'.length), key.at.slice('item:'.length));
  for (const [attribute, value] of Object.entries(finding.attributes)) {
    if (['position', 'view', 'strokes'].includes(attribute)) continue;
    if (attribute !== 'sites') await setField(page, key, attribute, value);
    else
      for (const site of value as readonly string[]) {
        await places.last().fill(BODY_SITES[site] ?? site);
        await page.getByRole('option', { name: BODY_SITES[site] ?? site, exact: true }).click();
      }
  }
}
