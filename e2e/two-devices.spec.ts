import type { Page } from 'playwright/test';
import type { ChangeBatch } from '@/clinical/notes/change-batch';
import { paths } from '@/components/paths';
import { discardNote } from '@/db/notes/discard-note';
import { openNote } from '@/db/notes/open-note';
import { draftNote, granted } from '@/db/testing/clinic-fixture';
import { lastUses, leaveIdle } from '@/db/testing/session-use';
import { box, isSaved, openSection } from './support/charting';
import { expect, test, type TestClinic } from './support/consult';
import { CHANGES, IMPRESSION, STORY } from './support/unsent';

const CATCH_UP = /\/api\/notes\/[^/]+\/catch-up$/;

/** A laptop and a tablet of one physiotherapist, each with its own session, on one draft. */
async function twoDevices(clinic: TestClinic, noteId: string): Promise<[Page, Page]> {
  const laptop = await clinic.signIn('physio');
  const tablet = await clinic.signIn('physio');
  for (const page of [laptop, tablet]) {
    await page.goto(paths.note(clinic.clinicId, noteId));
    await isSaved(page);
  }
  return [laptop, tablet];
}

const pain = (page: Page, score: string) =>
  page
    .getByRole('radiogroup', { name: 'Pain now' })
    .getByRole('radio', { name: score, exact: true });

const question = (page: Page) => page.getByRole('group', { name: 'Needs a decision' });

/** The codes of the findings that a page sends changes of. */
function codesSent(page: Page): readonly string[] {
  const codes: string[] = [];
  page.on('request', (request) => {
    if (!CHANGES.test(request.url())) return;
    const { changes } = request.postDataJSON() as ChangeBatch;
    codes.push(...changes.map(({ key }) => key.code));
  });
  return codes;
}

async function storyOf({ physio }: TestClinic, noteId: string) {
  const { content } = granted(await openNote(physio, noteId));
  return content.findings.find(({ code }) => code === 'narrative.story')?.attributes.body;
}

test('what one device charts appears on the other, without a reload and without a question', async ({
  clinic,
}) => {
  const { noteId } = await draftNote(clinic.physio);
  const [laptop, tablet] = await twoDevices(clinic, noteId);
  await test.step('each says that there is another', async () => {
    await expect(laptop.getByText('Open on two devices')).toBeAttached();
    await expect(tablet.getByText('Open on two devices')).toBeAttached();
  });
  await test.step('words, a score and a number go over', async () => {
    await box(laptop, STORY).fill('Lifting plywood, three days ago.');
    await expect(box(tablet, STORY)).toHaveValue('Lifting plywood, three days ago.');
    await pain(tablet, '6').click();
    await expect(pain(laptop, '6')).toBeChecked();
    await openSection(laptop, 'Examination');
    await openSection(tablet, 'Examination');
    await box(tablet, 'Lumbar flexion, active, before, degrees').fill('25');
    await expect(box(laptop, 'Lumbar flexion, active, before, degrees')).toHaveValue('25');
  });
  await test.step('a value that is cleared goes over too', async () => {
    await box(laptop, 'Lumbar flexion, active, before, degrees').fill('');
    await expect(box(tablet, 'Lumbar flexion, active, before, degrees')).toHaveValue('');
  });
  await test.step('both write at once, and the cursor stays where it is', async () => {
    await openSection(laptop, 'Impression');
    await openSection(tablet, 'Story');
    await box(tablet, STORY).press('ControlOrMeta+End');
    await Promise.all([
      box(laptop, IMPRESSION).pressSequentially('Mechanical pattern, irritable.', { delay: 60 }),
      box(tablet, STORY).pressSequentially(' Worse sitting.', { delay: 60 }),
    ]);
    await isSaved(laptop);
    await isSaved(tablet);
    await openSection(tablet, 'Impression');
    await expect(box(tablet, IMPRESSION)).toHaveValue('Mechanical pattern, irritable.');
    for (const page of [laptop, tablet]) await expect(question(page)).toHaveCount(0);
    expect(await storyOf(clinic, noteId)).toBe('Lifting plywood, three days ago. Worse sitting.');
  });
});

