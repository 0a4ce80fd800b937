import { describe, expect, test } from 'vitest';
import type { Finding } from '../findings/finding';
import { found, itemOf } from '../notes/testing/paper-charts';
import { emergencyItems, emergencyState } from './emergency';
import { refusedItems } from './refused-items';

const NUMB = found('red-flag.saddle-numbness', { status: 'present', course: 'new' });
const WHOLE = {
  identifiedTime: '10:30',
  toldWhom: 'Mr Oduya-Placeholder, orthopaedic registrar',
  toldHow: 'telephone',
  toldTime: '10:42',
  safetyNet: 'Go now, worse on the way: ambulance',
  transport: 'driven',
} as const;
const action = (attributes: Finding['attributes']) => found('emergency.action', attributes);

describe('an emergency answer', () => {
  test.each([
    ['saddle-numbness', { status: 'present', course: 'new' }, 1],
    ['saddle-numbness', { status: 'present', course: 'worsening' }, 1],
    ['saddle-numbness', { status: 'present' }, 1],
    ['saddle-numbness', { status: 'present', course: 'longstanding_unchanged' }, 0],
    ['saddle-numbness', { status: 'absent' }, 0],
    ['saddle-numbness', { status: 'unknown' }, 0],
    ['saddle-numbness', { status: 'not_asked' }, 0],
    ['osteoporosis', { status: 'present', course: 'new' }, 0],
    ['hypertension', { status: 'present', course: 'new' }, 0],
    ['dizziness', { status: 'present', course: 'new' }, 1],
  ])('%s %o', (code, attributes, count) => {
    expect(emergencyItems([found(`red-flag.${code}`, attributes)])).toHaveLength(count);
  });
});

describe('what is recorded of it', () => {
  const stateOf = (attributes: Finding['attributes']) => emergencyState([NUMB, action(attributes)]);

  test('none without an answer, open without an action', () => {
    expect(emergencyState([action(WHOLE)]).is).toBe('none');
    const open = emergencyState([NUMB]);
    expect(open.is === 'open' && open.missing.map(({ attribute }) => attribute)).toEqual(
      Object.keys(WHOLE),
    );
  });

  test.each(Object.keys(WHOLE))('open without %s, or with a blank one', (name) => {
    const rest = Object.fromEntries(Object.entries(WHOLE).filter(([key]) => key !== name));
    for (const attributes of [rest, { ...rest, [name]: ' ' }]) {
      const state = stateOf(attributes);
      expect(state.is === 'open' && state.missing.map(({ attribute }) => attribute)).toEqual([
        name,
      ]);
    }
  });

  test('recorded when whole; declined and advised of the risk stands for the transport', () => {
    expect(stateOf(WHOLE).is).toBe('recorded');
    const { transport: _, ...rest } = WHOLE;
    expect(stateOf({ ...rest, patientDecision: 'declined_advised' }).is).toBe('recorded');
    expect(stateOf({ ...rest, patientDecision: 'agreed' }).is).toBe('open');
    expect(stateOf({ patientDecision: 'declined_advised' }).is).toBe('open');
  });

  test('overridden by a typed reason alone', () => {
    expect(stateOf({ overrideReason: 'Known since 2011' }).is).toBe('overridden');
    expect(stateOf({ overrideReason: '  ' }).is).toBe('open');
  });
});

describe('what is refused', () => {
  const AT = { at: `item:${itemOf(50)}` };
  const isRefused = (
    code: string,
    attributes: Finding['attributes'],
    ...more: Finding[]
  ): boolean => refusedItems([found(code, attributes, AT), ...more]).length === 1;
  const override = action({ overrideReason: 'Known since 2011' });

  test.each([
    ['treatment.manual-therapy', { technique: 'soft_tissue' }, true],
    ['plan.manual-therapy', { technique: 'pa_central', grade: 'I' }, true],
    ['treatment.traction', { technique: 'mechanical' }, true],
    ['treatment.dry-needling', { technique: 'acupuncture' }, true],
    ['treatment.taping', { technique: 'unloading' }, true],
    ['treatment.electrotherapy', { product: 'tens' }, true],
    ['plan.exercise', { name: 'Walk' }, true],
    ['plan.education', { topics: ['stay_active'] }, false],
    ['plan.safety-net', { triggers: 'worse' }, false],
    ['plan.referral', { name: 'ED' }, false],
    ['plan.heat', { minutes: 15 }, false],
  ] as const)('%s %o: %s', (code, attributes, expected) => {
    expect(isRefused(code, attributes, NUMB)).toBe(expected);
    expect(isRefused(code, attributes, NUMB, action(WHOLE)), 'recorded').toBe(expected);
    expect(isRefused(code, attributes, NUMB, override), 'overridden').toBe(false);
    expect(isRefused(code, attributes), 'no emergency').toBe(false);
  });

  test.each([
    [{ grade: 'I' }, false],
    [{ grade: 'III' }, false],
    [{ grade: 'IV' }, true],
    [{ grade: 'V' }, true],
    [{ technique: 'thrust' }, true],
  ])('an override leaves manual therapy %o refused: %s', (attributes, expected) => {
    expect(isRefused('treatment.manual-therapy', attributes, NUMB, override)).toBe(expected);
  });

  test('what was stopped, or only considered, is recorded truthfully', () => {
    const given = { technique: 'soft_tissue', status: 'stopped' };
    expect(isRefused('treatment.manual-therapy', given, NUMB)).toBe(false);
    expect(isRefused('plan.exercise', { name: 'Walk', status: 'not_given' }, NUMB)).toBe(false);
  });

  test('the reason names the answer', () => {
    const [refused] = refusedItems([found('plan.exercise', { name: 'Walk' }, AT), NUMB]);
    expect(refused?.words).toContain(
      'Refused while an emergency answer is present: saddle numbness, new (under 14 days).',
    );
  });
});
