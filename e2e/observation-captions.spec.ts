import { paths } from '@/components/paths';
import { draftNote } from '@/db/testing/clinic-fixture';
import { openPart, openSection } from './support/charting';
import { expect, test } from './support/consult';

test('left and right of a posture say what they mean, on one line with it', async ({ clinic }) => {
  const note = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, note.noteId));
  await openSection(page, 'Examination');
  await openPart(page, 'Observation');
  const posture = page.getByRole('group', { name: 'Posture' });
  for (const [row, caption] of [
    ['Lateral shift, Shoulders to', 'shoulders to'],
    ['Pelvic tilt, Higher side', 'higher side'],
    ['Antalgic list, To', 'to'],
  ] as const) {
    const choice = posture.getByRole('radiogroup', { name: row, exact: true });
    const words = posture.getByText(caption, { exact: true });
    await expect(choice).toBeVisible();
    await expect(words).toBeVisible();
    const [before, after] = [await words.boundingBox(), await choice.boundingBox()];
    if (!before || !after) throw new Error(`${row} is not on the page`);
    expect(before.x + before.width).toBeLessThanOrEqual(after.x);
    expect(before.y).toBeGreaterThanOrEqual(after.y);
    expect(before.y + before.height).toBeLessThanOrEqual(after.y + after.height);
  }
});
