import type { Page } from 'playwright/test';
import {
  add,
  addItem,
  answer,
  box,
  doseItem,
  isSaved,
  moreOf,
  openPart,
  openSection,
  typeFrom,
} from './charting';
import { expect } from './consult';

/*
 * Paper chart 1 by the hand of a physiotherapist: what the chart has a place for goes there, the
 * rest into the free text of its section.
 */

export async function tellFirstStory(page: Page, onsetDate: string): Promise<void> {
  await openSection(page, 'Story');
  await answer(page, 'Consent to examination', 'Verbal');
  await answer(page, 'Consent to treatment', 'Verbal');
  await answer(page, 'Chaperone', 'Not wanted');
  await box(page, 'Story in words').fill('No leg pain. No regular medicines.');

  const symptom = (name: string) => page.getByRole('group', { name, exact: true });
  await symptom('Pain').getByRole('button', { name: 'Central' }).click();
  await page
    .getByRole('combobox', { name: 'Pain, central: add a place' })
    .selectOption({ label: 'low back' });
  for (const quality of ['Aching', 'Tight', 'Sharp'])
    await page
      .getByRole('combobox', { name: 'Pain, central, quality: add' })
      .selectOption({ label: quality });
  await answer(page, 'Pain, central, remark', 'Left more than right; sharp on movement');
  await symptom('Numbness').getByRole('button', { name: 'Denied' }).click();
  await symptom('Pins and needles').getByRole('button', { name: 'Denied' }).click();

  // One digit chooses and goes to the next question.
  await page
    .getByRole('radiogroup', { name: 'Pain now' })
    .getByRole('radio', { name: '0', exact: true })
    .focus();
  await page.keyboard.type('638');

  const worse = page.getByRole('group', { name: 'Worse with, choose' });
  for (const name of ['Sitting', 'Rising from sitting', 'Bending'])
    await worse.getByRole('button', { name, exact: true }).click();
  await box(page, 'Worse with sitting, minutes to onset').fill('20');
  const eased = page.getByRole('group', { name: 'Eased by, choose' });
  for (const name of ['Walking', 'Heat'])
    await eased.getByRole('button', { name, exact: true }).click();

  await addActivity(page, 1, 'Sitting at the bench', '4');
  await addActivity(page, 2, 'Putting on socks', '3');
  await addActivity(page, 3, 'Lifting timber', '1');
  await tellHistory(page, onsetDate);
}

async function addActivity(page: Page, number: number, name: string, score: string) {
  await page.getByRole('button', { name: 'Add an activity' }).click();
  await box(page, `Activity ${number}`).fill(name);
  await page
    .getByRole('radiogroup', { name: `${name}, 0 unable to 10 as before` })
    .getByRole('radio', { name: score, exact: true })
    .click();
}

async function tellHistory(page: Page, onsetDate: string): Promise<void> {
  await answer(page, 'Onset', 'Sudden');
  await answer(page, 'Onset date, Since', onsetDate);
  for (const mechanism of ['Lifting', 'Twisting', 'At work'])
    await page
      .getByRole('combobox', { name: 'Mechanism, Answers: add' })
      .selectOption({ label: mechanism });
  await answer(page, 'Mechanism, Answer', 'A sheet of plywood');
  await answer(page, 'Previous episodes, Number', '2');
  await answer(page, 'Previous episodes, Answer', 'Minor, in 10 years, settled by themselves');
  await answer(page, 'Morning stiffness, Presence', 'Present');
  await answer(page, 'Morning stiffness, Minutes', '40');
  await answer(page, 'Night waking', 'On turning');
  await answer(page, 'Irritability, Answer', 'Moderate');
  await answer(page, 'Severity', 'Moderate');
  await page.getByText(/^Background/).click();
  await answer(page, 'Pregnancy', 'Not pregnant');
  await page.getByText(/^Work and life/).click();
  await answer(page, 'Work', 'Cabinet maker, right-handed');
  await answer(page, 'Work capacity, Answer', 'Light duties');
  await answer(page, 'Claim', 'Work injury, claim lodged, number to follow');
  await answer(page, 'Expectations', 'Expects to be able to work');
  await answer(page, 'Concerns', 'Worried about the claim');
}

/** Cauda equina one by one with a key each; what is left of the other groups with a press each. */
export async function denyRedFlags(page: Page): Promise<void> {
  await openSection(page, 'Red flags');
  const cauda = page.getByRole('region', { name: 'Cauda equina' });
  await cauda.getByRole('radiogroup').first().getByRole('radio', { name: 'Present' }).focus();
  const questions = await cauda.getByRole('radiogroup').count();
  for (let asked = 0; asked < questions; asked += 1) await page.keyboard.press('a');
  await expect(cauda).toContainText(`${questions} of ${questions} answered`);
  const rest = page.getByRole('button', { name: 'Rest of this group: asked, absent' });
  for (let left = await rest.count(); left > 0; left -= 1) {
    await rest.first().click();
    await expect(rest).toHaveCount(left - 1);
  }
}

