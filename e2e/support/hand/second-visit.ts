import type { Page } from 'playwright/test';
import { box } from '../charting';
import { expect } from '../consult';
import type { Hand } from './hand';
import { button, denyRedFlags, goTo, list, radio, type Say } from './places';

/** Paper chart 1, visit 2, by keys and pointer alone. */
export async function chartSecondVisit(page: Page, hand: Hand, say: Say): Promise<void> {
  await tellWhatChanged(page, hand);
  say('story');
  await denyRedFlags(page, hand);
  say('red flags');
  await examineAgain(page, hand);
  say('examination');
  await hand.click(goTo(page, 'Impression'));
  await hand.write(
    box(page, 'Impression (clinician’s)'),
    'Acute non-specific low back pain with paravertebral guarding, second visit.',
  );
  say('impression');
  await treatAgain(page, hand);
  say('treatment');
  await planAgain(page, hand);
  say('plan');
}

async function tellWhatChanged(page: Page, hand: Hand): Promise<void> {
  await hand.write(box(page, 'Since last visit'), 'No new symptoms; light duties continue');
  await hand.write(box(page, 'Exercises and advice followed'), 'Exercises done daily');
  await hand.answer('Adverse response to treatment, Presence', 'Denied');
  await hand.answer('Change in medicines, Presence', 'Denied');
  await hand.answer('Change in work, Presence', 'Denied');
  await hand.answer('Consent to examination', 'Verbal');
  await hand.answer('Consent to treatment', 'Verbal');
  await hand.answer('Pain now', '3');
  await hand.answer('Pain, worst in 24 hours', '5');
  await hand.click(page.getByText(/^Work and life/));
  await hand.answer('Work capacity, Answer', 'Light duties');
  await hand.click(button(page, 'Ask all 3 again'));
  await hand.type('663');
  await expect(radio(page, 'Lifting timber, 0 unable to 10 as before', '3')).toBeChecked();
}

async function examineAgain(page: Page, hand: Hand): Promise<void> {
  await hand.click(goTo(page, 'Examination'));
  await expect(box(page, 'Lumbar flexion, active, before, degrees')).toBeFocused();
  await hand.type('453162');
  // Side flexion has no pain today: Enter passes over it.
  await hand.type('20');
  await hand.press('Enter');
  await hand.type('21');
  await hand.write(box(page, 'Fingertip to floor, before, centimetres'), '18');
  await hand.click(box(page, 'Erector spinae, left, guarding'));
  await hand.type('1100');
  await hand.click(button(page, /^Carry Quadratus lumborum, left .* from the last visit$/));
  await expect(box(page, 'Quadratus lumborum, left, guarding, carried, not re-tested')).toHaveValue(
    '2',
  );
}

async function treatAgain(page: Page, hand: Hand): Promise<void> {
  await hand.click(goTo(page, 'Treatment today'));
  await hand.click(button(page, /^Same as last visit: Central PA L4/));
  await hand.click(box(page, 'Manual therapy, level'));
  await hand.press('End');
  await hand.press('Backspace');
  await hand.press('5');
  await hand.answer('Manual therapy, grade', 'III');
  await hand.click(button(page, 'Manual therapy, adverse response: none'));
  await hand.click(button(page, 'More'));
  await hand.answer('Manual therapy, consent', 'Verbal consent');
  await hand.click(page.getByRole('link', { name: 'Re-test the range of motion' }));
  await expect(box(page, 'Lumbar flexion, active, after, degrees')).toBeFocused();
  await hand.type('52');
}

async function planAgain(page: Page, hand: Hand): Promise<void> {
  await hand.click(goTo(page, 'Plan'));
  await hand.click(button(page, /^Same as last visit: Lumbar roll/));
  await hand.click(button(page, 'More'));
  await hand.answer('Pillow or roll, status', 'Stopped');
  await hand.find(list(page, 'Add to the plan'), 'exe');
  await hand.type('Bird dog');
  for (const [field, value] of [
    ['sets', '2'],
    ['repetitions', '8'],
    ['times a day', '1'],
  ] as const)
    await hand.write(box(page, `Exercise, ${field}`), value);
  await hand.click(button(page, /^Same as last visit: Heat pack/));
  await hand.answer('Heat, skin sensation', 'Checked, normal');
  await hand.answer('Heat, contraindication check', 'Checked, none found');
  await hand.click(button(page, 'More'));
  await hand.answer('Heat, status', 'As needed');
  await hand.find(list(page, 'Add to the plan'), 'rev');
  await hand.write(box(page, 'Review, weeks'), '1');
}
