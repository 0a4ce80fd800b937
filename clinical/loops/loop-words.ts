/** Where a loop stands, for one recipient of one letter. */
export const LOOP_STATES = [
  'written',
  'sent',
  'acknowledged',
  'result_in',
  'reviewed',
  'patient_told',
  'closed',
  'cancelled',
  'superseded',
] as const;
export type LoopState = (typeof LOOP_STATES)[number];

/** What can happen to a loop: it reaches a state, or the last step is taken back. */
export const LOOP_STEPS = [...LOOP_STATES, 'taken_back'] as const;
export type LoopStep = (typeof LOOP_STEPS)[number];

/** What is waited for from a recipient. A copy for information waits for nothing. */
export const LOOP_EXPECTS = ['result', 'reply', 'receipt', 'nothing'] as const;
export type LoopExpects = (typeof LOOP_EXPECTS)[number];

/** How a letter left the clinic; `emailed` only by the program itself. */
export const SENDING_METHODS = [
  'handed_over',
  'secure_messaging',
  'emailed',
  'faxed',
  'posted',
] as const;
export type SendingMethod = (typeof SENDING_METHODS)[number];

export const SENDING_METHOD_LABEL = {
  handed_over: 'Handed over',
  secure_messaging: 'Secure messaging',
  emailed: 'E-mail',
  faxed: 'Fax',
  posted: 'Post',
} as const satisfies Record<SendingMethod, string>;

export const LOOP_STATE_LABEL = {
  written: 'To be sent',
  sent: 'Sent',
  acknowledged: 'Acknowledged',
  result_in: 'To be reviewed',
  reviewed: 'Patient to be told',
  patient_told: 'To be closed',
  closed: 'Closed',
  cancelled: 'Cancelled',
  superseded: 'Replaced',
} as const satisfies Record<LoopState, string>;

/** What a step is called in the list of what happened. */
export function stepLabel(step: LoopStep, expects: LoopExpects): string {
  switch (step) {
    case 'written':
      return 'Letter signed';
    case 'sent':
      return 'Sent';
    case 'acknowledged':
      return expects === 'receipt' ? 'Arrival confirmed' : 'Acknowledged';
    case 'result_in':
      return expects === 'reply' ? 'Reply in' : 'Result in';
    case 'reviewed':
      return 'Reviewed';
    case 'patient_told':
      return 'Patient told';
    case 'closed':
      return 'Closed';
    case 'cancelled':
      return 'Cancelled';
    case 'superseded':
      return 'Replaced by another letter';
    case 'taken_back':
      return 'Last step taken back';
  }
}