export async function examineFirst(page: Page): Promise<void> {
  await openSection(page, 'Examination');
  await answer(page, 'Lumbar range of motion, position', 'Standing');
  await answer(page, 'Lumbar range of motion, method', 'Dual inclinometer');

  // By keyboard: a full number goes on to the pain, from there to the next reading.
  await typeFrom(page, 'Lumbar flexion, active, before, degrees', ['25', '7', '10', '6']);
  await page.keyboard.type('12');
  await page.keyboard.type('4');
  await page.keyboard.type('18');
  await page.keyboard.type('5');
  await box(page, 'Lumbar flexion, active, before, degrees').press('g');
  await expect(
    page.getByRole('combobox', { name: 'Lumbar flexion, active, before, limited by' }),
  ).toHaveValue('spasm_guarding');

  await moreOf(page, 'Flexion');
  await answer(page, 'Lumbar flexion, active, Pain pattern', 'End range');
  await moreOf(page, 'Side flexion');
  await answer(page, 'Lumbar side flexion, active, right, Remark', 'Pulls left');
  await moreOf(page, 'Rotation');
  for (const side of ['left', 'right']) {
    await answer(page, `Lumbar rotation, active, ${side}, Movement loss`, 'Minimal');
    await answer(page, `Lumbar rotation, active, ${side}, Pain pattern`, 'No pain');
    await answer(page, `Lumbar rotation, active, ${side}, Method`, 'Movement loss (ordinal)');
  }
  await moreOf(page, 'Rotation');

  await add(page, 'Lumbar: add a movement', 'Fingertip to floor');
  await box(page, 'Fingertip to floor, before, centimetres').fill('38');
  await openPart(page, 'Neurodynamics');
  await box(page, 'Straight leg raise, left, limit, degrees').fill('70');
  await box(page, 'Straight leg raise, right, limit, degrees').fill('75');
  await moreOf(page, 'Straight leg raise');
  await answer(page, 'Straight leg raise, left, Remark', 'Back pain only');
  await answer(page, 'Straight leg raise, right, Remark', 'Negative');
  await moreOf(page, 'Straight leg raise');

  await typeFrom(page, 'Erector spinae, left, guarding', ['3', '3', '2', '2']);
  await page.keyboard.type('22');
  await page.getByRole('checkbox', { name: 'Quadratus lumborum, left, trigger point' }).click();
  await moreOf(page, 'Erector spinae');
  await answer(
    page,
    'Erector spinae, left, Effect on function',
    'Present, abnormal gait or contour',
  );
  await moreOf(page, 'Erector spinae');
  await answer(page, 'Level of the muscle to add', 'at L4-L5');
  await add(page, 'Lumbar: add a muscle', 'Lumbar multifidus');
  await page.getByRole('textbox', { name: /multifidus.*L4-L5.*left, tenderness$/ }).fill('2');

  await openPart(page, 'Observation');
  await answer(page, 'Antalgic list, To', 'Right');
  await answer(page, 'Antalgic list, Grade', 'Mild');
  await answer(page, 'Lumbar lordosis, Finding', 'Reduced');
  await answer(page, 'Lumbar lordosis, Grade', 'Moderate');
  await answer(page, 'Gait, Finding', 'Slow and guarded');
  await answer(page, 'Balance, Finding', 'No concern');
  await add(page, 'Add an observation', 'Sit to stand');
  await answer(page, 'Sit to stand, Finding', 'With hands');
  await answer(page, 'Sit to stand, Answer', 'Slow');
  await openPart(page, 'Palpation');
  await answer(
    page,
    'Palpation in words',
    'Central PA L4 hypomobile, local pain; L5 hypomobile, familiar pain.',
  );
  await openPart(page, 'Neurological');
  await answer(page, 'Neurological examination, Finding', 'Not indicated');
  await answer(page, 'Neurological examination, Answer', 'No symptoms below the buttock');
}

export async function treatFirst(page: Page): Promise<void> {
  await openSection(page, 'Treatment today');
  await addItem(page, 'Add a treatment', 'Manual therapy', {
    technique: 'soft tissue massage',
    muscle: 'Erector spinae',
    side: 'Left',
    minutes: '8',
  });
  await addItem(page, 'Add a treatment', 'Manual therapy', {
    technique: 'central PA',
    level: 'L4',
    side: 'Central',
    grade: 'II',
    sets: '3',
    seconds: '60',
    'more: adverse response': 'None',
  });
  await openSection(page, 'Examination');
  await expect(
    page.getByRole('combobox', { name: 'Re-tested after' }).getByRole('option', { selected: true }),
  ).toHaveText(/central PA L4/i);
  await typeFrom(page, 'Lumbar flexion, active, after, degrees', ['38', '5', '14', '4']);
}

