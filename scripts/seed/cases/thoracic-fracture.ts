import {
  absentFlags,
  answer,
  bothSides,
  charted,
  choice,
  consent,
  denied,
  item,
  muscle,
  nprs,
  present,
  redFlags,
  words,
  type SeedPatient,
} from '../chart';

const EPISODE = 'Mid-back pain after lifting';
const inclined = { method: 'single_inclinometer', position: 'sitting' };
const barInFront = {
  method: 'universal_goniometer',
  position: 'sitting',
  remark: 'Bar in front',
};

/** Paper chart 3: mid-back pain that needs an X-ray, and the steps of its loop. */
export const THORACIC_FRACTURE: SeedPatient = {
  registeredAt: '2026-11-02T10:40',
  details: {
    familyName: 'Żółtowska-Demo',
    givenNames: 'Wilhelmina',
    title: 'Mrs',
    dateOfBirth: '1951-07-09',
    sex: 'female',
    mobile: '0491 570 157',
    address: '3 Millstream Court\nLakeside VIC 3999',
    occupation: 'Retired seamstress',
    usualGp: {
      name: 'Dr Ottoline Grebe',
      relation: 'Millstream Surgery',
      address: '1 Millstream Road\nLakeside VIC 3999',
    },
  },
  hasNoKnownAllergies: false,
  facts: [
    { kind: 'allergy', name: 'Adhesive tape', remark: 'Skin reaction', isAlert: true },
    { kind: 'condition', name: 'Osteoporosis', remark: 'No treatment now', isAlert: true },
    { kind: 'condition', name: 'Polymyalgia' },
    {
      kind: 'medicine',
      name: 'Prednisolone 7.5 mg daily',
      remark: 'For polymyalgia',
      since: '8 months',
      isAlert: true,
    },
  ],
  visits: [
    {
      kind: 'initial',
      at: '2026-11-02T11:00',
      author: 'physio',
      episodes: [EPISODE],
      signedAfterMinutes: 50,
      addenda: [
        {
          at: '2026-11-03T09:15',
          body: 'X-ray request sent 2 November, acknowledged by Bramble Radiology 3 November.',
        },
      ],
      findings: [
        ...consent('declined'),
        choice('history.onset-type', 'sudden'),
        charted('history.onset-date', { since: '2026-10-23' }),
        charted('history.mechanism', {
          choices: ['lifting'],
          answer: 'Lifting a sewing machine down from a shelf',
        }),
        charted(
          'symptom.pain',
          {
            presence: 'present',
            quality: ['aching', 'sharp'],
            constancy: 'constant',
            remark: 'Constant ache, sharp on bending and coughing',
          },
          { at: 'site:thoracic-midline' },
        ),
        ...denied('numbness', 'paraesthesia', 'weakness', 'visual-disturbance', 'jaw-pain'),
        ...nprs(6, 4, 9),
        present('aggravating.standing', { minutes: 10 }),
        present('aggravating.bending'),
        present('aggravating.coughing-sneezing'),
        present('easing.lying-side'),
        choice('history.night-waking', 'on_turning'),
        charted('history.falls', { count: 1, answer: 'One fall last year' }),
        answer(
          'history.past',
          'Osteoporosis, no treatment now; polymyalgia, prednisolone 7.5 mg daily for 8 months',
        ),
        choice('history.pregnancy', 'not_applicable'),
        answer('history.work', 'Retired seamstress'),
        words(
          'story',
          'No leg symptoms; bladder, bowel and saddle normal. Chest pain and breathlessness denied; new temporal headache, jaw claudication, visual symptoms denied. No weight loss, fever, cancer.',
        ),
        ...redFlags('2026-11-02', ['fracture', 'malignancy', 'infection', 'visceral-vascular'], {
          osteoporosis: { course: 'longstanding_unchanged' },
          'prolonged-corticosteroids': {
            course: 'longstanding_unchanged',
            remark: 'Prednisolone 7.5 mg daily for 8 months',
          },
          'age-over-threshold': {
            course: 'longstanding_unchanged',
            remark: 'From the date of birth',
          },
          'minor-trauma-with-risk': { course: 'new' },
          'midline-percussion-tenderness': { course: 'new', remark: 'T8' },
          'height-loss': { course: 'longstanding_unchanged', remark: '3 cm over years' },
          'thoracic-or-cervical-pain': { course: 'new', remark: 'Mid-thoracic, 10 days' },
          'worse-on-straining': { status: 'unknown', remark: 'Sharp on coughing' },
          polymyalgia: { course: 'longstanding_unchanged', remark: 'On prednisolone' },
        }),
        ...absentFlags(
          '2026-11-02',
          ...['urinary-retention', 'reduced-urge-or-stream', 'urinary-incontinence'],
          ...['bowel-incontinence', 'saddle-numbness'],
          ...['new-temporal-headache', 'jaw-claudication', 'visual-symptoms'],
        ),
        choice('concern.level', 'some'),
        answer('concern.action', 'X-ray; no hands-on treatment; comfort advice.'),
        charted('observation.thoracic-kyphosis', { choice: 'increased', grade: 'marked' }),
        choice('observation.gait', 'normal'),
        ...bothSides('observation.balance.single-leg-stance', { seconds: 6 }, { seconds: 7 }),
        charted('observation.balance.timed-up-and-go', { seconds: 11 }),
        charted('observation.height', { centimetres: 158 }),
        charted('rom.thoracic.flexion.active', {
          degrees: 15,
          painScore: 7,
          limitingFactor: 'pain',
          ...inclined,
          remark: 'Stopped',
        }),
        charted('rom.thoracic.extension.active', { notTestedReason: 'precaution' }),
        ...bothSides(
          'rom.thoracic.lateral-flexion.active',
          { notTestedReason: 'pain' },
          { notTestedReason: 'pain' },
        ),
        ...bothSides(
          'rom.thoracic.rotation.active',
          { degrees: 22, painScore: 5, ...barInFront },
          { degrees: 25, painScore: 4, ...barInFront },
        ),
        ...bothSides(
          'muscle.thoracic-paraspinals',
          { guarding: 3, tenderness: 3 },
          { guarding: 3, tenderness: 3 },
        ),
        ...bothSides(
          'muscle.rhomboids',
          { guarding: 1, tenderness: 2 },
          { guarding: 1, tenderness: 2 },
        ),
        muscle('trapezius-middle', 'right', { tenderness: 1 }),
        ...bothSides(
          'muscle.trapezius-lower',
          { notTestedReason: 'pain' },
          { notTestedReason: 'pain' },
        ),
        words('thoracic', 'Closed-fist percussion T8 positive; supine sign positive.'),
        choice('neuro.status', 'examined'),
        words(
          'neurological',
          'Light touch L2 to S1 normal both sides; knee and ankle reflexes 2+ both sides; power L2 to S1 5/5 both sides; Babinski flexor both sides; no clonus.',
        ),
        words('impression', 'Suspected osteoporotic vertebral compression fracture T8.'),
        item('plan', 'heat', 'heat', {
          product: 'hot_pack',
          minutes: 15,
          timesPerDay: 2,
          skinSensation: 'normal',
          contraindicationResult: 'clear',
        }),
        item('plan', 'relative-rest', 'rest', { activities: 'No lifting or bending', days: 14 }),
        item('plan', 'not-given', 'tape', { name: 'Taping', statusReason: 'Allergy' }),
        item('plan', 'medication-advice', 'pain-relief', {
          substanceClass: 'Pain relief',
          advice: 'speak_to_gp',
        }),
        item('plan', 'medication-advice', 'prednisolone', {
          substanceClass: 'Prednisolone',
          advice: 'continue',
          instructions: 'Do not stop prednisolone.',
        }),
        item('plan', 'referral', 'xray', {
          name: 'X-ray thoracic spine AP and lateral',
          recipient: 'Bramble Radiology',
          urgency: 'urgent_24h',
        }),
        item('plan', 'referral', 'gp', {
          name: 'Copy of the request; bone protection and other causes',
          recipient: 'Dr Ottoline Grebe, Millstream Surgery',
          urgency: 'urgent_24h',
        }),
        item('plan', 'safety-net', 'safety-net', {
          triggers: 'New leg weakness or numbness, bladder or bowel change, chest pain',
        }),
        item('plan', 'review', 'review', { byDate: '2026-11-05', days: 3 }),
      ],
    },
    {
      kind: 'contact',
      at: '2026-11-04T15:30',
      author: 'physio',
      episodes: [EPISODE],
      signedAfterMinutes: 10,
      findings: [
        words(
          'contact',
          'X-ray result in from Bramble Radiology, 4 November: “wedge compression fracture T8, 30 % anterior height loss”. Reviewed by me 4 November. Patient told by telephone 4 November. GP, Dr Ottoline Grebe, informed 4 November.',
        ),
      ],
    },
  ],
};
