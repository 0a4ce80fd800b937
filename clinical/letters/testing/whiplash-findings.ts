import type { AttributeValue } from '../../findings/attribute';
import type { Finding } from '../../findings/finding';
import { redFlagsOfGroup } from '../../vocabulary/red-flags';
import { finding } from './thoracic-case';

/** Paper chart 2 as findings: a neck after a rear-end collision. */

const ASKED = ['fracture', 'cervical-arterial', 'head-injury', 'malignancy', 'infection'] as const;
const PRESENT: Readonly<Record<string, string>> = {
  'anticoagulant-with-head-injury': 'apixaban; constant occipital headache since day 2',
  'recent-neck-trauma-or-infection': 'collision 6 days ago',
};

const item = (number: number) => ({
  at: `item:0190a000-0000-7000-8000-${String(number).padStart(12, '0')}`,
});

const turned = (
  movement: string,
  degrees: number,
  more: Record<string, AttributeValue>,
  side: 'left' | 'right' | 'midline' = 'midline',
) =>
  finding(
    `rom.cervical.${movement}.active`,
    { degrees, position: 'sitting', method: 'crom_device', ...more },
    { side },
  );

const bothSides = (
  code: string,
  left: Record<string, AttributeValue>,
  right: Record<string, AttributeValue> = left,
  at = '',
) => [finding(code, left, { side: 'left', at }), finding(code, right, { side: 'right', at })];

export const whiplashFindings: readonly Finding[] = [
  finding('history.onset-type', { choice: 'sudden' }),
  finding('history.onset-date', { since: '2026-10-27', answer: 'delayed onset, 4 h' }),
  finding('history.mechanism', { choices: ['road_traffic'] }),
  finding('history.crash-impact', { choice: 'rear' }),
  finding('history.crash-other-speed', { count: 30, answer: 'about' }),
  finding('history.crash-hours-to-onset', { count: 4 }),
  finding('history.crash-belted', { presence: 'present' }),
  finding('history.whiplash-grade', { choice: 'II' }),
  finding('history.anticoagulant', { presence: 'present', answer: 'apixaban, for a clot' }),
  finding(
    'symptom.pain',
    { presence: 'present', quality: ['aching'] },
    { at: 'site:neck-posterior', side: 'right' },
  ),
  finding('symptom.stiffness', { presence: 'present' }),
  finding(
    'symptom.headache',
    { presence: 'present', constancy: 'constant', since: '2026-10-29' },
    { at: 'site:head-occipital' },
  ),
  ...['arm-pain', 'paraesthesia', 'dizziness', 'nausea'].map((each) =>
    finding(`symptom.${each}`, { presence: 'denied' }),
  ),
  finding('pain.nprs.current', { score: 5 }),
  finding('pain.nprs.best-24h', { score: 2 }),
  finding('pain.nprs.worst-24h', { score: 7 }),
  finding('aggravating.turning-head', { presence: 'present', remark: 'turning right' }),
  finding('aggravating.desk-work', { presence: 'present', minutes: 30 }),
  finding('aggravating.driving', { presence: 'present' }),
  finding('easing.lying-supine', { presence: 'present' }),
  finding('easing.heat', { presence: 'present', remark: 'warm shower' }),
  ...ASKED.flatMap((group) => redFlagsOfGroup(group)).map((code) => {
    const remark = PRESENT[code];
    return finding(
      `red-flag.${code}`,
      remark === undefined ? { status: 'absent' } : { status: 'present', course: 'new', remark },
    );
  }),
  finding('observation.forward-head', { grade: 'mild' }),
  finding('observation.shoulder-height', { grade: 'mild', direction: 'right' }),
  finding('observation.gait', { choice: 'normal' }),
  finding('observation.eyes', { choice: 'normal', answer: 'no ptosis, pupils equal' }),
  finding('observation.blood-pressure', { systolic: 128, diastolic: 82 }),
  turned('flexion', 38, { painScore: 4 }),
  turned('extension', 42, { painScore: 5 }),
  turned('lateral-flexion', 28, { painScore: 5, remark: 'pulls right' }, 'left'),
  turned('lateral-flexion', 34, { painScore: 3 }, 'right'),
  turned('rotation', 60, { painScore: 3 }, 'left'),
  turned('rotation', 48, { painScore: 6, limitingFactor: 'spasm_guarding' }, 'right'),
  ...bothSides(
    'rom.upper-cervical.flexion-rotation-test.passive',
    { degrees: 42, position: 'supine' },
    { degrees: 30, position: 'supine' },
  ),
  finding(
    'muscle.trapezius-upper',
    { guarding: 2, tenderness: 3, hasTriggerPoint: true, refersTo: 'temple' },
    { side: 'right' },
  ),
  finding('muscle.trapezius-upper', { guarding: 1, tenderness: 1 }, { side: 'left' }),
  finding('muscle.sternocleidomastoid', { guarding: 2, tenderness: 2 }, { side: 'right' }),
  finding('muscle.levator-scapulae', { tenderness: 2 }, { side: 'right' }),
  finding('neuro.status', { choice: 'examined' }),
  ...['biceps', 'brachioradialis', 'triceps'].flatMap((each) =>
    bothSides(`reflex.${each}`, { reflex: 2 }),
  ),
  ...['shoulder-abduction', 'elbow-flexion'].flatMap((each) =>
    bothSides(`power.${each}`, { power: '5' }),
  ),
  ...bothSides('power.elbow-extension', { power: '5' }, { power: '4' }),
  ...['C4', 'C5', 'C6', 'C8', 'T1'].flatMap((root) =>
    bothSides('sensation.light-touch', { sensation: 2 }, { sensation: 2 }, `root:${root}`),
  ),
  ...bothSides('sensation.light-touch', { sensation: 2 }, { sensation: 1 }, 'root:C7'),
  ...bothSides('test.spurling-a', { result: 'negative' }, { result: 'positive' }),
  finding(
    'palpation.pa-central',
    { mobility: 'hypomobile', painResponse: 'local' },
    {
      at: 'segment:C4-C5',
    },
  ),
  finding(
    'palpation.pa-central',
    { mobility: 'hypomobile', painResponse: 'familiar' },
    {
      at: 'segment:C5-C6',
    },
  ),
  finding(
    'plan.ice',
    { product: 'gel_pack', minutes: 10, timesPerDay: 2, hasBarrier: true },
    item(1),
  ),
  finding('plan.pillow', { product: 'contour', weeks: 2 }, item(2)),
  finding(
    'plan.exercise',
    { name: 'deep neck flexor holds', repetitions: 5, seconds: 5, timesPerDay: 2 },
    item(3),
  ),
  finding('plan.review', { days: 5 }, item(4)),
];
