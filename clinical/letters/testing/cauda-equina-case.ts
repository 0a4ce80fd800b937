import type { AttributeValue } from '../../findings/attribute';
import type { Finding } from '../../findings/finding';
import type { Moment, Side } from '../../findings/finding-key';
import type { NoteContent } from '../../notes/note-content';
import { redFlagsOfGroup } from '../../vocabulary/red-flags';
import type { EmergencyHandover } from '../emergency-handover';
import type { LetterPatient } from '../letter-document';
import type { HandoverSource } from '../letter-source';
import { startEmergencyHandover } from '../start-emergency-handover';
import { demoAuthor, demoClinic, finding, thoracicContent } from './thoracic-case';

/** Paper chart 4, visits 3 and 4, as findings: the emergency letter that the tests write. */

const SLR = 'rom.lumbar.straight-leg-raise.passive';

function sided(
  code: string,
  values: Partial<Record<Exclude<Side, 'midline'>, Record<string, AttributeValue>>>,
  key: { at?: string; moment?: Moment } = {},
): readonly Finding[] {
  return (['left', 'right'] as const).flatMap((side) => {
    const attributes = values[side];
    return attributes ? [finding(code, attributes, { ...key, side })] : [];
  });
}

const both = (attributes: Record<string, AttributeValue>) => ({
  left: attributes,
  right: attributes,
});

const raised = (degrees: number) => ({
  degrees,
  symptomResponse: 'familiar',
  symptomSite: 'leg',
  structuralDifferentiation: 'changes',
  differentiatedBy: 'ankle dorsiflexion',
});

/** Visit 3: left L5 radicular pain, nothing of the cauda equina. */
export const earlierFindings: readonly Finding[] = [
  finding('pain.nprs.current', { score: 6 }),
  finding('history.anticoagulant', { presence: 'denied' }),
  finding('history.corticosteroid', { presence: 'denied' }),
  ...redFlagsOfGroup('cauda-equina').map((code) =>
    finding(`red-flag.${code}`, { status: 'absent', askedOn: '2026-11-03' }),
  ),
  ...sided(SLR, { left: raised(40) }),
  ...sided('sensation.light-touch', { left: { sensation: 1 } }, { at: 'root:L5' }),
  ...sided('power.toe-extension', { left: { power: '4' }, right: { power: '5' } }),
  ...sided('reflex.ankle', both({ reflex: 2 })),
  ...sided('umn.babinski', both({ response: 'flexor' })),
];

const PRESENT = [
  'saddle-numbness',
  'reduced-urge-or-stream',
  'loss-of-bladder-filling-sensation',
  'bilateral-radicular-pain',
  'bilateral-leg-weakness-or-numbness',
  'rapidly-progressive-deficit',
];

const saddle = {
  sensation: 1,
  testedHow: 'through underwear',
  consent: 'verbal',
  isChaperoned: true,
};

/** What was done: telephoned, accepted, driven, and called back. */
export const emergencyAction = finding('emergency.action', {
  identifiedOn: '2026-11-10',
  identifiedTime: '10:38',
  destination: 'Emergency department, Northgate Hospital',
  toldWhom: 'Mr Oduya-Placeholder, orthopaedic registrar',
  toldHow: 'telephone',
  toldTime: '10:42',
  acceptedBy: 'Mr Oduya-Placeholder, orthopaedic registrar',
  acceptedTime: '10:42',
  patientDecision: 'agreed',
  transport: 'driven',
  transportTime: '10:50',
  transportRemark: 'by his partner',
  safetyNet: 'Go straight there; call an ambulance if the legs give way',
  instructions: 'Nil by mouth on the registrar’s instruction',
  letterGiven: 'in_hand',
  callBackTime: '15:00',
  callBack: 'to confirm arrival',
});

