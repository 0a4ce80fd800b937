import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyText } from '../../findings/finding-key';
import { CHART_1_VISIT_1 } from '../../notes/testing/paper-charts';
import { letterObjections } from '../letter-objections';
import { caudaEquinaContent, handoverAnswers, handoverLetter } from '../testing/cauda-equina-case';
import { LETTERS, randomChart, SAME_CHARTS } from '../testing/random-chart';
import type { LetterSource } from '../letter-source';
import { findingField } from '../merge-fields';
import { typedAnswers } from './typed-answers';
import { thoracicAnswers, thoracicContent, thoracicLetter } from '../testing/thoracic-case';
import { whiplashFindings } from '../testing/whiplash-findings';
import { compareTyped } from './compare-typed';
import { paragraphsOf } from '../testing/edited-charts';

const CONTENTS = {
  lumbar: { ...thoracicContent, findings: CHART_1_VISIT_1 },
  thoracic: thoracicContent,
  'cauda equina': caudaEquinaContent,
  whiplash: { ...thoracicContent, findings: whiplashFindings },
} as const;
type Chart = keyof typeof CONTENTS;

const LEFT_ALONE: readonly [Chart, text: string][] = [
  ['thoracic', 'Is there a vertebral compression fracture at T8?'],
  ['thoracic', 'Suspected osteoporotic fracture on long-term prednisolone.'],
  ['thoracic', 'Please exclude a fracture of T7 or T9; left rib pain 4/10 since Friday.'],
  ['thoracic', 'Return at once if saddle numbness or bowel incontinence develops.'],
  ['thoracic', 'Loading, bone protection through the GP, and whether hands-on care is possible.'],
  ['thoracic', 'She takes prednisolone 7.5 mg; hip flexion 90° and knee flexion 120° on the left.'],
  ['thoracic', 'Left thoracic rotation 22° is painful.'],
  ['thoracic', 'The rhomboids on the left are guarded. Osteoporosis is present.'],
  ['thoracic', 'No saddle numbness, urinary retention absent.'],
  ['thoracic', 'Is there cord compression with saddle numbness?'],
  ['thoracic', 'Thoracic flexion over 10° is painful; aim for 40°.'],
  ['thoracic', 'Closed-fist percussion T8 positive; supine sign positive.'],
  ['cauda equina', 'SLR positive on the left at 25°, on the right at 35°.'],
  ['cauda equina', 'SLR left 40° at the last visit.'],
  ['cauda equina', 'SLR 40° on the left on 3 November.'],
  ['cauda equina', 'Toe extension is 3/5 on the left and 4/5 on the right.'],
  ['cauda equina', 'Numbness around the seat since last night, no numbness of the feet.'],
  ['cauda equina', 'Right shoulder pain 3/10 for years; left hip flexion 100°.'],
  ['whiplash', 'Right rotation 48°, left rotation 60°; C7 light touch altered on the right.'],
  ['whiplash', 'Biceps reflexes 2+ on both sides, Spurling A positive on the right.'],
  ['whiplash', 'Should he have a CT? He denies loss of consciousness.'],
  ['lumbar', 'At the first visit flexion was 40°, now 25°.'],
  ['lumbar', 'Come back with any numbness, weakness or loss of bladder control.'],
  ['lumbar', 'He knows to go to the emergency department for saddle numbness.'],
  ['lumbar', 'Goals reached: sitting 60 minutes, PSFS 8/10.'],
  ['lumbar', 'Return to work from 12 November with lifting up to 10 kg, walking 30 minutes daily.'],
  ['lumbar', 'Please consider an MRI: L5 radiculopathy on the left with power 4/5?'],
  [
    'lumbar',
    'Previous right-sided discectomy L4/5 in 2019, left leg pain beyond the knee since June.',
  ],
  ['thoracic', 'We cannot exclude a fracture at T7 to T9, and cancer has not been excluded.'],
  ['thoracic', 'Her mother had osteoporosis and a hip fracture; she is worried about numbness.'],
  [
    'thoracic',
    'Please measure bone density: 8 months of prednisolone are a risk for osteoporosis.',
  ],
  ['cauda equina', 'SLR was 40° on the left on Friday and is 25° now.'],
  ['cauda equina', 'Three days ago there was no saddle numbness.'],
  ['whiplash', 'Any vomiting or loss of consciousness means the emergency department.'],
  ['whiplash', 'He was told to present to the emergency department for vomiting.'],
  ['whiplash', 'Rotation under 45° would meet the rule; his is 48° to the right.'],
  ['whiplash', 'His brother had a seizure; family history of migraine.'],
];

