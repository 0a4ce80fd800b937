import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { paths } from '@/components/paths';
import { openNote } from '@/db/notes/open-note';
import { startNote } from '@/db/notes/start-note';
import { recordNoKnownAllergies } from '@/db/patients/record-no-known-allergies';
import { granted } from '@/db/testing/clinic-fixture';
import { LUMBAR_GUARDING } from '@/scripts/seed/cases/lumbar-guarding';
import { isSaved } from './support/charting';
import { expect, test, type TestClinic } from './support/consult';
import { chartFirstVisit } from './support/hand/first-visit';
import { createHand, type Hand } from './support/hand/hand';
import { expectPaper } from './support/hand/paper-facts';
import { chartSecondVisit } from './support/hand/second-visit';
import { registered } from './support/patients';

/** What a physiotherapist is ready to spend on paper chart 1, in keys and presses. */
const MOST = { initial: 450, followUp: 120 };

test('paper chart 1 stays within the budget of the hand', async ({ clinic }) => {
  test.setTimeout(300_000);
  const { details, facts, visits } = LUMBAR_GUARDING;
  const { patientId } = await registered(clinic.physio, details, facts);
  granted(await recordNoKnownAllergies(clinic.physio, { patientId }));
  const title = visits[0]?.episodes[0] ?? '';
  const page = await clinic.signIn('physio');
  const hand = await createHand(page);
  const say = (visit: string) => (section: string) =>
    console.log(`${visit}, ${section}: ${hand.count().presses} so far`);

  const first = await openDraft(clinic, page, {
    patientId,
    kind: 'initial',
    episodes: [{ title }],
  });
  hand.reset();
  await chartFirstVisit(page, hand, say('visit 1'));
  await isSaved(page);
  expectPaper(await findingsOf(clinic, first), 0);
  await sign(page, hand);
  const initial = hand.count();

  const [episode] = granted(await openNote(clinic.physio, first)).content.episodes;
  if (!episode) throw new Error('The first visit has its problem.');
  const { episodeId } = episode;
  const second = await openDraft(clinic, page, {
    patientId,
    kind: 'review',
    episodes: [{ episodeId }],
  });
  hand.reset();
  await chartSecondVisit(page, hand, say('visit 2'));
  await isSaved(page);
  expectPaper(await findingsOf(clinic, second), 1);
  await sign(page, hand);
  const followUp = hand.count();

  const interactions = {
    followUpInteractions: followUp.presses,
    initialInteractions: initial.presses,
  };
  mkdirSync('test-results', { recursive: true });
  writeFileSync(path.join('test-results', 'hand-budget.json'), JSON.stringify(interactions));
  console.log(
    `Visit 1: ${initial.presses} keys and presses, beside ${initial.words} letters of free words; ` +
      `visit 2: ${followUp.presses}, beside ${followUp.words}.`,
  );
  expect(initial.presses).toBeLessThanOrEqual(MOST.initial);
  expect(followUp.presses).toBeLessThanOrEqual(MOST.followUp);
});

async function openDraft(
  clinic: TestClinic,
  page: Page,
  visit: Parameters<typeof startNote>[1],
): Promise<string> {
  const { noteId } = granted(await startNote(clinic.physio, visit));
  await page.goto(paths.note(clinic.clinicId, noteId));
  await isSaved(page);
  return noteId;
}

async function findingsOf(clinic: TestClinic, noteId: string) {
  return granted(await openNote(clinic.physio, noteId)).content.findings;
}

/** The last look and the signature count too. */
async function sign(page: Page, hand: Hand): Promise<void> {
  await hand.click(page.getByRole('button', { name: 'Review and sign' }));
  await hand.click(page.getByRole('button', { name: 'Sign note' }));
  await expect(page.getByRole('article')).toContainText('Signed by');
}
