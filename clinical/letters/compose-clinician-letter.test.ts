import { describe, expect, it } from 'vitest';
import { keyText } from '../findings/finding-key';
import { emptyClinicianLetter, type ClinicianLetter } from './clinician-letter';
import { composeClinicianLetter } from './compose-clinician-letter';
import { letterExpects, letterUrgency } from './letter-expectation';
import { letterTexts, type LetterDocument } from './letter-document';
import type { ClinicianLetterKind } from './letter-kinds';
import { letterObjections } from './letter-objections';
import type { ClinicianSource } from './letter-source';
import { newRecipient } from './recipients';
import { startClinicianLetter } from './start-clinician-letter';
import { caudaEquinaContent } from './testing/cauda-equina-case';
import { finding, thoracicContent, thoracicLetter } from './testing/thoracic-case';

const { kind: _kind, answers: _answers, ...ground } = thoracicLetter();

function letter(
  kind: ClinicianLetterKind,
  change: Partial<ClinicianLetter> = {},
  more: Partial<Omit<ClinicianSource, 'kind' | 'answers'>> = {},
): ClinicianSource {
  const all = { ...ground, ...more };
  return { ...all, kind, answers: { ...startClinicianLetter(kind, all), ...change } };
}

const READY: Partial<ClinicianLetter> = {
  recipients: [newRecipient('to', [], { name: 'Dr Ottoline Grebe' })],
  purpose: 'Suspected osteoporotic fracture T8, X-ray requested',
  asks: 'Please review bone protection and other causes.',
  urgency: 'urgent_24h',
  expectsReply: 'yes',
  hasAgreed: true,
};

const texts = (document: LetterDocument) => letterTexts(document).map(({ text }) => text);
const fieldsOf = (source: ClinicianSource) => letterObjections(source).map(({ field }) => field);
const firstOf = (source: ClinicianSource) => {
  const [first] = composeClinicianLetter(source).sections[0]?.blocks ?? [];
  return first?.kind === 'paragraph' ? first.text : '';
};

describe('the first line of a letter', () => {
  it('says why it is written, and how soon', () => {
    expect(firstOf(letter('gp-letter', READY))).toBe(
      'Suspected osteoporotic fracture T8, X-ray requested.',
    );
    expect(firstOf(letter('specialist-referral', READY))).toBe(
      'Please see this patient within 24 hours: Suspected osteoporotic fracture T8, X-ray requested.',
    );
    const suggestion: Partial<ClinicianLetter> = {
      ...READY,
      ...{ modality: 'dxa', regions: ['hip'], side: 'left' },
    };
    expect(firstOf(letter('imaging-suggestion', { ...suggestion, urgency: 'routine' }))).toBe(
      'Please consider a bone density scan (DXA) of the left hip: Suspected osteoporotic fracture T8, X-ray requested.',
    );
    const care = { first: null, visits: 6 };
    expect(firstOf(letter('discharge-summary', { purpose: 'goals reached.' }, { care }))).toBe(
      'Discharged from physiotherapy on 02-Nov-2026 after 6 visits: goals reached.',
    );
  });
});

describe('what a letter to a colleague begins with', () => {
  it('is addressed to the usual GP; a referral sends the GP a copy', () => {
    const usualGp = { name: 'Dr Grebe', address: 'Millstream', telephone: '1' };
    const patient = { ...ground.patient, usualGp };
    expect(letter('gp-letter', {}, { patient }).answers.recipients).toMatchObject([
      { role: 'to', name: 'Dr Grebe' },
    ]);
    expect(letter('specialist-referral', {}, { patient }).answers.recipients).toMatchObject([
      { role: 'to', name: '' },
      { role: 'copy', name: 'Dr Grebe' },
    ]);
  });

  it('tells red flags asked and denied, what was found, done and planned, and waits for an urgency', () => {
    const { answers } = letter('gp-letter');
    const told = new Set(answers.includedFindings);
    for (const code of ['red-flag.osteoporosis', 'red-flag.saddle-numbness'])
      expect([...told].some((key) => key.includes(code))).toBe(true);
    expect(answers.urgency).toBeNull();
    const discharge = letter('discharge-summary').answers.includedFindings;
    expect(discharge.some((key) => key.includes('red-flag.saddle-numbness'))).toBe(false);
    expect(discharge.some((key) => key.includes('red-flag.osteoporosis'))).toBe(true);
  });
});

