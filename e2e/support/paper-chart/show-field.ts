import { expect, type Page } from 'playwright/test';
import { codeDefinition } from '@/clinical/findings/codes';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { EXAMINATION_PART, examinationPart } from '@/clinical/notes/examination-parts';
import { REGION_LABEL, SECTION_LABEL, type Region } from '@/clinical/vocabulary/sections';
import { add, answer, openPart, openSection } from '../charting';
import { control } from './set-field';

/** Brings the control of a field on the screen, as somebody does who knows where it belongs. */
export async function showField(
  page: Page,
  key: FindingKey,
  attribute: string,
  region: Region,
): Promise<void> {
  const definition = codeDefinition(key.code);
  if (!definition) throw new Error(`No finding ${key.code}`);
  const field = control(page, key, attribute);
  if (await field.isVisible()) return;
  await ensureSection(page, SECTION_LABEL[definition.section]);
  const part = examinationPart(key);
  if (part) {
    const tab = regionOf(definition.regions, region);
    await page.getByRole('tab', { name: REGION_LABEL[tab], exact: true }).click();
    await openPart(page, EXAMINATION_PART[part]);
  } else {
    const others = page.getByRole('button', { name: /^Show \d+ other groups$/ });
    if (definition.section === 'red-flags' && (await others.isVisible())) await others.click();
    await openGroup(page, key, definition.group);
    const override = page.getByText('Not an emergency: give a reason');
    if (attribute === 'overrideReason' && !(await field.isVisible())) await override.click();
  }
  if (await field.isVisible()) return;
  if (part === 'range') await addMovement(page, key, region);
  if (part === 'muscles') await addMuscle(page, key, region);
  if (part === 'observation') await addIfOffered(page, 'Add an observation', definition.label);
  if (part === 'palpation') await addLevel(page, key);
  const tab = REGION_LABEL[regionOf(definition.regions, region)];
  if (part === 'tests') await addTest(page, tab, key);
  if (part === 'neurodynamic') {
    await addIfOffered(page, `${tab}: add a neurodynamic test`, definition.short);
  }
  if (part === 'neurological') await addRoot(page, key);
  if (await field.isVisible()) return;
  await openMore(page, definition.short, definition.label, key.side);
  await expect(field, `${key.code} ${attribute} can be shown`).toBeVisible();
}

/** The tab of the visit where a code is charted: the legs of a thoracic visit stand with its back. */
function regionOf(regions: readonly Region[], region: Region): Region {
  return regions.includes(region) ? region : (regions[0] ?? region);
}

async function addLevel(page: Page, { code, side, at }: FindingKey): Promise<void> {
  const technique = codeDefinition(code)?.label ?? '';
  await page
    .getByRole('radiogroup', { name: 'Technique' })
    .getByRole('radio', { name: technique, exact: true })
    .click();
  const sides = page.getByRole('radiogroup', { name: 'Side', exact: true });
  const words = { left: 'Left', right: 'Right', midline: 'Middle' }[side];
  if (await sides.isVisible()) await sides.getByRole('radio', { name: words }).click();
  await page
    .getByRole('toolbar', { name: `${technique}, levels` })
    .getByRole('button', { name: at.slice(at.indexOf(':') + 1), exact: true })
    .click();
}

async function addTest(page: Page, tab: string, { code, at }: FindingKey): Promise<void> {
  const level = page.getByRole('combobox', { name: 'Level of the test to add' });
  if (at !== '') await level.selectOption({ label: `at ${at.slice(at.indexOf(':') + 1)}` });
  await addIfOffered(page, `${tab}: add a test`, codeDefinition(code)?.label ?? '');
}

async function addRoot(page: Page, { code, at }: FindingKey): Promise<void> {
  const root = at.startsWith('root:') ? at.slice('root:'.length) : '';
  const words = root === '' ? (codeDefinition(code)?.short ?? '') : root;
  const lists = ['Arms: add a root, muscle or modality', 'Legs: add a root, muscle or modality'];
  for (const list of [...lists, 'Trunk: add a root or modality']) {
    await addIfOffered(page, list, words);
  }
}

/** Opens the fold of a group, which an answer given a moment ago may be opening by itself. */
async function openGroup(page: Page, key: FindingKey, name: string): Promise<void> {
  const starts = new RegExp(`^${escaped(name)}`);
  const folded = page
    .locator('button[aria-expanded="false"], details:not([open]) > summary')
    .filter({ has: page.getByText(starts) })
    .first();
  await expect(async () => {
    if (await isOnScreen(page, key)) return;
    if (await folded.isVisible()) await folded.click({ timeout: 1000 });
    expect(await folded.isVisible(), `${name} is open`).toBe(false);
  }).toPass();
}

/** Whether anything of the finding can be answered: then what is missing is behind its row. */
async function isOnScreen(page: Page, { code, side, at }: FindingKey): Promise<boolean> {
  const fields = page.locator(`[id^="field/${code}/${side}/${at}/"]`);
  return (await fields.count()) > 0 && fields.first().isVisible();
}

const escaped = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

async function ensureSection(page: Page, name: string): Promise<void> {
  const open = page.getByRole('button', { name: new RegExp(escaped(name)), expanded: true });
  if ((await open.count()) === 0)
    await openSection(page, name as Parameters<typeof openSection>[1]);
}

async function addIfOffered(page: Page, list: string, label: string): Promise<void> {
  const picker = page.getByRole('combobox', { name: list, exact: true });
  if ((await picker.count()) === 0) return;
  await picker.fill(label);
  const option = page.getByRole('option').filter({ has: page.getByText(label, { exact: true }) });
  if ((await option.count()) > 0) await option.first().click();
  else await picker.press('Escape');
}

async function addMovement(page: Page, key: FindingKey, region: Region): Promise<void> {
  const row = codeDefinition(key.code)?.short ?? '';
  if ((await page.getByRole('button', { name: `More of ${row}`, exact: true }).count()) > 0) return;
  await add(page, `${REGION_LABEL[region]}: add a movement`, row);
}

async function addMuscle(page: Page, key: FindingKey, region: Region): Promise<void> {
  const label = codeDefinition(key.code)?.label ?? '';
  const segment = key.at.replace('segment:', '');
  const row = segment === '' ? label : `${label} ${segment}`;
  if ((await page.getByRole('button', { name: `More of ${row}`, exact: true }).count()) > 0) return;
  if (segment !== '') await answer(page, 'Level of the muscle to add', `at ${segment}`);
  await add(page, `${REGION_LABEL[region]}: add a muscle`, label);
}

async function openMore(page: Page, short: string, label: string, side: string): Promise<void> {
  const row = page.getByRole('button', { name: new RegExp(`^More of ${escaped(short)}`) }).first();
  const remark = page
    .getByRole('button', { name: new RegExp(`^${escaped(label)}(, ${side})?: add a remark`) })
    .first();
  if (await row.isVisible()) {
    if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click();
  } else if (await remark.isVisible()) await remark.click();
}
