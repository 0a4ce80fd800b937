import type { Locator, Page } from 'playwright/test';
import { newRecipient } from '@/clinical/letters/recipients';
import { letterPaths } from '@/components/letters/letter-paths';
import { paths } from '@/components/paths';
import { downloadLetter } from '@/db/letters/download-letter';
import { granted } from '@/db/testing/clinic-fixture';
import { expect, test, type TestClinic } from './support/consult';
import { mailsTo, SENDER } from './support/mailbox';
import { readLetterPdf, squeezed } from './support/letter-pdf';
import { signedRequest } from './support/signed-request';
import { thoracicNote, withLetterhead } from './support/thoracic-note';
import { startTestServer } from './test-installation';

const PRACTICE = 'Bramble Radiology';
const GP = 'Dr Ottoline Grebe';

/** Every test has addresses of its own: the mail server is one for all. */
async function letterPage(clinic: TestClinic, practice: string) {
  await withLetterhead(clinic.owner);
  const note = await thoracicNote(clinic.physio);
  const to = newRecipient('to', [], { name: PRACTICE, email: practice });
  const copy = newRecipient('copy', [to], { name: GP });
  const letter = await signedRequest(clinic.physio, note, { recipients: [to, copy] });
  const page = await clinic.signIn('physio');
  const address = paths.letter(clinic.clinicId, letter.letterId);
  await page.goto(address);
  return { page, address, ...letter };
}

const addressOf = (clinic: TestClinic, who: string) =>
  `${who}.${clinic.clinicId.slice(-12)}@bramble.example`;
const row = (page: Page, recipient: string): Locator =>
  page.getByRole('listitem', { name: recipient, exact: true });
const dialog = (page: Page, recipient = PRACTICE) =>
  page.getByRole('dialog', { name: `E-mail to ${recipient}` });
const agreed = (page: Page) =>
  page.getByRole('checkbox', { name: 'The patient agreed to this letter being sent by e-mail' });
const addressField = (page: Page) => page.getByRole('textbox', { name: 'E-mail address' });

test('a letter is e-mailed, arrives as it was signed, and its loop says so', async ({ clinic }) => {
  const to = addressOf(clinic, 'Rooms');
  const { page, letterId, number } = await letterPage(clinic, to);

  await test.step('the dialog says what e-mail is, and asks for the patient’s yes', async () => {
    await page.getByRole('button', { name: `E-mail: ${PRACTICE}` }).click();
    await expect(dialog(page)).toContainText('not encrypted from end to end');
    await expect(dialog(page)).toContainText(SENDER);
    await expect(addressField(page)).toHaveValue(to);
    await dialog(page).getByRole('button', { name: 'Send' }).click();
    await expect(dialog(page)).toContainText('Ask the patient, and tick this once they agreed.');
    expect(await mailsTo(to)).toEqual([]);
  });

  await test.step('another address than the letter’s is pointed out; two are refused', async () => {
    await addressField(page).fill('somebody@else.example');
    await expect(dialog(page)).toContainText(`gives another address for this recipient: ${to}`);
    await addressField(page).fill(`${to}, somebody@else.example`);
    await agreed(page).check();
    await dialog(page).getByRole('button', { name: 'Send' }).click();
    await expect(dialog(page)).toContainText('Enter one e-mail address');
    await addressField(page).fill(to);
    await expect(dialog(page)).not.toContainText('gives another address');
  });

  await test.step('it is sent, and the open page says so by itself', async () => {
    await dialog(page).getByRole('button', { name: 'Send' }).click();
    await expect(row(page, PRACTICE)).toContainText(`E-mailed to ${to}: taken by the mail server`);
    await expect(row(page, PRACTICE)).toContainText('Sent (e-mail) · Percy Physio-Test');
    await expect(row(page, PRACTICE).getByRole('button', { name: /^E-mail/ })).toHaveCount(0);
    // The copy is another person's.
    await expect(row(page, GP)).toContainText('To be sent');
  });

  await test.step('what arrived is the stored PDF, with nothing of the patient around it', async () => {
    const [mail, ...more] = await mailsTo(to);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe(`Letter ${number} from Lighthouse Physio (Test)`);
    expect(mail?.text).toContain(letterPaths.verify(clinic.clinicId, number));
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/owska|Wilhelmina|X-ray|spine/i);
    const attached = mail?.attachments[0]?.content ?? Buffer.alloc(0);
    const { pdf } = granted(await downloadLetter(clinic.physio, letterId, 'r1'));
    expect(attached.equals(pdf)).toBe(true);
    const { text } = await readLetterPdf(attached);
    expect(squeezed(text)).toContain(squeezed(PRACTICE));
  });
});

