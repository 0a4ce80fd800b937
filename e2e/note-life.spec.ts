import { paths } from '@/components/paths';
import { openNote } from '@/db/notes/open-note';
import { chart, draftNote, granted, signedNote } from '@/db/testing/clinic-fixture';
import { box, isSaved, openSection } from './support/charting';
import { expect, test } from './support/consult';
import { banner, HARRIET, registered } from './support/patients';

test('a signed note is added to and marked in error, and never changed', async ({ clinic }) => {
  const { noteId, patientId } = await signedNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, noteId));
  const note = page.getByRole('article');

  await test.step('nothing in it can be typed into', async () => {
    await expect(note).toContainText('Telephoned: better, walking daily.');
    await expect(note.getByRole('textbox')).toHaveCount(0);
  });

  await test.step('an addendum stands below it, with its author', async () => {
    await page.getByRole('button', { name: 'Add an addendum' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add an addendum' });
    await dialog.getByLabel('Addendum').fill('The claim number is 4711.');
    await dialog.getByRole('button', { name: 'Add addendum' }).click();
    await expect(note).toContainText('The claim number is 4711.');
    await expect(note).toContainText(/Added .* by Percy Physio-Test/);
    await expect(note).toContainText('Telephoned: better, walking daily.');
  });

  await test.step('entered in error needs a reason', async () => {
    await page.getByRole('button', { name: 'Entered in error…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Mark as entered in error' });
    await dialog.getByLabel('What is wrong with it').fill('Another patient telephoned.');
    await dialog.getByRole('button', { name: 'Mark entered in error' }).click();
    await expect(note).toContainText('Entered in error: do not rely on this note');
    await expect(note).toContainText('Another patient telephoned.');
    await expect(note.getByRole('deletion')).toContainText('Telephoned: better, walking daily.');
  });

  await test.step('the timeline says so too', async () => {
    await page.goto(paths.patient(clinic.clinicId, patientId));
    await expect(page.getByRole('main')).toContainText(/entered in error/i);
  });
});

test('discarding a draft can be undone', async ({ clinic }) => {
  const { noteId, patientId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, noteId));
  await box(page, 'Story in words').fill('Not to be lost.');
  await isSaved(page);
  const discard = async () => {
    await page.getByRole('button', { name: 'This draft' }).click();
    await page.getByRole('menuitem', { name: 'Discard draft' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Discard draft' }).click();
    await expect(page).toHaveURL(new RegExp(`${patientId}$`));
  };

  await test.step('at once', async () => {
    await discard();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page).toHaveURL(new RegExp(`${noteId}$`));
    await expect(box(page, 'Story in words')).toHaveValue('Not to be lost.');
  });

  await test.step('and later, from the timeline', async () => {
    await discard();
    await page.goto(paths.today(clinic.clinicId));
    await expect(page.getByText('Every note of yours is signed')).toBeVisible();
    await page.goto(paths.patient(clinic.clinicId, patientId));
    await page.getByRole('button', { name: 'Restore draft' }).click();
    await expect(page.getByRole('link', { name: /^Continue: Initial visit/ })).toBeVisible();
    await page.getByRole('link', { name: /^Continue: Initial visit/ }).click();
    await expect(box(page, 'Story in words')).toHaveValue('Not to be lost.');
  });
});

test('a draft begun on the wrong patient goes to the right one', async ({ clinic }) => {
  const harriet = await registered(clinic.physio, HARRIET);
  const { noteId, patientId: wrongId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, noteId));
  await box(page, 'Story in words').fill('Harriet’s words.');
  await isSaved(page);

  await test.step('she is found, and both names are confirmed', async () => {
    await page.getByRole('button', { name: 'This draft' }).click();
    await page.getByRole('menuitem', { name: 'Move to another patient' }).click();
    const dialog = page.getByRole('dialog', { name: 'Move this draft to another patient' });
    await dialog.getByLabel('Find the right patient').fill('harriet quill');
    await dialog
      .getByRole('list', { name: 'Patients found' })
      .getByRole('button', { name: /QUILLFEATHER-TEST/ })
      .click();
    await expect(dialog).toContainText('FIXTURE-TEST');
    await dialog.getByRole('button', { name: /^Move draft to QUILLFEATHER-TEST/ }).click();
  });

  await test.step('the page is hers now, and goes on saving', async () => {
    await expect(banner(page)).toContainText('QUILLFEATHER-TEST');
    await expect(box(page, 'Story in words')).toHaveValue('Harriet’s words.');
    await openSection(page, 'Plan');
    await box(page, 'Plan in words').fill('Charted after the move.');
    await isSaved(page);
    const { content } = granted(await openNote(clinic.physio, noteId));
    expect(content.patient.patientId).toBe(harriet.patientId);
    expect(content.findings.map(({ code }) => code)).toContain('narrative.plan');
  });

  await test.step('the wrong record has nothing of it', async () => {
    await page.goto(paths.patient(clinic.clinicId, wrongId));
    await expect(page.getByRole('heading', { name: 'Record', level: 1 })).toBeVisible();
    await expect(page.getByText('Not signed yet')).toHaveCount(0);
    await page.goto(paths.patient(clinic.clinicId, harriet.patientId));
    await expect(page.getByText('Not signed yet')).toBeVisible();
  });
});

test('a colleague reads a draft, and changes it only after taking it over', async ({ clinic }) => {
  const draft = await draftNote(clinic.physio);
  await chart(clinic.physio, draft, [[{ code: 'narrative.story' }, 'body', 'Told to Percy.']]);
  const author = await clinic.signIn('physio');
  await author.goto(paths.note(clinic.clinicId, draft.noteId));
  await isSaved(author);
  const page = await clinic.signIn('colleague');
  await page.goto(paths.note(clinic.clinicId, draft.noteId));

  await test.step('she reads it as it stands', async () => {
    await expect(page.getByRole('article')).toContainText('Told to Percy.');
    await expect(page.getByRole('textbox')).toHaveCount(0);
  });
  await test.step('she takes it over', async () => {
    await page.getByRole('button', { name: 'Take over this draft' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Take over draft' }).click();
    await box(page, 'Story in words').fill('Told to Percy, and to Cora.');
    await isSaved(page);
  });
  await test.step('his page saves nothing over it, and keeps what he typed', async () => {
    await box(author, 'Story in words').fill('Typed by Percy too late.');
    const strip = author.getByRole('region', { name: 'Not saved' });
    await expect(strip).toContainText('Cora Colleague-Test');
    await expect(box(author, 'Story in words')).toHaveValue('Typed by Percy too late.');
    await expect(author.getByText('Saved', { exact: true })).toHaveCount(0);
  });
});
