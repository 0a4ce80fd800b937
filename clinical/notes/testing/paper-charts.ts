import type { AttributeValue } from '../../findings/attribute';
import type { Finding } from '../../findings/finding';
import type { Side } from '../../findings/finding-key';
import { RED_FLAG_GROUPS, RED_FLAGS, type RedFlagGroupCode } from '../../vocabulary/red-flags';
import type { Region } from '../../vocabulary/sections';
import type { NoteContent, PreviousVisit } from '../note-content';

type Attributes = Record<string, AttributeValue>;

/** A finding in the middle or at a side, before treatment. */
export function found(
  code: string,
  attributes: Attributes,
  more: Partial<Pick<Finding, 'side' | 'at' | 'moment'>> = {},
): Finding {
  return { code, side: 'midline', at: '', moment: 'before', attributes, ...more };
}

export function itemOf(number: number): string {
  return `0190f5c2-3c4d-7e5f-8a6b-${String(number).padStart(12, '0')}`;
}

const atItem = (number: number) => ({ at: `item:${itemOf(number)}` });
const afterItem = (number: number) => ({ moment: `after:${itemOf(number)}` as const });

const askedWith = (group: RedFlagGroupCode): readonly Region[] => RED_FLAG_GROUPS[group].askedWith;

/** Every question that is due at once in the groups of the regions, asked and absent. */
export function flagsAbsent(regions: readonly Region[], askedOn: string): Finding[] {
  return [...RED_FLAGS]
    .filter(([, item]) => item.from === 'question' && item.after === undefined)
    .filter(([, item]) => regions.some((region) => askedWith(item.group).includes(region)))
    .map(([code]) => found(`red-flag.${code}`, { status: 'absent', askedOn }));
}

/** A note of paper chart 1's patient with whatever findings a test wants. */
export function noteOf(findings: readonly Finding[], more: Partial<NoteContent> = {}): NoteContent {
  return {
    noteId: itemOf(900),
    kind: 'initial',
    occurredAt: '2026-10-12T09:00:00.000Z',
    startedAt: '2026-10-12T09:05:00.000Z',
    patient: {
      patientId: itemOf(901),
      recordNumber: 'P-1',
      familyName: 'Quillfeather-Test',
      givenNames: 'Harriet',
      title: 'Ms',
      preferredName: null,
      dateOfBirth: '1984-03-14',
      sex: 'female',
      handedness: 'right',
    },
    author: {
      accountId: itemOf(902),
      name: 'Pat Invented',
      profession: 'Physiotherapist',
      registration: 'PHY0001',
    },
    clinic: {
      clinicId: itemOf(903),
      name: 'Lakeside Invented Physiotherapy',
      timeZone: 'Europe/London',
      dateFormat: 'DD-MMM-YYYY',
      jurisdiction: 'UK',
    },
    episodes: [{ episodeId: itemOf(904), title: 'Low back pain' }],
    findings,
    facts: [],
    previous: null,
    firstVisit: null,
    asterisks: [],
    standing: [],
    ...more,
  };
}

const STANDING = { method: 'dual_inclinometer', position: 'standing' } as const;
const sided = (side: Side) => ({ side });
const rom = (movement: string, attributes: Attributes, side: Side = 'midline') =>
  found(`rom.lumbar.${movement}.active`, { ...STANDING, ...attributes }, { side });

