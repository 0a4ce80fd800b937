import { expect, type Locator, type Page } from 'playwright/test';
import { formatDate } from '@/clinical/dates';
import type { AttributeDefinition, AttributeValue } from '@/clinical/findings/attribute';
import { codeDefinition } from '@/clinical/findings/codes';
import type { FindingKey } from '@/clinical/findings/finding-key';

/** The control of one attribute of one finding: a warning links to it by the same id. */
export function control(page: Page, key: FindingKey, attribute: string): Locator {
  const { code, side, at, moment } = key;
  return page.locator(`[id="field/${code}/${side}/${at}/${moment}/${attribute}"]`);
}

function definitionOf(code: string, attribute: string): AttributeDefinition {
  const definition = codeDefinition(code)?.attributes[attribute];
  if (!definition) throw new Error(`${code} has no ${attribute}`);
  return definition;
}

function typed(definition: AttributeDefinition, value: AttributeValue): string {
  return definition.type === 'date' ? formatDate(String(value), 'DD-MMM-YYYY') : String(value);
}

/** Gives a control its value as a hand does: by typing, choosing, pressing. */
export async function setField(
  page: Page,
  key: FindingKey,
  attribute: string,
  value: AttributeValue,
): Promise<void> {
  const definition = definitionOf(key.code, attribute);
  const field = control(page, key, attribute);
  await expect(field, `${key.code} ${key.side} ${key.at} ${attribute}`).toBeVisible();
  const { tag, role } = await field.evaluate((element) => ({
    tag: element.tagName,
    role: element.getAttribute('role'),
  }));
  if (role === 'radiogroup') {
    await chooseRadio(field, definition, value);
  } else if (role === 'checkbox' || tag === 'BUTTON') {
    await field.click();
  } else if (tag === 'SELECT') {
    const chosen = typeof value === 'object' ? value : [String(value)];
    for (const each of chosen) await field.selectOption(each);
  } else if (definition.type === 'flag') {
    await field.check();
  } else {
    await field.fill(typed(definition, value));
    await field.blur();
  }
}

async function chooseRadio(
  group: Locator,
  definition: AttributeDefinition,
  value: AttributeValue,
): Promise<void> {
  const words = 'options' in definition ? definition.options[String(value)] : String(value);
  const radio = group
    .locator(`[data-code="${String(value)}"], [data-score="${String(value)}"]`)
    .or(group.getByRole('radio', { name: words ?? String(value), exact: true }));
  if ((await radio.getAttribute('aria-checked')) !== 'true') await radio.click();
  await expect(radio).toHaveAttribute('aria-checked', 'true');
}
