import type { Page } from 'playwright/test';
import { codeDefinition } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import type { Region } from '@/clinical/vocabulary/sections';
import { showField } from './show-field';

/** Carries a value of the last visit into today's note, marked as not re-tested. */
export async function carry(page: Page, finding: Finding, region: Region): Promise<void> {
  const [attribute = ''] = Object.keys(finding.attributes);
  await showField(page, finding, attribute, region);
  const name = `${codeDefinition(finding.code)?.label ?? ''}, ${finding.side}`;
  await page
    .getByRole('button', { name: new RegExp(`^Carry ${name} .* from the last visit$`) })
    .click();
}
