import {
  answer,
  bothSides,
  charted,
  choice,
  consent,
  item,
  nprs,
  redFlags,
  words,
  type Attributes,
  type Charted,
  type SeedPatient,
  type SeedVisit,
} from '../chart';

const EPISODE = 'Left L5 radicular pain';
const GROUPS = ['cauda-equina', 'fracture', 'malignancy', 'infection'] as const;

function straightLegRaise(left: number, right: number | null, remark: string): Charted[] {
  const lifted = (degrees: number): Attributes => ({ degrees, position: 'supine', remark });
  return bothSides(
    'rom.lumbar.straight-leg-raise.passive',
    lifted(left),
    right === null ? null : lifted(right),
  );
}

type Early = { at: string; kind: 'initial' | 'review'; pain: number; reviewOn: string };

/** Visits 1 to 3 found the same; only the pain score differs, and the leaflet came at the first. */
function earlyVisit({ at, kind, pain, reviewOn }: Early): SeedVisit {
  const isFirst = kind === 'initial';
  return {
    kind,
    at,
    author: 'physio',
    episodes: [EPISODE],
    signedAfterMinutes: isFirst ? 45 : 25,
    findings: [
      ...consent(null),
      ...(isFirst ? [answer('history.work', 'Warehouse supervisor')] : []),
      charted(
        'symptom.pain',
        { presence: 'present', remark: 'L5 distribution' },
        { side: 'left', at: 'site:leg-lateral' },
      ),
      charted(
        'symptom.numbness',
        { presence: 'present', remark: 'L5' },
        { side: 'left', at: 'site:foot-dorsum' },
      ),
      ...nprs(pain),
      ...redFlags(at.slice(0, 10), GROUPS),
      ...straightLegRaise(40, null, 'Familiar leg pain, changes with ankle dorsiflexion'),
      choice('neuro.status', 'examined'),
      words(
        'neurological',
        'Toe extension L 4/5. Light touch, root L5 L altered. Ankle reflexes 2+ both sides. Plantar responses flexor. Crossed SLR negative.',
      ),
      words('impression', 'Left L5 radicular pain.'),
      item('plan', 'exercise', 'walk', { name: 'Walking as comfortable', timesPerDay: 3 }),
      item('plan', 'education', 'education', { topics: ['stay_active', 'pain_explanation'] }),
      item('plan', 'safety-net', 'safety-net', {
        topics: ['ces_safety_net'],
        format: isFirst ? 'Leaflet, in English' : 'Leaflet of visit 1 gone through again',
      }),
      item('plan', 'review', 'review', { byDate: reviewOn, weeks: 1 }),
    ],
  };
}

const EMERGENCY: SeedVisit = {
  kind: 'review',
  at: '2026-11-10T10:15',
  author: 'physio',
  episodes: [EPISODE],
  signedAfterMinutes: 55,
  findings: [
    choice('consent.examination', 'verbal'),
    choice('consent.chaperone', 'present'),
    ...(['left', 'right'] as const).map((side) =>
      charted(
        'symptom.pain',
        { presence: 'present', since: '2026-11-09', remark: 'Since 21:00 last night' },
        { side, at: 'site:leg-posterior' },
      ),
    ),
    charted(
      'symptom.numbness',
      { presence: 'present', since: '2026-11-09', remark: 'Around the seat' },
      { at: 'site:saddle-perineum' },
    ),
    ...nprs(8),
    answer('history.work', 'Warehouse supervisor'),
    answer(
      'history.since-last-visit',
      'Pain in both legs and numb around the seat since 21:00 last night',
    ),
    words(
      'story',
      'Since 21:00 last night pain in both legs, numb around the seat, passes urine slowly with reduced urge and reduced sensation of flow; last void 09:30; no incontinence; bowel control and rectal sensation normal; sexual function normal. Last food 07:00. No anticoagulant, no steroids.',
    ),
    ...redFlags('2026-11-10', GROUPS, {
      'saddle-numbness': { course: 'new' },
      'reduced-urge-or-stream': { course: 'new', remark: 'Slow stream, reduced urge' },
      'loss-of-bladder-filling-sensation': {
        course: 'new',
        remark: 'Reduced sensation of flow; last void 09:30',
      },
      'bilateral-radicular-pain': { course: 'new', remark: 'One side became both' },
      'bilateral-leg-weakness-or-numbness': { course: 'new', remark: 'Weakness both sides' },
      'rapidly-progressive-deficit': { course: 'new' },
    }),
    choice('concern.level', 'high'),
    answer(
      'concern.action',
      'No treatment. Emergency referral to the emergency department at Northgate Hospital, telephoned 10:42, accepted by Mr Oduya-Placeholder, orthopaedic registrar; patient understands and agrees; driven by his partner at 10:50; letter given in hand; nil by mouth on the registrar’s instruction; call back 15:00 to confirm arrival.',
    ),
    ...straightLegRaise(25, 35, 'Familiar leg pain, changes with ankle dorsiflexion'),
    choice('neuro.status', 'examined'),
    words(
      'neurological',
      'Toe extension L 3/5 R 4/5. Plantar flexion L 4/5 R 4/5. Ankle reflex L absent, R 1+. Plantar responses flexor, no clonus. Saddle light touch altered L and R (through underwear, consent given, chaperone present); anal tone not tested.',
    ),
    words(
      'impression',
      'New saddle, bladder and bilateral leg signs: emergency referral, cauda equina to be excluded.',
    ),
    item('plan', 'referral', 'emergency', {
      name: 'Emergency assessment, new saddle numbness, bladder change and weakness of both legs',
      recipient: 'Emergency department, Northgate Hospital; Mr Oduya-Placeholder, registrar',
      urgency: 'emergency_same_day',
    }),
    item('plan', 'not-given', 'hands-on', {
      name: 'Hands-on treatment and exercise',
      statusReason: 'Emergency',
    }),
    item('plan', 'safety-net', 'safety-net', {
      topics: ['ces_safety_net'],
      triggers: 'Ambulance if anything changes on the way',
      format: 'Said, in English',
    }),
    item('plan', 'review', 'review', {
      byDate: '2026-11-10',
      triggers: 'Call back 15:00 to confirm arrival',
    }),
  ],
};

/** Paper chart 4: the one that must not wait, four visits. */
export const CAUDA_EQUINA: SeedPatient = {
  registeredAt: '2026-10-20T13:40',
  details: {
    familyName: 'Ngũgĩ-Example',
    givenNames: 'Bartholomew',
    title: 'Mr',
    dateOfBirth: '1979-01-30',
    sex: 'male',
    mobile: '0491 570 158',
    address: '88 Specimen Street\nNorthgate VIC 3997',
    occupation: 'Warehouse supervisor',
  },
  hasNoKnownAllergies: false,
  facts: [{ kind: 'allergy', name: 'Latex', isAlert: true }],
  visits: [
    earlyVisit({ at: '2026-10-20T14:00', kind: 'initial', pain: 7, reviewOn: '2026-10-27' }),
    earlyVisit({ at: '2026-10-27T14:00', kind: 'review', pain: 6, reviewOn: '2026-11-03' }),
    earlyVisit({ at: '2026-11-03T14:00', kind: 'review', pain: 6, reviewOn: '2026-11-10' }),
    EMERGENCY,
  ],
};
