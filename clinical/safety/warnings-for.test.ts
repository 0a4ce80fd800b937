import { describe, expect, test } from 'vitest';
import { CODES } from '../findings/codes';
import type { Finding } from '../findings/finding';
import type { KnownFact } from '../notes/note-content';
import { found, itemOf } from '../notes/testing/paper-charts';
import { RED_FLAGS } from '../vocabulary/red-flags';
import { SPECIAL_TESTS } from '../vocabulary/special-tests';
import { ITEM_TYPES } from '../vocabulary/plan-items';
import { CONDITIONS, conditionOf, type ConditionCode } from './conditions';
import { mentioned } from './mentions';
import { SAFETY_RULES, type SafetyRule } from './rules';
import { answeredWords, isOpen, listedFor, warningsFor } from './warnings-for';

const AT = { at: `item:${itemOf(50)}` };
const fact = (kind: KnownFact['kind'], name: string, remark: string | null = null): KnownFact => ({
  kind,
  name,
  remark,
});
const item = (code: string, attributes: Finding['attributes']) => found(code, attributes, AT);
const manual = (attributes: Finding['attributes']) => item('treatment.manual-therapy', attributes);

function rulesOf(one: Finding, facts: KnownFact[], ...more: Finding[]): string[] {
  return warningsFor({ findings: [one, ...more], facts }).map(({ ruleId }) => ruleId);
}
function wordsOf(one: Finding, facts: KnownFact[], ...more: Finding[]): string[] {
  return warningsFor({ findings: [one, ...more], facts }).map(({ words }) => words);
}

const APIXABAN = fact('medicine', 'apixaban', 'for a previous clot');
const neck = { level: 'C5' };

describe('paper chart 2: apixaban', () => {
  test('a cervical thrust shows the record, the source, and asks', () => {
    const thrust = manual({ technique: 'thrust', grade: 'V', ...neck });
    expect(warningsFor({ findings: [thrust], facts: [APIXABAN] })).toEqual([
      expect.objectContaining({
        ruleId: 'cervical-thrust',
        at: AT.at,
        words: 'Record: apixaban. IFOMPT 2020 lists this for cervical thrust.',
        severity: 'absolute',
        reason: null,
      }),
    ]);
  });

  test('advice to use an anti-inflammatory does the same; advice to avoid it does not', () => {
    const advice = (substanceClass: string, code: string) =>
      rulesOf(item('plan.medication-advice', { substanceClass, advice: code }), [APIXABAN]);
    expect(advice('over-the-counter anti-inflammatories', 'speak_to_pharmacist')).toEqual([
      'nsaid',
    ]);
    expect(advice('Ibuprofen', 'continue')).toEqual(['nsaid']);
    expect(advice('Ibuprofen', 'avoid_with_condition')).toEqual([]);
    expect(advice('paracetamol', 'speak_to_pharmacist')).toEqual([]);
  });

  test('mobilisation of grade II and soft tissue work say nothing of it', () => {
    expect(rulesOf(manual({ technique: 'soft_tissue', ...neck }), [APIXABAN])).toEqual([]);
    const grade = (one: string) => rulesOf(manual({ grade: one, ...neck }), [APIXABAN]);
    expect([grade('II'), grade('IV'), grade('V')]).toEqual([[], [], ['cervical-thrust']]);
  });
});

