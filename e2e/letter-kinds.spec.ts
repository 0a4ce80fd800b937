import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import type { NewContactInput } from '@/clinical/contacts/contact-schema';
import { lumbarContent } from '@/clinical/letters/testing/summary-case';
import type { NoteOf } from '@/clinical/patients/record-of';
import { LETTER_KIND_LABEL, type LetterKind } from '@/clinical/letters/letter-kinds';
import { paths } from '@/components/paths';
import { changeClinicSettings } from '@/db/clinics/change-clinic-settings';
import { clinicSettings } from '@/db/clinics/clinic-settings';
import { keepContact } from '@/db/contacts/keep-contact';
import { startNote } from '@/db/notes/start-note';
import { chart, granted } from '@/db/testing/clinic-fixture';
import { expect, test, type TestClinic } from './support/consult';
import { readLetterPdf, squeezed } from './support/letter-pdf';
import { HARRIET, registered } from './support/patients';
import { asCharted, withLetterhead } from './support/thoracic-note';

const GREBE = {
  kind: 'gp',
  name: 'Dr Ottoline Grebe',
  organisation: 'Lakeside Family Practice',
} as const satisfies NewContactInput;

test('paper chart 1: the patient takes home a summary with the programme', async ({ clinic }) => {
  test.setTimeout(300_000);
  await withLetterhead(clinic.owner);
  granted(await keepContact(clinic.reception, GREBE));
  const note = await lumbarNote(clinic);
  const page = await clinic.signIn('physio');
  await open(page, note, 'patient-summary');

  await test.step('it is addressed to her, and holds the plan alone', async () => {
    await expect(page.getByRole('textbox', { name: 'Patient', exact: true })).toHaveValue(
      'Ms Harriet Quillfeather-Test',
    );
    await expect(sheet(page).getByRole('row', { name: /Pelvic tilt/ })).toContainText(
      '2 sets of 10',
    );
    await expect(sheet(page)).not.toContainText('guarding');
    await expect(sheet(page)).not.toContainText(/saddle numbness/i);
    await expect(disclosure(page)).toContainText('discloses to Ms Harriet Quillfeather-Test:');
    await expect(disclosure(page)).toContainText('plan items');
    await expect(disclosure(page)).not.toContainText('red flag');
  });

  await test.step('what was talked about is said in the physio’s words', async () => {
    await page
      .getByRole('textbox', { name: 'What we talked about', exact: true })
      .fill('Your back is strong. It will hurt less each week.');
    await expect(sheet(page)).toContainText('Your back is strong.');
  });

  await test.step('how it is said is kept for other patients, with their names', async () => {
    await page
      .getByRole('textbox', { name: 'What we talked about', exact: true })
      .fill('{{given name}}, your back is strong. It will hurt less each week.');
    await page.getByRole('button', { name: 'Keep as a template' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Name/).fill('A strong back');
    await dialog.getByRole('button', { name: 'Keep template' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(sheet(page)).toContainText('Harriet, your back is strong.');
    await page.getByRole('combobox', { name: 'Begin from' }).selectOption('A strong back');
    await page.getByRole('button', { name: 'Use it' }).click();
    await expect(page.getByText('“A strong back” used')).toBeVisible();
  });

  await test.step('a copy goes to a GP of the address book', async () => {
    await page.getByRole('button', { name: 'Add a copy' }).click();
    const copy = page.getByRole('group', { name: 'Copy to', exact: true });
    await copy.getByRole('combobox', { name: 'Find: Copy to' }).fill('grebe');
    await page.getByRole('option', { name: /Grebe/ }).click();
    await expect(disclosure(page)).toContainText(
      'discloses to Ms Harriet Quillfeather-Test and Dr Ottoline Grebe:',
    );
  });

  const pdf = await signed(page, 'Ms Harriet Quillfeather-Test');
  await test.step('its PDF is tagged, and reads in order', async () => {
    const { text, isMarked, roles } = await readLetterPdf(pdf);
    expect(isMarked).toBe(true);
    expect([...roles]).toContain('Table');
    for (const words of [
      'Your summary and home programme',
      'Harriet, your back is strong. It will hurt less each week.',
      'Heat pack. 15 minutes 3 times a day',
      'Pelvic tilt. Breathe out as you tilt. 2 sets of 10 3 times a day',
      'No lifting over 5 kg, until',
      'When to get help at once Numbness around the seat, trouble passing urine.',
      'Questions? Telephone 03 5550 0100.',
    ])
      expect(squeezed(text), words).toContain(squeezed(words));
    expect(text).not.toMatch(/guarding|contraindication|25°/i);
  });

  await test.step('the read page says what was disclosed, and nothing waits', async () => {
    await expect(disclosure(page)).toContainText('plan items');
    await page.goto(paths.patient(clinic.clinicId, note.patientId));
    await expect(page.getByRole('main')).toContainText('Summary for the patient');
  });
});

test('a certificate states what its author states, and discloses nothing found', async ({
  clinic,
}) => {
  test.setTimeout(300_000);
  await withLetterhead(clinic.owner);
  const note = await lumbarNote(clinic);
  const page = await clinic.signIn('physio');

  await test.step('it is begun from the patient, and begins from nothing that was kept', async () => {
    await page.goto(paths.patient(clinic.clinicId, note.patientId));
    await page.getByRole('button', { name: 'Write a letter' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Certificate/ })
      .click();
    await expect(page.getByRole('heading', { name: 'Certificate', level: 1 })).toBeVisible();
    await expect(page.getByRole('group', { name: 'Write', exact: true })).toBeEnabled();
    await expect(page.getByRole('button', { name: 'Keep as a template' })).toHaveCount(0);
  });

  await test.step('signing too early says what must be stated', async () => {
    await page.getByRole('button', { name: 'Sign letter' }).click();
    for (const words of ['Choose what the certificate is for.', 'State the capacity.'])
      await expect(missing(page)).toContainText(words);
  });

  await test.step('purpose and capacity are chosen; the country’s rules are at hand', async () => {
    await choose(page, 'Purpose', 'Work');
    await page.getByText('Rules where the clinic practises').click();
    await expect(page.getByText(/evidence that would satisfy a reasonable person/)).toBeVisible();
    await choose(page, 'Capacity', 'Fit with restrictions');
  });

  await test.step('restrictions of the plan are offered, and never filled in', async () => {
    const restrictions = page.getByRole('textbox', { name: 'Restrictions', exact: true });
    await expect(restrictions).toHaveValue('');
    await page.getByRole('button', { name: 'Add “No lifting over 5 kg”' }).click();
    await expect(restrictions).toHaveValue('No lifting over 5 kg');
  });

  await test.step('dates are read as typed; an end before the start is said', async () => {
    await page.getByRole('textbox', { name: 'From', exact: true }).fill('16/10/2026');
    await page.getByRole('textbox', { name: 'To', exact: true }).fill('12/10/2026');
    await expect(missing(page)).toContainText('The end is before the start.');
    await page.getByRole('textbox', { name: 'To', exact: true }).fill('1/3/2027');
    await expect(page.getByText('Longer than usual')).toBeVisible();
    await page.getByRole('textbox', { name: 'To', exact: true }).fill('30/10/2026');
    await expect(page.getByText('Longer than usual')).toHaveCount(0);
    await expect(sheet(page)).toContainText(
      'In my opinion the patient is fit for work with the restrictions below from 16-Oct-2026 to 30-Oct-2026.',
    );
    await expect(disclosure(page)).toContainText(
      'discloses to Ms Harriet Quillfeather-Test: name, date of birth and record number.',
    );
  });

  const pdf = await signed(page, 'Ms Harriet Quillfeather-Test');
  await test.step('its PDF carries name, birth and the statement, and no more of her', async () => {
    const { text } = await readLetterPdf(pdf);
    for (const words of [
      'Fitness for work certificate',
      'I examined Ms Harriet Quillfeather-Test on',
      'No lifting over 5 kg.',
      '14-Mar-1984',
    ])
      expect(squeezed(text), words).toContain(squeezed(words));
    expect(text).not.toMatch(/Sawmill|0491 570 156|guarding|Pelvic tilt|saddle/i);
  });
});

test('in the UK an X-ray without an entitlement stops, and the GP letter is offered', async ({
  clinic,
}) => {
  test.setTimeout(300_000);
  await withLetterhead(clinic.owner);
  await practisingInTheUk(clinic);
  const note = await lumbarNote(clinic);
  const page = await clinic.signIn('physio');
  await open(page, note, 'imaging-request');
  await askForAnXray(page);

  await test.step('it says so with the rule and its source, and is not signed', async () => {
    const notice = page.locator('[data-guidance="not-entitled"]');
    await expect(notice).toContainText('No entitlement is recorded for you');
    await expect(notice).toContainText(/Source: IR\(ME\)R 2017.*2026-11-01/);
    await page.getByRole('button', { name: 'Sign letter' }).click();
    await expect(missing(page)).toContainText('The request is not signed as it stands');
  });

  await test.step('the letter to the GP begins with what the request asks', async () => {
    await page.getByRole('button', { name: 'Ask the GP to consider it' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      LETTER_KIND_LABEL['imaging-suggestion'],
    );
    await expect(page.getByRole('radio', { name: 'X-ray', exact: true })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'Lumbosacral spine' })).toBeChecked();
    await expect(page.getByRole('textbox', { name: 'Clinical question', exact: true })).toHaveValue(
      'Is there a fracture?',
    );
    await expect(
      page.getByRole('textbox', { name: 'Why you do not request it yourself', exact: true }),
    ).toHaveValue('');
  });

  await test.step('the owner records the entitlement, and the request is open', async () => {
    const owner = await clinic.signIn('owner');
    await owner.goto(paths.people(clinic.clinicId));
    await owner.getByRole('button', { name: 'Change Percy Physio-Test' }).click();
    await owner.getByRole('button', { name: 'Add an entitlement' }).click();
    const entry = owner.getByRole('group', { name: 'Entitlement 1' });
    await owner.getByRole('button', { name: 'Save changes' }).click();
    await expect(owner.getByText('Choose what may be requested.').first()).toBeVisible();
    await entry.getByRole('textbox', { name: 'Entitled by' }).fill('Northgate Hospital');
    await entry.getByRole('checkbox', { name: 'X-ray' }).check();
    await entry.getByRole('checkbox', { name: 'Lumbosacral spine' }).check();
    await owner.getByRole('button', { name: 'Save changes' }).click();
    await expect(owner.getByText('Changes saved')).toBeVisible();

    await open(page, note, 'imaging-request');
    await expect(page.locator('[data-guidance="not-entitled"]')).toHaveCount(0);
    await expect(sheet(page)).toContainText('Northgate Hospital: X-ray, lumbosacral spine');
  });
});

test('the reason for not requesting imaging goes into the note, and is never prefilled', async ({
  clinic,
}) => {
  test.setTimeout(300_000);
  await withLetterhead(clinic.owner);
  const note = await lumbarNote(clinic);
  const page = await clinic.signIn('physio');
  await open(page, note, 'imaging-request');
  await askForAnXray(page);
  await page.getByRole('button', { name: 'Do not request: record why' }).click();
  const dialog = page.getByRole('dialog', { name: 'Do not request imaging' });
  const reason = dialog.getByRole('textbox', { name: 'I have not requested imaging because' });
  await expect(reason).toHaveValue('');
  await dialog.getByRole('button', { name: 'Discard request and record why' }).click();
  await expect(dialog).toContainText('Type why you do not request imaging.');
  await reason.fill('there is no red flag and it is 3 days old');
  await dialog.getByRole('button', { name: 'Discard request and record why' }).click();
  await expect(page).toHaveURL(new RegExp(`${paths.note(clinic.clinicId, note.noteId)}$`));
  await expect(page.getByRole('main')).toContainText(
    'I have not requested imaging because there is no red flag and it is 3 days old.',
  );
});

/** Paper chart 1 as far as it concerns its letters: a draft of Harriet’s, through the verbs. */
async function lumbarNote({ physio }: TestClinic): Promise<NoteOf> {
  const { patientId } = await registered(physio, HARRIET);
  const note = granted(
    await startNote(physio, {
      patientId,
      kind: 'initial',
      episodes: [{ title: 'Acute low back pain after lifting' }],
    }),
  );
  await chart(physio, note, asCharted(lumbarContent.findings));
  return note;
}

async function practisingInTheUk({ owner }: TestClinic): Promise<void> {
  const { clinicId: _, revision, ...settings } = granted(await clinicSettings(owner));
  granted(
    await changeClinicSettings(owner, { revision, settings: { ...settings, jurisdiction: 'UK' } }),
  );
}

async function open(page: Page, note: NoteOf, kind: LetterKind): Promise<void> {
  await page.goto(paths.note(note.clinicId, note.noteId));
  await page.getByRole('button', { name: 'This draft' }).click();
  await page.getByRole('menuitem', { name: LETTER_KIND_LABEL[kind], exact: true }).click();
  await expect(
    page.getByRole('heading', { name: LETTER_KIND_LABEL[kind], level: 1 }),
  ).toBeVisible();
  await expect(page.getByRole('group', { name: 'Write', exact: true })).toBeEnabled();
}

async function askForAnXray(page: Page): Promise<void> {
  await choose(page, 'Imaging', 'X-ray');
  await page.getByRole('checkbox', { name: 'Lumbosacral spine' }).check();
  await page
    .getByRole('textbox', { name: 'Clinical question', exact: true })
    .fill('Is there a fracture?');
}

async function choose(page: Page, question: string, answer: string): Promise<void> {
  await page
    .getByRole('group', { name: question })
    .or(page.getByRole('radiogroup', { name: question }))
    .getByRole('radio', { name: answer, exact: true })
    .check();
}

/** Signs the letter and downloads its PDF for a recipient. */
async function signed(page: Page, recipient: string): Promise<Buffer> {
  return test.step('it is signed, and its PDF downloaded', async () => {
    await expect(page.getByText('Nothing is missing')).toBeVisible();
    await page.getByRole('button', { name: 'Sign letter' }).click();
    const link = page.getByRole('link', { name: `Download PDF for ${recipient}` });
    await expect(link).toBeVisible();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    return readFile(await download.path());
  });
}

/** What stands between the letter and its signature. */
function missing(page: Page): Locator {
  return page
    .getByRole('alert')
    .filter({ has: page.getByRole('heading', { name: 'Before this letter can be signed' }) });
}

/** The letter as it will print. */
function sheet(page: Page): Locator {
  return page.getByRole('article');
}

function disclosure(page: Page): Locator {
  return page.getByText(/^This letter discloses/);
}
