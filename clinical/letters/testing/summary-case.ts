import type { AttributeValue } from '../../findings/attribute';
import type { Finding } from '../../findings/finding';
import type { NoteContent } from '../../notes/note-content';
import type { SummarySource } from '../letter-source';
import { startPatientSummary } from '../start-patient-summary';
import { finding, thoracicContent, thoracicLetter } from './thoracic-case';

/** The plan of paper chart 1, with its impression and a red flag that was denied. */

let items = 0;

export function planItem(
  type: string,
  attributes: Record<string, AttributeValue>,
  id = `0190a000-0000-7000-8000-0000000001${String((items += 1)).padStart(2, '0')}`,
): Finding {
  return finding(`plan.${type}`, attributes, { at: `item:${id}` });
}

export const lumbarPlan: readonly Finding[] = [
  planItem('heat', {
    ...{ position: 'a0', product: 'hot_pack', minutes: 15, timesPerDay: 3 },
    ...{ skinSensation: 'normal', contraindicationResult: 'clear' },
  }),
  planItem('relative-rest', { position: 'a1', activities: 'No lifting over 5 kg', days: 5 }),
  planItem('exercise', { position: 'a2', name: 'Walking', minutes: 10, timesPerDay: 3 }),
  planItem('exercise', {
    ...{ position: 'a3', name: 'Pelvic tilt', sets: 2, repetitions: 10, timesPerDay: 3 },
    instructions: 'Breathe out as you tilt',
  }),
  planItem('pillow', { position: 'a4', product: 'lumbar_roll' }),
  planItem('medication-advice', {
    ...{ position: 'a5', substanceClass: 'short-term pain relief', advice: 'speak_to_pharmacist' },
  }),
  planItem('education', { position: 'a6', topics: ['stay_active'], isUnderstood: true }),
  planItem('safety-net', {
    ...{ position: 'a7', triggers: 'numbness around the seat, trouble passing urine' },
    ...{ givenHow: 'written', givenOn: '2026-10-12', language: 'English' },
  }),
  planItem('goal', {
    ...{ position: 'a8', name: 'sit at the bench 60 min', weeks: 3 },
    ...{ measure: 'PSFS', baseline: '4', target: '8' },
  }),
  planItem('review', { position: 'a9', days: 4 }),
  planItem('manual-therapy', { position: 'b0', technique: 'pa_central', level: 'L5' }),
  planItem('not-given', { position: 'b1', name: 'lumbar support', statusReason: 'not wanted' }),
];

export const lumbarContent: NoteContent = {
  ...thoracicContent,
  occurredAt: '2026-10-11T23:10:00.000Z',
  findings: [
    ...lumbarPlan,
    finding('narrative.impression', { body: 'Acute low back pain with guarding' }),
    finding('red-flag.saddle-numbness', { status: 'absent', askedOn: '2026-10-12' }),
    finding('rom.lumbar.flexion.active', { degrees: 25 }),
  ],
};

export function lumbarSummary(change: Partial<SummarySource> = {}): SummarySource {
  const { kind: _kind, answers: _answers, ...ground } = thoracicLetter();
  const content = change.content ?? lumbarContent;
  const answers = startPatientSummary({ content, patient: ground.patient });
  return { ...ground, content, kind: 'patient-summary', answers, ...change };
}
