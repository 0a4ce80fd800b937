import { describe, expect, test } from 'vitest';
import type { Finding } from '../findings/finding';
import { composeNote } from './compose-note';
import type { KnownFact } from './note-content';
import { signCheck } from './sign-check';
import { CHART_1_VISIT_1, found, itemOf, NOTE_1, noteOf } from './testing/paper-charts';
import { answeredWords, warningsFor } from '../safety/warnings-for';

const AT = { at: `item:${itemOf(50)}` };
const APIXABAN: KnownFact = { kind: 'medicine', name: 'apixaban', remark: null };
const NUMB = found('red-flag.saddle-numbness', {
  status: 'present',
  course: 'new',
  askedOn: '2026-10-12',
});
const CONCERN = [
  found('concern.level', { choice: 'high' }),
  found('concern.action', { answer: 'Emergency department' }),
];
const WHOLE = {
  identifiedTime: '10:30',
  destination: 'Northgate Hospital, emergency department',
  toldWhom: 'Mr Oduya-Placeholder, orthopaedic registrar',
  toldHow: 'telephone',
  toldTime: '10:42',
  acceptedBy: 'Mr Oduya-Placeholder',
  patientDecision: 'agreed',
  transport: 'driven',
  transportTime: '10:50',
  safetyNet: 'Ambulance if worse on the way',
} as const;

/** Chart 1 with nothing given and nothing to do, and whatever a test adds. */
const quiet = CHART_1_VISIT_1.filter(
  (each) =>
    !/^(treatment\.|plan\.exercise)/.test(each.code) &&
    each.code !== NUMB.code &&
    each.moment === 'before',
);
const note = (findings: readonly Finding[], facts: readonly KnownFact[] = []) =>
  noteOf([...quiet, ...findings], { facts });
const missing = (findings: readonly Finding[], facts: readonly KnownFact[] = []) =>
  signCheck(
    note(
      [found('red-flag.saddle-numbness', { status: 'absent', askedOn: '2026-10-12' }), ...findings],
      facts,
    ),
  ).missing;
const ids = (...given: Parameters<typeof missing>) => missing(...given).map(({ id }) => id);

describe('an emergency answer', () => {
  const emergency = (...more: Finding[]) =>
    signCheck(note([NUMB, ...CONCERN, ...more])).missing.map(({ id }) => id);

  test('blocks signing until the action is recorded or overridden', () => {
    expect(emergency()).toEqual(['emergency.identifiedTime']);
    expect(emergency(found('emergency.action', WHOLE))).toEqual([]);
    const { toldWhom: _, ...silent } = WHOLE;
    expect(emergency(found('emergency.action', silent))).toEqual(['emergency.toldWhom']);
    const override = found('emergency.action', { overrideReason: 'Known since 2011' });
    expect(emergency(override)).toEqual([]);
  });

  test('a long-standing, unchanged one blocks nothing', () => {
    const old = { ...NUMB.attributes, course: 'longstanding_unchanged' };
    expect(
      signCheck(note([{ ...NUMB, attributes: old }, ...CONCERN])).missing.map(({ id }) => id),
    ).toEqual([]);
  });

  test('refuses exercise while it is acted on; an override opens it, and not grade IV', () => {
    const walk = found('plan.exercise', { name: 'Walk' }, AT);
    const grade4 = found('treatment.manual-therapy', { grade: 'IV', level: 'L4' }, AT);
    const recorded = found('emergency.action', WHOLE);
    const override = found('emergency.action', { overrideReason: 'Known since 2011' });
    expect(emergency(walk, recorded)).toEqual([`refused.${AT.at}`]);
    expect(emergency(walk, override)).toEqual([]);
    expect(emergency(grade4, override)).toEqual([`refused.${AT.at}`]);
  });

  test('what was stopped for it says why; treatment in words is looked at again', () => {
    const given = { grade: 'IV', level: 'L4', status: 'stopped' };
    const recorded = found('emergency.action', WHOLE);
    const massage = (attributes: Finding['attributes']) =>
      emergency(recorded, found('treatment.manual-therapy', attributes, AT));
    expect(massage(given)).toEqual([`stopped.${AT.at}`]);
    expect(massage({ ...given, statusReason: 'Given before she said so' })).toEqual([]);
    const words = found('narrative.treatment', { body: 'HVLA L4/5.' });
    const unusual = (...findings: Finding[]) =>
      signCheck(note([...CONCERN, recorded, ...findings])).unusual.map(({ id }) => id);
    expect(unusual(NUMB, words)).toContain('treatment-in-words');
    expect(unusual({ ...NUMB, attributes: { status: 'absent' } }, words)).not.toContain(
      'treatment-in-words',
    );
  });

  test('reads as prose in the document, the override with what it overrode', () => {
    const words = (...findings: Finding[]) =>
      JSON.stringify(composeNote(note([NUMB, ...findings]), null).sections);
    expect(words(found('emergency.action', WHOLE))).toContain(
      'Emergency action. Identified at 10:30. Referred to Northgate Hospital, emergency department: Mr Oduya-Placeholder, orthopaedic registrar told by telephone at 10:42; accepted by Mr Oduya-Placeholder. Patient understands and agrees; transport: driven by another person, left at 10:50. Advice and safety-net: Ambulance if worse on the way.',
    );
    expect(words(found('emergency.action', { overrideReason: 'Known since 2011' }))).toContain(
      'Answered present: saddle numbness, new (under 14 days). Known since 2011.',
    );
  });
});

