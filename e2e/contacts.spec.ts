import type { Locator, Page } from 'playwright/test';
import type { NewContactInput } from '@/clinical/contacts/contact-schema';
import { contactPaths } from '@/components/contacts/contact-paths';
import { paths } from '@/components/paths';
import type { Actor } from '@/db/actors/actor';
import { changeContact } from '@/db/contacts/change-contact';
import { findContacts } from '@/db/contacts/find-contacts';
import { keepContact } from '@/db/contacts/keep-contact';
import { granted } from '@/db/testing/clinic-fixture';
import { passesAxe } from './support/axe';
import { expect, test } from './support/consult';
import { errorSummary } from './support/doors';
import { tabAndType, tabTo, undoByKeyboard } from './support/keyboard';
import { HARRIET, registered } from './support/patients';

const FENNIMORE = {
  kind: 'gp',
  name: 'Dr Ambrose Fennimore',
  organisation: 'Lakeside Family Practice',
  address: '22 Pier Street\nLakeside VIC 3999',
  telephone: '(03) 5550 0120',
} as const satisfies NewContactInput;
/** Easily taken for the other. */
const NAMESAKE = {
  ...FENNIMORE,
  organisation: 'Harbour End Clinic',
  address: '8 Breakwater Road\nHarbour End VIC 3998',
} as const;

const keepAll = async (actor: Actor, ...contacts: readonly NewContactInput[]) => {
  for (const contact of contacts) granted(await keepContact(actor, contact));
};
const listed = (page: Page) => page.getByRole('list', { name: 'Contacts' }).getByRole('listitem');
const named = (page: Page, name: string) => listed(page).filter({ hasText: name });
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search' });

/** Opens by a key, once the page listens. */
async function pressUntil(page: Page, key: string, shown: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(shown).toBeVisible({ timeout: 1000 });
  }).toPass();
}

