import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyText } from '../findings/finding-key';
import { composePatientSummary } from './compose-patient-summary';
import { homePart, homeWords, programmeRow } from './home-items';
import { letterTexts, type LetterSectionId } from './letter-document';
import { letterExpects, letterUrgency } from './letter-expectation';
import { letterObjections } from './letter-objections';
import type { SummarySource } from './letter-source';
import { lumbarContent, lumbarPlan, lumbarSummary, planItem } from './testing/summary-case';
import { thoracicPatient } from './testing/thoracic-case';

function sectionOf(source: SummarySource, id: LetterSectionId): readonly string[] {
  const blocks = composePatientSummary(source).sections.find((each) => each.id === id)?.blocks;
  return (blocks ?? []).flatMap((each) => {
    if (each.kind === 'paragraph') return [each.text];
    return each.kind === 'table' ? each.rows.map((row) => row.join(' | ')) : [];
  });
}

const withTicks = (...findings: typeof lumbarContent.findings) =>
  lumbarSummary({
    answers: { ...lumbarSummary().answers, includedFindings: findings.map(keyText) },
  });

const plan = (type: string) => lumbarPlan.find(({ code }) => code === `plan.${type}`);

describe('the summary for the patient of paper chart 1', () => {
  const source = lumbarSummary();
  const said = letterTexts(composePatientSummary(source))
    .map(({ text }) => text)
    .join('\n');

  it('says the programme in words that are read aloud, each dose in its column', () => {
    expect(sectionOf(source, 'programme')).toEqual([
      'Heat pack. | 15 minutes | 3 times a day',
      'Walking. | 10 minutes | 3 times a day',
      'Pelvic tilt. Breathe out as you tilt. | 2 sets of 10 | 3 times a day',
      'Lumbar roll. |  | ',
    ]);
  });

  it('says what to avoid until which day, when to get help, the goal and the next visit', () => {
    expect(sectionOf(source, 'avoid')).toEqual(['No lifting over 5 kg, until 17-Oct-2026.']);
    expect(sectionOf(source, 'help')).toEqual(['Numbness around the seat, trouble passing urine.']);
    expect(sectionOf(source, 'advice')).toEqual([
      'Medicines: short-term pain relief, ask the pharmacist.',
    ]);
    expect(sectionOf(source, 'goals')[0]).toMatch(/^Sit at the bench 60 min, within 3 weeks/);
    expect(sectionOf(source, 'next')).toEqual(['In 4 days.', 'Questions? Telephone 03 5550 0100.']);
    expect(sectionOf(source, 'request')).toEqual([
      'You saw Marisol Test-Physio on 12-Oct-2026.',
      'We talked about: stay active, usual course.',
    ]);
  });

  it('leaves impression, red flags, measures, checks and what the clinic does to be ticked', () => {
    for (const unsaid of [/guarding/i, /saddle/i, /25°/, /contraindication/i, /checked/i, /L5/])
      expect(said).not.toMatch(unsaid);
    expect(said).not.toMatch(/not wanted/);
    expect(composePatientSummary(source).findings.map(({ code }) => code)).not.toContain(
      'narrative.impression',
    );
  });

  it('says what was ticked: the impression as the clinician’s words, the rest as the chart has it', () => {
    const ticked = withTicks(...lumbarContent.findings);
    expect(sectionOf(ticked, 'request')).toContain(
      'Your physiotherapist’s words: Acute low back pain with guarding',
    );
    const record = sectionOf(ticked, 'examination').join('\n');
    expect(record).toMatch(/saddle numbness/);
    expect(record).toMatch(/25°/);
    expect(record).toMatch(/L5/);
    expect(record).not.toMatch(/Walking/);
  });

  it('goes to the patient at the address of the record, and waits for nothing', () => {
    const email = 'mina@example.test';
    const patient = { ...thoracicPatient, email };
    const { recipients } = lumbarSummary({ patient }).answers;
    expect(recipients).toMatchObject([
      { role: 'to', name: 'Ms Wilhelmina Żółtowska-Demo', address: thoracicPatient.address },
    ]);
    expect(letterExpects(source, 'to')).toBe('nothing');
    expect(letterUrgency(source)).toBe('routine');
  });
});