describe('paper chart 3: osteoporosis, prednisolone, adhesive tape', () => {
  const facts = [
    fact('condition', 'Osteoporosis'),
    fact('medicine', 'Prednisolone 7.5 mg'),
    fact('allergy', 'adhesive tape'),
  ];
  const percussion = found('red-flag.midline-percussion-tenderness', {
    status: 'present',
    course: 'new',
  });

  test('a PA of the thoracic spine', () => {
    const pa = manual({ technique: 'pa_central', level: 'T8' });
    expect(wordsOf(pa, facts, percussion)).toEqual([
      'Record: Osteoporosis; Prednisolone 7.5 mg; midline percussion tenderness (suspected fracture). Clinical vocabulary 8.5 (after a 2020 review of PA forces, abstract) lists these for PA mobilisation of grades III and IV and forceful soft-tissue work.',
    ]);
  });

  test.each([
    ['I', 'snag', false],
    ['II', 'snag', false],
    ['III', 'snag', true],
    ['IV', 'snag', true],
    ['I', 'pa_unilateral', true],
    ['II', 'met', false],
    ['III', 'met', true],
  ])('grade %s %s', (grade, technique, isListed) => {
    const ids = rulesOf(manual({ grade, technique, level: 'T8' }), facts);
    expect(ids.includes('mobilisation')).toBe(isListed);
  });

  test('tape: the allergy, and skin under steroids', () => {
    expect(wordsOf(item('plan.taping', { technique: 'unloading' }), facts)).toEqual([
      'Record: adhesive tape (allergy); Prednisolone 7.5 mg (broken or fragile skin). Clinical vocabulary 8.5 (standard lists, not opened) lists these for tape, braces and electrodes.',
    ]);
    const notGiven = { technique: 'unloading', status: 'not_given', statusReason: 'allergy' };
    expect(rulesOf(item('plan.taping', notGiven), facts)).toEqual([]);
    expect(rulesOf(item('plan.taping', { status: 'stopped' }), facts)).toEqual([]);
  });

  test('heat is not listed against any of them', () => {
    expect(rulesOf(item('plan.heat', { product: 'hot_pack' }), facts)).toEqual([]);
  });
});

describe('where a record says it', () => {
  const thrust = manual({ technique: 'thrust', ...neck });
  const heard = (...more: Finding[]) => wordsOf(thrust, [], ...more).join(' ');

  test('a red flag counts when present, not when absent, unknown or not asked', () => {
    const flag = (status: string) =>
      rulesOf(thrust, [], found('red-flag.history-of-cancer', { status }));
    expect(flag('present')).toEqual(['cervical-thrust']);
    for (const status of ['absent', 'unknown', 'not_asked']) expect(flag(status)).toEqual([]);
  });

  test('an answer of the history counts unless it denies', () => {
    const asked = (attributes: Finding['attributes']) =>
      heard(found('history.anticoagulant', attributes));
    expect(asked({ presence: 'present', answer: 'edoxaban' })).toContain('anticoagulant, edoxaban');
    expect(asked({ answer: 'edoxaban' })).toContain('edoxaban');
    expect(asked({ presence: 'denied' })).toBe('');
    expect(asked({ presence: 'denied', answer: 'warfarin until 2019' })).toBe('');
    expect(asked({ answer: 'none' })).toBe('');
    const medicines = (answer: string) => heard(found('history.regular-medicines', { answer }));
    expect(medicines('ramipril, warfarin')).toContain('Record: warfarin.');
    expect(medicines('no warfarin')).toBe('');
  });

  test('a fact is quoted by its name, its remark in brackets, and an allergy is no medicine', () => {
    expect(wordsOf(thrust, [fact('condition', 'AF', 'on warfarin')])[0]).toContain('AF (warfarin)');
    expect(rulesOf(thrust, [fact('allergy', 'heparin')])).toEqual([]);
    expect(rulesOf(thrust, [fact('condition', 'No osteoporosis (DXA 2025)')])).toEqual([]);
  });

  test('the clinician’s impression, pregnancy, a positive percussion and declined consent', () => {
    expect(heard(found('narrative.impression', { body: 'Suspected fracture of C2.' }))).toContain(
      'impression, “fracture”',
    );
    expect(heard(found('narrative.impression', { body: 'No fracture.' }))).toBe('');
    for (const [choice, count] of [
      ['pregnant', 1],
      ['possibly', 1],
      ['no', 0],
      ['postpartum', 0],
      ['unknown', 0],
    ] as const) {
      expect(rulesOf(thrust, [], found('history.pregnancy', { choice })), choice).toHaveLength(
        count,
      );
    }
    const percussion = (result: string) =>
      heard(found('test.closed-fist-percussion', { result }, { at: 'vertebra:T8' }));
    expect(percussion('positive')).toContain('closed-fist percussion T8 positive');
    expect(percussion('negative')).toBe('');
    expect(heard(found('consent.treatment', { choice: 'declined' }))).toContain('declined');
    expect(heard(found('consent.treatment', { choice: 'verbal' }))).toBe('');
  });

  test('sensation: absent and altered count for heat, normal does not', () => {
    const heat = item('plan.heat', { product: 'hot_pack' });
    const touch = (sensation: number) =>
      rulesOf(
        heat,
        [],
        found('sensation.light-touch', { sensation }, { side: 'left', at: 'root:L5' }),
      );
    expect([touch(0), touch(1), touch(2)]).toEqual([['heat'], ['heat'], []]);
    const skin = (skinSensation: string) => rulesOf(item('plan.heat', { skinSensation }), []);
    expect([skin('altered'), skin('normal'), skin('not_checked')]).toEqual([['heat'], [], []]);
  });

  test('a needle over the thorax', () => {
    const needle = (muscle: string) => rulesOf(item('treatment.dry-needling', { muscle }), []);
    expect(needle('rhomboids')).toEqual(['needling']);
    expect(needle('gluteus medius')).toEqual([]);
  });
});

