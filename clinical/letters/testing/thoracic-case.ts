import type { AttributeValue } from '../../findings/attribute';
import type { Finding } from '../../findings/finding';
import type { Moment, Side } from '../../findings/finding-key';
import type { NoteContent } from '../../notes/note-content';
import { redFlagsOfGroup } from '../../vocabulary/red-flags';
import type { ImagingRequest } from '../imaging-request';
import type { LetterAuthor, LetterClinic, LetterPatient } from '../letter-document';
import type { ImagingSource } from '../letter-source';
import { startImagingRequest } from '../start-imaging-request';

/** Paper chart 3 as findings: the X-ray request that the tests write. */

export function finding(
  code: string,
  attributes: Record<string, AttributeValue>,
  key: { side?: Side; at?: string; moment?: Moment } = {},
): Finding {
  return {
    code,
    side: key.side ?? 'midline',
    at: key.at ?? '',
    moment: key.moment ?? 'before',
    attributes,
  };
}

const PRESENT_FLAGS: Record<string, Record<string, AttributeValue>> = {
  osteoporosis: { course: 'longstanding_unchanged', remark: 'no treatment now' },
  'prolonged-corticosteroids': {
    course: 'longstanding_unchanged',
    remark: 'prednisolone 7.5 mg daily for 8 months',
  },
  'age-over-threshold': { course: 'longstanding_unchanged' },
  'minor-trauma-with-risk': { course: 'new' },
  'midline-percussion-tenderness': { course: 'new', remark: 'T8' },
  'height-loss': { course: 'longstanding_unchanged', remark: '3 cm over years' },
};

const ASKED = [
  'cauda-equina',
  'fracture',
  'malignancy',
  'visceral-vascular',
  'heart-lung',
] as const;

const askedFlags = ASKED.flatMap((group) => redFlagsOfGroup(group)).map((code) => {
  const present = PRESENT_FLAGS[code];
  return finding(`red-flag.${code}`, {
    status: present ? 'present' : 'absent',
    ...present,
    askedOn: '2026-11-02',
  });
});

const sitting = { position: 'sitting', method: 'single_inclinometer' };
const rotation = { position: 'sitting', method: 'universal_goniometer' };

export const thoracicFindings: readonly Finding[] = [
  finding('history.onset-type', { choice: 'sudden' }),
  finding('history.onset-date', { since: '2026-10-23' }),
  finding('history.mechanism', {
    choices: ['lifting'],
    answer: 'lifting a sewing machine down from a shelf',
  }),
  finding('history.night-waking', { choice: 'on_turning' }),
  finding('history.falls', { count: 1, answer: 'last year' }),
  finding('history.home', { answer: 'lives alone' }),
  finding(
    'symptom.pain',
    { presence: 'present', quality: ['aching', 'sharp'], constancy: 'constant' },
    { at: 'site:thoracic-midline' },
  ),
  finding('symptom.numbness', { presence: 'denied' }),
  finding('pain.nprs.current', { score: 6 }),
  finding('pain.nprs.best-24h', { score: 4 }),
  finding('pain.nprs.worst-24h', { score: 9 }),
  finding('aggravating.standing', { presence: 'present', minutes: 10 }),
  finding('aggravating.bending', { presence: 'present' }),
  finding('aggravating.coughing-sneezing', { presence: 'present' }),
  finding('easing.lying-side', { presence: 'present' }),
  ...askedFlags,
  finding('concern.level', { choice: 'some' }),
  finding('concern.action', { answer: 'X-ray; no hands-on treatment; comfort advice' }),
  finding('observation.thoracic-kyphosis', { grade: 'marked' }),
  finding('observation.gait', { choice: 'normal' }),
  finding('observation.balance.single-leg-stance', { seconds: 6 }, { side: 'left' }),
  finding('observation.balance.single-leg-stance', { seconds: 7 }, { side: 'right' }),
  finding('rom.thoracic.flexion.active', {
    degrees: 15,
    painScore: 7,
    remark: 'stopped',
    ...sitting,
  }),
  finding('rom.thoracic.extension.active', { notTestedReason: 'precaution' }),
  finding(
    'rom.thoracic.rotation.active',
    { degrees: 22, painScore: 5, ...rotation },
    { side: 'left' },
  ),
  finding(
    'rom.thoracic.rotation.active',
    { degrees: 25, painScore: 4, ...rotation },
    { side: 'right' },
  ),
  finding('muscle.thoracic-paraspinals', { guarding: 3, tenderness: 3 }, { side: 'left' }),
  finding('muscle.thoracic-paraspinals', { guarding: 3, tenderness: 3 }, { side: 'right' }),
  finding('muscle.rhomboids', { guarding: 1, tenderness: 2 }, { side: 'left' }),
  finding('neuro.status', { choice: 'examined' }),
  finding('narrative.neurological', {
    body: 'Light touch L2 to S1 normal both sides; knee and ankle reflexes 2+ both sides; power L2 to S1 5/5 both sides; Babinski flexor both sides; no clonus.',
  }),
  finding('narrative.special-tests', {
    body: 'Closed-fist percussion T8 positive; supine sign positive.',
  }),
  finding('narrative.impression', {
    body: 'Suspected osteoporotic vertebral compression fracture T8',
  }),
  finding(
    'plan.heat',
    { product: 'hot_pack', minutes: 15, timesPerDay: 2, contraindicationResult: 'clear' },
    { at: 'item:0190a000-0000-7000-8000-000000000001' },
  ),
];

