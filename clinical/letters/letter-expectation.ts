import type { LoopExpects } from '../loops/loop-words';
import type { LetterUrgency } from './imaging-words';
import type { LetterSource } from './letter-source';
import type { RecipientRole } from './recipients';

/** How soon a letter matters: it sets the clock of its loops. */
export function letterUrgency(source: LetterSource): LetterUrgency {
  switch (source.kind) {
    case 'imaging-request':
    case 'imaging-suggestion':
    case 'gp-letter':
    case 'specialist-referral':
    case 'discharge-summary':
      return source.answers.urgency ?? 'routine';
    case 'emergency-handover':
      return 'emergency_same_day';
    case 'certificate':
    case 'patient-summary':
      return 'routine';
  }
}

/** What is waited for from one recipient; a copy is for information. */
export function letterExpects(source: LetterSource, role: RecipientRole): LoopExpects {
  if (role === 'copy') return 'nothing';
  switch (source.kind) {
    case 'imaging-request':
      return 'result';
    case 'emergency-handover':
      return 'receipt';
    case 'imaging-suggestion':
    case 'gp-letter':
    case 'specialist-referral':
    case 'discharge-summary':
      return source.answers.expectsReply === 'yes' ? 'reply' : 'nothing';
    case 'certificate':
    case 'patient-summary':
      return 'nothing';
  }
}
