import { formatDate, isoDateIn } from '@/clinical/dates';
import { paths } from '@/components/paths';
import { draftNote } from '@/db/testing/clinic-fixture';
import { expect, test } from './support/consult';
import { errorSummary } from './support/doors';
import { tabAndType, tabTo } from './support/keyboard';
import { banner, HARRIET, openSearch, registered, WILHELMINA } from './support/patients';

test('the front desk registers a patient by keyboard alone, and only once', async ({ clinic }) => {
  const page = await clinic.signIn('reception');

  await test.step('N on Today opens the form, and the keyboard fills it', async () => {
    await expect(page.getByRole('link', { name: 'Register a patient' })).toBeVisible();
    await expect(async () => {
      await page.keyboard.press('n');
      await expect(page).toHaveURL(/\/patients\/new$/, { timeout: 2_000 });
    }).toPass();
    await expect(page.getByRole('button', { name: 'Register patient' })).toBeEnabled();
    await tabAndType(page, page.getByLabel('Family name'), 'Żółtowska-Demo');
    await tabAndType(page, page.getByLabel('Given names'), 'Wilhelmina');
    await tabAndType(page, page.getByLabel('Preferred name'), 'Mina');
    await tabAndType(page, page.getByLabel('Date of birth'), '9 jul 1951');
    await tabTo(page, page.getByRole('radio', { name: 'Female' }));
    await page.keyboard.press('Space');
    await expect(page.getByLabel('Date of birth')).toHaveValue('09-Jul-1951');
    await tabAndType(page, page.getByLabel('Mobile'), '0491 570 006');
    await page.keyboard.press('Enter');
  });

  await test.step('the record is there, with the name as given and a record number', async () => {
    await expect(page).toHaveURL(/\/patients\/[0-9a-f-]{36}$/);
    await expect(banner(page)).toContainText('ŻÓŁTOWSKA-DEMO, Wilhelmina');
    await expect(banner(page)).toContainText('09-Jul-1951');
    await expect(banner(page)).toContainText(/Record number\s*\d+/);
  });

  await test.step('typed again without the marks, the likely duplicate shows before saving', async () => {
    await page.goto(paths.newPatient(clinic.clinicId));
    await page.getByLabel('Family name').fill('Zoltowska Demo');
    await page.getByLabel('Given names').fill('Wilhelmina');
    await page.getByLabel('Date of birth').fill('9/7/1951');
    await page.getByRole('radio', { name: 'Female' }).check();
    const likely = page.getByRole('list', { name: 'Registered already' });
    await expect(likely.getByRole('link')).toContainText('ŻÓŁTOWSKA-DEMO');
  });

  await test.step('saving without a word about it is refused, and nothing typed is lost', async () => {
    await page.getByRole('button', { name: 'Register patient' }).click();
    await expect(errorSummary(page)).toContainText('registered already');
    await expect(page.getByLabel('Given names')).toHaveValue('Wilhelmina');
    await expect(page).toHaveURL(/\/patients\/new$/);
  });

  await test.step('saying that it is somebody else makes the second record', async () => {
    await page.getByRole('button', { name: 'Save anyway: not the same person' }).click();
    await expect(banner(page)).toContainText('ZOLTOWSKA DEMO, Wilhelmina');
  });
});

test('what is missing is said at its field, and the summary leads there', async ({ clinic }) => {
  const page = await clinic.signIn('reception');
  await page.goto(paths.newPatient(clinic.clinicId));
  await page.getByLabel('Given names').fill('Nameless');
  await page.getByRole('button', { name: 'Register patient' }).click();
  await expect(errorSummary(page)).toContainText('Enter the date of birth.');
  await expect(errorSummary(page)).toBeFocused();
  await errorSummary(page).getByRole('link', { name: 'Enter the date of birth.' }).click();
  await expect(page.getByLabel('Date of birth')).toBeFocused();
  await expect(page.getByLabel('Given names')).toHaveValue('Nameless');
});

