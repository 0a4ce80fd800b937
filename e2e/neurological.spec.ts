import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright/test';
import { CHART_1_VISIT_1, found } from '@/clinical/notes/testing/paper-charts';
import { paths } from '@/components/paths';
import { openNote } from '@/db/notes/open-note';
import { signNote } from '@/db/notes/sign-note';
import { startNote } from '@/db/notes/start-note';
import { chart, draftNote, granted } from '@/db/testing/clinic-fixture';
import { box, isSaved, openPart, openSection } from './support/charting';
import { expect, test, type TestClinic } from './support/consult';
import { tabTo } from './support/keyboard';
import { HARRIET, registered } from './support/patients';
import { asCharted } from './support/thoracic-note';

const L5 = { side: 'left', at: 'root:L5' } as const;

/** What the visit before found at L5: normal touch and power of 4. */
const BEFORE = [
  ...CHART_1_VISIT_1.filter(({ code }) => code !== 'neuro.status'),
  found('sensation.light-touch', { sensation: 2 }, L5),
  found('power.toe-extension', { power: '4' }, { side: 'left' }),
  found('power.toe-extension', { power: '5' }, { side: 'right' }),
  found('reflex.knee', { reflex: 2 }, { side: 'left' }),
  found('umn.babinski', { response: 'flexor' }, { side: 'left' }),
];

/** A signed visit, then a review today with a numb foot told and drawn. */
async function reviewOfNumbFoot({ physio }: TestClinic): Promise<string> {
  const { patientId } = await registered(physio, HARRIET);
  const first = granted(
    await startNote(physio, { patientId, kind: 'initial', episodes: [{ title: 'Low back pain' }] }),
  );
  await chart(physio, { noteId: first.noteId, patientId }, asCharted(BEFORE));
  const opened = granted(await openNote(physio, first.noteId));
  granted(await signNote(physio, { ...first, revision: opened.revision }));
  const [episode] = opened.content.episodes;
  if (!episode) throw new Error('The first visit has no episode');
  const second = granted(
    await startNote(physio, {
      patientId,
      kind: 'review',
      episodes: [{ episodeId: episode.episodeId }],
    }),
  );
  await chart(
    physio,
    { noteId: second.noteId, patientId },
    asCharted([
      found('symptom.numbness', { presence: 'present' }, { side: 'left', at: 'site:foot-dorsum' }),
      found(
        'body-chart.mark',
        { markType: 'paraesthesia', sites: ['left:foot-dorsum'], view: 'front' },
        { at: 'item:0190f5c2-3c4d-7e5f-8a6b-000000000001' },
      ),
    ]),
  );
  return second.noteId;
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include('#section-examination')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html }))).toEqual([]);
}

const pick = async (page: Page, choice: Locator) => {
  await choice.focus();
  await page.keyboard.press(' ');
};

test('a numb foot opens the neurological examination, which is filled by keyboard', async ({
  clinic,
}) => {
  const noteId = await reviewOfNumbFoot(clinic);
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, noteId));
  await openSection(page, 'Examination');
  const strip = page.getByRole('group', { name: 'Legs, by root' });

  await test.step('it stands open, says why, and shows the marks at the key point', async () => {
    await expect(strip).toBeVisible();
    const why = page.getByText(/numbness, top of the foot left.* recorded: dermatomes/i);
    await expect(why).toContainText('vocabulary 12, rule 2');
    await expect(strip.getByRole('row', { name: /^L5 / })).toContainText(
      'pins and needles, numbness',
    );
    await expect(strip.getByRole('row', { name: /^S1 / })).not.toContainText('numbness');
  });

  await test.step('one Tab stop, then digits flow over touch, power and reflexes', async () => {
    await tabTo(page, box(page, 'Light touch L2, left'));
    // L2 to S2, left then right: altered at L5 left.
    await page.keyboard.type('222222122222');
    await expect(box(page, 'Hip flexion, power, left')).toBeFocused();
    await page.keyboard.type('5555553');
    await expect(box(page, 'Toe extension, power, right')).toBeFocused();
    await page.keyboard.type('4+55');
    await expect(box(page, 'Knee reflex, left')).toBeFocused();
    await page.keyboard.type('22122');
    await expect(box(page, 'Light touch L5, left')).toHaveValue('1');
    await expect(box(page, 'Light touch S2, right')).toHaveValue('2');
    await expect(box(page, 'Toe extension, power, left')).toHaveValue('3');
    await expect(box(page, 'Toe extension, power, right')).toHaveValue('4+');
    await expect(box(page, 'Ankle plantar flexion, power, right')).toHaveValue('5');
    await expect(box(page, 'Medial hamstring reflex, left')).toHaveValue('1');
  });

  await test.step('arrows move by column, P says limited by pain, N says why not tested', async () => {
    await box(page, 'Ankle dorsiflexion, power, left').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('p');
    await expect(box(page, 'Toe extension, power, left, limited by pain')).toBeFocused();
    await box(page, 'Ankle reflex, right').focus();
    await page.keyboard.press('Backspace');
    await page.keyboard.press('n');
    const reason = page.getByRole('combobox', { name: 'Ankle reflex, right, Not tested' });
    await expect(reason).toBeFocused();
    await reason.selectOption({ label: 'Pain' });
    await expect(box(page, 'Ankle reflex, right, not tested, pain')).toHaveValue('');
  });

  await test.step('a value beyond the scale is refused where it stands', async () => {
    const cell = box(page, 'Light touch L2, right');
    await cell.focus();
    await page.keyboard.type('3');
    await expect(page.getByRole('group', { name: 'Needs a decision' })).toBeVisible();
    await cell.fill('2');
    await isSaved(page);
  });

  await test.step('C carries the last visit, and says so', async () => {
    await page
      .getByRole('button', { name: /^Carry Plantar response.*flexor from the last/ })
      .focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^carried .*, not re-tested$/)).toBeVisible();
    const plantar = page.getByRole('radiogroup', { name: 'Plantar response (Babinski), right' });
    await pick(page, plantar.getByRole('radio', { name: 'Extensor' }));
    await expect(plantar.getByRole('radio', { name: 'Extensor' })).toBeChecked();
  });

  await test.step('the saddle, with how it was tested', async () => {
    for (const side of ['left', 'right'])
      await pick(
        page,
        page
          .getByRole('radiogroup', { name: `Saddle light touch, ${side}`, exact: true })
          .getByRole('radio', { name: 'Normal' }),
      );
    await box(page, 'Saddle, tested how').fill('Through underwear');
    await page
      .getByRole('combobox', { name: 'Anal tone, not tested' })
      .selectOption({ label: 'Not indicated' });
  });

  await test.step('it passes axe, and a reload keeps everything', async () => {
    await isSaved(page);
    await expectAccessible(page);
    await page.reload();
    await expect(box(page, 'Light touch L5, left')).toHaveValue('1');
    await expect(box(page, 'Toe extension, power, right')).toHaveValue('4+');
    await expect(box(page, 'Toe extension, power, left, limited by pain')).toHaveValue('3');
    await expect(box(page, 'Saddle, tested how')).toHaveValue('Through underwear');
  });

  await test.step('the note shows it by root, with the last visit and the sign pointed out', async () => {
    await page.getByRole('button', { name: 'Review and sign' }).click();
    await expect(page.getByRole('heading', { name: 'Review and sign', level: 1 })).toBeVisible();
    await expect(
      page.getByText(/^Upper motor neurone sign recorded: .*right: extensor/),
    ).toBeVisible();
    const note = page.getByRole('article');
    const legs = note.getByRole('table', { name: /^Legs, by root/ });
    await expect(legs.getByRole('row', { name: /^L5 / })).toContainText('1 altered (was 2 normal)');
    await expect(legs.getByRole('row', { name: /^L5 / })).toContainText('3/5 (was 4/5)');
    await expect(legs.getByRole('row', { name: /^L5 / })).toContainText('4+/5 (was 5/5)');
    await expect(legs.getByRole('row', { name: /^S1 / })).toContainText('not tested (pain)');
    await expect(note).toContainText('Light touch saddle area, left and right: 2 normal');
    await expect(note).toContainText('Plantar response (Babinski), right: extensor.');
  });
});