test.each([
  [{ level: 'C5' }, 'cervical-thrust'],
  [{ level: 'T8' }, 'thrust'],
  [{ level: 'L4' }, 'thrust'],
  [{ bodySite: 'low back' }, 'thrust'],
  [{ bodySite: 'neck' }, 'cervical-thrust'],
  [{}, 'cervical-thrust'],
])('a thrust at %o', (where, ruleId) => {
  expect(rulesOf(manual({ technique: 'thrust', ...where }), [APIXABAN])).toEqual([ruleId]);
});

test('a thrust that names no level follows what the note charts', () => {
  const back = found('rom.lumbar.flexion.active', { degrees: 40 });
  const thrust = manual({ technique: 'thrust' });
  expect(rulesOf(thrust, [APIXABAN], back)).toEqual(['thrust']);
  const both = found('rom.cervical.flexion.active', { degrees: 40 });
  expect(rulesOf(thrust, [APIXABAN], back, both)).toEqual(['cervical-thrust']);
});

test('a reason answers; another record asks again', () => {
  const thrust = manual({ technique: 'thrust', ...neck });
  const [first] = warningsFor({ findings: [thrust], facts: [APIXABAN] });
  const decided = (attributes: Finding['attributes'], ...facts: KnownFact[]) => {
    const decision = found('decision.cervical-thrust', attributes, AT);
    const [warning] = warningsFor({ findings: [thrust, decision], facts });
    return warning && { isOpen: isOpen(warning), isStale: warning.isStale };
  };
  const shown = answeredWords(thrust, first?.words ?? '');
  expect(decided({ reason: 'Not done.', shown }, APIXABAN)).toEqual({
    isOpen: false,
    isStale: false,
  });
  expect(decided({ reason: ' ', shown }, APIXABAN)).toEqual({ isOpen: true, isStale: false });
  expect(
    decided({ reason: 'Not done.', shown }, APIXABAN, fact('condition', 'Osteoporosis')),
  ).toEqual({ isOpen: true, isStale: true });
});

test('a reason answers the item as it was: another grade asks again', () => {
  const gentle = manual({ technique: 'pa_central', level: 'L4', grade: 'I' });
  const facts = [fact('condition', 'Osteoporosis')];
  const [line] = warningsFor({ findings: [gentle], facts });
  const shown = answeredWords(gentle, line?.words ?? '');
  const decision = found('decision.mobilisation', { reason: 'Grade I, gentle.', shown }, AT);
  const stale = (grade: string) => {
    const harder = { ...gentle, attributes: { ...gentle.attributes, grade } };
    return warningsFor({ findings: [harder, decision], facts })[0]?.isStale;
  };
  expect([stale('I'), stale('IV')]).toEqual([false, true]);
});

