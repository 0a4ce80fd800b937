import {
  answer,
  bothSides,
  charted,
  choice,
  consent,
  item,
  mark,
  notAskedFlags,
  nprs,
  plantars,
  redFlags,
  reflex,
  symptom,
  VISCERAL,
  words,
  type Attributes,
  type Charted,
  type SeedPatient,
  type SeedVisit,
} from '../chart';

const EPISODE = 'Left L5 radicular pain';
const SADDLE: Attributes = {
  sensation: 1,
  testedHow: 'Through underwear',
  consent: 'verbal',
  isChaperoned: true,
};

const GROUPS = ['cauda-equina', 'fracture', 'malignancy', 'infection'] as const;

function straightLegRaise(left: number, right: number | null): Charted[] {
  const lifted = (degrees: number): Attributes => ({
    degrees,
    testResult: 'positive',
    symptomResponse: 'familiar',
    symptomSite: 'Leg',
    structuralDifferentiation: 'changes',
    differentiatedBy: 'Ankle dorsiflexion',
    position: 'supine',
  });
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
      ...symptom('pain', 'left', ['leg-lateral'], { remark: 'L5 distribution' }),
      ...symptom('numbness', 'left', ['foot-dorsum'], { remark: 'L5' }),
      ...nprs(pain),
      ...redFlags(at.slice(0, 10), GROUPS),
      ...notAskedFlags('onset-under-45-over-3-months', ...VISCERAL),
      ...straightLegRaise(40, null),
      charted(
        'rom.lumbar.crossed-straight-leg-raise.passive',
        { testResult: 'negative' },
        { side: 'right' },
      ),
      choice('neuro.status', 'examined'),
      charted('power.toe-extension', { power: '4' }, { side: 'left' }),
      charted('sensation.light-touch', { sensation: 1 }, { side: 'left', at: 'root:L5' }),
      ...reflex('ankle', 2, 2),
      ...plantars('flexor'),
      words('impression', 'Left L5 radicular pain.'),
      item('plan', 'exercise', 'walk', { name: 'Walking as comfortable', timesPerDay: 3 }),
      item('plan', 'education', 'education', { topics: ['stay_active', 'pain_explanation'] }),
      item('plan', 'safety-net', 'safety-net', {
        topics: ['ces_safety_net'],
        ...(isFirst
          ? {
              givenHow: 'written',
              language: 'English',
              givenOn: at.slice(0, 10),
              format: 'Leaflet',
            }
          : { format: 'Leaflet of visit 1 gone through again' }),
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
    ...(['left', 'right'] as const).flatMap((side) =>
      symptom('pain', side, ['leg-posterior'], { since: '2026-11-09', time: '21:00' }),
    ),
    ...symptom('numbness', 'midline', ['saddle-perineum'], { since: '2026-11-09', time: '21:00' }),
    ...nprs(8),
    answer('history.work', 'Warehouse supervisor'),
    answer(
      'history.since-last-visit',
      'Pain in both legs and numb around the seat since 21:00 last night',
    ),
    charted('history.anticoagulant', { presence: 'denied' }),
    charted('history.corticosteroid', { presence: 'denied' }),
    charted('ces.onset', { since: '2026-11-09', time: '21:00' }),
    charted('ces.last-void', { since: '2026-11-10', time: '09:30' }),
    choice('ces.flow-sensation', 'altered', { remark: 'Passes urine slowly, reduced urge' }),
    choice('ces.continence', 'normal'),
    choice('ces.bowel', 'normal'),
    choice('ces.rectal-sensation', 'normal'),
    choice('ces.saddle-sensation', 'altered', { remark: 'Numb around the seat' }),
    choice('ces.sexual-function', 'normal'),
    charted('ces.last-food', { since: '2026-11-10', time: '07:00' }),
    mark('legs', 'pain', 'back', ['left:thigh-posterior', 'right:thigh-posterior'], {
      painScore: 8,
    }),
    mark('saddle', 'numbness', 'back', ['midline:saddle-perineum']),
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
    ...notAskedFlags('onset-under-45-over-3-months', ...VISCERAL),
    choice('concern.level', 'high'),
    answer('concern.action', 'No treatment; emergency referral.'),
    charted('emergency.action', {
      identifiedOn: '2026-11-10',
      identifiedTime: '10:35',
      destination: 'Emergency department, Northgate Hospital',
      toldWhom: 'Mr Oduya-Placeholder, orthopaedic registrar',
      toldHow: 'telephone',
      toldTime: '10:42',
      acceptedBy: 'Mr Oduya-Placeholder, orthopaedic registrar',
      acceptedTime: '10:42',
      patientDecision: 'agreed',
      transport: 'driven',
      transportTime: '10:50',
      transportRemark: 'By his partner',
      safetyNet: 'Ambulance if anything changes on the way',
      instructions: 'Nil by mouth, on the registrar’s instruction',
      letterGiven: 'in_hand',
      callBackTime: '15:00',
      callBack: 'To confirm arrival',
    }),
    ...straightLegRaise(25, 35),
    choice('neuro.status', 'examined'),
    ...bothSides('power.toe-extension', { power: '3' }, { power: '4' }),
    ...bothSides('power.ankle-plantar-flexion', { power: '4' }, { power: '4' }),
    ...reflex('ankle', 0, 1),
    ...plantars('flexor'),
    ...bothSides('umn.clonus-ankle', { beats: 0 }, { beats: 0 }),
    ...bothSides('sensation.light-touch', SADDLE, SADDLE, 'site:saddle-perineum'),
    charted('saddle.anal-tone', { notTestedReason: 'not_indicated' }),
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
      givenHow: 'spoken',
      language: 'English',
      givenOn: '2026-11-10',
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
