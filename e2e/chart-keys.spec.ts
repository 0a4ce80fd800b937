import type { Page } from 'playwright/test';
import { paths } from '@/components/paths';
import { startNote } from '@/db/notes/start-note';
import { saveTemplate } from '@/db/templates/save-template';
import { chart, granted } from '@/db/testing/clinic-fixture';
import { box, isSaved, openPart, openSection, type SectionName } from './support/charting';
import { expect, test, type TestClinic } from './support/consult';
import { leaveField, listedKeys } from './support/shortcuts';
import { signedFirstVisit } from './support/signed-first-visit';

const SECTIONS = [
  'Story',
  'Red flags',
  'Examination',
  'Impression',
  'Treatment today',
  'Plan',
] as const satisfies readonly SectionName[];

const HEAT = { code: 'treatment.heat', at: 'item:01a20603-2274-7780-9ec9-7f0e7ab0c001' };
const ICE = { code: 'treatment.ice', at: 'item:01a20603-2274-7780-9ec9-7f0e7ab0c002' };
const FLEXION = 'Lumbar flexion, active, before';
const EXTENSION = 'Lumbar extension, active, before';
const QL = 'Quadratus lumborum';

/** A review with a last visit to carry from, two treatments, and a phrase to put in. */
async function reviewWithEverything(clinic: TestClinic): Promise<string> {
  const { physio } = clinic;
  const { patientId, episodeId } = await signedFirstVisit(clinic);
  granted(
    await saveTemplate(physio, {
      keeper: 'own',
      name: 'Stairs',
      content: { kind: 'phrase', words: 'Stairs one at a time.' },
    }),
  );
  const note = granted(
    await startNote(physio, { patientId, kind: 'review', episodes: [{ episodeId }] }),
  );
  await chart(physio, note, [
    [HEAT, 'position', 'a'],
    [HEAT, 'product', 'hot_pack'],
    [ICE, 'position', 'b'],
    [ICE, 'minutes', 10],
  ]);
  return note.noteId;
}