/** Paper chart 1, visit 1 (12 October 2026), as far as this product charts it in numbers. */
export const CHART_1_VISIT_1: readonly Finding[] = [
  found('consent.examination', { choice: 'verbal' }),
  found('consent.treatment', { choice: 'verbal' }),
  found('consent.chaperone', { choice: 'not_wanted' }),
  found('history.onset-type', { choice: 'sudden' }),
  found('history.onset-date', { since: '2026-10-09' }),
  found('history.mechanism', {
    choices: ['lifting', 'twisting', 'work'],
    answer: 'sheet of plywood',
  }),
  found('history.morning-stiffness', { minutes: 40 }),
  found('history.night-waking', { choice: 'on_turning' }),
  found('history.previous-episodes', { count: 2, answer: 'minor, in 10 years, settled' }),
  found('history.irritability', { choice: 'moderate' }),
  found(
    'symptom.pain',
    { presence: 'present', quality: ['aching', 'tight', 'sharp'], remark: 'left more than right' },
    { at: 'site:lumbar-midline' },
  ),
  found('symptom.numbness', { presence: 'denied' }),
  found('symptom.paraesthesia', { presence: 'denied' }),
  found('pain.nprs.current', { score: 6 }),
  found('pain.nprs.best-24h', { score: 3 }),
  found('pain.nprs.worst-24h', { score: 8 }),
  found('aggravating.sitting', { presence: 'present', minutes: 20 }),
  found('aggravating.rising-from-sitting', { presence: 'present' }),
  found('aggravating.bending', { presence: 'present' }),
  found('easing.walking', { presence: 'present' }),
  found('easing.heat', { presence: 'present' }),
  found('psfs', { score: 4, remark: 'Sitting at the bench' }, atItem(1)),
  found('psfs', { score: 3, remark: 'Putting on socks' }, atItem(2)),
  found('psfs', { score: 1, remark: 'Lifting timber' }, atItem(3)),
  ...flagsAbsent(['lumbar'], '2026-10-12'),
  found('observation.antalgic-posture', { grade: 'mild', direction: 'right' }),
  found('observation.lumbar-lordosis', { choice: 'reduced', grade: 'moderate' }),
  found('observation.gait', { choice: 'slow_guarded' }),
  found('observation.balance.overall', { choice: 'no_concern' }),
  rom('flexion', {
    degrees: 25,
    painScore: 7,
    painPattern: 'end_range',
    limitingFactor: 'spasm_guarding',
  }),
  rom('extension', { degrees: 10, painScore: 6 }),
  rom('lateral-flexion', { degrees: 12, painScore: 4 }, 'left'),
  rom('lateral-flexion', { degrees: 18, painScore: 5, remark: 'pulls left' }, 'right'),
  rom('rotation', { movementLoss: 'minimal', method: 'ordinal_mckenzie' }, 'left'),
  rom('rotation', { movementLoss: 'minimal', method: 'ordinal_mckenzie' }, 'right'),
  found('rom.lumbar.fingertip-to-floor', { centimetres: 38, method: 'tape_measure' }),
  found('rom.lumbar.flexion.active', { degrees: 38, painScore: 5, ...STANDING }, afterItem(11)),
  found('rom.lumbar.extension.active', { degrees: 14, painScore: 4, ...STANDING }, afterItem(11)),
  found('muscle.erector-spinae', { guarding: 3, tenderness: 3 }, sided('left')),
  found('muscle.erector-spinae', { guarding: 2, tenderness: 2 }, sided('right')),
  found(
    'muscle.quadratus-lumborum',
    {
      guarding: 2,
      tenderness: 2,
      hasTriggerPoint: true,
      functionalEffect: 'present_with_abnormal_gait_or_contour',
    },
    sided('left'),
  ),
  found('muscle.multifidus-lumbar', { tenderness: 2 }, { side: 'left', at: 'segment:L4-L5' }),
  found('neuro.status', {
    choice: 'not_tested',
    notTestedReason: 'not_indicated',
    remark: 'no symptoms below the buttock',
  }),
  found('narrative.impression', {
    body: 'Acute non-specific low back pain with paravertebral guarding.',
  }),
  found(
    'treatment.manual-therapy',
    {
      technique: 'soft_tissue',
      muscle: 'erector spinae',
      bodySide: 'left',
      minutes: 8,
      position: 'a0',
    },
    atItem(10),
  ),
  found(
    'treatment.manual-therapy',
    { technique: 'pa_central', level: 'L4', grade: 'II', sets: 3, seconds: 60, position: 'a1' },
    atItem(11),
  ),
  found(
    'plan.heat',
    {
      product: 'hot_pack',
      minutes: 15,
      timesPerDay: 3,
      skinSensation: 'normal',
      contraindicationResult: 'clear',
    },
    atItem(20),
  ),
  found('plan.relative-rest', { activities: 'no lifting over 5 kg', days: 5 }, atItem(21)),
  found('plan.exercise', { name: 'Pelvic tilt', sets: 2, repetitions: 10 }, atItem(22)),
  found('plan.education', { topics: ['stay_active', 'ces_safety_net'] }, atItem(23)),
  found(
    'plan.not-given',
    { name: 'X-ray', statusReason: 'there is no red flag and it is 3 days old' },
    atItem(24),
  ),
  found(
    'plan.goal',
    { name: 'Sit at the bench 60 min', measure: 'PSFS', baseline: '4', target: '8', weeks: 3 },
    atItem(25),
  ),
  found('plan.review', { days: 4 }, atItem(26)),
];

const CARRIED = { carriedFromNote: itemOf(900), carriedFromOn: '2026-10-12' } as const;

/** Paper chart 1, visit 2 (16 October 2026). */
export const CHART_1_VISIT_2: readonly Finding[] = [
  found('consent.examination', { choice: 'verbal' }),
  found('consent.treatment', { choice: 'verbal' }),
  found('pain.nprs.current', { score: 3 }),
  found('pain.nprs.worst-24h', { score: 5 }),
  found('psfs', { score: 6, remark: 'Sitting at the bench' }, atItem(1)),
  ...flagsAbsent(['lumbar'], '2026-10-16'),
  rom('flexion', { degrees: 45, painScore: 3 }),
  rom('extension', { degrees: 16, painScore: 2 }),
  rom('lateral-flexion', { degrees: 20 }, 'left'),
  rom('lateral-flexion', { degrees: 21 }, 'right'),
  found('rom.lumbar.fingertip-to-floor', { centimetres: 18, method: 'tape_measure' }),
  found('rom.lumbar.flexion.active', { degrees: 52, ...STANDING }, afterItem(30)),
  found('muscle.erector-spinae', { guarding: 1, tenderness: 1 }, sided('left')),
  found('muscle.erector-spinae', { guarding: 0, tenderness: 0 }, sided('right')),
  found('muscle.quadratus-lumborum', { guarding: 2, tenderness: 2, ...CARRIED }, sided('left')),
  found(
    'treatment.manual-therapy',
    { technique: 'pa_central', level: 'L5', grade: 'III', sets: 3, seconds: 60, consent: 'verbal' },
    atItem(30),
  ),
  found('plan.pillow', { product: 'lumbar_roll', status: 'stopped' }, atItem(31)),
  found('plan.exercise', { name: 'Bird dog', sets: 2, repetitions: 8, timesPerDay: 1 }, atItem(32)),
  found('plan.review', { weeks: 1 }, atItem(33)),
];

const VISIT_1: PreviousVisit = {
  noteId: itemOf(900),
  occurredAt: '2026-10-12T09:00:00.000Z',
  authorAccountId: itemOf(902),
  findings: CHART_1_VISIT_1,
};

export const NOTE_1 = noteOf(CHART_1_VISIT_1);

export const NOTE_2 = noteOf(CHART_1_VISIT_2, {
  noteId: itemOf(905),
  kind: 'review',
  occurredAt: '2026-10-16T08:00:00.000Z',
  startedAt: '2026-10-16T08:01:00.000Z',
  previous: VISIT_1,
});
