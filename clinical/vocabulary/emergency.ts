/** What is recorded of an emergency referral (vocabulary 4.1, mandatory outputs). */

export const TOLD_HOW = {
  telephone: 'By telephone',
  in_person: 'In person',
  ambulance_call: 'Ambulance called',
  secure_message: 'By secure message',
} as const;

/** Understanding and refusal are both recordable; the record never decides for the patient. */
export const PATIENT_DECISION = {
  agreed: 'Understands and agrees',
  declined_advised: 'Declined, advised of the risk',
  no_capacity: 'Could not decide at the time',
} as const;

export const TRANSPORT = {
  ambulance: 'Ambulance',
  driven: 'Driven by another person',
  taxi: 'Taxi',
  drives_self: 'Drives themselves',
  on_foot: 'On foot',
  not_going: 'Not going',
} as const;

export const LETTER_GIVEN = {
  in_hand: 'In hand',
  sent_ahead: 'Sent ahead',
  both: 'In hand and sent ahead',
  none: 'None',
} as const;

/** Function of bladder, bowel, saddle and sex as the patient says it (vocabulary 4.2). */
export const FUNCTION_STATE = {
  normal: 'Normal',
  altered: 'Altered',
  absent: 'Absent',
  not_asked: 'Not asked',
  rather_not_say: 'Rather not say',
} as const;
