import { newRecipient } from '@/clinical/letters/recipients';
import type { SeedStep } from '../follow-letter';
import type { SeedLetter } from '../sign-letter';

const TO = newRecipient('to', [], {
  name: 'Dr Siew-Lin 陈 Placeholder',
  address: 'Harbour Medical\nSuite 2, 5 Breakwater Road\nHarbour End VIC 3998',
  telephone: '(03) 5550 0130',
  email: 'letters@harbour-medical.example',
});

/** The letter of paper chart 2 to the GP, signed on the day of the visit. */
export const WHIPLASH_LETTER: SeedLetter = {
  what: 'GP letter of paper chart 2',
  kind: 'gp-letter',
  at: { begun: '2026-10-19T10:24', filled: '2026-10-19T10:31', signed: '2026-10-19T10:33' },
  answers: {
    recipients: [TO],
    purpose: 'Headache since day 2 while taking apixaban, after a rear-end collision',
    asks: 'Please see him today about the headache, and decide on commercial fitness to drive a bus. I suggest 1 week off work.',
    urgency: 'urgent_24h',
    expectsReply: 'yes',
    hasAgreed: true,
  },
};

/** Sent the same day; the answer is still waited for. */
export const WHIPLASH_LETTER_STEPS: readonly SeedStep[] = [
  { recipient: TO.name, step: 'sent', at: '2026-10-19T10:40', method: 'secure_messaging' },
];