/** What each key that a chart lists does, by what the list says of it. */
function chartActs(page: Page): Record<string, () => Promise<void>> {
  const opened = (name: string) =>
    page.getByRole('button', { name: new RegExp(name), expanded: true });
  const cell = (name: string) => box(page, name);
  const inCell = async (name: string, key: string) => {
    await cell(name).focus();
    await page.keyboard.press(key);
  };
  return {
    '1 … 6 Go to a section (with Alt while charting)': async () => {
      for (const [index, name] of SECTIONS.entries()) {
        await leaveField(page);
        await page.keyboard.press(`${index + 1}`);
        await expect(opened(name)).toBeVisible();
        // Until it stands there, a number may be a value that is typed ahead.
        await expect(page.locator('[data-section-panel] :focus')).toHaveCount(1);
      }
      await cell('Plan in words').focus();
      await page.keyboard.press('Alt+4');
      await expect(opened('Impression')).toBeVisible();
      // A value that misses its cell stays without effect, and so does the hand: where it was.
      await openSection(page, 'Examination');
      const star = page.getByRole('button', { name: /^Re-test next time: .*flexion/i }).first();
      await star.focus();
      await page.keyboard.type('25');
      await expect(star).toBeFocused();
      await expect(opened('Examination')).toBeVisible();
      const degrees = cell(`${FLEXION}, degrees`);
      const before = await degrees.inputValue();
      await leaveField(page);
      await page.keyboard.press('3');
      await expect(degrees).toBeFocused();
      await page.keyboard.press('0');
      await expect(degrees).toHaveValue(before);
    },
    '// In a text: put in a phrase by its name': async () => {
      await openSection(page, 'Impression');
      await cell('Impression (clinician’s)').focus();
      await page.keyboard.type('//sta');
      await expect(page.getByRole('listbox', { name: 'Phrases' })).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(cell('Impression (clinician’s)')).toHaveValue('Stairs one at a time.');
    },
    'L The shorthand line of the examination': async () => {
      for (const section of ['Story', 'Examination'] as const) {
        await openSection(page, section);
        await leaveField(page);
        await page.keyboard.press('l');
        await expect(cell('Shorthand')).toBeFocused();
        await expect(cell('Shorthand')).toHaveValue('');
      }
    },
    '← ↑ → ↓ Move in a grid': async () => {
      await cell(`${FLEXION}, degrees`).focus();
      for (const [key, to] of [
        ['ArrowRight', `${FLEXION}, pain`],
        ['ArrowDown', `${EXTENSION}, pain`],
        ['ArrowLeft', `${EXTENSION}, degrees`],
        ['ArrowUp', `${FLEXION}, degrees`],
      ] as const) {
        await page.keyboard.press(key);
        await expect(cell(to)).toBeFocused();
      }
    },
    'Enter Next cell of a grid; Tab leaves it': async () => {
      await inCell(`${FLEXION}, degrees`, 'Enter');
      await expect(cell(`${FLEXION}, pain`)).toBeFocused();
      await page.keyboard.press('Tab');
      const isInGrid = () => document.activeElement?.hasAttribute('data-slot');
      expect(await page.evaluate(isInGrid)).toBe(false);
    },
    'P S G W A N O Limiting factor of a movement': async () => {
      const limit = page.getByRole('combobox', { name: `${EXTENSION}, limited by` });
      const found = new Set<string>();
      for (const key of 'psgwano') {
        await inCell(`${EXTENSION}, degrees`, key);
        const label = limit.locator('option:checked');
        await expect(label).toHaveText(new RegExp(`^${key}`, 'i'));
        found.add(await limit.inputValue());
      }
      expect(found.size).toBe(7);
    },
    'C Carry the value of the last visit': async () => {
      await inCell(`${QL}, left, guarding`, 'c');
      await expect(cell(`${QL}, left, guarding, carried, not re-tested`)).toHaveValue('2');
    },
    'T Trigger point of a muscle': async () => {
      await inCell(`${QL}, right, guarding`, 't');
      const point = page.getByRole('checkbox', { name: `${QL}, right, trigger point` });
      await expect(point).toBeChecked();
    },
    '* Re-test next time': async () => {
      await inCell(`${EXTENSION}, degrees`, '*');
      const signs = page.getByRole('region', { name: 'Signs to re-test', exact: true });
      await expect(signs.getByRole('listitem').filter({ hasText: 'extension' })).toBeVisible();
    },
    'P R N M Of a root: limited by pain, reinforced, not tested, more': async () => {
      await openPart(page, 'Neurological');
      await inCell('Toe extension, power, left', 'p');
      await expect(cell('Toe extension, power, left, limited by pain')).toBeFocused();
      await inCell('Knee reflex, left', 'r');
      await expect(cell('Knee reflex, left, reinforced')).toBeFocused();
      await inCell('Ankle reflex, right', 'n');
      const reason = page.getByRole('combobox', { name: 'Ankle reflex, right, Not tested' });
      await expect(reason).toBeFocused();
      await inCell('Light touch L2, left', 'm');
      const more = page.getByRole('button', { name: /^More of L2/, expanded: true });
      await expect(more).toBeVisible();
    },
    '+ More of a row: not tested, end feel, remark': async () => {
      const more = page.getByRole('button', { name: 'More of Flexion', exact: true });
      await expect(more).toHaveAttribute('aria-expanded', 'false');
      await inCell(`${FLEXION}, degrees`, '+');
      await expect(more).toHaveAttribute('aria-expanded', 'true');
    },
    'P A U N Red flag present, absent, unknown, not asked': async () => {
      await openSection(page, 'Red flags');
      const rows = page.locator('[data-red-flag]');
      for (const [index, [key, answer]] of [
        ['a', 'Absent'],
        ['u', 'Unknown'],
        ['n', 'Not asked'],
        ['p', 'Present'],
      ].entries()) {
        const row = rows.nth(index);
        await row.getByRole('radio').first().focus();
        await page.keyboard.press(key ?? '');
        await expect(row.getByRole('radio', { name: answer, exact: true })).toBeChecked();
      }
    },
    'Alt ↑ Move a treatment or plan item up; with ↓ down': async () => {
      await openSection(page, 'Treatment today');
      const names = page.getByRole('button', { name: /^Remove: / });
      const first = () => names.first().getAttribute('aria-label');
      const heat = await first();
      await names.nth(1).focus();
      await page.keyboard.press('Alt+ArrowUp');
      await expect(names.first()).not.toHaveAttribute('aria-label', heat ?? '');
      await page.keyboard.press('Alt+ArrowDown');
      await expect(names.first()).toHaveAttribute('aria-label', heat ?? '');
    },
    'S Review and sign (Ctrl Enter while charting)': async () => {
      await isSaved(page);
      const star = page.getByRole('button', { name: /^Re-test next time: .*flexion/i }).first();
      await openSection(page, 'Examination');
      await star.focus();
      await page.keyboard.press('s');
      await expect(star).toBeFocused();
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('heading', { name: 'Review and sign', level: 1 })).toBeVisible();
      await page.goBack();
      await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
      await leaveField(page);
      await page.keyboard.press('s');
      await expect(page.getByRole('heading', { name: 'Review and sign', level: 1 })).toBeVisible();
    },
  };
}

test('every key that a chart lists does what the list says', async ({ clinic }) => {
  const noteId = await reviewWithEverything(clinic);
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, noteId));
  await isSaved(page);
  const acts = chartActs(page);
  const { Chart: listed } = await listedKeys(page);
  expect(listed?.toSorted()).toEqual(Object.keys(acts).sort());
  for (const [words, act] of Object.entries(acts)) await test.step(words, act);
});

test('the drawing lists its own keys while it is open, and they do what they say', async ({
  clinic,
}) => {
  const noteId = await reviewWithEverything(clinic);
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, noteId));
  await isSaved(page);
  expect(Object.keys(await listedKeys(page))).toEqual(['Everywhere', 'In the clinic', 'Chart']);
  await page.getByRole('button', { name: 'Draw', exact: true }).click();
  const drawing = page.getByRole('group', { name: 'Drawing on the body chart' });
  await expect(drawing).toBeVisible();
  const { 'Drawing on the body chart': listed = [] } = await listedKeys(page);
  const [types = ''] = listed;
  const letters = types.replace(/ What the next stroke says$/, '').split(' ');
  expect(letters).toHaveLength(8);
  for (const letter of letters) {
    await drawing.focus();
    await page.keyboard.press(letter.toLowerCase());
    const chosen = drawing.getByRole('group', { name: 'Type to draw' });
    await expect(chosen.getByRole('button', { pressed: true })).toContainText(letter);
  }
  await page.keyboard.press('Escape');
  await expect(drawing).toHaveCount(0);
  expect(Object.keys(await listedKeys(page))).toEqual(['Everywhere', 'In the clinic', 'Chart']);
});