describe('what stands before its signature', () => {
  const fields = (source: SummarySource) => letterObjections(source).map(({ field }) => field);
  it('is nothing but that it says something', () => {
    expect(fields(lumbarSummary())).toEqual([]);
    expect(fields(withTicks())).toEqual(['message']);
    const answers = { ...withTicks().answers, message: 'Your back is strong.' };
    expect(fields(lumbarSummary({ answers }))).toEqual([]);
    const flag = lumbarContent.findings.filter(({ code }) => code.startsWith('red-flag.'));
    expect(fields(withTicks(...flag))).toEqual(['message']);
  });
});

describe('items for home', () => {
  const words = (item: ReturnType<typeof planItem>) => homeWords(item, 'DD-MMM-YYYY', '2026-10-12');

  it('says that a support is to be stopped, and that a rest is over', () => {
    const stopped = planItem('pillow', { product: 'lumbar_roll', status: 'stopped' });
    expect(homePart(stopped)).toBe('avoid');
    expect(words(stopped)).toBe('Stop: lumbar roll.');
    const over = planItem('relative-rest', { activities: 'no lifting', status: 'stopped' });
    expect(homePart(over)).toBe('advice');
    expect(words(over)).toMatch(/^No longer needed: .*no lifting/);
    expect(homePart(planItem('ice', { minutes: 10, status: 'not_given' }))).toBeNull();
  });

  it('counts the end of a rest from its start, and takes a recorded end first', () => {
    expect(words(planItem('relative-rest', { days: 5, startOn: '2026-12-30' }))).toBe(
      'Relative rest, until 04-Jan-2027.',
    );
    expect(words(planItem('relative-rest', { days: 5, byDate: '2026-10-20' }))).toBe(
      'Relative rest, until 20-Oct-2026.',
    );
    expect(words(planItem('relative-rest', { activities: 'bending' }))).toBe('Bending.');
  });

  it.each([
    [{ sets: 1, repetitions: 10 }, '1 set of 10', ''],
    [{ repetitions: 1, seconds: 30 }, '1 time, hold each for 30 seconds', ''],
    [{ sets: 3, seconds: 60 }, '3 times, 60 seconds each', ''],
    [{ seconds: 1 }, '1 second', ''],
    [{ sets: 2 }, '2 sets', ''],
    [{ timesPerDay: 1, timesPerWeek: 2 }, '', 'once a day, twice a week'],
    [{ hoursPerDay: 1 }, '', '1 hour a day'],
    [{ timesPerDay: 5, status: 'as_needed' }, '', '5 times a day, as needed'],
  ])('says %o as it is read aloud', (dose, much, often) => {
    const [, howMuch, howOften] = programmeRow(
      planItem('exercise', { name: 'Bridge', ...dose }),
      'DD-MMM-YYYY',
    );
    expect([howMuch, howOften]).toEqual([much, often]);
  });

  it('loses no number of a dose', () => {
    const number = fc.option(fc.integer({ min: 3, max: 30 }), { nil: undefined });
    const dose = fc.record({
      ...{ sets: number, repetitions: number, seconds: number, minutes: number },
      ...{ timesPerDay: number, timesPerWeek: number, loadKilograms: number, rpe: number },
    });
    fc.assert(
      fc.property(dose, (given) => {
        const attributes = Object.entries(given).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, value] as const],
        );
        const item = planItem('exercise', { name: 'Bridge', ...Object.fromEntries(attributes) });
        const numbers = programmeRow(item, 'DD-MMM-YYYY').join(' ').match(/\d+/g) ?? [];
        expect(numbers.map(Number).toSorted()).toEqual(
          attributes.map(([, value]) => value).toSorted(),
        );
      }),
    );
  });

  it('without words of its own, a safety-net names what was given', () => {
    const net = planItem('safety-net', { topics: ['ces_safety_net'], givenHow: 'written' });
    expect(words(net)).toBe('See what you were given: cauda equina safety-net.');
  });

  it('says a goal with what became of it', () => {
    const goal = plan('goal');
    const attributes = { ...goal?.attributes, status: 'achieved' };
    expect(words(planItem('goal', attributes))).toMatch(/achieved\.$/);
  });
});