describe('a treatment against the record', () => {
  const advice = found('plan.medication-advice', { substanceClass: 'ibuprofen' }, AT);

  test('blocks signing until it is decided, with its source, and prints what was shown', () => {
    const [open] = missing([advice], [APIXABAN]);
    expect(open).toMatchObject({ id: `decision.nsaid.${AT.at}`, section: 'plan' });
    expect(open?.words).toContain('Record: apixaban.');
    expect(open?.source).toContain('Clinical vocabulary 8.5');
    const [warning] = warningsFor({ findings: [advice], facts: [APIXABAN] });
    const decision = found(
      'decision.nsaid',
      {
        reason: 'Asks the GP first',
        shown: answeredWords(advice, warning?.words ?? ''),
        source: warning?.source ?? '',
      },
      AT,
    );
    expect(ids([advice, decision], [APIXABAN])).toEqual([]);
    const printed = JSON.stringify(
      composeNote(note([advice, decision], [APIXABAN]), null).sections,
    );
    expect(printed).toContain('Medication advice: ibuprofen. Record: apixaban.');
    expect(printed).toContain('Decided: Asks the GP first.');
  });

  test('nothing is asked without a record of it', () => {
    expect(ids([advice])).toEqual([]);
  });
});

describe('a telephone call', () => {
  const call = (...findings: Finding[]) =>
    signCheck(
      noteOf([found('narrative.contact', { body: 'Rang.' }), ...findings], {
        kind: 'contact',
        facts: [APIXABAN],
      }),
    ).missing.map(({ id }) => id);

  test('asks what safety asks of any note, and nothing else', () => {
    expect(call()).toEqual([]);
    expect(call(NUMB)).toEqual(['emergency.identifiedTime']);
    const thrust = { technique: 'thrust', level: 'C5', consent: 'verbal' };
    expect(call(found('plan.manual-therapy', thrust, AT))).toEqual([
      'cervical-screen.blood-pressure',
      `decision.cervical-thrust.${AT.at}`,
    ]);
  });
});

describe('the neck', () => {
  const neck = found('rom.cervical.flexion.active', { degrees: 38 });
  const walk = found('plan.exercise', { name: 'Rotation' }, AT);
  const screen = (...more: Finding[]) =>
    ids([neck, ...more]).filter((id) => id.startsWith('cervical-screen'));
  const pressure = found('observation.blood-pressure', { systolic: 128, diastolic: 82 });
  const nerves = found('observation.cranial-nerves', { choice: 'normal' });

  test('a thrust at C5 asks for the neck also where only the back is charted', () => {
    const thrust = found('plan.manual-therapy', { technique: 'thrust', level: 'C5' }, AT);
    expect(ids([thrust])).toContain('cervical-screen.blood-pressure');
    expect(ids([thrust])).toContain('red-flags.cervical-arterial');
    const low = found('plan.manual-therapy', { technique: 'thrust', level: 'L5' }, AT);
    expect(ids([low])).not.toContain('red-flags.cervical-arterial');
  });

  test('exercise or manual therapy asks for blood pressure and cranial nerves, or the reason', () => {
    expect(screen()).toEqual([]);
    expect(screen(walk)).toEqual(['cervical-screen.blood-pressure']);
    expect(screen(walk, pressure)).toEqual(['cervical-screen.cranial-nerves']);
    expect(screen(walk, pressure, nerves)).toEqual([]);
    const reason = found('observation.blood-pressure', { notTestedReason: 'refused' });
    expect(screen(walk, reason, nerves)).toEqual([]);
    const back = found('treatment.manual-therapy', { level: 'L4', grade: 'I' }, AT);
    expect(screen(back)).toEqual([]);
    const ofNeck = found('treatment.manual-therapy', { level: 'C4', grade: 'I' }, AT);
    expect(screen(ofNeck)).toEqual(['cervical-screen.blood-pressure']);
  });

  test('a stability test with a result needs consent and a precaution', () => {
    const sharp = (attributes: Finding['attributes']) =>
      ids([found('test.sharp-purser', attributes)]).filter((id) => id.startsWith('stability'));
    expect(sharp({ notTestedReason: 'precaution' })).toEqual([]);
    expect(sharp({ result: 'negative' })).toHaveLength(1);
    expect(sharp({ result: 'negative', consent: 'verbal' })).toHaveLength(1);
    expect(sharp({ result: 'negative', consent: 'declined', precaution: 'Supine' })).toHaveLength(
      1,
    );
    expect(sharp({ result: 'negative', consent: 'verbal', precaution: 'Supine' })).toEqual([]);
  });

  test('a thrust has its own consent', () => {
    const thrust = (attributes: Finding['attributes']) =>
      ids([
        found('treatment.manual-therapy', { technique: 'thrust', level: 'L4', ...attributes }, AT),
      ]);
    expect(thrust({})).toEqual([`thrust-consent.${AT.at}`]);
    expect(thrust({ consent: 'written' })).toEqual([]);
  });
});

test('an empty end feel asks to look at the red flags', () => {
  const passive = found('rom.lumbar.flexion.passive', { degrees: 30, endFeel: 'empty' });
  const unusual = (finding: Finding) =>
    signCheck({ ...NOTE_1, findings: [...NOTE_1.findings, finding] }).unusual.map(({ id }) => id);
  expect(unusual(passive)).toContain('end-feel.empty');
  expect(unusual({ ...passive, attributes: { endFeel: 'capsular' } })).not.toContain(
    'end-feel.empty',
  );
});
