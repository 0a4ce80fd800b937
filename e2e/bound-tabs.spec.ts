import type { Page } from 'playwright/test';
import { paths } from '@/components/paths';
import { discardNote } from '@/db/notes/discard-note';
import { moveNote } from '@/db/notes/move-note';
import { openNote } from '@/db/notes/open-note';
import { restoreNote } from '@/db/notes/restore-note';
import { openToday } from '@/db/today/open-today';
import { chart, draftNote, granted } from '@/db/testing/clinic-fixture';
import { box, isSaved } from './support/charting';
import { expect, test, type TestClinic } from './support/consult';
import { banner, HARRIET, registered } from './support/patients';

const CATCH_UP = /\/api\/notes\/[^/]+\/catch-up$/;
const WHY =
  'This page was opened for another patient than the record belongs to now. Nothing was saved or changed: reload the page to see whose it is.';
const CONTACT = { code: 'narrative.contact' };

/** The draft of a call that is complete, and the right patient of it. */
async function callOfTheWrongPatient({ physio }: TestClinic) {
  const { patientId: rightId } = await registered(physio, HARRIET);
  const draft = await draftNote(physio, 'contact');
  await chart(physio, draft, [[CONTACT, 'body', 'Telephoned: better.']]);
  return { draft, rightId };
}

/** In another tab of the same browser, as one would move it there. */
async function moveInAnotherTab(page: Page, clinic: TestClinic, noteId: string): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(paths.note(clinic.clinicId, noteId));
  await isSaved(other);
  await other.getByRole('button', { name: 'This draft' }).click();
  await other.getByRole('menuitem', { name: 'Move to another patient' }).click();
  const dialog = other.getByRole('dialog', { name: 'Move this draft to another patient' });
  await dialog.getByLabel('Find the right patient').fill('harriet quill');
  const found = dialog.getByRole('list', { name: 'Patients found' });
  await found.getByRole('button', { name: /QUILLFEATHER-TEST/ }).click();
  await dialog.getByRole('button', { name: /^Move draft to QUILLFEATHER-TEST/ }).click();
  await expect(banner(other)).toContainText('QUILLFEATHER-TEST');
  return other;
}

test('a draft that was moved in one tab cannot be acted on from another that shows the first patient', async ({
  clinic,
}) => {
  const { draft, rightId } = await callOfTheWrongPatient(clinic);
  const page = await clinic.signIn('physio');
  // What the page hears by itself is switched off: it stays as stale as a tablet in a drawer.
  await page.context().route(CATCH_UP, (route) => route.abort());
  await page.goto(paths.note(clinic.clinicId, draft.noteId));
  await isSaved(page);
  await moveInAnotherTab(page, clinic, draft.noteId);
  const moved = async () => {
    const { patientId, status, revision, content } = granted(
      await openNote(clinic.physio, draft.noteId),
    );
    return { patientId, status, revision, occurredAt: content.occurredAt };
  };
  const asItWas = await moved();
  expect(asItWas).toMatchObject({ patientId: rightId, status: 'draft' });

  const menu = async (item: string) => {
    await page.getByRole('button', { name: 'This draft' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  const isRefused = async () => {
    await expect(page.getByRole('alert').filter({ hasText: WHY })).toBeVisible();
    expect(await moved()).toEqual(asItWas);
  };
  await test.step('discarding is refused and says why', async () => {
    await menu('Discard draft');
    const question = page.getByRole('alertdialog', { name: 'Discard this draft?' });
    await question.getByRole('button', { name: 'Discard draft' }).click();
    await isRefused();
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(banner(page)).toContainText('FIXTURE-TEST');
  });
  await test.step('so is changing its time', async () => {
    await menu('Change date and time');
    const dialog = page.getByRole('dialog', { name: 'Date and time of the visit' });
    await dialog.getByLabel('Time').fill('00:01');
    await dialog.getByRole('button', { name: 'Change date and time' }).click();
    await expect(dialog).toContainText(WHY);
    expect(await moved()).toEqual(asItWas);
    await page.keyboard.press('Escape');
  });
  await test.step('so is adding a letter to it', async () => {
    await menu('Emergency letter');
    await isRefused();
    expect(new URL(page.url()).pathname).toBe(paths.note(clinic.clinicId, draft.noteId));
  });
  await test.step('so is adding words, which stay on the screen', async () => {
    await box(page, 'Contact').fill('Typed for the first patient.');
    await expect(page.getByRole('region', { name: 'Not saved' })).toContainText(WHY);
    await expect(box(page, 'Contact')).toHaveValue('Typed for the first patient.');
    expect(await moved()).toEqual(asItWas);
  });
  await test.step('reloaded, the page is hers', async () => {
    await page.context().unroute(CATCH_UP);
    await page.reload();
    await expect(banner(page)).toContainText('QUILLFEATHER-TEST');
  });
});

test('a note that was moved after the signing page opened is not signed from it', async ({
  clinic,
}) => {
  const { draft, rightId } = await callOfTheWrongPatient(clinic);
  const page = await clinic.signIn('physio');
  await page.goto(paths.signNote(clinic.clinicId, draft.noteId));
  await expect(banner(page)).toContainText('FIXTURE-TEST');
  const other = await moveInAnotherTab(page, clinic, draft.noteId);

  await page.getByRole('button', { name: 'Sign note' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Not signed' })).toContainText(WHY);
  expect(granted(await openNote(clinic.physio, draft.noteId)).status).toBe('draft');
  expect(granted(await openToday(clinic.physio)).drafts).toHaveLength(1);

  await test.step('from the page of the right patient it is', async () => {
    await other.goto(paths.signNote(clinic.clinicId, draft.noteId));
    await other.getByRole('button', { name: 'Sign note' }).click();
    await expect(other.getByRole('article')).toContainText('Telephoned: better.');
    await expect(other).toHaveURL(new RegExp(`${draft.noteId}$`));
    expect(granted(await openNote(clinic.physio, draft.noteId))).toMatchObject({
      status: 'signed',
      patientId: rightId,
    });
  });
});

test('a discarded draft is not taken back from the timeline of a patient who has it no more', async ({
  clinic,
}) => {
  const { draft, rightId } = await callOfTheWrongPatient(clinic);
  const page = await clinic.signIn('physio');
  granted(await discardNote(clinic.physio, draft));
  await page.goto(paths.patient(clinic.clinicId, draft.patientId));
  const restore = page.getByRole('button', { name: 'Restore draft' });
  await expect(restore).toBeVisible();

  granted(await restoreNote(clinic.physio, draft));
  granted(await moveNote(clinic.physio, { ...draft, revision: 1, toPatientId: rightId }));
  granted(await discardNote(clinic.physio, { ...draft, patientId: rightId }));
  await restore.click();
  await expect(page.getByText(WHY)).toBeVisible();
  expect(granted(await openNote(clinic.physio, draft.noteId)).status).toBe('discarded');
});
