import { newRecipient } from '@/clinical/letters/recipients';
import type { SeedStep } from '../follow-letter';
import type { SeedLetter } from '../sign-letter';

const TO = newRecipient('to', [], {
  name: 'Bramble Radiology',
  address: '9 Specimen Road\nLakeside VIC 3999',
  telephone: '(03) 5550 0111',
});
const GP = 'Dr Ottoline Grebe, Millstream Surgery';

/** The X-ray request of paper chart 3, written and signed on the day of the visit. */
export const THORACIC_XRAY: SeedLetter = {
  what: 'X-ray request of paper chart 3',
  kind: 'imaging-request',
  at: { begun: '2026-11-02T11:52', filled: '2026-11-02T11:56', signed: '2026-11-02T11:58' },
  answers: {
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
        name: GP,
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
  },
};

/** Its loop, from the desk to the patient. */
export const THORACIC_XRAY_STEPS: readonly SeedStep[] = [
  {
    ...{ recipient: TO.name, step: 'sent', at: '2026-11-02T12:10' },
    ...{ method: 'faxed', remark: '(03) 5550 0112' },
  },
  { recipient: GP, step: 'sent', at: '2026-11-02T12:12', method: 'posted' },
  { recipient: TO.name, step: 'acknowledged', at: '2026-11-03T09:05', remark: 'By telephone' },
  {
    ...{ recipient: TO.name, step: 'result_in', at: '2026-11-04T10:20' },
    remark: 'Wedge compression fracture T8, 30 % anterior height loss',
  },
  { recipient: TO.name, step: 'reviewed', at: '2026-11-04T10:35' },
  {
    ...{ recipient: TO.name, step: 'patient_told', at: '2026-11-04T11:00' },
    remark: 'By telephone; the GP was informed too',
  },
  { recipient: TO.name, step: 'closed', at: '2026-11-04T11:05' },
];
