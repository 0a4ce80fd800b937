import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import { formatDate, isoDateIn } from '@/clinical/dates';
import { paths } from '@/components/paths';
import { startNote } from '@/db/notes/start-note';
import { chart, granted } from '@/db/testing/clinic-fixture';
import { expect, test } from './support/consult';
import { readLetterPdf, squeezed } from './support/letter-pdf';
import { banner, HARRIET, registered, WILHELMINA } from './support/patients';
import { thoracicNote, withLetterhead } from './support/thoracic-note';

test('paper chart 3: the X-ray request is written, signed and read back from its PDF', async ({
  clinic,
}) => {
  test.setTimeout(300_000);
  await withLetterhead(clinic.owner);
  const note = await thoracicNote(clinic.physio);
  const page = await clinic.signIn('physio');

  await test.step('the request begins from the note, with what the chart knows', async () => {
    await openRequest(page, paths.note(clinic.clinicId, note.noteId));
    await expect(banner(page)).toContainText('ŻÓŁTOWSKA-DEMO, Wilhelmina (Mrs)');
    await expect(page.getByRole('checkbox', { name: 'Thoracic spine' })).toBeChecked();
    await expect(
      page.getByRole('textbox', { name: 'Provisional diagnosis', exact: true }),
    ).toHaveValue('Suspected osteoporotic vertebral compression fracture T8');
    await expect(page.getByRole('radiogroup', { name: 'Pregnancy' })).toHaveCount(0);
  });

  await test.step('signing too early names what is missing, and leads there', async () => {
    await page.getByRole('button', { name: 'Sign letter' }).click();
    const summary = missing(page);
    await expect(summary).toBeVisible();
    for (const words of [/imaging/i, /question/i, /transfer/i])
      await expect(summary.getByRole('listitem').filter({ hasText: words }).first()).toBeVisible();
    await expect(sheet(page)).toContainText('not signed', { ignoreCase: true });
  });

  await test.step('what only the physio knows is answered', async () => {
    await choose(page, 'Imaging', 'X-ray');
    await page.getByLabel(/^Views/).fill('AP and lateral');
    await page
      .getByRole('textbox', { name: 'Clinical question', exact: true })
      .fill('Is there a vertebral compression fracture at T8?');
    await page.getByRole('combobox', { name: 'Indication' }).selectOption({
      label: 'Fracture risk, thoracic or lumbar (low-velocity trauma, osteoporosis, age, steroids)',
    });
    await page
      .getByRole('textbox', { name: 'How the result changes what is done', exact: true })
      .fill('Loading, bone protection through the GP, and whether hands-on care is possible.');
    await choose(page, 'Earlier imaging', 'None known');
    await choose(page, 'Can lie flat', 'No');
    await choose(page, 'Can transfer onto the table', 'Yes');
    await page
      .getByRole('textbox', { name: 'Treatment tried', exact: true })
      .fill('Heat and relative rest');
    await page.getByRole('textbox', { name: 'Weeks of care', exact: true }).fill('0');
    await page
      .getByRole('textbox', { name: 'Imaging practice', exact: true })
      .fill('Bramble Radiology, Dr 陈小明');
    await page
      .getByRole('group', { name: 'Imaging practice' })
      .getByRole('textbox', { name: 'Address', exact: true })
      .fill('1 Thorn Street\nLakeside');
    await expect(page.getByRole('textbox', { name: 'Copy to', exact: true })).toHaveValue(
      'Dr Ottoline Grebe',
    );
    await page
      .getByRole('textbox', { name: 'Who acts on the result', exact: true })
      .fill('Percy Physio-Test');
    await page.getByRole('textbox', { name: 'Deputy', exact: true }).fill('Olive Owner-Test');
    await page
      .getByRole('textbox', { name: 'Telephone for urgent results', exact: true })
      .fill('0491 570 999');
    await page.getByRole('checkbox', { name: /The patient agreed to this request/ }).check();
  });

  await test.step('pregnancy is asked of an X-ray, and is not applicable at her age', async () => {
    await choose(page, 'Pregnancy', 'Not applicable');
    await expect(sheet(page)).toContainText('Not applicable');
  });

  await test.step('sending it as routine with flags present asks for a reason', async () => {
    await choose(page, 'How soon', 'Routine');
    await page
      .getByRole('textbox', { name: 'Reason for this urgency', exact: true })
      .fill('Next free appointment');
    await expect(page.getByText('Red flag present, request routine')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Your reason', exact: true })).toHaveValue('');
    await page.getByRole('button', { name: 'Sign letter' }).click();
    await expect(missing(page)).toContainText(
      'Type why the request may be routine although a red flag is present.',
    );
  });

  await test.step('as urgent it does not, and says so at the head of the letter', async () => {
    await choose(page, 'How soon', 'Urgent, within 24 hours');
    await page
      .getByRole('textbox', { name: 'Reason for this urgency', exact: true })
      .fill('Suspected osteoporotic fracture on long-term prednisolone.');
    await expect(page.getByText('Red flag present, request routine')).toHaveCount(0);
    await expect(sheet(page)).toContainText('urgently, within 24 hours');
    await expect(page.getByText('Nothing is missing')).toBeVisible();
  });

  await test.step('a sentence is reworded in the letter, and saved by itself', async () => {
    await sheet(page)
      .getByRole('button', { name: /^Edit wording, free text of the chart: .*Light touch/ })
      .click();
    const wording = page.getByRole('textbox', { name: 'Wording of this paragraph', exact: true });
    await wording.fill(`${await wording.inputValue()} Gait unaided, says عبد الرحمن (carer).`);
    await sheet(page).getByRole('button', { name: 'Done' }).click();
    await expect(sheet(page)).toContainText('Wording edited.');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await page.reload();
    await expect(sheet(page)).toContainText('Gait unaided, says عبد الرحمن (carer).');
    await expect(page.getByRole('textbox', { name: 'Deputy', exact: true })).toHaveValue(
      'Olive Owner-Test',
    );
  });

  await test.step('it is signed while the note is still a draft', async () => {
    await expect(page.getByText('Nothing is missing')).toBeVisible();
    await page.getByRole('button', { name: 'Sign letter' }).click();
    await expect(pdfFor(page, 'Bramble Radiology')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Sign letter' })).toHaveCount(0);
  });

  const pdf = await test.step('its PDF is downloaded', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      pdfFor(page, 'Bramble Radiology').click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    expect(download.suggestedFilename().toLowerCase()).not.toContain('towska');
    return readFile(await download.path());
  });

  await test.step('the PDF is tagged, and says what the letter says', async () => {
    const { text, isMarked, roles, language, pages } = await readLetterPdf(pdf);
    expect(isMarked).toBe(true);
    expect(language).toBe('en-GB');
    for (const role of ['Document', 'H1', 'P', 'Table']) expect([...roles]).toContain(role);
    const says = (words: string) => expect(squeezed(text)).toContain(squeezed(words));

    says('Lighthouse Physio (Test)');
    says('12 Invented Parade');
    says('03 5550 0100');
    says('Bramble Radiology, Dr 陈小明');
    says('Wilhelmina');
    expect(text.toLocaleUpperCase('pl')).toContain('ŻÓŁTOWSKA-DEMO');
    says('09-Jul-1951');
    says(note.recordNumber);
    says(
      'Please perform an X-ray of the thoracic spine (AP and lateral) urgently, within 24 hours',
    );
    says('Is there a vertebral compression fracture at T8?');
    says('Loading, bone protection through the GP');
    says('Suspected osteoporotic vertebral compression fracture T8');

    // Present, with what is known of them, and asked and denied: never one for the other.
    const flags = between(text, 'Red flags', ['History', 'Examination']);
    const present = between(flags, 'Present', ['Absent', 'denied', 'Asked and']);
    for (const words of ['osteoporosis', 'prednisolone 7.5 mg daily', 'T8', '3 cm'])
      expect(present.toLowerCase()).toContain(words.toLowerCase());
    for (const words of ['saddle', 'cancer']) {
      expect(flags.toLowerCase()).toContain(words);
      expect(present.toLowerCase()).not.toContain(words);
    }

    says('15°');
    says('22°');
    says('25°');
    says('Gait unaided, says عبد الرحمن (carer).');
    says('Adhesive tape');
    says('Not applicable');
    says('Percy Physio-Test');
    says('PHY0001234567');
    says('Olive Owner-Test');
    says('0491 570 999');
    expect(text).toMatch(/Can lie flat\s+No\b/);
    says('Dr Ottoline Grebe');
    pages.forEach((each) => expect(squeezed(each)).toContain(squeezed(note.recordNumber)));
  });

  await test.step('the hash that is printed is the hash of the content on the screen', async () => {
    const shown = (await page.getByText(/Content SHA-256 [0-9a-f]{64}/).innerText()).slice(-64);
    const { pages } = await readLetterPdf(pdf);
    expect(squeezed(pages.at(-1) ?? '')).toContain(shown);
  });

  await test.step('the note is still a draft, and the letter stands in the timeline', async () => {
    await page.goto(paths.note(clinic.clinicId, note.noteId));
    await expect(page.getByRole('button', { name: 'Review and sign' })).toBeVisible();
    await page.goto(paths.patient(clinic.clinicId, note.patientId));
    await expect(page.getByRole('main')).toContainText('X-ray request');
  });
});

const pdfFor = (page: Page, recipient: string) =>
  page.getByRole('link', { name: `Download PDF for ${recipient}` });

test('a name that the fonts cannot set is refused with its characters', async ({ clinic }) => {
  await withLetterhead(clinic.owner);
  const note = await thoracicNote(clinic.physio, {
    ...WILHELMINA,
    familyName: 'अ-Demo',
    givenNames: 'Wilhelmina',
  });
  const page = await clinic.signIn('physio');
  await openRequest(page, paths.note(clinic.clinicId, note.noteId));
  await page.getByRole('button', { name: 'Sign letter' }).click();
  await expect(missing(page)).toContainText('अ (U+0905)');
  await expect(missing(page)).toContainText('cannot print');
});

test('paper chart 1: an X-ray without a red flag shows the guideline and asks for a reason', async ({
  clinic,
}) => {
  await withLetterhead(clinic.owner);
  const { patientId } = await registered(clinic.physio, HARRIET);
  const { noteId } = granted(
    await startNote(clinic.physio, {
      patientId,
      kind: 'initial',
      episodes: [{ title: 'Acute low back pain after lifting' }],
    }),
  );
  const threeDaysAgo = isoDateIn(new Date(Date.now() - 3 * 86_400_000), 'Australia/Melbourne');
  await chart(clinic.physio, { noteId, patientId }, [
    [{ code: 'history.onset-date' }, 'since', threeDaysAgo],
    [{ code: 'symptom.pain', at: 'site:lumbar-midline' }, 'presence', 'present'],
    [{ code: 'red-flag.osteoporosis' }, 'status', 'absent'],
    [{ code: 'red-flag.saddle-numbness' }, 'status', 'absent'],
    [{ code: 'neuro.status' }, 'choice', 'not_indicated'],
    [{ code: 'neuro.status' }, 'answer', 'No symptoms below the buttock'],
    [{ code: 'rom.lumbar.flexion.active' }, 'degrees', 25],
    [{ code: 'narrative.impression' }, 'body', 'Acute non-specific low back pain'],
  ]);
  const page = await clinic.signIn('physio');
  await openRequest(page, paths.note(clinic.clinicId, noteId));
  await choose(page, 'Imaging', 'X-ray');
  await page.getByRole('checkbox', { name: 'Lumbosacral spine' }).check();
  await test.step('the note names its source and never fills in the reason', async () => {
    await expect(page.getByText('Guideline note')).toBeVisible();
    await expect(page.getByText(/Source: ACR Appropriateness Criteria.*NICE NG59/)).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Your reason', exact: true })).toHaveValue('');
    await page.getByRole('button', { name: 'Sign letter' }).click();
    await expect(missing(page)).toContainText(
      'Type the reason for imaging under 6 weeks without a red flag.',
    );
  });
  await test.step('a typed reason answers it, and is printed', async () => {
    await page
      .getByRole('textbox', { name: 'Your reason', exact: true })
      .fill('The insurer asks for it in writing.');
    await expect(missing(page)).not.toContainText('Type the reason for imaging under 6 weeks');
    await expect(sheet(page)).toContainText('The insurer asks for it in writing.');
  });
  await test.step('at 42 the question of pregnancy cannot be set aside', async () => {
    await choose(page, 'Pregnancy', 'Not applicable');
    await expect(
      page.getByText(/the question is asked of everyone who may be pregnant/),
    ).not.toHaveCount(0);
    await choose(page, 'Pregnancy', 'Possibly pregnant');
    await expect(page.getByText(/The request stops here/)).not.toHaveCount(0);
    await choose(page, 'Pregnancy', 'Not pregnant');
    await expect(page.getByText(/The request stops here/)).toHaveCount(0);
  });
  await test.step('the onset stands in the letter with its date', async () => {
    await expect(sheet(page)).toContainText(formatDate(threeDaysAgo, 'DD-MMM-YYYY'));
  });
});

async function openRequest(page: Page, note: string): Promise<void> {
  await page.goto(note);
  await page.getByRole('button', { name: 'This draft' }).click();
  await page.getByRole('menuitem', { name: 'Imaging request' }).click();
  await expect(page.getByRole('heading', { name: 'Imaging request', level: 1 })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Write', exact: true })).toBeEnabled();
}

async function choose(page: Page, question: string, answer: string): Promise<void> {
  await page
    .getByRole('group', { name: question })
    .or(page.getByRole('radiogroup', { name: question }))
    .getByRole('radio', { name: answer, exact: true })
    .check();
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

/** The part of a text from a heading to the first of the headings that end it. */
function between(text: string, from: string, to: readonly string[]): string {
  const start = text.indexOf(from);
  expect(start, `“${from}” in the letter`).toBeGreaterThanOrEqual(0);
  const rest = text.slice(start + from.length);
  const ends = to.map((each) => rest.indexOf(each)).filter((at) => at > 0);
  return rest.slice(0, Math.min(rest.length, ...ends));
}
