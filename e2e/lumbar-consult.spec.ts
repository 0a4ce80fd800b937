import type { Locator, Page } from 'playwright/test';
import { formatDate, isoDateIn } from '@/clinical/dates';
import { paths } from '@/components/paths';
import { recordNoKnownAllergies } from '@/db/patients/record-no-known-allergies';
import { granted } from '@/db/testing/clinic-fixture';
import { addItem, answer, box, isSaved, openSection } from './support/charting';
import { expect, test } from './support/consult';
import {
  denyRedFlags,
  examineAgain,
  examineFirst,
  planAgain,
  planFirst,
  tellFirstStory,
  tellSecondStory,
  treatAgain,
  treatFirst,
} from './support/lumbar-visits';
import { banner, HARRIET, registered } from './support/patients';

const DAY_MS = 86_400_000;
const CARRIED = 'Quadratus lumborum, left, guarding, carried, not re-tested';

/** A day of the clinic as it writes it, so many days ago. */
function daysAgo(days: number): string {
  const iso = isoDateIn(new Date(Date.now() - days * DAY_MS), 'Australia/Melbourne');
  return formatDate(iso, 'DD-MMM-YYYY');
}

test('paper chart 1: two visits are charted, signed and shown in history', async ({ clinic }) => {
  test.setTimeout(300_000);
  const { patientId } = await registered(clinic.physio, HARRIET);
  granted(await recordNoKnownAllergies(clinic.physio, { patientId }));
  const page = await clinic.signIn('physio');
  const firstDay = daysAgo(4);

  await test.step('the first visit, four days ago, is begun as a late entry', async () => {
    await page.goto(paths.patient(clinic.clinicId, patientId));
    const dialog = await startVisit(page);
    await dialog.getByRole('radio', { name: 'Initial visit' }).check();
    await dialog.getByLabel('What is the problem?').fill('Acute low back pain after lifting');
    await dialog.getByRole('radio', { name: 'Earlier (late entry)' }).check();
    await dialog.getByLabel('Day of the visit').fill(firstDay);
    await dialog.getByLabel('Time').fill('09:00');
    await dialog.getByRole('button', { name: 'Start visit' }).click();
    await expect(page).toHaveURL(/\/notes\//);
    await expect(banner(page)).toContainText('No known allergies');
  });

  await test.step('the story', () => tellFirstStory(page, daysAgo(7)));
  await test.step('the red flags, asked and absent', () => denyRedFlags(page));
  await test.step('the examination', () => examineFirst(page));
  await test.step('a reload in the middle keeps everything', async () => {
    await isSaved(page);
    await page.reload();
    await expect(box(page, 'Lumbar extension, active, before, degrees')).toHaveValue('10');
    await expect(box(page, 'Fingertip to floor, before, centimetres')).toHaveValue('38');
    await expect(box(page, 'Erector spinae, right, tenderness')).toHaveValue('2');
    await openSection(page, 'Story');
    await expect(box(page, 'Story in words')).toHaveValue('No leg pain. No regular medicines.');
    await expect(box(page, 'Activity 3')).toHaveValue('Lifting timber');
  });
  await test.step('the treatment, and what it changed', () => treatFirst(page));
  await test.step('a value beyond what a back can do is refused where it stands', async () => {
    await box(page, 'Lumbar extension, active, after, degrees').fill('400');
    await expect(page.getByRole('group', { name: 'Needs a decision' })).toBeVisible();
    await expect(page.getByText('Saved', { exact: true })).toHaveCount(0);
    await box(page, 'Lumbar extension, active, after, degrees').fill('14');
    await isSaved(page);
  });
  await test.step('the plan', () => planFirst(page));

  await test.step('signing says what is missing, and leads there', async () => {
    await reviewAndSign(page);
    await expect(page.getByText('Missing: cannot be signed yet')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Sign note' })).toBeDisabled();
    await expect(page.getByRole('link', { name: /^When the next review is/ })).toBeVisible();
    await page.getByRole('link', { name: 'Your impression is not written' }).click();
    await expect(box(page, 'Impression (clinician’s)')).toBeFocused();
    await answer(
      page,
      'Impression (clinician’s)',
      'Acute non-specific low back pain with paravertebral guarding; irritability moderate, severity moderate.',
    );
    await openSection(page, 'Plan');
    await addItem(page, 'Add to the plan', 'Review', { days: '4' });
    await isSaved(page);
  });

  await test.step('it is signed, and reads as a document', async () => {
    const note = await sign(page);
    await expect(note).toContainText(`Late entry: visit ${firstDay} 09:00`);
    for (const words of [
      'Central low back pain: aching, tight and sharp',
      'now 6, best 3, worst 8 (24 h)',
      'Worse with sitting over 20 min',
      'Eased by walking, heat',
      'Denied: numbness, pins and needles',
      'urinary retention',
      'Lumbar, active: standing, dual inclinometer',
      'pulls left',
      'Erector spinae',
      'trigger point',
      'No symptoms below the buttock',
      'I have not requested imaging because there is no red flag',
    ])
      await expect(note).toContainText(words, { ignoreCase: true });
    await hasRow(note, /^Flexion 25° 7\/10, end range guarding 38°, pain 5\/10/);
    await hasRow(note, /^Fingertip to floor 38 cm/);
    // A raised leg is not measured standing, whatever the spine was.
    const raised = note.getByRole('table', { name: /^Neurodynamic tests/ });
    await expect(raised).toContainText('70°');
    await expect(raised).not.toContainText('standing');
    await expect(note).toContainText('Signed by Percy Physio-Test');
    await expect(note).toContainText(/Content SHA-256 [0-9a-f ]{64,}/);
  });

  await test.step('the second visit, today, follows the problem', async () => {
    await page.goto(paths.patient(clinic.clinicId, patientId));
    const dialog = await startVisit(page);
    await expect(dialog.getByRole('radio', { name: 'Review' })).toBeChecked();
    await expect(
      dialog.getByRole('checkbox', { name: 'Acute low back pain after lifting' }),
    ).toBeChecked();
    await dialog.getByRole('button', { name: 'Start visit' }).click();
    await expect(page).toHaveURL(/\/notes\//);
    await expect(page.getByRole('region', { name: 'Last visit', exact: true })).toContainText(
      firstDay,
    );
  });

  await test.step('the story since', () => tellSecondStory(page));
  await test.step('the red flags again', () => denyRedFlags(page));
  await test.step('the same movements by the same method, each beside last time', async () => {
    await examineAgain(page);
    const range = page.getByRole('group', { name: 'Lumbar range of motion' });
    const row = (name: string) => range.getByRole('row', { name: new RegExp(`^${name} `) });
    await expect(row('Flexion')).toContainText('+20° exceeds');
    await expect(row('Extension')).toContainText('+6° within');
    await expect(row('Fingertip to floor')).toContainText('−20 cm exceeds');
  });
  await test.step('quadratus lumborum is carried, and says that it is', async () => {
    await page
      .getByRole('button', { name: /^Carry Quadratus lumborum, left .* from the last visit$/ })
      .click();
    await expect(box(page, CARRIED)).toHaveValue('2');
  });
  await test.step('the treatment, copied and changed', () => treatAgain(page));
  await test.step('the plan', () => planAgain(page));

  await test.step('signed, it tells today’s values from last time’s', async () => {
    const note = await sign(page);
    await hasRow(note, /^Flexion 45° 3\/10 52° 25° \+20°, exceeds published error/);
    await hasRow(note, /^Extension 16° 2\/10 .*10° \+6°, within error/);
    await hasRow(note, /^Fingertip to floor 18 cm 38 cm −20 cm, exceeds published error/);
    await expect(note).toContainText(
      `Quadratus lumborum, left: guarding 2, tenderness 2, trigger point, carried from ${firstDay}, not re-tested today`,
      { ignoreCase: true },
    );
    await expect(note).toContainText('Lumbar roll, stopped', { ignoreCase: true });
    await expect(note).toContainText('Bird dog 2 × 8', { ignoreCase: true });
  });

  await test.step('the timeline shows both visits, newest first', async () => {
    await page.goto(paths.patient(clinic.clinicId, patientId));
    const entries = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: /^(Review|Initial visit)/ }) });
    await expect(entries).toHaveCount(2);
    await expect(entries.first()).toContainText(daysAgo(0));
    await expect(entries.first()).toContainText(/flexion\s*45°/i);
    await expect(entries.last()).toContainText(firstDay);
    await expect(entries.last()).toContainText(/pain 6 of 10/);
  });

  await test.step('the trends show pain and range with what exceeds the error', async () => {
    await page.getByRole('link', { name: 'Trends' }).click();
    await expect(page).toHaveURL(/\/trends/);
    const chart = (name: string) => page.getByRole('figure', { name, exact: true });
    const before = (value: string) => `from ${value} on ${firstDay}`;
    await expect(chart('Pain')).toContainText(
      `3/10 on ${daysAgo(0)}, down 3 points ${before('6/10')}`,
    );
    await expect(chart('Lumbar flexion, active')).toContainText(
      `45° on ${daysAgo(0)}, up 20° ${before('25°')}; exceeds published error`,
    );
    await expect(chart('Lumbar extension, active')).toContainText(
      `16° on ${daysAgo(0)}, up 6° ${before('10°')}; within error`,
    );
    await expect(chart('Fingertip to floor, cm')).toContainText(
      `18 cm on ${daysAgo(0)}, down 20 cm ${before('38 cm')}; exceeds published error`,
    );
    await chart('Lumbar flexion, active').getByText('Values and sources').click();
    const values = chart('Lumbar flexion, active').getByRole('table');
    await expect(values.getByRole('row', { name: new RegExp(firstDay) })).toContainText('25');
    await expect(values.getByRole('row', { name: new RegExp(daysAgo(0)) })).toContainText('45');
  });
});

async function startVisit(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Start a visit' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start a visit' });
  await expect(dialog.getByRole('button', { name: 'Start visit' })).toBeEnabled();
  return dialog;
}

async function reviewAndSign(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Review and sign' }).click();
  await expect(page.getByRole('heading', { name: 'Review and sign', level: 1 })).toBeVisible();
}

/** Goes to the last look, signs, and gives back the signed document. */
async function sign(page: Page): Promise<Locator> {
  await reviewAndSign(page);
  await expect(page.getByText('Missing: cannot be signed yet')).toHaveCount(0);
  await page.getByRole('button', { name: 'Sign note' }).click();
  const note = page.getByRole('article');
  await expect(note).toContainText('Signed by');
  return note;
}

async function hasRow(note: Locator, cells: RegExp): Promise<void> {
  await expect(note.getByRole('row', { name: cells })).toBeVisible();
}
