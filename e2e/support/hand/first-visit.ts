import type { Page } from 'playwright/test';
import { box } from '../charting';
import { expect } from '../consult';
import type { Hand } from './hand';
import { button, denyRedFlags, goTo, list, radio, type Say } from './places';

/** Paper chart 1, visit 1, by keys and pointer alone. */
export async function chartFirstVisit(page: Page, hand: Hand, say: Say): Promise<void> {
  await tellStory(page, hand);
  say('story');
  await denyRedFlags(page, hand);
  say('red flags');
  await examine(page, hand);
  say('examination');
  await conclude(page, hand);
  say('impression');
  await treat(page, hand);
  say('treatment');
  await plan(page, hand);
  say('plan');
}

async function tellStory(page: Page, hand: Hand): Promise<void> {
  await hand.answer('Consent to examination', 'Verbal');
  await hand.answer('Consent to treatment', 'Verbal');
  await hand.answer('Chaperone', 'Not wanted');

  const symptom = (name: string) => page.getByRole('group', { name, exact: true });
  await hand.click(symptom('Pain').getByRole('button', { name: 'Central' }));
  await hand.click(symptom('Leg pain').getByRole('button', { name: 'Denied' }));
  await hand.click(symptom('Numbness').getByRole('button', { name: 'Denied' }));
  await hand.click(symptom('Pins and needles').getByRole('button', { name: 'Denied' }));
  await hand.pick(list(page, 'Pain, central: add a place'), 'low back');
  for (const quality of ['Aching', 'Tight', 'Sharp'])
    await hand.pick(list(page, 'Pain, central, quality: add'), quality);
  await hand.write(box(page, 'Pain, central, remark'), 'Left more than right; sharp on movement');

  await hand.answer('Pain now', '6');
  await hand.answer('Pain, best in 24 hours', '3');
  await hand.answer('Pain, worst in 24 hours', '8');

  const worse = page.getByRole('group', { name: 'Worse with, choose' });
  for (const name of ['Sitting', 'Rising from sitting', 'Bending'])
    await hand.click(worse.getByRole('button', { name, exact: true }));
  await hand.write(box(page, 'Worse with sitting, minutes to onset'), '20');
  await hand.click(star(page, 'worse with sitting'));
  const eased = page.getByRole('group', { name: 'Eased by, choose' });
  for (const name of ['Walking', 'Heat'])
    await hand.click(eased.getByRole('button', { name, exact: true }));

  for (const [name, score] of [
    ['Sitting at the bench', '4'],
    ['Putting on socks', '3'],
    ['Lifting timber', '1'],
  ] as const) {
    await hand.click(button(page, 'Add an activity'));
    await hand.type(name);
    await hand.press('Tab');
    await hand.type(score);
  }
  await expect(radio(page, 'Lifting timber, 0 unable to 10 as before', '1')).toBeChecked();

  await hand.answer('Onset', 'Sudden');
  await hand.write(box(page, 'Onset date, Since'), '9/10/2026');
  for (const mechanism of ['Lifting', 'Twisting', 'At work'])
    await hand.pick(list(page, 'Mechanism, Answers: add'), mechanism);
  await hand.write(
    box(page, 'Mechanism, Answer'),
    'Lifting and twisting with a sheet of plywood at work',
  );
  await hand.write(box(page, 'Previous episodes, Number'), '2');
  await hand.press('Tab');
  await hand.type('Two minor episodes in 10 years, settled by themselves');
  await hand.answer('Morning stiffness, Presence', 'Present');
  await hand.write(box(page, 'Morning stiffness, Minutes'), '40');
  await hand.answer('Night waking', 'On turning');
  await hand.answer('Irritability, Answer', 'Moderate');
  await hand.answer('Severity', 'Moderate');
  await hand.click(page.getByText(/^Background/));
  await hand.answer('Pregnancy', 'Not pregnant');
  await hand.click(page.getByText(/^Medicines/));
  await hand.answer('Regular medicines, Presence', 'Denied');
  await hand.click(page.getByText(/^Work and life/));
  await hand.write(box(page, 'Work'), 'Cabinet maker');
  await hand.answer('Work capacity, Answer', 'Light duties');
  await hand.write(box(page, 'Claim'), 'Work injury, claim lodged, number to follow');
  await hand.write(box(page, 'Expectations'), 'Expects to be able to work');
  await hand.write(box(page, 'Concerns'), 'Worried about the claim');
}

