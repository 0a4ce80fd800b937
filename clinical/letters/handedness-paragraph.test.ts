import { expect, it } from 'vitest';
import type { Finding } from '../findings/finding';
import { keyText } from '../findings/finding-key';
import { composeLetter } from './compose-letter';
import { letterTexts } from './letter-document';
import { caudaEquinaContent, handoverAnswers, handoverLetter } from './testing/cauda-equina-case';
import { finding, thoracicAnswers, thoracicContent, thoracicLetter } from './testing/thoracic-case';

const WORDS = 'Hand dominance: left-handed.';
const LEFT = { ...thoracicContent.patient, handedness: 'left' as const };
const ITEM = 'item:0190a000-0000-7000-8000-000000000009';

function letterOf(told: Finding, patient: typeof thoracicContent.patient = LEFT) {
  const content = { ...thoracicContent, patient, findings: [told] };
  const answers = { ...thoracicAnswers(), includedFindings: [keyText(told)] };
  return letterTexts(composeLetter(thoracicLetter({ content, answers })))
    .map(({ text }) => text)
    .join('\n');
}

it.each([
  finding('power.elbow-flexion', { power: '4' }, { side: 'left' }),
  finding('reflex.biceps', { reflex: 1 }, { side: 'left' }),
  finding('symptom.numbness', { presence: 'present' }, { side: 'left', at: 'site:hand-palm' }),
  finding('body-chart.mark', { markType: 'pain', sites: ['left:hand-palm'] }, { at: ITEM }),
  finding('rom.cervical.ultt1-median.passive', { degrees: 30 }, { side: 'left' }),
])('a letter that tells of an arm says which hand is used: %#', (told) => {
  expect(letterOf(told)).toContain(WORDS);
  expect(letterOf(told, { ...LEFT, handedness: 'not_recorded' })).not.toContain('Hand dominance');
});

it('a letter about a leg does not', () => {
  const leg = finding('power.toe-extension', { power: '4' }, { side: 'left' });
  expect(letterOf(leg)).not.toContain('Hand dominance');
});

it('an emergency letter says it beside the table of power', () => {
  const arm = finding('power.elbow-flexion', { power: '4' }, { side: 'left' });
  const content = { ...caudaEquinaContent, patient: LEFT, findings: [arm] };
  const answers = { ...handoverAnswers(), includedFindings: [keyText(arm)] };
  const { sections } = composeLetter(handoverLetter({ content, answers }));
  const blocks = sections.find(({ id }) => id === 'examination')?.blocks ?? [];
  expect(blocks).toMatchObject([{ kind: 'table' }, { kind: 'paragraph', text: WORDS }]);
});
