import { describe, expect, test } from 'vitest';
import type { Finding } from '../findings/finding';
import { RED_FLAGS } from '../vocabulary/red-flags';
import { CONTRADICTIONS } from './chart-contradictions';
import { signCheck } from './sign-check';
import { found, itemOf, noteOf } from './testing/paper-charts';

const denied = (flag: string) =>
  found(`red-flag.${flag}`, { status: 'absent', askedOn: '2026-10-12' });
const shown = (flag: string, ...chart: Finding[]) => {
  const { missing, unusual } = signCheck(noteOf([denied(flag), ...chart]));
  return [...missing, ...unusual].some(({ id }) => id === `${flag}.contradiction`);
};
const present = { presence: 'present' };
const at = (site: string, side: Finding['side'] = 'midline') => ({ at: `site:${site}`, side });
const mark = (markType: string, ...sites: string[]) =>
  found('body-chart.mark', { markType, sites }, { at: `item:${itemOf(1)}` });

describe('an absent red flag that the chart records as present', () => {
  test.each<[string, Finding[]]>([
    ['saddle-numbness', [found('symptom.numbness', present, at('saddle-perineum'))]],
    ['thoracic-or-cervical-pain', [found('symptom.pain', present, at('neck-posterior'))]],
    [
      'thoracic-or-cervical-pain',
      [mark('pain', 'left:lumbar-paraspinal', 'midline:thoracic-midline')],
    ],
    ['thoracic-or-cervical-pain', [found('pain.nprs.current', { score: 4 }, at('neck-posterior'))]],
    [
      'bilateral-radicular-pain',
      [
        found('symptom.leg-pain', present, { side: 'left' }),
        found('symptom.leg-pain', present, { side: 'right' }),
      ],
    ],
    ['bilateral-radicular-pain', [mark('pain', 'left:leg-lateral', 'right:leg-posterior')]],
    [
      'bilateral-leg-weakness-or-numbness',
      [
        mark('numbness', 'left:foot-dorsum'),
        found('symptom.weakness', present, at('leg-anterior', 'right')),
      ],
    ],
    [
      'bilateral-leg-weakness-or-numbness',
      [
        found('power.toe-extension', { power: '4' }, { side: 'left' }),
        found('power.ankle-dorsiflexion', { power: '3' }, { side: 'right' }),
      ],
    ],
    ['saddle-numbness', [found('ces.saddle-sensation', { choice: 'altered' })]],
    ['saddle-numbness', [found('sensation.light-touch', { sensation: 1 }, at('saddle-perineum'))]],
    ['urinary-incontinence', [found('ces.continence', { choice: 'altered' })]],
    ['loss-of-bladder-filling-sensation', [found('ces.flow-sensation', { choice: 'absent' })]],
    ['bowel-incontinence', [found('ces.bowel', { choice: 'altered' })]],
    ['loss-of-rectal-sensation-or-tone', [found('ces.rectal-sensation', { choice: 'absent' })]],
    ['sexual-dysfunction-new', [found('ces.sexual-function', { choice: 'altered' })]],
    ['worse-on-straining', [found('aggravating.straining', present)]],
    ['gait-unsteadiness', [found('symptom.unsteadiness', present)]],
    ['gait-unsteadiness', [found('observation.tandem-gait', { choice: 'unsteady' })]],
    ['gait-unsteadiness', [found('history.falls', { count: 1 })]],
    ['ataxia', [found('observation.gait', { choice: 'ataxic' })]],
    ['bilateral-hand-paraesthesia', [mark('paraesthesia', 'left:hand-palm', 'right:hand-palm')]],
    ['leg-stiffness-or-weakness', [mark('weakness', 'left:leg-anterior')]],
    ['lhermitte', [found('umn.lhermitte', { result: 'positive' })]],
    ['hoffmann', [found('umn.hoffmann', { result: 'positive' }, { side: 'left' })]],
    ['babinski', [found('umn.babinski', { response: 'extensor' }, { side: 'left' })]],
    ['clonus', [found('umn.clonus-ankle', { beats: 3 }, { side: 'left' })]],
    [
      'inverted-supinator',
      [found('umn.inverted-supinator', { result: 'positive' }, { side: 'left' })],
    ],
    ['dizziness', [found('symptom.dizziness', present)]],
    ['nausea', [found('symptom.nausea', present)]],
    ['facial-numbness', [mark('numbness', 'left:face-jaw')]],
    ['facial-paraesthesia', [mark('paraesthesia', 'left:face-jaw')]],
    [
      'unfamiliar-neck-pain-or-headache',
      [found('history.headache-features', { choices: ['unfamiliar'] })],
    ],
    ['worsening-headache', [found('history.headache-features', { choice: 'worsening' })]],
    ['visual-symptoms', [found('symptom.visual-disturbance', present)]],
    ['wakes-second-half-of-night', [found('history.night-second-half', present)]],
  ])('%s is shown: %#', (flag, chart) => {
    expect(shown(flag, ...chart)).toBe(true);
    expect(shown(flag)).toBe(false);
    const kept = chart.map((each) => ({ ...each, attributes: {} }));
    expect(shown(flag, ...kept)).toBe(false);
  });

  test.each<[string, Finding[]]>([
    [
      'thoracic-or-cervical-pain',
      [found('symptom.pain', { presence: 'denied' }, at('neck-posterior'))],
    ],
    ['thoracic-or-cervical-pain', [found('symptom.stiffness', present, at('neck-posterior'))]],
    ['thoracic-or-cervical-pain', [found('symptom.pain', present, at('lumbar-midline'))]],
    ['thoracic-or-cervical-pain', [found('pain.nprs.current', { score: 0 }, at('neck-posterior'))]],
    ['bilateral-radicular-pain', [found('symptom.leg-pain', present, { side: 'left' })]],
    ['bilateral-radicular-pain', [mark('pain', 'left:knee-anterior', 'right:knee-anterior')]],
    [
      'bilateral-leg-weakness-or-numbness',
      [
        found('power.toe-extension', { power: '4', isPainLimited: true }, { side: 'left' }),
        found('power.toe-extension', { power: '4' }, { side: 'right' }),
      ],
    ],
    ['gait-unsteadiness', [found('history.falls', { count: 0 })]],
    ['dizziness', [found('symptom.giddiness', present)]],
    ['clonus', [found('umn.clonus-ankle', { beats: 0 }, { side: 'left' })]],
  ])('%s is not shown where it may be something else: %#', (flag, chart) => {
    expect(shown(flag, ...chart)).toBe(false);
  });

  test('one of the cauda equina is decided before signing, or explained in its remark', () => {
    const altered = found('ces.continence', { choice: 'altered' });
    const answer = denied('urinary-incontinence');
    const check = (flag: Finding) => signCheck(noteOf([flag, altered]));
    const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
    expect(ids(check(answer).missing)).toContain('urinary-incontinence.contradiction');
    const explained = {
      ...answer,
      attributes: { ...answer.attributes, remark: 'Stress incontinence since 2009' },
    };
    expect(ids(check(explained).missing)).not.toContain('urinary-incontinence.contradiction');
    expect(ids(check(explained).unusual)).toContain('urinary-incontinence.contradiction');
    const pain = found('symptom.pain', present, at('neck-posterior'));
    const other = signCheck(noteOf([denied('thoracic-or-cervical-pain'), pain]));
    expect(ids(other.unusual)).toContain('thoracic-or-cervical-pain.contradiction');
  });

  test('nothing is said of a flag that is present, or of one that nobody asked', () => {
    const pain = found('symptom.pain', present, at('neck-posterior'));
    for (const status of ['present', 'unknown', 'not_asked']) {
      const flag = found('red-flag.thoracic-or-cervical-pain', { status });
      const ids = signCheck(noteOf([flag, pain])).unusual.map(({ id }) => id);
      expect(ids).not.toContain('thoracic-or-cervical-pain.contradiction');
    }
  });

  test('every one is a red flag of the vocabulary, and says where it comes from', () => {
    for (const [flag, { source }] of Object.entries(CONTRADICTIONS)) {
      expect(RED_FLAGS.has(flag), flag).toBe(true);
      expect(source).toMatch(/^\d/);
    }
  });
});