async function examine(page: Page, hand: Hand): Promise<void> {
  const part = (name: string) =>
    page.getByRole('region', { name }).getByRole('button', { name }).first();
  const more = (row: string) => hand.click(button(page, `More of ${row}`));
  await hand.click(goTo(page, 'Examination'));
  await hand.pick(list(page, 'Lumbar range of motion, position'), 'Standing');
  await hand.pick(list(page, 'Lumbar range of motion, method'), 'Dual inclinometer');
  await expect(page.getByText('Active, standing, dual inclinometer')).toBeVisible();
  // Each full number goes on to the pain, from there to the next reading; g is the limit of the cell.
  await hand.click(box(page, 'Lumbar flexion, active, before, degrees'));
  await hand.type('g*25710612418');
  await hand.press('5');

  await more('Flexion');
  await hand.answer('Lumbar flexion, active, Pain pattern', 'End range');
  await more('Side flexion');
  await hand.write(box(page, 'Lumbar side flexion, active, right, Remark'), 'Pulls left');
  await more('Rotation');
  for (const side of ['left', 'right']) {
    await hand.answer(`Lumbar rotation, active, ${side}, Movement loss`, 'Minimal');
    await hand.answer(`Lumbar rotation, active, ${side}, Pain pattern`, 'No pain');
    await hand.answer(`Lumbar rotation, active, ${side}, Method`, 'Movement loss (ordinal)');
  }
  await hand.find(list(page, 'Lumbar: add a movement'), 'fing');
  await hand.type('38');

  // Muscles by their grid, each number going on to the next cell; t is the trigger point of a side.
  await hand.click(box(page, 'Erector spinae, left, guarding'));
  await hand.type('3322t22');
  // The rest by the line: its letters count.
  await hand.write(box(page, 'Shorthand'), 'slr l70- r75- ; lmf l4-l5 l t2');
  await hand.press('Enter');
  await more('Erector spinae');
  await hand.answer(
    'Erector spinae, left, Effect on function',
    'Present, abnormal gait or contour',
  );
  await hand.click(star(page, 'quadratus lumborum, left'));
  await hand.click(part('Neurodynamics'));
  await more('Straight leg raise');
  await hand.write(box(page, 'Straight leg raise, left, Remark'), 'Back pain only');

  await hand.click(part('Observation'));
  await hand.answer('Antalgic list, To', 'Right');
  await hand.answer('Antalgic list, Grade', 'Mild');
  await hand.answer('Lumbar lordosis, Finding', 'Reduced');
  await hand.answer('Lumbar lordosis, Grade', 'Moderate');
  await hand.answer('Gait, Finding', 'Slow and guarded');
  await hand.answer('Balance, Finding', 'No concern');
  await hand.find(list(page, 'Add an observation'), 'sit to');
  await hand.answer('Sit to stand, Finding', 'With hands');
  await hand.write(box(page, 'Sit to stand, Answer'), 'Slow');

  await hand.click(part('Palpation'));
  const levels = page.getByRole('toolbar', { name: 'Central PA, levels' });
  for (const [level, response] of [
    ['L4', 'Local pain'],
    ['L5', 'Familiar pain'],
  ] as const) {
    await hand.click(levels.getByRole('button', { name: level, exact: true }));
    await hand.answer(`Central PA ${level}, mobility`, 'Hypomobile');
    await hand.answer(`Central PA ${level}, pain`, response);
  }
  await hand.click(part('Neurological'));
  await hand.answer('Neurological examination, Finding', 'Not indicated');
  await hand.write(box(page, 'Neurological examination, Answer'), 'No symptoms below the buttock');
}

