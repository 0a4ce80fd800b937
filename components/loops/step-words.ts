import type { LoopExpects, LoopStep } from '@/clinical/loops/loop-words';

/** The verb on the button that records a step. */
export function stepVerb(step: LoopStep, expects: LoopExpects): string {
  switch (step) {
    case 'sent':
      return 'Record sent';
    case 'acknowledged':
      return expects === 'receipt' ? 'Confirm arrival' : 'Record acknowledged';
    case 'result_in':
      return expects === 'reply' ? 'Reply in' : 'Result in';
    case 'reviewed':
      return 'Record reviewed';
    case 'patient_told':
      return 'Record patient told';
    case 'closed':
      return 'Close follow-up';
    case 'cancelled':
      return 'Cancel follow-up';
    case 'written':
    case 'superseded':
    case 'taken_back':
      return 'Take back';
  }
}

/** What its remark is asked as. */
export function remarkLabel(step: LoopStep, expects: LoopExpects): string {
  switch (step) {
    case 'acknowledged':
      return expects === 'receipt' ? 'Who confirmed it' : 'By whom';
    case 'result_in':
      return expects === 'reply' ? 'Key answer, in one line' : 'Key result, in one line';
    case 'patient_told':
      return 'How, and what was said';
    case 'cancelled':
      return 'Why nothing more is waited for';
    case 'written':
    case 'sent':
    case 'reviewed':
    case 'closed':
    case 'superseded':
    case 'taken_back':
      return 'Remark';
  }
}