test('the front desk keeps, changes, finds and archives a contact', async ({ clinic }) => {
  const { clinicId } = clinic;
  const page = await clinic.signIn('reception');
  const adding = page.getByRole('dialog', { name: 'Add a contact' });

  await test.step('nobody is there, and the page says how to begin', async () => {
    await page.getByRole('link', { name: 'Contacts' }).click();
    await expect(page).toHaveURL(new RegExp(`${contactPaths.list(clinicId)}$`));
    await expect(page.getByText('No contacts yet')).toBeVisible();
    await passesAxe(page);
  });

  await test.step('N opens the form, which says what is missing and keeps what was typed', async () => {
    await pressUntil(page, 'n', adding);
    await tabAndType(page, adding.getByLabel('E-mail'), 'zoe@laka');
    await page.keyboard.press('Enter');
    await expect(errorSummary(page)).toBeFocused();
    await expect(errorSummary(page)).toContainText('Choose what kind of contact this is.');
    await expect(errorSummary(page)).toContainText('Enter a name or an organisation.');
    await expect(adding.getByLabel('E-mail')).toHaveValue('zoe@laka');
    await passesAxe(page);
  });

  await test.step('it is filled and sent by keyboard alone', async () => {
    await tabTo(page, adding.getByLabel('Kind'));
    await page.keyboard.type('GP');
    await tabAndType(page, adding.getByLabel('Name', { exact: true }), 'Dr Zoë Łąka-Test');
    await tabAndType(page, adding.getByLabel('Organisation'), 'Mill Surgery');
    await tabAndType(page, adding.getByLabel('Telephone'), '03 5550 0200');
    await tabAndType(page, adding.getByLabel('E-mail'), 'zoe@laka.example');
    await page.keyboard.press('Enter');
    await expect(adding).toHaveCount(0);
    await expect(named(page, 'Dr Zoë Łąka-Test')).toContainText('Mill Surgery');
    await expect(named(page, 'Dr Zoë Łąka-Test')).toContainText('zoe@laka.example');
  });

  await test.step('one of the same name asks whether it is another', async () => {
    await page.getByRole('button', { name: 'Add a contact' }).click();
    await adding.getByLabel('Kind').selectOption('GP');
    await adding.getByLabel('Name', { exact: true }).fill('dr zoe laka test');
    await adding.getByLabel('Organisation').fill('MILL SURGERY');
    await adding.getByRole('button', { name: 'Add contact' }).click();
    await expect(errorSummary(page)).toContainText('“Dr Zoë Łąka-Test, Mill Surgery” is in');
    await errorSummary(page).getByRole('link').click();
    await expect(adding.getByRole('checkbox', { name: /another one/ })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(adding).toHaveCount(0);
    await expect(listed(page)).toHaveCount(1);
  });

  await test.step('it is changed', async () => {
    await page.getByRole('button', { name: 'Change Dr Zoë Łąka-Test' }).click();
    const changing = page.getByRole('dialog', { name: 'Change Dr Zoë Łąka-Test' });
    await changing.getByLabel('Address', { exact: true }).fill('1 Mill Road\nMillstream VIC 3999');
    await changing.getByRole('button', { name: 'Save changes' }).click();
    await expect(changing).toHaveCount(0);
    await expect(named(page, 'Dr Zoë')).toContainText('Millstream VIC 3999');
  });

  await keepAll(clinic.physio, FENNIMORE, { kind: 'radiology', organisation: 'Bramble Radiology' });
  await page.reload();
  await expect(listed(page)).toHaveCount(3);

  for (const query of ['Łąka', 'laka zo', 'millstr', '5550 0200', '+61 3 5550 02'])
    await test.step(`it is found by “${query}”`, async () => {
      await search(page).fill(query);
      await expect(listed(page)).toHaveCount(1);
      await expect(listed(page)).toContainText('Dr Zoë Łąka-Test');
      await expect(search(page)).toHaveValue(query);
    });

  await test.step('what is asked stands in the address; pressing “Contacts” asks for all', async () => {
    await expect(page).toHaveURL(/q=%2B61%203%205550%2002/);
    await page.getByRole('link', { name: 'Contacts', exact: true }).click();
    await expect(listed(page)).toHaveCount(3);
    await expect(search(page)).toHaveValue('');
    await page.getByLabel('Kind').selectOption('Radiology');
    await expect(listed(page)).toHaveCount(1);
    await page.reload();
    await expect(page.getByLabel('Kind')).toHaveValue('radiology');
    await expect(listed(page)).toContainText('Bramble Radiology');
    await search(page).fill('zoe');
    await expect(page.getByText('No contact matches')).toBeVisible();
    await page.getByRole('link', { name: 'Show all contacts' }).click();
    await expect(listed(page)).toHaveCount(3);
    await expect(page.getByLabel('Kind')).toHaveValue('');
  });

  await test.step('it is archived at one press, and back at another', async () => {
    await page.getByRole('button', { name: 'Archive Dr Zoë Łąka-Test' }).press('Enter');
    await expect(listed(page)).toHaveCount(2);
    await undoByKeyboard(page);
    await expect(named(page, 'Dr Zoë')).toBeVisible();
    await page.getByRole('button', { name: 'Archive Dr Zoë Łąka-Test' }).click();
    await expect(named(page, 'Dr Zoë')).toHaveCount(0);
    await page.getByRole('checkbox', { name: 'Archived only' }).check();
    await expect(named(page, 'Dr Zoë')).toContainText('Archived');
    await page.getByRole('button', { name: 'Restore Dr Zoë Łąka-Test' }).click();
    await expect(page.getByText('Nobody is archived')).toBeVisible();
  });
});

test('two people change one contact: the second is told, and keeps what they typed', async ({
  clinic,
}) => {
  await keepAll(clinic.physio, FENNIMORE);
  const page = await clinic.signIn('reception');
  await page.goto(contactPaths.list(clinic.clinicId));
  await page.getByRole('button', { name: /^Change/ }).click();
  const [there] = granted(await findContacts(clinic.physio, { query: '' })).contacts;
  if (!there) throw new Error('Not kept');
  granted(await changeContact(clinic.physio, { ...there, contact: { ...FENNIMORE, fax: '' } }));
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Fax').fill('(03) 5550 0121');
  await dialog.getByRole('button', { name: 'Save changes' }).click();
  await expect(errorSummary(page)).toContainText('Somebody saved a newer version');
  await expect(dialog.getByLabel('Fax')).toHaveValue('(03) 5550 0121');
});

const CSV = [
  'Title,First name,Surname,Practice,Address,Suburb,Postcode,Phone,Email,Type',
  'Dr,Zoë,Łąka-Test,Mill Surgery,"Suite 1\n1 Mill Road",Millstream,3999,03 5550 0200,zoe@laka.example,GP',
  'Dr,Ambrose,Fennimore,Lakeside Family Practice,30 New Street,Lakeside,3999,03 5550 0999,,GP',
  'Dr,Bad,Mail-Test,Nowhere,,,,,nowhere,GP',
  ',,,Imaging of Test,,,,03 5550 0300,,Radiology',
  'Dr,Bad,Phone-Test,Nowhere,,,,4.9E+08,,GP',
].join('\r\n');

const file = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.isBuffer(text) ? text : Buffer.from(text),
});

