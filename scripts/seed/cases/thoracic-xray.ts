import type { ImagingRequest } from '@/clinical/letters/imaging-request';
import { changeLetter } from '@/db/letters/change-letter';
import { openLetter } from '@/db/letters/open-letter';
import { signLetter } from '@/db/letters/sign-letter';
import { writeLetter } from '@/db/letters/write-letter';
import type { NoteOf } from '@/clinical/patients/record-of';
import { newRecipient } from '@/clinical/letters/recipients';
import { renderDemoLetter } from '../render-demo-letter';
import { momentOf } from '../calendar';
import { valueOf, type TimedActor } from '../write-patient';

const TO = newRecipient('to', [], {
  name: 'Bramble Radiology',
  address: '9 Specimen Road\nLakeside VIC 3999',
  telephone: '(03) 5550 0111',
});

const ANSWERS: Partial<ImagingRequest> = {
  modality: 'xray',
  regions: ['thoracic'],
  views: 'AP and lateral',
  indication: 'fracture_risk',
  question: 'Is there a vertebral compression fracture at T8 or another level?',
  provisionalDiagnosis: 'Suspected osteoporotic vertebral compression fracture T8',
  changesManagement:
    'Decides between fracture care with bone protection by the GP and return to movement-based physiotherapy.',
  treatmentTried: 'Heat, relative rest and comfort advice; no hands-on treatment.',
  weeksOfCare: 0,
  previousImaging: { answer: 'none_known', details: '' },
  pregnancy: { answer: 'not_applicable', lastPeriod: '' },
  urgency: 'urgent_24h',
  urgencyReason:
    'Osteoporosis and long-term prednisolone, minor trauma, new midline percussion tenderness at T8.',
  hasAgreed: true,
  recipients: [
    TO,
    newRecipient('copy', [TO], {
      name: 'Dr Ottoline Grebe, Millstream Surgery',
      address: '1 Millstream Road\nLakeside VIC 3999',
    }),
  ],
  resultActor: 'Imogen Tarrant-Demo, Physiotherapist',
  deputy: 'Kwame Osei-Demo, Physiotherapist',
  urgentTelephone: '(03) 5550 0100',
  outOfHours: '0491 570 159',
  canLieFlat: 'no',
  canTransfer: 'yes',
  interpreter: 'Not needed',
  mobility: 'Walks unaided; lying flat hurts',
  chaperone: 'Offered, declined',
};

/** The X-ray request of paper chart 3, written and signed on the day of the visit. */
export async function signThoracicXray(
  physio: TimedActor,
  note: NoteOf,
): Promise<{ letterId: string }> {
  const at = (time: string) => physio.at(momentOf(`2026-11-02T${time}`));
  const what = 'X-ray request of paper chart 3';
  const of = valueOf(await writeLetter(at('11:52'), note, 'imaging-request'), what);
  const letter = valueOf(await openLetter(at('11:52'), of.letterId), what);
  if (!letter.source) throw new Error(`${what}: not a draft`);
  const changed = await changeLetter(at('11:56'), {
    ...of,
    revision: letter.revision,
    answers: { ...letter.source.answers, ...ANSWERS },
  });
  const { revision } = valueOf(changed, what);
  const asRead = { ...of, revision, noteRevision: letter.source.noteRevision };
  valueOf(await signLetter(at('11:58'), asRead, renderDemoLetter), what);
  return { letterId: of.letterId };
}