test('an address that is refused says why, on the letter and on Today, until it leaves another way', async ({
  clinic,
}) => {
  const wrong = addressOf(clinic, 'refused');
  const { page, address } = await letterPage(clinic, wrong);
  const words = 'the mail server refuses this address';

  await test.step('the letter says that it did not leave, and stays to be sent', async () => {
    await page.getByRole('button', { name: `E-mail: ${PRACTICE}` }).click();
    await agreed(page).check();
    await dialog(page).getByRole('button', { name: 'Send' }).click();
    await expect(row(page, PRACTICE)).toContainText(`Could not be e-mailed to ${wrong}: ${words}`);
    await expect(row(page, PRACTICE)).toContainText('To be sent');
    expect(await mailsTo(wrong)).toEqual([]);
  });

  await test.step('Today and the list say it at the desk too', async () => {
    const desk = await clinic.signIn('reception');
    for (const list of [paths.today(clinic.clinicId), letterPaths.loops(clinic.clinicId)]) {
      await desk.goto(list);
      await expect(desk.getByText(`Could not be e-mailed: ${words}.`)).toBeVisible();
    }
    await page.goto(paths.today(clinic.clinicId));
    await expect(
      page.getByRole('heading', { name: /Letters that could not be e-mailed/ }),
    ).toBeVisible();
  });

  await test.step('trying again offers the address; a temporary refusal shows the next try', async () => {
    await page.goto(address);
    await page.getByRole('button', { name: `Try again: ${PRACTICE}` }).click();
    await expect(addressField(page)).toHaveValue(wrong);
    const later = addressOf(clinic, 'later');
    await addressField(page).fill(later);
    await agreed(page).check();
    await dialog(page).getByRole('button', { name: 'Send' }).click();
    await expect(row(page, PRACTICE)).toContainText(
      `Not yet e-mailed to ${later}: the mail server asks to try again later. Tried once; next try`,
    );
  });

  await test.step('it is cancelled while it waits', async () => {
    await page.getByRole('button', { name: `Cancel the e-mail to ${PRACTICE}` }).click();
    await expect(row(page, PRACTICE)).toContainText('was cancelled');
  });

  await test.step('failed again, it is recorded as faxed where it stands', async () => {
    await page.getByRole('button', { name: `E-mail: ${PRACTICE}` }).click();
    await agreed(page).check();
    await dialog(page).getByRole('button', { name: 'Send' }).click();
    await page.getByRole('button', { name: `Send another way: ${PRACTICE}` }).click();
    const recording = page.getByRole('dialog', { name: `Sent: ${PRACTICE}` });
    await recording.getByRole('radio', { name: 'Fax' }).check();
    await recording.getByRole('button', { name: 'Record sent' }).click();
    await expect(row(page, PRACTICE)).toContainText('Sent (fax)');
    await page.goto(paths.today(clinic.clinicId));
    await expect(page.getByText('Could not be e-mailed')).toHaveCount(0);
  });
});

test('where e-mail is not set up the button says so, and the settings who can change it', async ({
  clinic,
}) => {
  const { page, address } = await letterPage(clinic, addressOf(clinic, 'rooms'));
  const owner = await clinic.signIn('owner');
  await test.step('the settings name the sender and never the mail server’s password', async () => {
    await owner.goto(paths.settings(clinic.clinicId));
    await expect(owner.getByText(`Letters are e-mailed from ${SENDER}`)).toBeVisible();
    expect(await owner.content()).not.toContain(process.env.SMTP_URL ?? 'no mail server');
  });
  const bare = await startTestServer({
    environment: { ...(process.env as Record<string, string>), SMTP_URL: '', MAIL_FROM: '' },
  });
  try {
    await page.goto(`${bare.appUrl}${address}`);
    const button = page.getByRole('button', { name: `E-mail: ${PRACTICE}` });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toHaveAccessibleDescription(/E-mail is not set up on this server/);
    await owner.goto(`${bare.appUrl}${paths.settings(clinic.clinicId)}`);
    await expect(owner.getByText('E-mail is not set up, so letters are printed')).toBeVisible();
  } finally {
    await bare.stop();
  }
});
