import type { Wordings } from './edited-charts';

/**
 * Wordings against the chart: “wording → what is named as written | what the chart says”. Nothing
 * after the bar where the chart has nothing of the kind.
 */
export const CONTRARY_WORDINGS: Wordings = {
  thoracic: {
    'history.onset': [
      'Sudden onset on 24-Oct-2026 (10 days before the visit). Mechanism: lifting, lifting a sewing machine down from a shelf. → 24-Oct-2026 | 23-Oct-2026',
      'Sudden onset on 23-Oct-2026 (10 weeks before the visit). Mechanism: lifting, lifting a sewing machine down from a shelf. → 10 weeks | 10 days',
      'Her pain began suddenly on 23 September 2026 when lifting a sewing machine down from a shelf. → 23 September 2026 | 23-Oct-2026',
      'Her pain began suddenly ten weeks before I saw her, when lifting a sewing machine. → ten weeks | 10 days',
    ],
    'request.ask': [
      'Please perform an X-ray of the thoracic spine (AP and lateral) urgently, within 24 hours: Suspected osteoporotic vertebral compression fracture T9. → T9 | T8',
    ],
    'history.pain': [
      'Pain, NPRS 0 to 10: now 4, best in 24 hours 4, worst in 24 hours 9. → 4 | 6',
      'Pain is 6/10 now, 9/10 at best and 9/10 at worst over 24 hours. → 9/10 | 4',
      'The pain is now 8/10. → 8/10 | 6',
    ],
    'examination.range.thoracic': [
      'Thoracic, active (sitting, single inclinometer): flexion 15 cm, pain 7/10 (stopped). → 15 cm | 15°',
      'Active thoracic flexion stopped at 15°. Rotation: 22° to the right (pain 5/10) and 25° to the left (pain 4/10). → 22° to the right | right 25°',
      'Rotation L 25°, R 22°. → Rotation L 25° | rotation right 25°',
      'Rotation is limited to 25 degrees on the left. → 25 degrees | 22°',
      'Flexion 15°, pain 5/10; rotation left 22°, pain 7/10. → 5/10 | 7/10',
      'Flexion not tested (precaution); extension 15°, pain 7/10. → 15° | not tested',
    ],
    'history.behaviour': [
      'Standing for 30 minutes, bending and coughing make it worse. → 30 minutes | 10 min',
      'Eased by standing and bending, worse with lying on the side. → standing | worse',
    ],
    'history.background': ['She had three falls last year. → three | 1'],
    'examination.muscles': [
      'Right rhomboids: guarding 1/3, tenderness 2/4. → Right | left',
      'Thoracic paraspinals guarding 1/3 on both sides, rhomboids left 3/3. → 1/3 | 3/3',
      'The rhomboids are guarded on both sides (1/3). → both sides | left',
      'Left rhomboids guarding 1/3; piriformis right tender 4/4. → 4/4 |',
    ],
    'examination.observation': [
      'Single-leg stance 7 s on the left and 6 s on the right. → 7 s on the left | 6 s',
      'Normal gait. She walks 400 m. → 400 m |',
    ],
    'words.neurological': [
      'Light touch is normal from C5 to S1 on both sides. → C5 to S1 | L2 to S1',
      'Knee and ankle reflexes are absent on both sides. → ankle reflexes | present',
      'Babinski extensor both sides; no clonus. → extensor | flexor',
    ],
    'words.special-tests': [
      'Closed-fist percussion at T8 was negative. → negative | positive',
      'Closed-fist percussion was positive at T7. → T7 | T8',
    ],
    'red-flags.present': [
      'Present: osteoporosis, prednisolone 75 mg daily for 8 months. → 75 mg | 7.5 mg',
      'There is no osteoporosis; height loss of 3 cm. → osteoporosis | present',
      'Absent: osteoporosis, height loss and midline percussion tenderness. → osteoporosis | present',
    ],
    'red-flags.denied': [
      'Present: saddle numbness, bowel incontinence. → saddle numbness | absent',
      'She reports saddle numbness; the other cauda equina questions were absent. → saddle numbness | absent',
      'Breathlessness. No history of cancer. → Breathlessness | absent',
      'No weight loss, but she has a history of cancer. → history of cancer | absent',
    ],
    'history.symptoms': [
      'Reports pain (mid back; aching, sharp; constant) and numbness. → numbness | absent',
      'Constant aching mid-back pain with numbness. → numbness | absent',
      'Reports pain (mid back; aching, sharp; constant). Numbness. → Numbness | absent',
      'She denies pain. → pain | present',
      'This 57-year-old woman reports constant mid back pain. → 57-year |',
    ],
  },
  whiplash: {
    'examination.observation': [
      'Forward head: mild; shoulder height: mild, to the left; gait: normal; blood pressure: 128/82 mmHg; eyes: normal, no ptosis, pupils equal. → left | right',
      'Forward head: mild; shoulder height: mild, to the right; gait: normal; blood pressure: 128/92 mmHg; eyes: normal. → 128/92 | 128/82',
      'Forward head: marked; shoulder height: mild, to the right; gait: normal. → marked | mild',
      'Forward head: mild; shoulder height: mild, to the right; gait: normal; blood pressure: 128/82 mmHg; eyes: normal, ptosis, pupils equal. → ptosis | absent',
      'Forward head: mild; gait: abnormal. → abnormal | normal',
    ],
    'examination.handedness': ['Hand dominance: left-handed. → left | right'],
    'examination.palpation': [
      'Central PA C4-C5 hypermobile, local pain; central PA C5-C6 hypomobile, familiar pain. → hypermobile | hypomobile',
      'C5/6 and C6/7 are hypomobile to central PA. → C5/6 and C6/7 | C4-C5',
      'Local pain at C5–6 and familiar pain at C4–5 to central PA. → C5–6 | C4-C5',
    ],
    'examination.neurological': [
      'Reflexes (reflex 0 to 4+, 2+ normal): biceps, brachioradialis and triceps 3+ both sides. → 3+ | 2+',
      'Sensation: light touch C7 right altered; light touch C7 left normal; light touch C3 to C6, C8 and T1 normal both sides. → C3 to C6, C8 and T1 | C4 to C6, C8 and T1',
      'Light touch was altered at C6 on the right. Power normal. → C6 | C7',
      'Elbow extension is 4/5 on the left and 5/5 on the right. → 4/5 | 5/5',
      'Elbow extension 3/5 on the right. → 3/5 | 4/5',
    ],
    'history.symptoms': [
      'Left-sided aching neck pain and a constant headache since 29 October. → Left | right',
      'He reports dizziness and nausea; no arm pain. → dizziness | absent',
    ],
    'history.background': [
      'Whiplash grade III; other vehicle at 30 km/h. → III | II',
      'The other vehicle was doing about 60 km/h. → 60 km/h | 30 km/h',
    ],
    'red-flags.denied': [
      'He reports loss of consciousness; no vomiting. → loss of consciousness | absent',
      'No vomiting or seizure. Double vision present. → Double vision | absent',
    ],
    'examination.range.cervical': [
      'Cervical rotation is 48° to the left (pain 6/10, limited by guarding) and 60° to the right (pain 3/10). → 48° | 60°',
      'Right rotation 60°, left rotation 48°. → Right rotation 60° | rotation left 60°',
      'Flexion 42° and extension 38°. → 42° | 38°',
      'Flexion 38° (4/10), extension 24° (5/10). → 24° | 42°',
    ],
    'examination.range.upper-cervical': [
      'The flexion-rotation test reached 30° to the left and 42° to the right. → 30° | 42°',
    ],
    'examination.muscles': [
      'Guarding 2/3 with tenderness 3/4 in the left upper trapezius, with a trigger point. → left | right guarding 2/3',
      'Left sternocleidomastoid guarding 2/3, tenderness 2/4. → Left | right',
    ],
    'examination.tests': [
      'Spurling A was positive on the left and negative on the right. → positive on the left | right positive',
      'Spurling A negative on both sides. → both | left negative',
    ],
    'management.plan': [
      'He will use a gel pack for 20 minutes twice daily and a contour pillow for two weeks. → 20 minutes | 10 min',
      'Contour pillow for 5 weeks; review in 5 days. → 5 weeks | 2 weeks',
      'Gel pack 10 min, 5 times daily. → 5 times daily | 2 × daily',
    ],
  },
  'cauda equina': {
    'words.impression': [
      'Impression (clinician’s): Suspected cauda equina syndrome on a right L5 radiculopathy → right | left',
      'Impression (clinician’s): Suspected cauda equina syndrome on a left S1 radiculopathy → S1 | L5',
    ],
    'request.ask': [
      'Please see today as an emergency: new reduced urge or stream and saddle numbness since 22:00 on 09-Nov-2026. → 22:00 | 21:00',
      'Please see today as an emergency: no saddle numbness, but new bilateral radicular pain. → saddle numbness | present',
    ],
    'history.symptoms': [
      'Pain in the left calf since 09:00 on 9 November 2026 and numbness in the saddle area. → 09:00 | 21:00',
      'Pain in both calves since 21:00 on 10 November 2026. → 10 November 2026 | 09-Nov-2026',
      'No numbness in the saddle area. → numbness | present',
    ],
  },
  lumbar: {
    'examination.range.lumbar': [
      'Lumbar, active (standing, dual inclinometer): flexion 52°, pain 7/10 at end range, limited by guarding. → 52° | 25°',
      'Lumbar flexion 10° with end-range pain of 7/10 and extension 25° with pain of 6/10. → 10° | 25°',
      'Side flexion left 18°, right 12°. → left 18° | right 18°',
      'Fingertips reach 18 cm from the floor. → 18 cm | 38 cm',
    ],
    'management.treatment': [
      'Treatment at this visit: soft tissue massage erector spinae right 8 min; central PA L4 grade II 3 × 60 s. → right | left',
      'Treatment at this visit: soft tissue massage erector spinae left 8 min; central PA L5 grade IV 3 × 60 s. → L5 | L4',
    ],
    'history.function': [
      'PSFS: sitting at the bench 3/10, putting on socks 4/10, lifting timber 1/10. → 3/10 | 4',
    ],
    'history.behaviour': ['Morning stiffness lasts 20 minutes. → 20 minutes | 40 min'],
    'examination.muscles': [
      'Erector spinae guarding 2/3 left and 3/3 right. → 2/3 | 3/3',
      'Multifidus tender 2/4 at L5/S1 on the left. → L5/S1 | L4-L5',
      'Quadratus lumborum on the right 2/3 with a trigger point. → right | left',
      'Left quadratus lumborum 2/3, no trigger point. → trigger point | present',
    ],
  },
};