test('a patient is found from a note by whatever one knows of them', async ({ clinic }) => {
  const mina = await registered(clinic.physio, WILHELMINA);
  await registered(clinic.physio, HARRIET);
  const { noteId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, noteId));
  await expect(banner(page)).toBeVisible();

  const dialog = await openSearch(page);
  const box = dialog.getByRole('combobox', { name: 'Find a patient' });
  const queries = [
    ['parts of names without their marks', 'zoltowska wil'],
    ['parts of names in the other order', 'Wilhel Żółt'],
    ['the second part of a double name', 'demo wilhelmina'],
    ['the preferred name', 'mina'],
    ['the date of birth as the clinic writes it', '09-Jul-1951'],
    ['the date of birth in figures', '9/7/1951'],
    ['the telephone without its spaces', '0491570006'],
    ['the telephone with its country code', '+61 491 570 006'],
    ['the record number', mina.recordNumber],
  ] as const;
  for (const [what, query] of queries)
    await test.step(`by ${what}`, async () => {
      await box.fill('');
      await box.fill(query);
      const options = dialog.getByRole('option', { name: /ŻÓŁTOWSKA-DEMO, Wilhelmina/ });
      await expect(options).toHaveCount(1);
      await expect(options).toContainText(`No. ${mina.recordNumber}`);
      await expect(options).toHaveAttribute('aria-disabled', 'false');
    });

  await test.step('nobody is said to be nobody, and can be registered from there', async () => {
    await box.fill('zoltowska harriet');
    await expect(dialog.getByRole('status')).toHaveText('Nobody in this clinic matches.');
    await expect(
      dialog.getByRole('option', { name: 'Register “zoltowska harriet” as a new patient' }),
    ).toBeVisible();
  });

  await test.step('Enter opens the one that is found, and her name is not in the address', async () => {
    await box.fill('zoltowska wil');
    await expect(dialog.getByRole('option', { name: /ŻÓŁTOWSKA-DEMO/ })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${paths.patient(clinic.clinicId, mina.patientId)}$`));
    await expect(banner(page)).toContainText('Preferred name Mina');
  });

  await test.step('who is not there is registered with what was typed', async () => {
    const again = await openSearch(page);
    await again.getByRole('combobox', { name: 'Find a patient' }).fill('Ossian Newcomer-Test');
    await again
      .getByRole('option', { name: 'Register “Ossian Newcomer-Test” as a new patient' })
      .click();
    await expect(page).toHaveURL(/\/patients\/new$/);
    await expect(page.getByLabel('Family name')).toHaveValue('Newcomer-Test');
    await expect(page.getByLabel('Given names')).toHaveValue('Ossian');
  });
});

test('another clinic’s patients are not found', async ({ clinic }) => {
  // Every test has a clinic of its own: this name is registered in those of the other tests too.
  const page = await clinic.signIn('physio');
  const dialog = await openSearch(page);
  await dialog.getByRole('combobox', { name: 'Find a patient' }).fill('zoltowska');
  await expect(dialog.getByRole('status')).toHaveText('Nobody in this clinic matches.');
});

test('two people change one record: the second is told, and keeps what they typed', async ({
  clinic,
}) => {
  const { patientId } = await registered(clinic.physio, HARRIET);
  const first = await clinic.signIn('reception');
  const second = await clinic.signIn('physio');
  const address = paths.editPatient(clinic.clinicId, patientId);
  await first.goto(address);
  await second.goto(address);
  await test.step('the first saves', async () => {
    await first.getByLabel('Mobile').fill('0491 570 110');
    await first.getByRole('button', { name: 'Save details' }).click();
    await expect(first).toHaveURL(new RegExp(`${patientId}$`));
    await expect(first.getByRole('link', { name: '0491 570 110' })).toBeVisible();
  });
  await test.step('the second is refused', async () => {
    await second.getByLabel('Occupation').fill('Luthier');
    await second.getByRole('button', { name: 'Save details' }).click();
    await expect(errorSummary(second)).toContainText('Somebody saved a newer version');
    await expect(second.getByLabel('Occupation')).toHaveValue('Luthier');
  });
  await test.step('nothing of the first was overwritten', async () => {
    await first.reload();
    await expect(first.getByRole('link', { name: '0491 570 110' })).toBeVisible();
    await expect(first.getByText('Cabinet maker')).toBeVisible();
  });
});

test('allergies and alerts stand in the banner of the patient and of every note', async ({
  clinic,
}) => {
  const { noteId, patientId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await page.goto(paths.patient(clinic.clinicId, patientId));
  await test.step('nothing recorded is said, never left empty', async () => {
    await expect(banner(page)).toContainText('Allergies not recorded');
    await page.getByRole('button', { name: 'Asked: none known' }).click();
    await expect(banner(page)).toContainText('No known allergies');
  });
  await test.step('an allergy and an alert are recorded', async () => {
    await page.getByRole('button', { name: 'Add allergy' }).click();
    const allergy = page.getByRole('dialog', { name: 'Record an allergy' });
    await allergy.getByLabel('To what').fill('Adhesive tape');
    await allergy.getByLabel('Reaction').fill('Blisters');
    await allergy.getByRole('button', { name: 'Record allergy' }).click();
    await expect(banner(page)).toContainText('Allergies Adhesive tape');
    await page.getByRole('button', { name: 'Add condition' }).click();
    const condition = page.getByRole('dialog', { name: 'Record a condition' });
    await condition.getByLabel('Condition').fill('Osteoporosis');
    await condition.getByRole('checkbox', { name: /Alert/ }).check();
    await condition.getByRole('button', { name: 'Record condition' }).click();
    await expect(banner(page)).toContainText('Alert Osteoporosis');
  });
  await test.step('the note shows both', async () => {
    await page.goto(paths.note(clinic.clinicId, noteId));
    await expect(banner(page)).toContainText('Allergies Adhesive tape');
    await expect(banner(page)).toContainText('Alert Osteoporosis');
  });
  await test.step('an alert that ends leaves the banner and stays readable', async () => {
    await page.goto(paths.patient(clinic.clinicId, patientId));
    await page.getByRole('button', { name: 'End Osteoporosis' }).click();
    const question = page.getByRole('dialog', { name: 'End “Osteoporosis”?' });
    await question.getByLabel('Why').fill('Entered in error');
    await question.getByRole('button', { name: 'End it' }).click();
    await expect(banner(page)).not.toContainText('Osteoporosis');
    await page.getByText('Ended (1)').click();
    await expect(page.getByText('Entered in error')).toBeVisible();
  });
});

test('a patient arrives at the desk and is called in', async ({ clinic }) => {
  const { patientId } = await registered(clinic.physio, HARRIET);
  const desk = await clinic.signIn('reception');
  const physio = await clinic.signIn('physio');

  await test.step('reception marks her arrived, to see Percy', async () => {
    await desk.goto(paths.patient(clinic.clinicId, patientId));
    await desk.getByLabel('To see').selectOption({ label: 'Percy Physio-Test' });
    await desk.getByRole('button', { name: 'Mark arrived' }).click();
    await expect(desk.getByText(/Arrived \d\d:\d\d/)).toBeVisible();
  });

  await test.step('Percy’s Today shows her waiting for him', async () => {
    await physio.reload();
    const row = physio.getByRole('listitem').filter({ hasText: 'QUILLFEATHER-TEST' });
    await expect(row).toContainText('For you');
    await expect(row).toContainText(/\d+ min/);
  });

  await test.step('two keys start the visit', async () => {
    const start = physio.getByRole('link', { name: /^Start a visit of QUILLFEATHER-TEST/ });
    await expect(async () => {
      await physio.keyboard.press('ArrowDown');
      await expect(start).toBeFocused({ timeout: 1_000 });
    }).toPass();
    await physio.keyboard.press('Enter');
    const dialog = physio.getByRole('dialog', { name: 'Start a visit' });
    await dialog.getByLabel('What is the problem?').fill('Low back pain');
    await dialog.getByRole('button', { name: 'Start visit' }).click();
    await expect(physio).toHaveURL(/\/notes\/[0-9a-f-]{36}$/);
    await expect(banner(physio)).toContainText('QUILLFEATHER-TEST, Harriet (Ms)');
    const { dateOfBirth } = HARRIET;
    await expect(banner(physio)).toContainText(formatDate(dateOfBirth, 'DD-MMM-YYYY'));
  });

  await test.step('she waits no longer, and his draft is on his Today', async () => {
    await physio.goto(paths.today(clinic.clinicId));
    const today = formatDate(isoDateIn(new Date(), 'Australia/Melbourne'), 'DD-MMM-YYYY');
    await expect(physio.getByRole('heading', { level: 1 })).toContainText(today);
    await expect(physio.getByText('Nobody is waiting')).toBeVisible();
    await expect(
      physio.getByRole('link', { name: /^Continue the note of QUILLFEATHER-TEST/ }),
    ).toBeVisible();
  });

  await test.step('the desk sees her called in, and nothing of the note', async () => {
    await desk.goto(paths.today(clinic.clinicId));
    await expect(desk.getByText(/Called in \d\d:\d\d/)).toBeVisible();
    await expect(desk.getByText('Low back pain')).toHaveCount(0);
    await expect(desk.getByRole('heading', { name: /My unsigned notes/ })).toHaveCount(0);
  });
});
