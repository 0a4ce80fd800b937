import { describe, expect, it } from 'vitest';
import { keyText } from '../findings/finding-key';
import { composeLetter } from './compose-letter';
import { letterTexts } from './letter-document';
import { letterObjections } from './letter-objections';
import { findingField, RECORD_FIELD_NAMES } from './merge-fields';
import { startCertificate } from './start-certificate';
import { lumbarContent, lumbarSummary } from './testing/summary-case';
import { finding, thoracicAnswers, thoracicContent, thoracicLetter } from './testing/thoracic-case';

const rotation =
  thoracicContent.findings.find(
    ({ code, side }) => code === 'rom.thoracic.rotation.active' && side === 'left',
  ) ?? expect.fail();

const asked = (question: string, more: Partial<ReturnType<typeof thoracicAnswers>> = {}) =>
  thoracicLetter({ answers: { ...thoracicAnswers(), question, ...more } });
const question = (letter: ReturnType<typeof asked>) =>
  letterTexts(composeLetter(letter)).find(({ text }) => text.startsWith('Question'))?.text;

describe('fields in the typed texts of a letter', () => {
  it('are filled from the record', () => {
    expect(
      question(asked('Does {{given name}} ({{age}}) have a fracture? Seen {{visit date}}.')),
    ).toBe('Question Does Wilhelmina (75y) have a fracture? Seen 02-Nov-2026.');
  });

  it('print a finding as the composer does, and follow the chart', () => {
    const written = `Why is ${findingField(rotation)}?`;
    expect(question(asked(written))).toMatch(
      /^Question Why is thoracic rotation, active, left 22°, pain 5\/10\?$/,
    );
    const findings = thoracicContent.findings.map((each) =>
      each === rotation ? { ...each, attributes: { ...each.attributes, degrees: 31 } } : each,
    );
    const later = thoracicLetter({
      content: { ...thoracicContent, findings },
      answers: { ...thoracicAnswers(), question: written },
    });
    expect(question(later)).toContain('31°');
  });

  it('say that a value was carried', () => {
    const carried = finding('rom.thoracic.flexion.active', {
      degrees: 15,
      carriedFromOn: '2026-10-01',
    });
    const letter = thoracicLetter({
      content: { ...thoracicContent, findings: [carried] },
      answers: {
        ...thoracicAnswers(),
        question: findingField(carried),
        includedFindings: [keyText(carried)],
      },
    });
    expect(question(letter)).toContain('carried from 01-Oct-2026, not re-tested');
  });

  it('that cannot be filled stop the signature and say why', () => {
    const objections = (letter: ReturnType<typeof asked>) =>
      letterObjections(letter).filter(({ field }) => field === 'question');
    expect(objections(asked('{{weather}}'))[0]?.words).toContain('no such finding');
    const patient = { ...thoracicLetter().patient, usualGp: null };
    const noGp = { ...asked('{{gp}}'), patient };
    expect(objections(noGp)[0]?.words).toContain('nothing to print');
    const unticked = asked(findingField(rotation), { includedFindings: [] });
    expect(objections(unticked)[0]?.words).toContain('not ticked');
    expect(question(unticked)).not.toContain('22');
    expect(objections(asked('No field at all'))).toEqual([]);
  });

  it('have a value or an objection, every one of them', () => {
    for (const name of RECORD_FIELD_NAMES) {
      const letter = asked(`{{${name}}}`);
      const isFilled = !question(letter)?.includes('{{');
      expect(
        letterObjections(letter).some(({ field }) => field === 'question'),
        name,
      ).toBe(!isFilled);
    }
  });
});

describe('fields in what a patient takes home', () => {
  const impression =
    lumbarContent.findings.find(({ code }) => code === 'narrative.impression') ?? expect.fail();
  const summary = (message: string, ticked: readonly string[]) => {
    const { answers, ...ground } = lumbarSummary();
    const includedFindings = [...answers.includedFindings, ...ticked];
    return { ...ground, answers: { ...answers, message, includedFindings } };
  };
  const saidIn = (letter: Parameters<typeof composeLetter>[0]) =>
    letterTexts(composeLetter(letter))
      .map(({ text }) => text)
      .join('\n');

  it('greet the patient in a summary, and tell the impression once it is ticked', () => {
    const message = '{{given name}}, we found: {{impression}}';
    const unticked = summary(message, []);
    expect(saidIn(unticked)).toContain('Wilhelmina, we found: {{impression}}');
    expect(letterObjections(unticked)).toMatchObject([{ field: 'message' }]);
    const ticked = summary(message, [keyText(impression)]);
    expect(saidIn(ticked)).toContain('Wilhelmina, we found: Acute low back pain with guarding');
    expect(letterObjections(ticked)).toEqual([]);
  });

  it('fill nothing in a certificate, and stop its signature', () => {
    const { kind: _kind, answers: _answers, ...ground } = lumbarSummary();
    const answers = {
      ...startCertificate(ground),
      ...({ purpose: 'work', capacity: 'restricted', fromOn: '2026-10-12' } as const),
      ...{ toOn: '2026-10-16', restrictions: 'No lifting, because of {{impression}}' },
    };
    const certificate = { ...ground, kind: 'certificate', answers } as const;
    expect(saidIn(certificate)).not.toContain('guarding');
    expect(letterObjections(certificate)).toMatchObject([
      { field: 'restrictions', words: expect.stringContaining('no field') as unknown },
    ]);
  });
});
