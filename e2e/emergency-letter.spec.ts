import { readFile } from 'node:fs/promises';
import { letterPaths } from '@/components/letters/letter-paths';
import { paths } from '@/components/paths';
import { caudaEquinaNote } from './support/cauda-equina-note';
import { expect, test } from './support/consult';
import { record } from './support/follow-up';
import { readLetterPdf, squeezed } from './support/letter-pdf';
import { banner } from './support/patients';
import { withLetterhead } from './support/thoracic-note';

test('paper chart 4: the emergency letter is signed before its note, on one page', async ({
  clinic,
}) => {
  test.setTimeout(240_000);
  await withLetterhead(clinic.owner);
  const note = await caudaEquinaNote(clinic.physio);
  const page = await clinic.signIn('physio');
  const letter = page.getByRole('article');

  await test.step('it begins from the draft, and goes where the action says', async () => {
    await page.goto(paths.note(clinic.clinicId, note.noteId));
    await page.getByRole('button', { name: 'This draft' }).click();
    await page.getByRole('menuitem', { name: 'Emergency letter' }).click();
    await expect(page.getByRole('heading', { name: 'Emergency letter', level: 1 })).toBeVisible();
    await expect(page.getByRole('group', { name: 'Write', exact: true })).toBeEnabled();
    await expect(banner(page)).toContainText('Latex');
    await expect(page.getByRole('textbox', { name: 'Department and hospital' })).toHaveValue(
      'Emergency department, Northgate Hospital',
    );
  });

  await test.step('what the chart lacks is said, and does not stand before the signature', async () => {
    await expect(page.getByText('Prints as not recorded')).toBeVisible();
    await expect(page.getByText('Nothing is missing')).toBeVisible();
  });

  await test.step('its author adds what only they know; it is saved by itself', async () => {
    await page
      .getByLabel(/^Who acts if the patient does not arrive/)
      .fill('Percy Physio-Test, 0491 570 999');
    await expect(letter).toContainText('0491 570 999');
    await letter.getByRole('button', { name: /^Edit wording, free text of the chart/ }).click();
    const wording = page.getByRole('textbox', { name: 'Wording of this paragraph', exact: true });
    await wording.fill(`${await wording.inputValue()}, getting worse by the hour`);
    await letter.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await page.reload();
    await expect(letter).toContainText('getting worse by the hour');
  });

  const pdf = await test.step('it is signed while the note is a draft', async () => {
    await expect(page.getByRole('group', { name: 'Write', exact: true })).toBeEnabled();
    await page.getByRole('button', { name: 'Sign letter' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('link', { name: 'Download PDF for Emergency department, Northgate Hospital' })
        .click(),
    ]);
    return readFile(await download.path());
  });

  await test.step('one tagged page says everything that a receiving team asks for', async () => {
    const { text, pages, isMarked, roles } = await readLetterPdf(pdf);
    expect(pages).toHaveLength(1);
    expect(isMarked).toBe(true);
    for (const role of ['Document', 'H1', 'P', 'Table']) expect([...roles]).toContain(role);
    for (const words of [
      'Please see today as an emergency: new reduced urge or stream, loss of bladder filling or urine flow sensation, saddle numbness, bilateral radicular pain, weakness or numbness of both legs and rapidly progressive deficit since 21:00 on 09-Nov-2026.',
      'Suspected cauda equina syndrome',
      'Last void 09:30 on 10-Nov-2026',
      'absent: urinary retention, urinary incontinence',
      'Absent: bowel incontinence, loss of rectal sensation or tone; bowel control: normal',
      'Present, new: saddle numbness',
      'Absent: new sexual dysfunction; sexual function: normal',
      'tested through underwear, verbal consent, chaperone present',
      'Anal tone Not tested',
      'left 25°, right 35°',
      'left 40°',
      'left 3/5; right 4/5',
      'left 4/5; right 5/5',
      'left absent; right 1+',
      '2+ both sides',
      'Last visit, 03-Nov-2026',
      'L5 left altered',
      'flexor both sides',
      'Latex',
      'No anticoagulant, no corticosteroid',
      'Last food 07:00 on 10-Nov-2026',
      'Mr Oduya-Placeholder, orthopaedic registrar, at 10:42',
      'Understands and agrees',
      'Driven by another person, left at 10:50 (by his partner)',
      'Nil by mouth',
      'At 15:00, to confirm arrival',
      'Percy Physio-Test, 0491 570 999',
      'PHY0001234567',
      'Telephone 03 5550 0100',
      note.recordNumber,
    ]) {
      expect(squeezed(text), words).toContain(squeezed(words));
    }
  });

  await test.step('it goes with the patient, and is closed once its arrival is confirmed', async () => {
    const card = page.getByRole('listitem', {
      name: 'Emergency department, Northgate Hospital',
    });
    await record(page, card.getByRole('button', { name: /^Record sent/ }), {
      method: 'Handed over',
      remark: 'With the patient',
    });
    await expect(card.getByRole('button', { name: /^Close/ })).toHaveCount(0);
    await record(page, card.getByRole('button', { name: /^Confirm arrival/ }), {
      remark: 'Mr Oduya-Placeholder, orthopaedic registrar',
    });
    await record(page, card.getByRole('button', { name: /^Close/ }));
    for (const words of [
      'Letter signed · Percy Physio-Test',
      'Sent (handed over): With the patient · Percy Physio-Test',
      'Arrival confirmed: Mr Oduya-Placeholder, orthopaedic registrar',
      'Closed · Percy Physio-Test',
    ])
      await expect(card).toContainText(words);
    await expect(card.getByText(/\d{2}-\w{3}-\d{4} \d{2}:\d{2}/)).toHaveCount(4);
    await page.goto(letterPaths.loops(clinic.clinicId));
    await expect(page.getByRole('main')).toContainText('No letter waits for anything');
  });

  await test.step('the note is still a draft, and the letter stands in the timeline', async () => {
    await page.goto(paths.note(clinic.clinicId, note.noteId));
    await expect(page.getByRole('button', { name: 'This draft' })).toBeVisible();
    await page.goto(paths.patient(clinic.clinicId, note.patientId));
    await expect(page.getByRole('main')).toContainText('Emergency letter');
  });
});
