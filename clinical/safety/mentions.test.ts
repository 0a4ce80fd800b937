import { expect, test } from 'vitest';
import { mentioned } from './mentions';

const BONE = ['osteoporosis', 'osteoporotic'];

test.each([
  'Osteoporosis',
  'OSTÉOPOROSIS, on treatment',
  'Osteoporosis (no treatment now)',
  'No treatment for osteoporosis',
  'no falls, osteoporosis since 2019',
  'no falls but osteoporosis',
  'not well controlled osteoporosis',
  'mother and patient: osteoporotic fracture',
  'Osteoporosis: no treatment now',
  'Osteoporosis - no treatment now',
  'Osteoporosis – never treated',
  'osteoporosis never treated',
  'Osteoporosis no fractures',
  'Not taking osteoporosis medication',
  'no osteoporosis treatment',
])('said: %s', (text) => {
  expect(mentioned(text, BONE)).not.toBeNull();
});

test.each([
  'no osteoporosis',
  'No known history of osteoporosis.',
  'denies osteoporosis',
  'never had osteoporosis',
  'without evidence of osteoporosis',
  'no cancer or osteoporosis',
  'osteoporosis: no',
  'osteoporosis - none',
  'no osteoporosis known',
  'no osteoporosis or cancer',
  'osteoporosis denied',
  'osteoporosis excluded 2024',
  'osteoporosisclinic',
  'osteopenia',
  '',
])('not said: %s', (text) => {
  expect(mentioned(text, BONE)).toBeNull();
});

test('phrases match as whole words in a row, marks and hyphens apart', () => {
  expect(mentioned('Anti-inflammatories as needed', ['anti inflammatories'])).not.toBeNull();
  expect(mentioned('Raynaud’s', ['raynaud'])).toBe('raynaud');
  expect(mentioned('inflammatory, anti', ['anti inflammatory'])).toBeNull();
  expect(mentioned('no warfarin; heparin since May', ['warfarin', 'heparin'])).toBe('heparin');
  expect(mentioned('two cancers', ['cancer'])).toBe('cancer');
});
