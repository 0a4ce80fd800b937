import { describe, expect, it } from 'vitest';
import { letterSource } from '../letter-forms';
import { LETTER_KINDS, type LetterKind } from '../letter-kinds';
import { letterObjections } from '../letter-objections';
import { thoracicLetter } from '../testing/thoracic-case';
import { typedAnswers } from './typed-answers';

const { kind: _kind, answers: _answers, ...ground } = thoracicLetter();
const AGAINST = 'Thoracic flexion 51°. Saddle numbness present.';
const FILLED = 'Found: thoracic flexion, active 15°, pain 7/10 (stopped).';
const OF_A_COLLEAGUE = ['purpose', 'asks', 'message', 'urgencyReason'];

const READ: Readonly<Record<LetterKind, readonly string[]>> = {
  'imaging-request': [
    ...['question', 'provisionalDiagnosis', 'changesManagement', 'urgencyReason', 'mobility'],
  ],
  'imaging-suggestion': [...OF_A_COLLEAGUE, 'whyAsked'],
  'emergency-handover': ['message'],
  'gp-letter': OF_A_COLLEAGUE,
  'specialist-referral': OF_A_COLLEAGUE,
  'discharge-summary': [...OF_A_COLLEAGUE, 'afterwards'],
  'patient-summary': ['message'],
  certificate: ['longReason'],
};

describe.each(LETTER_KINDS)('%s', (kind) => {
  it.each(READ[kind])('is stopped by what is typed as %s', (field) => {
    const said = letterObjections(letterSource(ground, kind, { [field]: AGAINST }))
      .filter((each) => each.field === field)
      .map(({ words }) => words);
    expect(said).toContain(
      'You wrote “51°”, the chart says 15°: “Thoracic flexion, active: 15°, pain 7/10 (stopped)”.',
    );
    expect(said.join()).toContain('You wrote “Saddle numbness” as present, the chart says absent');
  });

  it('reads a field as it prints', () => {
    const [field = ''] = READ[kind];
    const text = 'Found: {{rom.thoracic.flexion.active}}.';
    const keys = ground.content.findings.map(({ code }) => `${code}|midline||before`);
    const answers = { [field]: text, includedFindings: keys };
    const source = letterSource(ground, kind, answers);
    expect(typedAnswers(source)).toEqual([
      // No field fills itself in a certificate.
      { field, text: kind === 'certificate' ? text : FILLED },
    ]);
  });
});

describe('a reason that the form no longer asks for', () => {
  it('is not read: nobody could mend it', () => {
    const reasons = { routineReason: AGAINST, guidelineReason: AGAINST };
    const asked = (urgency: string) =>
      typedAnswers(letterSource(ground, 'imaging-request', { ...reasons, urgency }));
    expect(asked('urgent_24h')).toEqual([]);
    expect(asked('routine')).toEqual([{ field: 'routineReason', text: AGAINST }]);
  });
});