/** Visit 4, without what was done about it. */
export const caudaEquinaFindings: readonly Finding[] = [
  finding(
    'symptom.pain',
    { presence: 'present', since: '2026-11-09', time: '21:00' },
    { at: 'site:leg-posterior', side: 'left' },
  ),
  finding(
    'symptom.pain',
    { presence: 'present', since: '2026-11-09', time: '21:00' },
    { at: 'site:leg-posterior', side: 'right' },
  ),
  finding('symptom.numbness', { presence: 'present' }, { at: 'site:saddle-perineum' }),
  finding('pain.nprs.current', { score: 8 }),
  finding('history.anticoagulant', { presence: 'denied' }),
  finding('history.corticosteroid', { presence: 'denied' }),
  ...redFlagsOfGroup('cauda-equina').map((code) =>
    finding(
      `red-flag.${code}`,
      PRESENT.includes(code)
        ? {
            status: 'present',
            course: 'new',
            askedOn: '2026-11-10',
            ...(code === 'bilateral-radicular-pain' ? { remark: 'one side became both' } : {}),
          }
        : { status: 'absent', askedOn: '2026-11-10' },
    ),
  ),
  finding('ces.onset', { since: '2026-11-09', time: '21:00' }),
  finding('ces.last-void', { since: '2026-11-10', time: '09:30' }),
  finding('ces.flow-sensation', { choice: 'altered', remark: 'passes urine slowly' }),
  finding('ces.continence', { choice: 'normal' }),
  finding('ces.bowel', { choice: 'normal' }),
  finding('ces.rectal-sensation', { choice: 'normal' }),
  finding('ces.saddle-sensation', { choice: 'altered' }),
  finding('ces.sexual-function', { choice: 'normal' }),
  finding('ces.last-food', { since: '2026-11-10', time: '07:00' }),
  finding('concern.level', { choice: 'high' }),
  ...sided(SLR, { left: raised(25), right: raised(35) }),
  ...sided('sensation.light-touch', both(saddle), { at: 'site:saddle-perineum' }),
  finding('saddle.anal-tone', { notTestedReason: 'not_indicated' }),
  ...sided('power.toe-extension', { left: { power: '3' }, right: { power: '4' } }),
  ...sided('power.ankle-plantar-flexion', both({ power: '4' })),
  ...sided('reflex.ankle', { left: { reflex: 0 }, right: { reflex: 1 } }),
  ...sided('umn.babinski', both({ response: 'flexor' })),
  ...sided('umn.clonus-ankle', both({ beats: 0 })),
  finding('narrative.impression', {
    body: 'Suspected cauda equina syndrome on a left L5 radiculopathy',
  }),
];

export const caudaEquinaContent: NoteContent = {
  ...thoracicContent,
  kind: 'review',
  occurredAt: '2026-11-09T23:20:00.000Z',
  startedAt: '2026-11-09T23:20:00.000Z',
  patient: {
    ...thoracicContent.patient,
    recordNumber: '1004',
    familyName: 'Ngũgĩ-Example',
    givenNames: 'Bartholomew',
    title: 'Mr',
    dateOfBirth: '1979-01-30',
    sex: 'male',
  },
  episodes: [{ episodeId: '0190a000-0000-7000-8000-0000000000e4', title: 'Low back and leg pain' }],
  findings: [...caudaEquinaFindings, emergencyAction],
  previous: {
    noteId: '0190a000-0000-7000-8000-0000000000a3',
    occurredAt: '2026-11-02T23:20:00.000Z',
    authorAccountId: thoracicContent.author.accountId,
    findings: earlierFindings,
  },
};

export const caudaEquinaPatient: LetterPatient = {
  ...caudaEquinaContent.patient,
  sex: 'male',
  address: '8 Depot Street\nMillstream VIC 3999',
  mobile: '0491 570 004',
  telephone: null,
  email: null,
  identifiers: [],
  interpreterLanguage: null,
  usualGp: null,
  usualRadiology: null,
  allergies: { status: 'recorded', items: ['Latex'] },
  conditions: [],
  medicines: [],
  devices: [],
};

/** The letter as it begins, with what only its author can say. */
export function handoverAnswers(content = caudaEquinaContent): EmergencyHandover {
  return {
    ...startEmergencyHandover(content),
    ifNotArrived: 'Marisol Test-Physio telephones him and the department',
  };
}

export function handoverLetter(change: Partial<HandoverSource> = {}): HandoverSource {
  return {
    kind: 'emergency-handover',
    letterId: '0190a000-0000-7000-8000-0000000000f4',
    content: caudaEquinaContent,
    noteRevision: 1,
    emergenciesElsewhere: [],
    earlierImaging: [],
    patient: caudaEquinaPatient,
    clinic: demoClinic,
    author: demoAuthor,
    answers: handoverAnswers(change.content),
    now: '2026-11-09T23:45:00.000Z',
    isSigned: true,
    number: '2MPA-7K3Q-9TXB',
    replaced: null,
    care: { first: null, visits: 1 },
    ...change,
  };
}