test('a file is imported after a look at what becomes of each row', async ({ clinic }) => {
  const { clinicId, reception } = clinic;
  await keepAll(reception, FENNIMORE);
  const total = async () => granted(await findContacts(reception, { query: '' })).total;
  const page = await clinic.signIn('reception');
  await page.goto(contactPaths.list(clinicId));
  await page.getByRole('link', { name: 'Import from CSV' }).click();
  const chooser = page.getByLabel('CSV file');
  const known = page.getByRole('region', { name: 'In the contacts already, or repeated' });

  await test.step('what is no text file is refused, with what to do', async () => {
    await chooser.setInputFiles(file('book.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0])));
    await expect(page.getByRole('alert').filter({ hasText: 'book.xlsx' })).toContainText(
      'This is an Excel workbook',
    );
    await chooser.setInputFiles(file('long.csv', `Name\n${'Dr A\n'.repeat(5001)}`));
    await expect(page.getByRole('alert').filter({ hasText: 'long.csv' })).toContainText(
      '5,001 rows',
    );
    await passesAxe(page);
  });

  await test.step('bad rows are listed with their number and why, the known one is skipped', async () => {
    await chooser.setInputFiles(file('contacts.csv', CSV));
    await expect(page.getByText('2 new · 1 in the contacts already or repeated')).toBeVisible();
    const bad = page.getByRole('region', { name: 'Left out: rows that cannot be read' });
    await expect(bad.getByRole('row').nth(1)).toContainText('4E-mail “nowhere”');
    await expect(bad.getByRole('row').nth(2)).toContainText('6Telephone “4.9E+08”');
    await expect(known.getByRole('listitem')).toContainText('Same name and organisation');
    await expect(known.getByRole('listitem')).toContainText('Would change: Address, Telephone');
    await expect(known.getByLabel('What becomes of row 3')).toHaveValue('skip');
    await passesAxe(page);
    expect(await total()).toBe(1);
  });

  await test.step('nothing is kept by leaving; staying keeps the file', async () => {
    await page.getByRole('link', { name: 'Today' }).click();
    await page.getByRole('button', { name: 'Stay here' }).click();
    await expect(known).toBeVisible();
  });

  await test.step('the good rows are added, and the known one updated by choice', async () => {
    await known.getByLabel('What becomes of row 3').selectOption('Update the contact');
    await page.getByRole('button', { name: 'Import 3 contacts' }).click();
    await expect(page.getByText('2 contacts added, 1 updated')).toBeVisible();
    await expect(page.getByText('2 rows could not be read and were left out.')).toBeVisible();
    await passesAxe(page);
    await page.getByRole('link', { name: 'To the contacts' }).click();
    await expect(listed(page)).toHaveCount(3);
    await expect(named(page, 'Dr Zoë Łąka-Test')).toContainText('Suite 1 1 Mill Road');
    await expect(named(page, 'Fennimore')).toContainText('30 New Street');
  });

  await test.step('the same file again adds nobody', async () => {
    await page.goto(contactPaths.import(clinicId));
    await chooser.setInputFiles(file('contacts.csv', CSV));
    await expect(known.getByRole('listitem')).toHaveCount(3);
    await expect(
      page.getByRole('button', { name: 'Import 0 contacts' }),
    ).toHaveAccessibleDescription('No row is chosen to be imported.');
  });
});

test('a file with its own headings, semicolons and Windows letters is read as its columns are said', async ({
  clinic,
}) => {
  const page = await clinic.signIn('reception');
  await page.goto(contactPaths.import(clinic.clinicId));
  const latin = Buffer.from('Wer;Praxis;Größe\r\nDr Zoë Müller-Test;Mühle;42\r\n', 'latin1');
  await page.getByLabel('CSV file').setInputFiles(file('praxen.csv', latin));
  const show = page.getByRole('button', { name: 'Show the contacts' });
  await expect(page.getByLabel('Größe holds')).toHaveValue('');
  await expect(page.getByRole('row', { name: /^Wer/ })).toContainText('Dr Zoë Müller-Test');
  await passesAxe(page);
  await show.click();
  await expect(page.getByText('Say which column holds the name')).toBeVisible();
  await page.getByLabel('Wer holds').selectOption('Name');
  await page.getByLabel('Praxis holds').selectOption('Organisation or practice');
  await show.click();
  await expect(page.getByText('Choose what kind of contact they are.')).toBeVisible();
  await page.getByLabel('What kind of contacts are these?').selectOption('Specialist');
  await show.click();
  await expect(page.getByText('praxen.csv, Windows-1252')).toBeVisible();
  await expect(page.getByRole('row', { name: /Dr Zoë Müller-Test/ })).toContainText('Specialist');
  await page.getByRole('button', { name: 'Import 1 contact' }).click();
  await page.getByRole('link', { name: 'To the contacts' }).click();
  await expect(listed(page)).toContainText('Dr Zoë Müller-Test');
});

test('the usual GP of a patient is picked by keyboard alone, and follows the contact', async ({
  clinic,
}) => {
  const { clinicId, reception } = clinic;
  await keepAll(
    reception,
    FENNIMORE,
    { ...NAMESAKE, isAnother: true },
    { kind: 'insurer', organisation: 'Fennec Insurance' },
  );
  const { patientId } = await registered(reception, { ...HARRIET, usualGp: null });
  const page = await clinic.signIn('reception');
  await page.goto(paths.editPatient(clinicId, patientId));
  const picker = page.getByRole('combobox', { name: 'Choose a GP from the contacts' });
  const card = page.getByRole('region', { name: 'Usual GP' });
  const options = page.getByRole('option');
  const save = page.getByRole('button', { name: 'Save details' });
  await expect(save).toBeEnabled();

  await test.step('GPs come before others, and two of one name are told apart', async () => {
    await tabAndType(page, picker, 'fenn');
    await expect(page.getByText('3 contacts')).toBeVisible();
    await expect(options.nth(0)).toContainText('Dr Ambrose Fennimore, Harbour End Clinic');
    await expect(options.nth(0)).toContainText('GP · Harbour End VIC 3998 · 8 Breakwater Road');
    await expect(options.nth(1)).toContainText('Lakeside Family Practice');
    await expect(options.nth(2)).toContainText('Fennec Insurance');
  });

  await test.step('while the answer to what is typed is under way, Enter takes nobody', async () => {
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    await page.route(/contacts\/search\?q=harb/, async (route) => {
      await asked;
      await route.continue();
    });
    await picker.fill('harb');
    await expect(page.getByText('Searching', { exact: true })).toBeVisible();
    await expect(options.nth(0)).toContainText('Harbour End Clinic');
    await page.keyboard.press('Enter');
    // A pick would have closed the list and emptied the box.
    await expect(options.nth(0)).toBeVisible();
    await expect(picker).toHaveValue('harb');
    answer();
    await expect(page.getByText('1 contact', { exact: true })).toBeVisible();
    await picker.fill('fenn');
    await expect(page.getByText('3 contacts')).toBeVisible();
  });

  await test.step('arrow and Enter pick, which sends nothing yet', async () => {
    await page.keyboard.press('ArrowDown');
    await expect(options.nth(1)).toHaveAttribute('data-highlighted', '');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(card.getByRole('status')).toHaveText(
      'Linked to Dr Ambrose Fennimore, Harbour End Clinic.',
    );
    await expect(card.getByLabel('Practice')).toHaveValue('Harbour End Clinic');
    await expect(picker).toBeFocused();
    await expect(picker).toHaveValue('');
    await passesAxe(page);
    await expect(page).toHaveURL(/\/edit$/);
  });

  await test.step('it is saved, and the record says the contact’s present words', async () => {
    await tabTo(page, save);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Details saved')).toBeVisible();
    await expect(page.getByText('Harbour End VIC 3998')).toBeVisible();
    const [there] = granted(await findContacts(reception, { query: 'harbour' })).contacts;
    if (!there) throw new Error('Not kept');
    const moved = { ...NAMESAKE, address: '9 Quay\nMillstream VIC 3999' };
    granted(await changeContact(reception, { ...there, contact: moved }));
    await page.reload();
    await expect(page.getByText('Millstream VIC 3999')).toBeVisible();
  });

  await test.step('typing over its words lets the contact go', async () => {
    await page.goto(paths.editPatient(clinicId, patientId));
    await expect(card.getByRole('status')).toContainText('Linked to a contact');
    await expect(card.getByLabel('Address')).toHaveValue('9 Quay\nMillstream VIC 3999');
    await tabAndType(page, card.getByLabel('Practice'), 'Harbour End Clinic (new)');
    await expect(card.getByRole('status')).toContainText('Not linked to a contact');
    await expect(card.getByRole('button', { name: 'Unlink' })).toHaveCount(0);
  });

  await test.step('who is not there is added over the form, which keeps what was typed', async () => {
    const radiology = page.getByRole('combobox', { name: 'Choose radiology from the contacts' });
    await tabAndType(page, radiology, 'Bramble Radiology');
    await expect(page.getByText('No contact matches.')).toBeVisible();
    await page.keyboard.press('Enter');
    const adding = page.getByRole('dialog', { name: 'Add a contact' });
    await expect(adding.getByLabel('Organisation')).toHaveValue('Bramble Radiology');
    await expect(adding.getByLabel('Kind')).toHaveValue('radiology');
    await tabAndType(page, adding.getByLabel('Telephone'), '(03) 5550 0111');
    await page.keyboard.press('Enter');
    await expect(adding).toHaveCount(0);
    const usual = page.getByRole('region', { name: 'Usual radiology' });
    await expect(usual.getByLabel('Name')).toHaveValue('Bramble Radiology');
    await expect(usual.getByLabel('Telephone')).toHaveValue('(03) 5550 0111');
    await expect(card.getByLabel('Practice')).toHaveValue('Harbour End Clinic (new)');
    await expect(page).toHaveURL(/\/edit$/);
    await tabTo(page, save);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Details saved')).toBeVisible();
    await expect(page.getByText('Bramble Radiology')).toBeVisible();
    await expect(page.getByText('Harbour End Clinic (new)')).toBeVisible();
  });
});