test('one key fills a block as examined and normal, and never the saddle or a sign', async ({
  clinic,
}) => {
  const noteId = await reviewOfNumbFoot(clinic);
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, noteId));
  await openSection(page, 'Examination');
  const undo = page.getByRole('button', { name: 'Undo', exact: true });

  await test.step('nothing is normal before it is asked for', async () => {
    await expect(box(page, 'Light touch L2, left')).toHaveValue('');
    await expect(box(page, 'Hip flexion, power, left')).toHaveValue('');
  });

  await test.step('= fills the empty cells of its block, and leaves what stands there', async () => {
    await box(page, 'Light touch L5, left').fill('1');
    await box(page, 'Light touch L2, left').focus();
    await page.keyboard.press('=');
    await expect(
      page.getByText('Examined, normal: 11 values of light touch written'),
    ).toBeVisible();
    await expect(box(page, 'Light touch L2, left')).toHaveValue('2');
    await expect(box(page, 'Light touch S2, right')).toHaveValue('2');
    await expect(box(page, 'Light touch L5, left')).toHaveValue('1');
    await expect(box(page, 'Hip flexion, power, left')).toHaveValue('');
  });

  await test.step('Undo empties what it filled, and no more', async () => {
    await undo.click();
    await expect(box(page, 'Light touch L2, left')).toHaveValue('');
    await expect(box(page, 'Light touch L5, left')).toHaveValue('1');
  });

  await test.step('what was not normal at the last visit stays open and is named', async () => {
    await page
      .getByRole('group', { name: 'Legs: examined, normal' })
      .getByRole('button', { name: 'All' })
      .click();
    await expect(
      page.getByText(/^Left open, not normal at the last visit: toe.*left$/i),
    ).toBeVisible();
    await expect(box(page, 'Toe extension, power, left')).toHaveValue('');
    await expect(box(page, 'Toe extension, power, right')).toHaveValue('5');
    await expect(box(page, 'Ankle reflex, left')).toHaveValue('2');
  });

  await test.step('the saddle and the signs are as unanswered as before', async () => {
    for (const name of ['Saddle light touch, left', 'Plantar response (Babinski), left']) {
      const answers = page.getByRole('radiogroup', { name, exact: true });
      await expect(answers).toBeVisible();
      await expect(answers.getByRole('radio', { checked: true })).toHaveCount(0);
    }
    await isSaved(page);
    await page.reload();
    await expect(box(page, 'Ankle reflex, left')).toHaveValue('2');
    await expectAccessible(page);
  });
});

test('undo outside a text takes no finding away', async ({ clinic }) => {
  const { noteId } = await draftNote(clinic.physio);
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, noteId));
  await openSection(page, 'Examination');
  await openPart(page, 'Neurological');
  const toe = box(page, 'Toe extension, power, left');
  await toe.fill('4');
  const noteSoFar = page.getByRole('region', { name: 'Note so far' });
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await expect(box(page, 'Hip flexion, power, left')).toHaveValue('5');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(noteSoFar).toContainText('L5 L 4/5, else L2–L4, S1, L5 right normal');
  await expect(toe).toHaveValue('4');
  await isSaved(page);
});
