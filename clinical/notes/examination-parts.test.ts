import { expect, test } from 'vitest';
import { CODES } from '../findings/codes';
import { EXAMINATION_PART, examinationPart } from './examination-parts';

test('every code of the examination is charted in exactly one part, and no other code is', () => {
  for (const { code, section } of CODES.values()) {
    const part = examinationPart({ code });
    if (section === 'examination') expect(Object.keys(EXAMINATION_PART), code).toContain(part);
    else expect(part, code).toBeNull();
  }
});

test.each([
  ['rom.lumbar.flexion.active', 'range'],
  ['rom.lumbar.straight-leg-raise.passive', 'neurodynamic'],
  ['neuro.status', 'neurological'],
  ['narrative.special-tests', 'tests'],
  ['narrative.neurodynamic', 'neurodynamic'],
  ['unknown.code', null],
])('%s is charted under %s', (code, part) => {
  expect(examinationPart({ code })).toBe(part);
});