const AGAINST: readonly [Chart, text: string, written: string, charted: string][] = [
  ['cauda equina', 'SLR positive on the right at 25°.', '25°', '35°'],
  ['cauda equina', 'SLR is 60° on the left.', '60°', '25°'],
  ['cauda equina', 'Ankle reflex 2+ on the left.', '2+', 'absent'],
  ['cauda equina', 'Toe extension 5/5 on the right.', '5/5', '4/5'],
  ['cauda equina', 'Saddle numbness is absent.', 'Saddle numbness', 'present'],
  ['cauda equina', 'No saddle numbness.', 'saddle numbness', 'present'],
  ['cauda equina', 'Urinary retention present since last night.', 'Urinary retention', 'absent'],
  ['cauda equina', 'He reports bowel incontinence.', 'bowel incontinence', 'absent'],
  ['thoracic', 'Saddle numbness present.', 'Saddle numbness', 'absent'],
  ['thoracic', 'She reports numbness.', 'numbness', 'absent'],
  ['thoracic', 'Rhomboids right guarding 1/3.', 'right', 'left'],
  ['thoracic', 'Thoracic flexion 25°.', '25°', '15°'],
  ['thoracic', 'Thoracic rotation left 25°.', '25°', '22°'],
  ['lumbar', 'Since the first visit flexion is 60°.', '60°', '25°'],
  ['cauda equina', 'Urinary retention present since Friday.', 'Urinary retention', 'absent'],
  ['whiplash', 'Neck rotation right 60°.', '60°', '48°'],
  ['whiplash', 'Spurling A is positive on the left.', 'positive', 'negative'],
  ['whiplash', 'Biceps reflex absent.', 'absent', '2+'],
  ['whiplash', 'Light touch altered at C6 on the right.', 'altered', 'normal'],
  ['whiplash', 'Elbow extension 3/5 on the right.', '3/5', '4/5'],
  ['whiplash', 'Vomiting was reported.', 'Vomiting', 'absent'],
  ['whiplash', 'Loss of consciousness present.', 'Loss of consciousness', 'absent'],
  ['whiplash', 'Central PA C3-C4 hypomobile.', 'C3-C4', 'C4-C5'],
];

describe('typed words', () => {
  it.each(LEFT_ALONE)('are left alone (%s): %s', (chart, text) => {
    expect(compareTyped(text, CONTENTS[chart])).toEqual([]);
  });

  it.each(AGAINST)('are told (%s): %s', (chart, text, written, charted) => {
    const [said, ...more] = compareTyped(text, CONTENTS[chart]);
    expect(more).toEqual([]);
    expect(said?.written).toBe(written);
    expect(`${said?.charted} ${said?.quote}`).toContain(charted);
  });

  it('that the chart itself says are never objected to', () => {
    fc.assert(
      fc.property(randomChart, (findings) => {
        const letterOf = LETTERS['an imaging request'] ?? expect.fail();
        const source = letterOf(findings, findings.map(keyText));
        for (const { text } of paragraphsOf(source)) {
          expect(compareTyped(text, source.content), text).toEqual([]);
        }
      }),
      { ...SAME_CHARTS, numRuns: 300 },
    );
  });
});

describe('the answers of a form', () => {
  it('with a field of each finding of the chart are never objected to', () => {
    fc.assert(
      fc.property(randomChart, (findings) => {
        const letterOf = LETTERS['a letter to a colleague'] ?? expect.fail();
        const source = letterOf(findings, findings.map(keyText));
        for (const each of findings) {
          const message = `Please note ${findingField(each)}.`;
          const answers = { ...source.answers, message };
          const [typed] = typedAnswers({ ...source, answers } as LetterSource);
          expect(typed?.text).not.toBe(message);
          expect(compareTyped(typed?.text ?? '', source.content), typed?.text).toEqual([]);
        }
      }),
      { ...SAME_CHARTS, numRuns: 200 },
    );
  });

  it('are refused at their field', () => {
    const question = 'Is the fracture stable? Thoracic flexion 51°.';
    const answers = { ...thoracicAnswers(), question };
    expect(letterObjections(thoracicLetter({ answers }))).toEqual([
      {
        field: 'question',
        words:
          'You wrote “51°”, the chart says 15°: “Thoracic flexion, active: 15°, pain 7/10 (stopped)”.',
      },
    ]);
    const message = 'Saddle numbness absent.';
    const typed = handoverLetter({ answers: { ...handoverAnswers(), message } });
    expect(letterObjections(typed)).toMatchObject([{ field: 'message' }]);
  });

  it('tell nothing of a treatment, and nothing of an old scan', () => {
    const answers = {
      ...thoracicAnswers(),
      treatmentTried: 'Massage of the right rhomboids',
      previousImaging: { answer: 'known' as const, details: 'Rhomboids right 2019' },
    };
    expect(letterObjections(thoracicLetter({ answers }))).toEqual([]);
  });
});