export async function planFirst(page: Page): Promise<void> {
  await openSection(page, 'Plan');
  const plan = (type: string, dose: Record<string, string>) =>
    addItem(page, 'Add to the plan', type, dose);
  await plan('Heat', {
    type: 'heat pack',
    minutes: '15',
    'times a day': '3',
    'skin sensation': 'Checked, normal',
    'contraindication check': 'Checked, none found',
  });
  await plan('Relative rest', { activities: 'No lifting over 5 kg', days: '5' });
  await plan('Exercise', { name: 'Walking', minutes: '10', 'times a day': '3' });
  await plan('Exercise', { name: 'Pelvic tilt', sets: '2', repetitions: '10', 'times a day': '3' });
  await plan('Exercise', {
    name: 'Knees side to side',
    sets: '2',
    repetitions: '10',
    'times a day': '3',
  });
  await plan('Pillow or roll', { type: 'lumbar roll', 'more: when worn': 'In the car seat' });
  await plan('Medication advice', {
    'medicine or class': 'Short-term pain relief',
    advice: 'Ask the pharmacist',
  });
  await plan('Education', { 'topics: add': 'Stay active, usual course' });
  await plan('Safety-net', {
    'given how': 'Written',
    'more: topics: add': 'Cauda equina safety-net',
  });
  await plan('Goal', {
    goal: 'Sit at the bench 60 min',
    target: '8',
    'more: measure': 'PSFS',
    'more: baseline': '4',
    'more: weeks': '3',
  });
  await box(page, 'Plan in words').fill(
    'I have not requested imaging because there is no red flag and it is 3 days old. Re-test next time: flexion, quadratus lumborum left, sitting.',
  );
}

export async function tellSecondStory(page: Page): Promise<void> {
  await openSection(page, 'Story');
  await answer(page, 'Consent to examination', 'Verbal');
  await answer(page, 'Consent to treatment', 'Verbal');
  await answer(page, 'Since last visit', 'No new symptoms; light duties continue');
  await answer(page, 'Exercises and advice followed', 'Exercises done daily');
  await answer(page, 'Adverse response to treatment, Presence', 'Denied');
  await page
    .getByRole('radiogroup', { name: 'Pain now' })
    .getByRole('radio', { name: '3', exact: true })
    .click();
  await page
    .getByRole('radiogroup', { name: 'Pain, worst in 24 hours' })
    .getByRole('radio', { name: '5', exact: true })
    .click();
  for (const [name, before, now] of [
    ['Sitting at the bench', '4', '6'],
    ['Putting on socks', '3', '6'],
    ['Lifting timber', '1', '3'],
  ] as const) {
    await page.getByRole('button', { name: `Ask again: ${name} (last ${before})` }).click();
    await page
      .getByRole('radiogroup', { name: `${name}, 0 unable to 10 as before` })
      .getByRole('radio', { name: now, exact: true })
      .click();
  }
}

export async function examineAgain(page: Page): Promise<void> {
  await openSection(page, 'Examination');
  const setup = page.getByText('as last visit', { exact: true });
  await expect(setup).toBeVisible();
  await typeFrom(page, 'Lumbar flexion, active, before, degrees', ['45', '3', '16', '2']);
  await box(page, 'Lumbar side flexion, active, left, before, degrees').fill('20');
  await box(page, 'Lumbar side flexion, active, right, before, degrees').fill('21');
  await box(page, 'Fingertip to floor, before, centimetres').fill('18');
  await typeFrom(page, 'Erector spinae, left, guarding', ['1', '1', '0', '0']);
}

export async function treatAgain(page: Page): Promise<void> {
  await openSection(page, 'Treatment today');
  await page.getByRole('button', { name: /^Same as last visit: central PA L4/i }).click();
  await doseItem(page, 'Manual therapy', {
    level: 'L5',
    grade: 'III',
    'more: consent': 'Verbal consent',
  });
  await openSection(page, 'Examination');
  await box(page, 'Lumbar flexion, active, after, degrees').fill('52');
}

export async function planAgain(page: Page): Promise<void> {
  await openSection(page, 'Plan');
  const again = (words: RegExp) => page.getByRole('button', { name: words }).click();
  await again(/^Same as last visit: lumbar roll/i);
  await doseItem(page, 'Pillow or roll', { 'more: status': 'Stopped' });
  await addItem(page, 'Add to the plan', 'Exercise', {
    name: 'Bird dog',
    sets: '2',
    repetitions: '8',
    'times a day': '1',
  });
  await again(/^Same as last visit: heat pack/i);
  await doseItem(page, 'Heat', {
    'skin sensation': 'Checked, normal',
    'contraindication check': 'Checked, none found',
    'more: status': 'As needed',
  });
  await addItem(page, 'Add to the plan', 'Review', { weeks: '1' });
  await isSaved(page);
}