export const thoracicContent: NoteContent = {
  noteId: '0190a000-0000-7000-8000-0000000000aa',
  kind: 'initial',
  occurredAt: '2026-11-01T23:10:00.000Z',
  startedAt: '2026-11-01T23:10:00.000Z',
  patient: {
    patientId: '0190a000-0000-7000-8000-0000000000bb',
    recordNumber: '1003',
    familyName: 'Żółtowska-Demo',
    givenNames: 'Wilhelmina',
    title: 'Ms',
    preferredName: null,
    dateOfBirth: '1951-07-09',
    sex: 'female',
    handedness: 'right',
  },
  author: {
    accountId: '0190a000-0000-7000-8000-0000000000cc',
    name: 'Marisol Test-Physio',
    profession: 'Physiotherapist',
    registration: 'PHY0001',
  },
  clinic: {
    clinicId: '0190a000-0000-7000-8000-0000000000dd',
    name: 'Lakeside Demo Physiotherapy',
    timeZone: 'Australia/Melbourne',
    dateFormat: 'DD-MMM-YYYY',
    jurisdiction: 'AU',
  },
  episodes: [{ episodeId: '0190a000-0000-7000-8000-0000000000ee', title: 'Mid-back pain' }],
  findings: thoracicFindings,
  facts: [],
  previous: null,
  firstVisit: null,
  asterisks: [],
  standing: [],
};

export const thoracicPatient: LetterPatient = {
  ...thoracicContent.patient,
  sex: 'female',
  address: '3 Bobbin Lane\nMillstream VIC 3999',
  mobile: '0400 000 003',
  telephone: null,
  email: null,
  identifiers: [],
  interpreterLanguage: null,
  usualGp: {
    name: 'Dr Ottoline Grebe',
    address: 'Millstream Surgery',
    telephone: '03 5550 0003',
  },
  usualRadiology: null,
  allergies: { status: 'recorded', items: ['Adhesive tape'] },
  conditions: ['Osteoporosis (no treatment now)', 'Polymyalgia rheumatica'],
  medicines: ['Prednisolone 7.5 mg daily, 8 months'],
  devices: [],
};

export const demoClinic: LetterClinic = {
  ...thoracicContent.clinic,
  address: '12 Invented Parade\nLakeside VIC 3999',
  telephone: '03 5550 0100',
  email: 'desk@lakeside.example',
  website: 'lakeside.example',
  letterheadNote: '',
  logo: null,
};

export const demoAuthor: LetterAuthor = {
  ...thoracicContent.author,
  providerNumber: '0000001A',
  imagingEntitlements: [],
};

const NOW = '2026-11-01T23:42:00.000Z';

/** The request as it begins, with everything answered that the physio has to answer. */
export function thoracicAnswers(): ImagingRequest {
  const start = startImagingRequest({
    content: thoracicContent,
    patient: thoracicPatient,
    clinic: demoClinic,
    author: demoAuthor,
    weeksOfCare: 0,
    now: NOW,
  });
  return {
    ...start,
    treatmentTried: 'Heat and relative rest',
    modality: 'xray',
    regions: ['thoracic'],
    views: 'AP and lateral',
    indication: 'fracture_risk',
    question: 'Is there a vertebral compression fracture at T8?',
    changesManagement:
      'Loading, bone protection through the GP, and whether hands-on care is possible.',
    previousImaging: { answer: 'none_known', details: '' },
    urgency: 'urgent_24h',
    urgencyReason: 'Suspected osteoporotic fracture on long-term prednisolone.',
    hasAgreed: true,
    recipients: start.recipients.map((each) =>
      each.role === 'to'
        ? {
            ...each,
            name: 'Bramble Radiology',
            address: '1 Thorn Street\nLakeside',
            telephone: '03 5550 0200',
          }
        : each,
    ),
    deputy: 'Edmund Sample-Owner',
    canLieFlat: 'no',
    canTransfer: 'yes',
  };
}

export function thoracicLetter(change: Partial<ImagingSource> = {}): ImagingSource {
  return {
    kind: 'imaging-request',
    letterId: '0190a000-0000-7000-8000-0000000000ff',
    content: thoracicContent,
    noteRevision: 1,
    emergenciesElsewhere: [],
    earlierImaging: [],
    patient: thoracicPatient,
    clinic: demoClinic,
    author: demoAuthor,
    answers: thoracicAnswers(),
    now: NOW,
    isSigned: true,
    number: '7K3Q-9TXB-2MPA',
    replaced: null,
    care: { first: null, visits: 1 },
    ...change,
  };
}