const star = (page: Page, name: string) =>
  page.getByRole('button', { name: `Re-test next time: ${name}`, exact: true });

async function conclude(page: Page, hand: Hand): Promise<void> {
  await hand.click(goTo(page, 'Impression'));
  await hand.write(
    box(page, 'Impression (clinician’s)'),
    'Acute non-specific low back pain with paravertebral guarding; irritability moderate, severity moderate.',
  );
}

async function treat(page: Page, hand: Hand): Promise<void> {
  await hand.click(goTo(page, 'Treatment today'));
  const item = async (letters: string) => hand.find(list(page, 'Add a treatment'), letters);
  const said = (name: string, words: string) => hand.answer(`Manual therapy, ${name}`, words);
  await item('man');
  await said('technique', 'soft tissue massage');
  await hand.write(box(page, 'Manual therapy, muscle'), 'Erector spinae');
  await said('side', 'Left');
  await hand.write(box(page, 'Manual therapy, minutes'), '8');
  await item('man');
  await said('technique', 'central PA');
  await hand.write(box(page, 'Manual therapy, level'), 'L4');
  await said('side', 'Central');
  await said('grade', 'II');
  await hand.write(box(page, 'Manual therapy, sets'), '3');
  await hand.write(box(page, 'Manual therapy, seconds'), '60');
  await hand.click(button(page, 'Manual therapy, adverse response: none'));
  await hand.click(page.getByRole('link', { name: 'Re-test the range of motion' }));
  await hand.type('385144');
}

async function plan(page: Page, hand: Hand): Promise<void> {
  await hand.click(goTo(page, 'Plan'));
  const item = async (letters: string) => hand.find(list(page, 'Add to the plan'), letters);
  const typed = (name: string, text: string) => hand.write(box(page, name), text);
  await item('heat');
  await hand.answer('Heat, type', 'heat pack');
  await typed('Heat, minutes', '15');
  await typed('Heat, times a day', '3');
  await hand.answer('Heat, skin sensation', 'Checked, normal');
  await hand.answer('Heat, contraindication check', 'Checked, none found');
  await item('rel');
  await typed('Relative rest, activities', 'No lifting over 5 kg');
  await typed('Relative rest, days', '5');
  for (const [name, dose] of [
    ['Walking', { minutes: '10' }],
    ['Pelvic tilt', { sets: '2', repetitions: '10' }],
    ['Knees side to side', { sets: '2', repetitions: '10' }],
  ] as const) {
    await item('exe');
    await hand.type(name);
    for (const [field, value] of Object.entries({ ...dose, 'times a day': '3' }))
      await typed(`Exercise, ${field}`, value);
  }
  await item('pil');
  await hand.answer('Pillow or roll, type', 'lumbar roll');
  await hand.click(button(page, 'More'));
  await typed('Pillow or roll, when worn', 'In the car seat');
  await item('med');
  await typed('Medication advice, medicine or class', 'Short-term pain relief');
  await hand.answer('Medication advice, advice', 'Ask the pharmacist');
  await item('edu');
  await hand.pick(list(page, 'Education, topics: add'), 'Stay active, usual course');
  await item('saf');
  await hand.answer('Safety-net, given how', 'Written');
  await hand.click(button(page, 'More'));
  await hand.pick(list(page, 'Safety-net, topics: add'), 'Cauda equina safety-net');
  await item('goal');
  await typed('Goal, goal', 'Sit at the bench 60 min');
  await typed('Goal, target', '8');
  await hand.click(button(page, 'More'));
  await typed('Goal, weeks', '3');
  await hand.find(list(page, 'Goal, measured by'), 'sit');
  await item('rev');
  await typed('Review, days', '4');
  await hand.click(button(page, 'Imaging'));
  await hand.type('There is no red flag and it is 3 days old');
}