describe('what stands before the signature of a letter to a colleague', () => {
  it('is nothing once it is complete', () => {
    expect(letterObjections(letter('gp-letter', READY))).toEqual([]);
    expect(letterObjections(letter('specialist-referral', READY))).toEqual([]);
  });

  it('is the reason, the urgency, the reply and the agreement', () => {
    expect(fieldsOf(letter('gp-letter', emptyClinicianLetter()))).toEqual(
      expect.arrayContaining([
        'recipients.0.name',
        'purpose',
        'urgency',
        'expectsReply',
        'hasAgreed',
      ]),
    );
    expect(fieldsOf(letter('specialist-referral', { ...READY, asks: '' }))).toEqual(['asks']);
    expect(fieldsOf(letter('discharge-summary', { ...READY, afterwards: '' }))).toEqual([
      'afterwards',
    ]);
    expect(fieldsOf(letter('imaging-suggestion', READY))).toEqual(['modality', 'whyAsked']);
  });

  it('is a red flag that was left out, or that waits without a word', () => {
    const flag = thoracicContent.findings.find(({ code }) => code === 'red-flag.osteoporosis');
    const without = letter('gp-letter').answers.includedFindings.filter(
      (key) => key !== keyText(flag ?? expect.fail()),
    );
    expect(fieldsOf(letter('gp-letter', { ...READY, includedFindings: without }))).toEqual([
      'includedFindings',
    ]);
    expect(fieldsOf(letter('gp-letter', { ...READY, urgency: 'routine' }))).toEqual([
      'urgencyReason',
    ]);
    const waits = { ...READY, urgency: 'routine', urgencyReason: 'Long known' } as const;
    expect(fieldsOf(letter('gp-letter', waits))).toEqual([]);
  });

  it('is an emergency answer, where a scan is asked for', () => {
    const content = caudaEquinaContent;
    const asked = { ...READY, modality: 'mri', regions: ['lumbosacral'], whyAsked: 'No rebate' };
    const { includedFindings } = startClinicianLetter('imaging-suggestion', { ...ground, content });
    const source = letter(
      'imaging-suggestion',
      { ...asked, includedFindings } as Partial<ClinicianLetter>,
      { content },
    );
    const [stop] = letterObjections(source);
    expect(stop).toMatchObject({ field: 'urgency' });
    expect(stop?.words).toContain('not signed with these on the chart');
  });

  it('is the guideline under six weeks without a red flag, until a reason is typed', () => {
    const findings = [finding('history.duration', { choice: 'acute' })];
    const content = { ...thoracicContent, findings };
    const asked: Partial<ClinicianLetter> = {
      ...READY,
      ...{ modality: 'xray', regions: ['lumbosacral'], whyAsked: 'Not entitled' },
      ...{ urgency: 'routine', includedFindings: [] },
    };
    expect(fieldsOf(letter('imaging-suggestion', asked, { content }))).toEqual(['guidelineReason']);
    const reasoned = { ...asked, guidelineReason: 'The GP asked for it' };
    const source = letter('imaging-suggestion', reasoned, { content });
    expect(fieldsOf(source)).toEqual([]);
    expect(texts(composeClinicianLetter(source))).toContain(
      'Reason under 6 weeks The GP asked for it',
    );
  });
});

describe('progress', () => {
  const flexion = (degrees: number) =>
    finding('rom.lumbar.flexion.active', {
      ...{ degrees, position: 'standing', method: 'dual_inclinometer' },
    });
  const now = [
    flexion(45),
    finding('pain.nprs.current', { score: 3 }),
    finding('rom.lumbar.extension.active', { degrees: 16 }),
  ];
  const content = { ...thoracicContent, findings: now };
  const first = {
    noteId: 'n1',
    occurredAt: '2026-10-12T01:00:00.000Z',
    authorAccountId: content.author.accountId,
    findings: [flexion(25), finding('pain.nprs.current', { score: 6 })],
  };
  const care = { first, visits: 2 };
  const tableOf = (source: ClinicianSource) =>
    composeClinicianLetter(source).sections.find(({ id }) => id === 'progress')?.blocks[0];

  it('sets ticked measures beside the first visit, with the published error', () => {
    expect(tableOf(letter('discharge-summary', {}, { content, care }))).toMatchObject({
      columns: ['Measure', 'First visit, 12-Oct-2026', 'This visit, 02-Nov-2026', 'Change'],
      rows: [
        [expect.stringMatching(/^Pain/), '6/10', '3/10', '−3, 2 points or more: possible change'],
        [expect.stringMatching(/flexion/i), '25°', '45°', '+20°, exceeds published error'],
      ],
    });
  });

  it('says nothing of what is not ticked, carried, or at a first visit', () => {
    const only = now.filter(({ code }) => code.startsWith('pain.')).map(keyText);
    const ticked = letter('gp-letter', { includedFindings: only }, { content, care });
    expect(tableOf(ticked)).toMatchObject({
      rows: [[expect.stringMatching(/^Pain/), '6/10', '3/10', expect.any(String)]],
    });
    const carried = [
      finding('rom.lumbar.flexion.active', { degrees: 45, carriedFromOn: '2026-10-20' }),
    ];
    const source = letter(
      'gp-letter',
      { includedFindings: carried.map(keyText) },
      { content: { ...content, findings: carried }, care },
    );
    expect(tableOf(source)).toBeUndefined();
    expect(tableOf(letter('gp-letter', {}, { content }))).toBeUndefined();
  });
});

describe('the loop of a letter to a colleague', () => {
  it('waits for a reply where one is asked for, and takes its urgency', () => {
    const source = letter('gp-letter', READY);
    expect(letterExpects(source, 'to')).toBe('reply');
    expect(letterExpects(source, 'copy')).toBe('nothing');
    expect(letterUrgency(source)).toBe('urgent_24h');
    expect(letterExpects(letter('gp-letter', { ...READY, expectsReply: 'no' }), 'to')).toBe(
      'nothing',
    );
  });
});
