import type { Locator, Page } from 'playwright/test';
import { paths } from '@/components/paths';
import { redFlagsOfGroup } from '@/clinical/vocabulary/red-flags';
import { applyChanges } from '@/db/notes/apply-changes';
import { openNote } from '@/db/notes/open-note';
import { batchOf, granted } from '@/db/testing/clinic-fixture';
import { CAUDA_EQUINA } from '@/scripts/seed/cases/cauda-equina';
import { WHIPLASH_NECK } from '@/scripts/seed/cases/whiplash-neck';
import { box, isSaved } from './support/charting';
import { expect, test } from './support/consult';
import { draftOf } from './support/draft-of';
import { openByNumber, tabAndType, tabTo, undoByKeyboard } from './support/keyboard';
import { thoracicNote } from './support/thoracic-note';

const ASKED = redFlagsOfGroup('cauda-equina').map((code) => `red-flag.${code}`);
/** What the chart says of the same, so that an answer of this walk contradicts nothing. */
const TOLD = /^(ces|symptom|body-chart|power|sensation)\./;

test('an emergency by keyboard alone: from the answer to the signature', async ({ clinic }) => {
  const { noteId } = await draftOf(
    clinic,
    CAUDA_EQUINA,
    3,
    ({ code }) => code !== 'emergency.action' && !ASKED.includes(code) && !TOLD.test(code),
  );
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, noteId));
  const present = redFlag(page, 'Urinary incontinence', 'Present');
  const panel = page.getByRole('region', { name: 'Emergency action' });

  await test.step('the panel opens above and the answered row stays where it is', async () => {
    await openByNumber(page, 2, 'Red flags');
    await expect(redFlag(page, 'Urinary retention', 'Present')).toBeFocused();
    await page.keyboard.type('aa');
    await page.keyboard.press('ArrowRight');
    await expect(redFlag(page, 'Urinary incontinence', 'Absent')).toBeFocused();
    const before = await topOf(present);
    await page.keyboard.press('p');
    await expect(panel).toBeVisible();
    await expect(present).toBeChecked();
    await expect(present).toBeFocused();
    expect(await topOf(present)).toBeCloseTo(before, 0);
    await expect(
      page.getByRole('status').filter({ hasText: 'Emergency answer present.' }),
    ).toContainText('To be recorded: the time it was identified');
  });

  await test.step('Tab goes to what is said of it and comes back to the same row', async () => {
    await page.keyboard.press('Tab');
    const course = page.getByRole('radiogroup', { name: 'Urinary incontinence, course' });
    await expect(course.getByRole('radio').first()).toBeFocused();
    await page.keyboard.press('n');
    await expect(course.getByRole('radio', { name: /^New/ })).toBeChecked();
    await page.keyboard.press('Shift+Tab');
    await expect(present).toBeFocused();
  });

  await test.step('the other questions are answered by letter', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('a'.repeat(ASKED.length - 3));
    const group = page.getByRole('region', { name: 'Cauda equina', exact: true });
    await expect(group).toContainText(`${ASKED.length} of ${ASKED.length} answered`);
  });

  await test.step('the action is recorded', async () => {
    await tabTo(page, field(panel, 'identified on'), 'Shift+Tab');
    await page.keyboard.type('10-Nov-2026');
    await tabAndType(page, field(panel, 'identified at'), '10:35');
    await tabAndType(page, field(panel, 'who was told'), 'The registrar');
    const how = panel.getByRole('radiogroup', { name: 'Emergency action, how' });
    await tabAndType(page, how.getByRole('radio').first(), 'b');
    await expect(how.getByRole('radio', { name: 'By telephone' })).toBeChecked();
    await tabAndType(page, field(panel, 'told at'), '10:42');
    await tabAndType(page, panel.getByRole('combobox', { name: /, transport$/ }), 'Amb');
    await tabAndType(page, field(panel, 'advice and safety-net'), 'Ring the ambulance if worse');
    await expect(panel).toContainText('Recorded. The note can be signed.');
  });

  await test.step('and the note is signed, from the heading of its page on', async () => {
    await isSaved(page);
    await tabTo(page, page.getByRole('button', { name: 'Review and sign' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Review and sign', level: 1 })).toBeFocused();
    await expect(page.getByText('Missing: cannot be signed yet')).toHaveCount(0);
    await tabTo(page, page.getByRole('button', { name: 'Sign note' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article')).toContainText('Signed by');
  });
});

test('a red flag pressed with the mouse at the top of the page stays where it is', async ({
  clinic,
}) => {
  const { noteId } = await draftOf(clinic, CAUDA_EQUINA, 3, ({ code }) => !ASKED.includes(code));
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, noteId));
  await openByNumber(page, 2, 'Red flags');
  await page.evaluate(() => window.scrollTo({ top: 0 }));
  const present = redFlag(page, 'Urinary retention', 'Present');
  const before = await topOf(present);
  await present.click();
  const panel = page.getByRole('region', { name: 'Emergency action' });
  await expect(panel).toBeVisible();
  expect(await topOf(present)).toBeCloseTo(before, 0);
  await page.keyboard.press('Backspace');
  await expect(panel).toHaveCount(0);
  expect(await topOf(present)).toBeCloseTo(before, 0);
});

test('a decision by keyboard alone: reached, given, changed, and let stand', async ({ clinic }) => {
  const draft = await draftOf(clinic, WHIPLASH_NECK, 0);
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, draft.noteId));
  const line = page.getByRole('group', { name: /^Your decision on/ });
  const change = page.getByRole('button', { name: /^Change the decision on/ });

  await test.step('a thrust asks for a decision, which Enter gives', async () => {
    await openByNumber(page, 6, 'Plan');
    await tabAndType(page, page.getByRole('combobox', { name: 'Add to the plan' }), 'Manual th');
    await expect(page.getByRole('option', { name: 'Manual therapy' })).toBeVisible();
    await page.keyboard.press('Enter');
    const technique = page.getByRole('combobox', { name: 'Manual therapy, technique' });
    await expect(technique).toBeFocused();
    await page.keyboard.type('thrust');
    await expect(line).toContainText(/Record: .*apixaban/i);
    // The level and the reason in one go: the reason answers the item with its level.
    await tabAndType(page, box(page, 'Manual therapy, level'), 'C5');
    await tabTo(page, line.getByRole('textbox'), 'Shift+Tab');
    await page.keyboard.type('Gentle mobilisation only');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Decided: Gentle mobilisation only')).toBeVisible();
    await expect(change).toBeFocused();
  });

  await test.step('“Change” opens the reason with the focus in it, and Tab leaves it', async () => {
    await page.keyboard.press('Enter');
    await expect(line.getByRole('textbox')).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.type(', as agreed');
    await page.keyboard.press('Tab');
    await expect(page.getByText('Decided: Gentle mobilisation only, as agreed')).toBeVisible();
    await expect(page.locator('body')).not.toBeFocused();
    await isSaved(page);
  });

  await test.step('removing the item goes on to its neighbour, undoing it to the item', async () => {
    await tabTo(page, page.getByRole('button', { name: /^Remove: thrust/i }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(line).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^X-ray of the cervical spine/ })).toBeFocused();
    await undoByKeyboard(page);
    await expect(page.getByRole('button', { name: /^Thrust manipulation.*C5/i })).toBeFocused();
    await isSaved(page);
  });

  await test.step('a reason that answered other words is let stand', async () => {
    const { content } = granted(await openNote(clinic.physio, draft.noteId));
    const decided = content.findings.find(({ code }) => code.startsWith('decision.'));
    if (!decided) throw new Error('No decision was kept');
    const { attributes, ...key } = decided;
    const batch = batchOf(
      clinic.physio,
      draft.patientId,
      [[key, 'shown', 'Other words.']],
      attributes.shown,
    );
    granted(await applyChanges(clinic.physio, { noteId: draft.noteId, batch }));
    await page.reload();
    await openByNumber(page, 6, 'Plan');
    await tabTo(page, page.getByRole('button', { name: 'The reason stands' }));
    await page.keyboard.press('Enter');
    await expect(change).toBeFocused();
  });
});

