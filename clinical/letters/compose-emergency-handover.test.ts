import { describe, expect, it } from 'vitest';
import type { Finding } from '../findings/finding';
import { keyText } from '../findings/finding-key';
import { redFlagsOfGroup } from '../vocabulary/red-flags';
import { composeEmergencyHandover } from './compose-emergency-handover';
import { FUNCTIONS } from './compose-handover-rows';
import { handoverGaps } from './compose-handover-safety';
import { tickableFindings } from './handover-findings';
import { letterTexts, type LetterDocument } from './letter-document';
import { letterObjections } from './letter-objections';
import { newRecipient } from './recipients';
import {
  caudaEquinaContent,
  caudaEquinaFindings,
  emergencyAction,
  handoverAnswers,
  handoverLetter,
} from './testing/cauda-equina-case';
import { finding } from './testing/thoracic-case';

const blocksOf = (document: LetterDocument) => document.sections.flatMap(({ blocks }) => blocks);
const textOf = (document: LetterDocument) =>
  letterTexts(document)
    .map(({ text }) => text)
    .join('\n');
const withFindings = (findings: readonly Finding[]) =>
  handoverLetter({ content: { ...caudaEquinaContent, findings } });
const rowOf = (document: LetterDocument, label: string) =>
  blocksOf(document)
    .flatMap((block) => (block.kind === 'facts' ? block.rows : []))
    .find((row) => row.label === label)?.value;

describe('the emergency letter of paper chart 4', () => {
  const document = composeEmergencyHandover(handoverLetter());

  it('says first what is asked and why, then what the clinician thinks', () => {
    const [ask, impression] = blocksOf(document);
    expect(ask).toMatchObject({
      text: 'Please see today as an emergency: new reduced urge or stream, loss of bladder filling or urine flow sensation, saddle numbness, bilateral radicular pain, weakness or numbness of both legs and rapidly progressive deficit since 21:00 on 09-Nov-2026.',
    });
    expect(impression).toMatchObject({
      text: 'Impression (clinician’s): Suspected cauda equina syndrome on a left L5 radiculopathy',
    });
  });

  it.each([
    ['Onset', '21:00 on 09-Nov-2026'],
    ['Last void', '09:30 on 10-Nov-2026'],
    ['Bladder', 'absent: urinary retention, urinary incontinence'],
    ['Bladder', 'post-void residual: not recorded'],
    ['Bowel', 'Absent: bowel incontinence'],
    ['Saddle', 'Present, new: saddle numbness'],
    ['Sexual function', 'Absent: new sexual dysfunction; sexual function: normal'],
    [
      'Saddle, examined',
      'Light touch saddle area both sides altered, tested through underwear, verbal consent, chaperone present',
    ],
    ['Anal tone', 'Not tested (not indicated)'],
    ['Allergies', 'Latex'],
    ['Anticoagulant, steroid', 'No anticoagulant, no corticosteroid'],
    ['Last food', '07:00 on 10-Nov-2026'],
    ['Accepted by', 'Mr Oduya-Placeholder, orthopaedic registrar, at 10:42'],
    ['Told', 'by telephone, at 10:42'],
    ['Patient', 'Understands and agrees'],
    ['Transport', 'Driven by another person, left at 10:50 (by his partner)'],
    ['Instructions', 'Nil by mouth'],
    ['Call back', 'At 15:00, to confirm arrival'],
    ['Clinician’s concern', 'High'],
  ])('%s: %s', (label, words) => {
    expect(rowOf(document, label)).toContain(words);
  });

  it('sets power, reflexes, sensation and straight leg raise against the last visit', () => {
    const table = blocksOf(document).find((block) => block.kind === 'table');
    expect(table).toMatchObject({
      columns: ['Examined', 'At this visit, 10-Nov-2026', 'Last visit, 03-Nov-2026'],
      rows: [
        [
          'Straight leg raise',
          'left 25°, right 35°, both familiar symptom, felt in leg, changes with ankle dorsiflexion',
          'left 40°, familiar symptom, felt in leg, changes with ankle dorsiflexion',
        ],
        ['Light touch', 'Not recorded', 'L5 left altered'],
        ['Toe extension, power', 'left 3/5; right 4/5', 'left 4/5; right 5/5'],
        ['Ankle plantar flexion, power', '4/5 both sides', 'Not recorded'],
        ['Ankle reflex', 'left absent; right 1+', '2+ both sides'],
        ['Plantar response (Babinski)', 'flexor both sides', 'flexor both sides'],
        ['Ankle clonus, beats', '0 beats both sides', 'Not recorded'],
      ],
    });
  });

  it('can be signed, and goes where the emergency action says', () => {
    expect(document.recipients[0]?.name).toBe('Emergency department, Northgate Hospital');
    expect(letterObjections(handoverLetter())).toEqual([]);
  });
});

