import { describe, expect, test } from 'vitest';
import type { AttributeValue } from '../findings/attribute';
import type { Finding } from '../findings/finding';
import type { Side } from '../findings/finding-key';
import { signCheck } from './sign-check';
import { isExamined } from './sign-item';
import { neurologicalReasons } from './sign-neurological';
import { CHART_1_VISIT_1, flagsAbsent, found, itemOf, noteOf } from './testing/paper-charts';

const at = (place: string, side: Side = 'left') => ({ at: place, side });
const numb = (site: string, side: Side = 'left') =>
  found('symptom.numbness', { presence: 'present' }, at(`site:${site}`, side));
const CARRIED = { carriedFromNote: itemOf(900), carriedFromOn: '2026-10-01' };

const touch = (root: string, more: Record<string, AttributeValue> = { sensation: 2 }) =>
  found('sensation.light-touch', more, at(`root:${root}`));
const power = (code: string, more: Record<string, AttributeValue> = { power: '5' }) =>
  found(`power.${code}`, more, { side: 'left' });
const reflex = (code: string, more: Record<string, AttributeValue> = { reflex: 2 }) =>
  found(`reflex.${code}`, more, { side: 'left' });

const LEGS = [touch('L5'), power('toe-extension'), reflex('ankle')];
const ARMS = [touch('C6'), power('wrist-extension'), reflex('biceps')];

/** Chart 1 with its neurological status taken out, and what a test says instead. */
function check(...findings: Finding[]) {
  const kept = CHART_1_VISIT_1.filter(({ code }) => !/^(neuro\.|symptom\.numb)/.test(code));
  return signCheck(noteOf([...kept, ...findings]));
}
const missing = (...findings: Finding[]) => check(...findings).missing.map(({ id }) => id);
const words = (...findings: Finding[]) =>
  check(...findings).missing.find(({ id }) => id === 'neuro.status')?.words;

describe('a red flag of numbness or weakness', () => {
  test.each([
    ['bilateral-leg-weakness-or-numbness', 'of the legs'],
    ['bilateral-hand-paraesthesia', 'of the arms'],
    ['facial-numbness', 'cranial nerves'],
  ])('%s asks for the same as the symptom', (code, asked) => {
    const flag = found(`red-flag.${code}`, { status: 'present', course: 'longstanding_unchanged' });
    expect(words(flag)).toContain(asked);
    expect(words({ ...flag, attributes: { status: 'absent' } })).toBeUndefined();
  });

  test('is answered once something of that limb is examined', () => {
    const flag = found('red-flag.bilateral-leg-weakness-or-numbness', {
      status: 'present',
      course: 'longstanding_unchanged',
    });
    expect(words(flag, reflex('ankle'))).toBeUndefined();
    expect(words(flag, ...ARMS)).toContain('of the legs');
  });
});

describe('a symptom in a limb', () => {
  test('asks for dermatome, myotome and reflex of that pair of limbs', () => {
    expect(missing(numb('foot-dorsum'))).toEqual(['neuro.status']);
    expect(words(numb('foot-dorsum'))).toContain(
      'numbness, top of the foot left (dermatomes, myotomes and reflexes of the legs)',
    );
    expect(missing(numb('foot-dorsum'), ...LEGS)).toEqual([]);
    expect(missing(numb('foot-dorsum'), ...ARMS)).toEqual(['neuro.status']);
    expect(words(numb('digit-1'), ...LEGS)).toContain('of the arms');
  });

  test.each([
    ['dermatomes', [power('toe-extension'), reflex('ankle')]],
    ['myotomes', [touch('L5'), reflex('ankle')]],
    ['reflexes', [touch('L5'), power('toe-extension')]],
  ] as const)('names the %s alone where they alone are open', (block, findings) => {
    expect(words(numb('heel'), ...findings)).toContain(`(${block} of the legs)`);
  });

  test('is not answered by sensation of the trunk', () => {
    const [, muscle, jerk] = LEGS as [Finding, Finding, Finding];
    expect(words(numb('heel'), touch('T8'), muscle, jerk)).toContain('(dermatomes of the legs)');
  });

  test('counts a block that was not tested for a reason, never a carried value', () => {
    const [skin, muscle] = LEGS as [Finding, Finding, Finding];
    expect(
      missing(numb('heel'), skin, muscle, reflex('ankle', { notTestedReason: 'time' })),
    ).toEqual([]);
    expect(missing(numb('heel'), skin, muscle, reflex('ankle', { reflex: 2, ...CARRIED }))).toEqual(
      ['neuro.status'],
    );
    expect(missing(numb('heel'), skin, muscle, reflex('ankle', { isAsterisk: true }))).toEqual([
      'neuro.status',
    ]);
    expect(missing(numb('heel'), skin, muscle, reflex('ankle', { isReinforced: true }))).toEqual([
      'neuro.status',
    ]);
  });

  test('is answered by a sentence, or by why it was not done', () => {
    const symptom = numb('heel');
    expect(missing(symptom, found('narrative.neurological', { body: 'Intact.' }))).toEqual([]);
    expect(missing(symptom, found('narrative.neurological', { body: ' ' }))).toEqual([
      'neuro.status',
    ]);
    expect(
      missing(symptom, found('neuro.status', { choice: 'not_tested', notTestedReason: 'pain' })),
    ).toEqual([]);
    expect(missing(symptom, found('neuro.status', { choice: 'not_tested' }))).toEqual([
      'neuro.reason',
    ]);
    expect(missing(symptom, found('neuro.status', { choice: 'examined' }), ...LEGS)).toEqual([]);
  });

  test('is seen on the body chart too', () => {
    const mark = (markType: string) =>
      found('body-chart.mark', { markType, sites: ['right:heel'] }, { at: `item:${itemOf(1)}` });
    expect(missing(mark('paraesthesia'))).toEqual(['neuro.status']);
    expect(words(mark('weakness'))).toContain('weakness, heel right');
    expect(missing(mark('pain'))).toEqual([]);
  });

  test('without a place, either pair of limbs in full answers it', () => {
    const symptom = found('symptom.weakness', { presence: 'present' }, { side: 'right' });
    expect(missing(symptom)).toEqual(['neuro.status']);
    expect(missing(symptom, ...ARMS)).toEqual([]);
    expect(missing(symptom, ...LEGS)).toEqual([]);
    expect(missing(symptom, ...ARMS.slice(0, 2))).toEqual(['neuro.status']);
  });

  test('with a place, the side chosen with it asks for nothing more', () => {
    const side = found('symptom.numbness', { presence: 'present' }, { side: 'left' });
    expect(missing(side, numb('heel'), ...LEGS)).toEqual([]);
  });
});