test('an activity that is removed by keyboard leaves the focus in the story', async ({
  clinic,
}) => {
  const { noteId } = await thoracicNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, noteId));
  await openByNumber(page, 1, 'Story');
  const named = (name: string) => page.getByRole('button', { name: `Remove ${name}`, exact: true });
  for (const name of ['Lifting', 'Driving']) {
    await page.getByRole('button', { name: 'Add an activity' }).press('Enter');
    await page.keyboard.type(name);
    await expect(named(name)).toBeVisible();
  }
  await tabTo(page, named('Driving'));
  await page.keyboard.press('Enter');
  await expect(named('Driving')).toHaveCount(0);
  await expect(box(page, 'Activity 1')).toBeFocused();
  await undoByKeyboard(page);
  await expect(box(page, 'Activity 2')).toBeFocused();
  await expect(box(page, 'Activity 2')).toHaveValue('Driving');
});

function redFlag(page: Page, question: string, answer: string): Locator {
  return page
    .getByRole('radiogroup', { name: question, exact: true })
    .getByRole('radio', { name: answer, exact: true });
}

function field(panel: Locator, name: string): Locator {
  return box(panel, `Emergency action, ${name}`);
}

async function topOf(control: Locator): Promise<number> {
  const bounds = await control.boundingBox();
  if (!bounds) throw new Error('The control is not on the page');
  return bounds.y;
}