describe('what is missing', () => {
  it('every cauda equina question stands in exactly one row', () => {
    expect(FUNCTIONS.flatMap(({ flags }) => [...flags]).toSorted()).toEqual(
      [...redFlagsOfGroup('cauda-equina')].toSorted(),
    );
  });

  it('prints as not recorded, and the letter can be signed before the action is recorded', () => {
    const source = withFindings(caudaEquinaFindings);
    const document = composeEmergencyHandover({
      ...source,
      answers: { ...source.answers, recipients: [newRecipient('to', [], { name: 'ED' })] },
    });
    for (const label of ['Accepted by', 'Told', 'Transport', 'Patient', 'Safety-net']) {
      expect(rowOf(document, label)).toBe('Not recorded');
    }
    expect(handoverGaps(blocksOf(document))).toEqual(
      expect.arrayContaining(['Accepted by', 'Bladder', 'Call back']),
    );
    expect(letterObjections(source).map(({ field }) => field)).toEqual(['recipients.0.name']);
  });

  it('an emergency of another kind says in one row that the saddle was not asked about', () => {
    const document = composeEmergencyHandover(
      withFindings([
        finding('red-flag.diplopia', { status: 'present', course: 'worsening' }),
        finding('red-flag.dysarthria', { status: 'absent' }),
      ]),
    );
    expect(rowOf(document, 'Bladder, bowel, saddle, sexual function')).toBe('Not recorded');
    expect(textOf(document)).toContain(
      'Please see today as an emergency: worsening double vision.',
    );
    expect(textOf(document)).toContain('Present: double vision: worsening.');
    expect(textOf(document)).toContain('speech disturbance');
  });

  it('nothing present needs the author’s own words', () => {
    const source = withFindings([emergencyAction]);
    expect(letterObjections(source).map(({ field }) => field)).toEqual(['message']);
    const answers = { ...source.answers, message: 'He cannot stand since noon.' };
    expect(letterObjections({ ...source, answers })).toEqual([]);
    expect(textOf(composeEmergencyHandover({ ...source, answers }))).toContain(
      'He cannot stand since noon.',
    );
  });

  it('medicines unknown today come from the last visit with its date, or are not recorded', () => {
    const findings = caudaEquinaFindings.filter(
      ({ code }) => code !== 'history.anticoagulant' && code !== 'history.corticosteroid',
    );
    const content = { ...caudaEquinaContent, findings };
    const label = 'Anticoagulant, steroid';
    expect(rowOf(composeEmergencyHandover(handoverLetter({ content })), label)).toBe(
      'No anticoagulant [recorded 03-Nov-2026], no corticosteroid [recorded 03-Nov-2026]',
    );
    const first = { ...content, previous: null };
    expect(rowOf(composeEmergencyHandover(handoverLetter({ content: first })), label)).toBe(
      'Anticoagulant not recorded, corticosteroid not recorded',
    );
  });
});

describe('the author’s hand', () => {
  it('cannot untick what an emergency never leaves out', () => {
    const source = handoverLetter();
    const keys = new Set(tickableFindings(source).map(keyText));
    const answers = { ...handoverAnswers(), includedFindings: [] };
    const told = composeEmergencyHandover({ ...source, answers }).findings.map(keyText);
    for (const each of caudaEquinaContent.findings.map(keyText)) {
      expect(told.includes(each), each).toBe(!keys.has(each));
    }
  });

  it('objects to edited wording that the chart overtook, and to what the font cannot print', () => {
    const edits = [{ paragraphId: 'request.ask', composed: 'Older words.', text: 'See today.' }];
    const answers = { ...handoverAnswers(), edits, message: 'अ' };
    expect(letterObjections(handoverLetter({ answers })).map(({ field }) => field)).toEqual([
      'paragraph:request.ask',
      'paragraph:request.message',
    ]);
  });
});