describe('a symptom elsewhere', () => {
  const arterial = flagsAbsent(['cervical'], '2026-10-12');

  test('face: cranial nerves, one by one or together, and 4.7', () => {
    const face = numb('face-jaw');
    expect(missing(face, ...arterial)).toEqual(['neuro.status']);
    const nerve = found('cranial-nerve.v', { response: 'normal' }, { side: 'left' });
    expect(missing(face, ...arterial, nerve)).toEqual([]);
    const all = found('observation.cranial-nerves', { choice: 'normal' });
    expect(missing(face, ...arterial, all)).toEqual([]);
    expect(missing(face, all)).toEqual(['red-flags.cervical-arterial']);
  });

  test('saddle: the cauda equina questions', () => {
    expect(missing(numb('saddle-perineum', 'midline'))).toEqual(['saddle-numbness.contradiction']);
    const discharge = noteOf([numb('saddle-perineum', 'midline')], { kind: 'discharge' });
    expect(signCheck(discharge).missing.map(({ id }) => id)).toEqual(['red-flags.cauda-equina']);
  });

  test('trunk: upper motor neurone signs', () => {
    const trunk = numb('flank-loin');
    expect(words(trunk)).toContain('(upper motor neurone signs)');
    const plantar = found('umn.babinski', { response: 'flexor' }, { side: 'left' });
    expect(missing(trunk, plantar)).toEqual([]);
    expect(missing(trunk, ...LEGS)).toEqual(['neuro.status']);
  });

  test('each place asks for its own', () => {
    const both = words(numb('heel'), numb('flank-loin'), ...LEGS);
    expect(both).not.toContain('legs');
    expect(both).toContain('upper motor neurone signs');
  });
});

describe('an upper motor neurone sign', () => {
  const unusual = (...findings: Finding[]) =>
    check(...findings).unusual.find(({ id }) => id === 'umn-signs');
  const left = { side: 'left' } as const;

  test.each([
    ['umn.babinski', { response: 'extensor' }, true],
    ['umn.babinski', { response: 'equivocal' }, false],
    ['umn.babinski', { response: 'flexor' }, false],
    ['umn.hoffmann', { result: 'positive' }, true],
    ['umn.hoffmann', { result: 'equivocal' }, false],
    ['umn.hoffmann', { result: 'negative' }, false],
    ['umn.clonus-ankle', { beats: 0 }, false],
    ['umn.clonus-ankle', { beats: 1 }, true],
    ['umn.tone-leg', { response: 'increased' }, true],
    ['umn.tone-leg', { response: 'reduced' }, false],
    ['umn.rapid-alternating-movements', { response: 'abnormal' }, true],
    ['umn.grip-release', { count: 8 }, false],
    ['umn.babinski', { response: 'extensor', ...CARRIED }, false],
  ] as const)('%s %o', (code, attributes, isShown) => {
    expect(unusual(found(code, attributes, left)) !== undefined).toBe(isShown);
  });

  test('is named with its answer and source, without a verdict', () => {
    const item = unusual(
      found('umn.babinski', { response: 'extensor' }, { side: 'right' }),
      found('umn.clonus-ankle', { beats: 3 }, left),
    );
    expect(item?.words).toBe(
      'Upper motor neurone sign recorded: Plantar response (Babinski), right: extensor; Ankle clonus, beats, left: 3 beats. Vocabulary 5.2 refers it to the myelopathy questions (4.6). Your decision',
    );
    expect(item?.source).toContain('Cook');
  });
});

test('what the hands tested is an examination, which asks for consent', () => {
  for (const finding of [
    touch('L5'),
    found('test.spurling-a', { result: 'negative' }, { side: 'left' }),
    found('palpation.pa-central', { mobility: 'normal' }, { at: 'vertebra:L4' }),
  ])
    expect(isExamined([finding]), finding.code).toBe(true);
  expect(isExamined([touch('L5', { sensation: 2, ...CARRIED })])).toBe(false);
});

test('the chart says why the part stands open, until it is answered', () => {
  const [reason] = neurologicalReasons([numb('heel')]);
  expect(reason).toMatchObject({
    words: 'Numbness, heel left recorded: dermatomes, myotomes and reflexes of the legs.',
    isOpen: true,
  });
  expect(neurologicalReasons([numb('heel'), ...LEGS])[0]?.isOpen).toBe(false);
  expect(neurologicalReasons([found('symptom.numbness', { presence: 'denied' })])).toEqual([]);
});
