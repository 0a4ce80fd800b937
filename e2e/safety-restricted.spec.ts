import { finding } from '@/clinical/letters/testing/thoracic-case';
import { paths } from '@/components/paths';
import { chart } from '@/db/testing/clinic-fixture';
import { expect, test } from './support/consult';
import { asCharted, thoracicNote, withLetterhead } from './support/thoracic-note';

const WORDS = 'Afraid to go home, said it in a whisper';
const RECORDED = 'Safeguarding concern recorded; details kept in the record.';
const CONCERN = finding('red-flag.safeguarding-concern', {
  ...{ status: 'present', course: 'new', remark: WORDS },
});

test('a safeguarding concern is read on screen, not on paper, and goes into no letter by itself', async ({
  clinic,
}) => {
  await withLetterhead(clinic.owner);
  const note = await thoracicNote(clinic.physio);
  await chart(clinic.physio, note, asCharted([CONCERN]));
  const page = await clinic.signIn('physio');
  const paper = page.getByRole('article');

  await test.step('the note says it on screen, and on paper that it was recorded', async () => {
    await page.goto(paths.signNote(clinic.clinicId, note.noteId));
    await expect(paper.getByText(WORDS)).toBeVisible();
    await expect(paper.getByText(RECORDED)).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(paper.getByText(RECORDED)).toBeVisible();
    await expect(paper.getByText(WORDS)).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('an imaging request begins without it', async () => {
    await page.goto(paths.note(clinic.clinicId, note.noteId));
    await page.getByRole('button', { name: 'This draft' }).click();
    await page.getByRole('menuitem', { name: 'Imaging request' }).click();
    await expect(page.getByRole('heading', { name: 'Imaging request', level: 1 })).toBeVisible();
    await expect(page.getByRole('group', { name: 'Write', exact: true })).toBeEnabled();
    await expect(paper).not.toContainText('afeguarding');
  });

  await test.step('ticked, it says that it was recorded and no more', async () => {
    const tick = page.getByRole('checkbox', { name: /^Safeguarding disclosure or concern/ });
    await page.getByRole('button', { name: 'Tick all: Red flags' }).click();
    await expect(tick).not.toBeChecked();
    await tick.check();
    await expect(paper).toContainText(RECORDED);
    await expect(paper).not.toContainText(WORDS);
  });
});