test.each(['.', 'x', ' – ', 'ok'])('“%s” is no reason', (reason) => {
  const thrust = manual({ technique: 'thrust', ...neck });
  const decision = found('decision.cervical-thrust', { reason }, AT);
  const [line] = warningsFor({ findings: [thrust, decision], facts: [APIXABAN] });
  expect(line && isOpen(line)).toBe(true);
});

describe('what earlier visits recorded', () => {
  const thrust = manual({ technique: 'thrust', ...neck });
  const earlier = (code: string, attributes: Finding['attributes']) => ({
    finding: found(code, attributes),
    answeredOn: '2026-10-12',
  });
  const standing = [
    earlier('history.anticoagulant', { presence: 'present', answer: 'apixaban' }),
    earlier('red-flag.osteoporosis', { status: 'present' }),
  ];
  const line = (...today: Finding[]) =>
    warningsFor({ findings: [thrust, ...today], facts: [], standing })
      .map(({ words }) => words)
      .join(' ');

  test('still shows, with its day', () => {
    expect(line()).toContain('anticoagulant, apixaban, recorded 12-Oct-2026');
    expect(line()).toContain('osteoporosis, recorded 12-Oct-2026');
  });

  test('gives way to what is answered today', () => {
    const denied = found('history.anticoagulant', { presence: 'denied' });
    expect(line(denied)).not.toContain('apixaban');
    expect(line(denied)).toContain('osteoporosis');
  });
});

describe('where else it may stand', () => {
  test('an allergy kept as a condition', () => {
    const tape = item('plan.taping', { technique: 'unloading' });
    expect(rulesOf(tape, [fact('condition', 'Latex allergy')])).toEqual(['skin-contact']);
    expect(rulesOf(tape, [fact('condition', 'Allergic to sticking plaster')])).toEqual([
      'skin-contact',
    ]);
    expect(rulesOf(tape, [fact('condition', 'Plaster cast 2019')])).toEqual([]);
  });

  test('the story in words', () => {
    const story = found('narrative.story', { body: 'Taking warfarin. No steroids.' });
    expect(wordsOf(manual({ technique: 'thrust', ...neck }), [], story).join(' ')).toContain(
      'story, “warfarin”',
    );
  });

  test('a treatment that was stopped was still given; a plan that was stopped is not', () => {
    const stopped = { technique: 'thrust', ...neck, status: 'stopped' };
    expect(rulesOf(manual(stopped), [APIXABAN])).toEqual(['cervical-thrust']);
    expect(rulesOf(item('plan.manual-therapy', stopped), [APIXABAN])).toEqual([]);
  });

  test('ultrasound over an eye, electrotherapy at the carotid', () => {
    const at = (product: string, bodySite: string) =>
      rulesOf(item('treatment.electrotherapy', { product, bodySite }), []);
    expect(at('ultrasound', 'over the eye')).toEqual(['ultrasound']);
    expect(at('tens', 'carotid sinus')).toEqual(['electrotherapy']);
    expect(at('ultrasound', 'low back')).toEqual([]);
  });
});

test('the narrower words of a source are the source’s, not the record’s', () => {
  const [line] = wordsOf(manual({ technique: 'thrust', level: 'L4' }), [
    fact('condition', 'Osteoporosis'),
  ]);
  expect(line).toBe(
    'Record: Osteoporosis. IFOMPT 2020 with Maitland (not opened) lists this for thrust manipulation, as severe osteoporosis.',
  );
});

test('every condition of a long record is named, and any change of it asks again', () => {
  const flags = [
    'urinary-retention',
    'saddle-numbness',
    'urinary-incontinence',
    'bowel-incontinence',
  ];
  const long = flags.map((code) =>
    found(`red-flag.${code}`, { status: 'present', course: 'longstanding_unchanged' }),
  );
  const thrust = manual({ technique: 'thrust', ...neck });
  const words = (...facts: KnownFact[]) => wordsOf(thrust, facts, ...long).join(' ');
  const both = words(APIXABAN, fact('condition', 'Rheumatoid arthritis'));
  expect(both).toContain('apixaban');
  expect(both).toContain('Rheumatoid arthritis');
  expect(words(APIXABAN)).not.toBe(both);
});

