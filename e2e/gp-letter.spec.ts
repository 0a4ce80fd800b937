import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { letterPaths } from '@/components/letters/letter-paths';
import { paths } from '@/components/paths';
import { WHIPLASH_NECK } from '@/scripts/seed/cases/whiplash-neck';
import { expect, test } from './support/consult';
import { record } from './support/follow-up';
import { readLetterPdf, squeezed } from './support/letter-pdf';
import { paperNote } from './support/paper-note';
import { withLetterhead } from './support/thoracic-note';

const GP = 'Dr Siew-Lin 陈 Placeholder';

test('paper chart 2: the letter to the GP is made, signed, sent, answered and closed', async ({
  clinic,
}) => {
  test.setTimeout(240_000);
  await withLetterhead(clinic.owner);
  const note = await paperNote(clinic.physio, WHIPLASH_NECK);
  const page = await clinic.signIn('physio');
  const sheet = page.getByRole('article');

  await test.step('it is begun from the patient, to the usual GP', async () => {
    await page.goto(paths.patient(clinic.clinicId, note.patientId));
    await page.getByRole('button', { name: 'Write a letter' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^GP letter/ })
      .click();
    await expect(page.getByRole('heading', { name: 'GP letter', level: 1 })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'GP', exact: true })).toHaveValue(GP);
    await expect(sheet).toContainText('MÁRQUEZ-SAMPLE, Leopold (Mr)');
  });

  await test.step('red flags are on the chart, so the urgency is asked and not assumed', async () => {
    await page.getByRole('button', { name: 'Sign letter' }).click();
    await expect(page.getByRole('alert').first()).toContainText('Choose the urgency.');
  });

  await test.step('what only the physio can say is typed', async () => {
    await page
      .getByRole('textbox', { name: /^Why you write/ })
      .fill('Headache since day 2 while taking apixaban, after a rear-end collision');
    await page
      .getByRole('textbox', { name: 'What you ask of the GP' })
      .fill(
        'Please see him today about the headache, and decide on commercial fitness to drive a bus. I suggest 1 week off work.',
      );
    await page.getByRole('radio', { name: 'Urgent, within 24 hours' }).check();
    await page.getByRole('radio', { name: 'Asked for' }).check();
    await page.getByRole('checkbox', { name: /The patient agreed to this letter/ }).check();
    await expect(page.getByText('Nothing is missing')).toBeVisible();
    await page.getByRole('button', { name: 'Sign letter' }).click();
    await expect(copyFor(page)).toBeVisible();
  });

  await test.step('its PDF carries the findings, the flags denied, the criteria and the decision', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), copyFor(page).click()]);
    const pdf = await readFile(await download.path());
    expect(pdf.length).toBeLessThan(200_000);
    const { text, roles, isMarked, language } = await readLetterPdf(pdf);
    expect(isMarked).toBe(true);
    expect(language).toBe('en-GB');
    for (const role of ['Document', 'H1', 'H2', 'P', 'Table']) expect([...roles]).toContain(role);
    const says = (words: string) => expect(squeezed(text)).toContain(squeezed(words));
    says(GP);
    says('MÁRQUEZ-SAMPLE, Leopold (Mr)');
    says('02-Nov-1991');
    says(note.recordNumber);
    says('Urgent, within 24 hours');
    says('Headache since day 2 while taking apixaban, after a rear-end collision.');
    says('rotation left 60°, pain 3/10');
    says('rotation right 48°, pain 6/10, limited by guarding');
    says('pain (right neck');
    says('upper trapezius right guarding 2/3, tenderness 3/4, trigger point');
    for (const denied of [
      ...['head strike', 'loss of consciousness', 'amnesia', 'vomiting', 'seizure'],
      ...['double vision', 'speech disturbance', 'swallowing disturbance', 'drop attacks'],
      ...['facial numbness', 'nystagmus'],
    ])
      says(denied);
    expect(squeezed(text)).toMatch(/headinjury:headstrike,lossofconsciousness,amnesia,vomiting/);
    says('Criteria of the Canadian C-spine rule, as recorded: dangerous mechanism: denied');
    says('simple rear-end collision: present');
    says('X-ray not requested');
    says('Spurling A negative both sides');
    says('biceps, brachioradialis and triceps 2+ both sides');
    says('blood pressure: 128/82 mmHg');
    says('Apixaban');
    says('No known allergies');
    says('Soft collar');
    says('worsening headache, vomiting, drowsiness');
  });

  await test.step('it waits for the GP, and is closed once the answer was read and told', async () => {
    const card = page.getByRole('listitem', { name: GP });
    await record(page, card.getByRole('button', { name: /^Record sent/ }), {
      method: 'Secure messaging',
    });
    await record(page, card.getByRole('button', { name: /^Reply in/ }), {
      remark: 'CT head normal',
    });
    await expect(card.getByRole('button', { name: /^Close/ })).toHaveCount(0);
    await record(page, card.getByRole('button', { name: /^Record reviewed/ }));
    await record(page, card.getByRole('button', { name: /^Record patient told/ }));
    await record(page, card.getByRole('button', { name: /^Close follow-up/ }));
    await expect(card).toContainText('Reply in: CT head normal · Percy Physio-Test');
    await expect(card).toContainText('Closed');
    await page.goto(letterPaths.loops(clinic.clinicId));
    await expect(page.getByRole('main')).toContainText('No letter waits for anything');
  });
});

const copyFor = (page: Page) => page.getByRole('link', { name: `Download PDF for ${GP}` });