test('the same value on both devices asks, and keeps both until it is decided', async ({
  clinic,
}) => {
  const { noteId } = await draftNote(clinic.physio);
  const [laptop, tablet] = await twoDevices(clinic, noteId);
  await test.step('the tablet writes where nobody hears it, the laptop where the server does', async () => {
    await tablet.context().setOffline(true);
    await box(tablet, STORY).fill('Told to the tablet.');
    await box(laptop, STORY).fill('Told to the laptop.');
    await isSaved(laptop);
  });
  await test.step('back in the network the tablet shows both and sends neither', async () => {
    await tablet.context().setOffline(false);
    await expect(question(tablet)).toContainText('“Told to the laptop.”');
    await expect(question(tablet)).toContainText('“Told to the tablet.”');
    await expect(box(tablet, STORY)).toHaveValue('Told to the tablet.');
    await expect(tablet.getByText('Saved', { exact: true })).toHaveCount(0);
    expect(await storyOf(clinic, noteId)).toBe('Told to the laptop.');
  });
  await test.step('what is typed on the laptop meanwhile changes the question, not the answer', async () => {
    await box(laptop, STORY).fill('Told to the laptop, in more words.');
    await expect(question(tablet)).toContainText('“Told to the laptop, in more words.”');
    await expect(box(tablet, STORY)).toHaveValue('Told to the tablet.');
  });
  await test.step('the decision goes over', async () => {
    await tablet.getByRole('button', { name: 'Keep mine' }).click();
    await isSaved(tablet);
    await expect(box(laptop, STORY)).toHaveValue('Told to the tablet.');
    for (const page of [laptop, tablet]) await expect(question(page)).toHaveCount(0);
  });
});

test('the same value asks before it is sent, where the page hears of the other device first', async ({
  clinic,
}) => {
  const { noteId } = await draftNote(clinic.physio);
  const [laptop, tablet] = await twoDevices(clinic, noteId);
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const sent = codesSent(tablet);
  await test.step('the tablet’s words wait behind a score that is on its way', async () => {
    await tablet.route(CHANGES, async (route) => {
      await gate;
      await route.continue();
    });
    await Promise.all([tablet.waitForRequest(CHANGES), pain(tablet, '6').click()]);
    await box(tablet, STORY).fill('Told to the tablet.');
    await box(laptop, STORY).fill('Told to the laptop.');
    await isSaved(laptop);
  });
  await test.step('both are shown, and only the score is sent', async () => {
    await expect(question(tablet)).toContainText('“Told to the laptop.”');
    await expect(question(tablet)).toContainText('“Told to the tablet.”');
    await expect(box(tablet, STORY)).toHaveValue('Told to the tablet.');
    letGo();
    await expect(pain(laptop, '6')).toBeChecked();
    await expect(question(tablet)).toContainText('“Told to the tablet.”');
    expect(sent).not.toContain('narrative.story');
    expect(await storyOf(clinic, noteId)).toBe('Told to the laptop.');
  });
  await test.step('the decision goes over', async () => {
    await tablet.getByRole('button', { name: 'Keep mine' }).click();
    await isSaved(tablet);
    await expect(box(laptop, STORY)).toHaveValue('Told to the tablet.');
    expect(sent).toContain('narrative.story');
  });
});

test('the server asks even when the device heard of nothing', async ({ clinic }) => {
  const { noteId } = await draftNote(clinic.physio);
  const [laptop, tablet] = await twoDevices(clinic, noteId);
  await tablet.route(CATCH_UP, (route) => route.abort());
  await box(laptop, STORY).fill('Told to the laptop.');
  await isSaved(laptop);
  await box(tablet, STORY).fill('Told to the tablet.');
  await expect(question(tablet)).toContainText('“Told to the laptop.”');
  expect(await storyOf(clinic, noteId)).toBe('Told to the laptop.');
  await tablet.getByRole('button', { name: 'Take theirs' }).click();
  await isSaved(tablet);
  await expect(box(tablet, STORY)).toHaveValue('Told to the laptop.');
});

test('a draft that is discarded on one device says so on the other', async ({ clinic }) => {
  const draft = await draftNote(clinic.physio);
  const [laptop] = await twoDevices(clinic, draft.noteId);
  granted(await discardNote(clinic.physio, draft));
  const strip = laptop.getByRole('region', { name: 'Out of date' });
  await expect(strip).toContainText('discarded');
  await strip.getByRole('button', { name: 'Reload the page' }).click();
  await expect(box(laptop, STORY)).toHaveCount(0);
});

test('looking by itself never puts off the end of a session, and says when it has come', async ({
  clinic,
}) => {
  const { noteId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, noteId));
  await isSaved(page);
  const { accountId } = clinic.physio;
  await test.step('a page that is only open does not count as use', async () => {
    const lastUsedAt = await leaveIdle(accountId, 5);
    for (let look = 0; look < 2; look += 1) {
      const answer = await page.waitForResponse(CATCH_UP);
      expect(answer.status()).toBe(200);
    }
    expect(await lastUses(accountId)).toEqual([lastUsedAt]);
  });
  await test.step('and when the time is over, the page asks to sign in again', async () => {
    await leaveIdle(accountId, 24 * 60);
    await expect(page.getByRole('region', { name: 'Not saved' })).toContainText('Signed out.');
  });
});