describe('the table', () => {
  const rules: readonly SafetyRule[] = SAFETY_RULES;

  test('every rule has a source, real items, and a code for its decision', () => {
    for (const rule of rules) {
      expect(rule.source, rule.id).not.toBe('');
      expect(CODES.has(`decision.${rule.id}`), rule.id).toBe(true);
      for (const { type } of rule.items) expect(type in ITEM_TYPES, type).toBe(true);
    }
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  test('only thrust is listed as absolute, and every condition is listed somewhere', () => {
    expect(rules.filter(({ severity }) => severity === 'absolute').map(({ id }) => id)).toEqual([
      'cervical-thrust',
      'thrust',
    ]);
    const listed = new Set(
      rules.flatMap(({ conditions }) =>
        conditions.map((each) => (typeof each === 'string' ? each : each.condition)),
      ),
    );
    expect([...listed].toSorted()).toEqual(Object.keys(CONDITIONS).toSorted());
  });

  test('every condition names flags, tests and questions that exist', () => {
    for (const code of Object.keys(CONDITIONS) as ConditionCode[]) {
      const { flags = [], tests = [], asked = [] } = conditionOf(code);
      for (const flag of flags) expect(RED_FLAGS.has(flag), flag).toBe(true);
      for (const each of tests) expect(each in SPECIAL_TESTS, each).toBe(true);
      for (const each of asked) expect(CODES.has(`history.${each}`), each).toBe(true);
    }
  });

  /** An item that a rule is about, with everything that its match asks for. */
  function exampleOf({ items }: SafetyRule): Finding {
    const [match] = items;
    const level = { cervical: 'C5', thoracic: 'T8', lumbar: 'L4' };
    const stem =
      match?.type === 'brace' || match?.type === 'medication-advice' ? 'plan' : 'treatment';
    const text = (name: string, value: string | undefined) => (value ? { [name]: value } : {});
    return item(`${stem}.${match?.type}`, {
      position: 'a0',
      ...text('technique', match?.techniques?.[0]),
      ...text('product', match?.products?.[0]),
      ...text('grade', match?.grades?.[0]),
      ...text('substanceClass', match?.medicines?.[0]),
      ...text('level', match?.region && level[match.region]),
      ...text('response', 'as before'),
    });
  }

  const wordCases = rules.flatMap((rule) =>
    rule.conditions.flatMap((each) => {
      const { words = [], kinds = ['condition'] } = conditionOf(
        typeof each === 'string' ? each : each.condition,
      );
      return words.map((word) => ({ rule, word, kind: kinds[0] ?? 'condition' }));
    }),
  );

  test('every word of every list is found in a fact, and not when it is denied', () => {
    expect(wordCases.length).toBeGreaterThan(300);
    for (const { rule, word, kind } of wordCases) {
      const example = exampleOf(rule);
      const said = rulesOf(example, [fact(kind, `Known ${word.toUpperCase()} here`)]);
      expect(said, `${rule.id}: ${word}`).toContain(rule.id);
      expect(mentioned(`No ${word}`, [word]), `no ${word}`).toBeNull();
    }
  });

  test('the words fit what a decision can hold, however long the record is', () => {
    const facts = Array.from({ length: 20 }, (_, at) =>
      fact('condition', `Cancer ${at} ${'x'.repeat(200)}`),
    );
    for (const rule of rules) {
      const [warning] = warningsFor({ findings: [exampleOf(rule)], facts });
      if (!warning) continue;
      expect(warning.words.length).toBeLessThanOrEqual(500);
      expect(warning.source.length).toBeLessThanOrEqual(300);
    }
  });

  test('what is listed stands beside the item before anything is known', () => {
    const heat = listedFor(item('plan.heat', {}));
    expect(heat[0]?.words).toContain('peripheral vascular disease, bleeding disorder');
    expect(heat[0]?.source).toContain('AAPM&R');
    expect(listedFor(item('plan.brace', {}))[0]?.words).toBe(
      'adhesive allergy, latex allergy, broken or fragile skin',
    );
    expect(listedFor(item('plan.education', {}))).toEqual([]);
  });
});
