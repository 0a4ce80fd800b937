import type { Page } from 'playwright/test';
import { contactPaths } from '@/components/contacts/contact-paths';
import { paths } from '@/components/paths';
import { draftNote } from '@/db/testing/clinic-fixture';
import { isSaved } from './support/charting';
import { expect, test } from './support/consult';
import { lookerAt } from './support/looker-at';
import { leaveField, listedKeys, openKeys } from './support/shortcuts';
import { MORE_PAGES, openWorld, PAGES, type PageRoute } from './support/world';

/** What each screen lists of its own beside what holds everywhere; a new page has to be entered. */
const OWN: Record<PageRoute, readonly string[]> = {
  '/': ['In the clinic', 'Today'],
  '/account': [],
  '/sign-in': [],
  '/welcome': [],
  '/invitations/[token]': [],
  '/reset/[token]': [],
  '/c/[clinicId]': ['In the clinic', 'Today'],
  '/c/[clinicId]/today': ['In the clinic', 'Today'],
  '/c/[clinicId]/loops': ['In the clinic', 'Letters to follow up'],
  '/verify/[clinicId]/[number]': [],
  '/c/[clinicId]/contacts': ['In the clinic', 'Contacts'],
  '/c/[clinicId]/contacts/import': ['In the clinic'],
  '/c/[clinicId]/people': ['In the clinic'],
  '/c/[clinicId]/settings': ['In the clinic'],
  '/c/[clinicId]/templates': ['In the clinic'],
  '/c/[clinicId]/patients/new': ['In the clinic'],
  '/c/[clinicId]/patients/[patientId]': ['In the clinic', 'Patient'],
  '/c/[clinicId]/patients/[patientId]/edit': ['In the clinic'],
  '/c/[clinicId]/patients/[patientId]/trends': ['In the clinic'],
  '/c/[clinicId]/notes/[noteId]': ['In the clinic', 'Chart'],
  '/c/[clinicId]/notes/[noteId]/sign': ['In the clinic', 'Review and sign'],
  '/c/[clinicId]/letters/[letterId]': ['In the clinic'],
  '/c/[clinicId]/documents/[documentId]': ['In the clinic'],
};

test.describe.configure({ mode: 'parallel' });

test('every screen shows its keys on ?, and types it where one types', async ({ clinic }) => {
  test.setTimeout(300_000);
  const world = await openWorld(clinic);
  const lookers = {
    owner: await clinic.signIn('owner'),
    physio: await clinic.signIn('physio'),
    visitor: await clinic.visit(),
  };
  for (const [route, address] of Object.entries({ ...PAGES, ...MORE_PAGES }))
    await test.step(route, async () => {
      const page = lookerAt(route, lookers);
      await page.goto(address(world));
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      const listed = await listedKeys(page);
      const own = route in OWN ? OWN[route as PageRoute] : ['In the clinic'];
      expect.soft(Object.keys(listed), route).toEqual(['Everywhere', ...own]);
      for (const [title, words] of Object.entries(listed))
        expect.soft(words, `${route}, ${title}`).not.toEqual([]);
      expect.soft(listed.Everywhere, route).toContain('? Show these keys');
      await staysACharacter(page, route);
    });
});

/** In the first field of the page, if it has one. */
async function staysACharacter(page: Page, route: string): Promise<void> {
  const field = page.getByRole('main').getByRole('textbox').locator('visible=true').first();
  if ((await field.count()) === 0) return;
  const before = await field.inputValue();
  await field.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('?');
  await expect(field, route).toHaveValue(`${before}?`);
  await expect(page.getByRole('dialog'), route).toHaveCount(0);
  await page.keyboard.press('Backspace');
  await expect(field, route).toHaveValue(before);
}

test('keys pressed alone can be turned off; the menu still shows the list', async ({ clinic }) => {
  const page = await clinic.signIn('physio');
  const keys = await openKeys(page);
  await keys.getByRole('checkbox', { name: 'Keys pressed alone act' }).uncheck();
  await page.keyboard.press('Escape');
  await leaveField(page);
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'Percy Physio-Test' }).click();
  await expect(keys).toHaveCount(0);
  await page.getByRole('menuitem', { name: 'Keys' }).click();
  await expect(keys).toBeVisible();
});

type Does = Record<string, () => Promise<unknown>>;

/** Does what each listed key is said to do, and fails for one that is listed and not tried. */
async function tryAll(page: Page, title: string, does: Does): Promise<void> {
  const listed = (await listedKeys(page))[title] ?? [];
  expect(Object.keys(does).sort(), `the keys of ${title}`).toEqual([...listed].sort());
  for (const [words, act] of Object.entries(does)) await test.step(words, act);
}

test('the keys of today, of a patient, of the contacts and of the signing page do what they say', async ({
  clinic,
}) => {
  const world = await openWorld(clinic);
  const { noteId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  const today = paths.today(clinic.clinicId);
  const acts = page.locator('[data-row-act]');
  await expect(acts).toHaveCount(3);
  await tryAll(page, 'Today', {
    '↓ ↑ Next and previous row (also j and k)': async () => {
      for (const [key, row] of [
        ['ArrowDown', 0],
        ['ArrowDown', 1],
        ['ArrowUp', 0],
        ['j', 1],
        ['k', 0],
      ] as const) {
        await page.keyboard.press(key);
        await expect(acts.nth(row)).toBeFocused();
      }
    },
    'Enter What the row offers: start, continue': async () => {
      await page.keyboard.press('Enter');
      const visit = page.getByRole('dialog', { name: 'Start a visit' });
      await expect(visit.getByRole('button', { name: 'Start visit' })).toBeEnabled();
      await page.goto(today);
    },
    'n Register a patient': async () => {
      await page.keyboard.press('n');
      await expect(page).toHaveURL(new RegExp(`${paths.newPatient(clinic.clinicId)}$`));
    },
  });

  await page.goto(paths.patient(clinic.clinicId, world.patientId));
  await tryAll(page, 'Patient', {
    'v Start a visit': async () => {
      await page.keyboard.press('v');
      await expect(page.getByRole('dialog', { name: 'Start a visit' })).toBeVisible();
      await page.keyboard.press('Escape');
    },
  });

  await page.goto(contactPaths.list(clinic.clinicId));
  await tryAll(page, 'Contacts', {
    '/ Search the contacts': async () => {
      await page.keyboard.press('/');
      await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused();
      await leaveField(page);
    },
    'n Add a contact': async () => {
      await page.keyboard.press('n');
      await expect(page.getByRole('dialog', { name: 'Add a contact' })).toBeVisible();
      await page.keyboard.press('Escape');
    },
  });

  await page.goto(paths.signNote(clinic.clinicId, noteId));
  await tryAll(page, 'Review and sign', {
    'S Go to “Sign note”; Enter signs': async () => {
      await page.keyboard.press('s');
      await expect(page.getByRole('button', { name: 'Sign note' })).toBeFocused();
    },
    'C Back to the chart': async () => {
      await page.keyboard.press('c');
      await expect(page).toHaveURL(new RegExp(`${noteId}$`));
      await isSaved(page);
    },
  });
});

test('a chart of a call lists no key of an examination that it has not', async ({ clinic }) => {
  const { noteId } = await draftNote(clinic.physio, 'contact');
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, noteId));
  await isSaved(page);
  const { Chart: listed } = await listedKeys(page);
  expect(listed).toContain('1 2 3 Go to a section (with Alt while charting)');
  expect(listed?.join('\n')).not.toMatch(/grid|shorthand|root|Trigger/);
});
