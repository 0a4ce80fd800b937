import { z } from 'zod';
import { SENDING_METHODS, type LoopStep } from './loop-words';

/** Which loop a step is recorded on: the letter, and whose copy of it. */
export const loopOfSchema = z.object({
  clinicId: z.uuid(),
  patientId: z.uuid(),
  letterId: z.uuid(),
  recipientId: z.string().max(8),
});
export type LoopOf = z.output<typeof loopOfSchema>;

/** Reception records these two, without reading the letter. */
export const DISPATCH_STEPS = ['sent', 'acknowledged'] as const satisfies readonly LoopStep[];
export const FOLLOW_UP_STEPS = [
  'result_in',
  'reviewed',
  'patient_told',
  'closed',
  'cancelled',
] as const satisfies readonly LoopStep[];

const recorded = {
  /** The loop's revision that the page showed. */
  revision: z.number().int().positive(),
  /** ISO UTC: when it happened. */
  happenedAt: z.iso.datetime({ error: 'Give the date and the time.' }),
  remark: z.string().trim().max(400, 'Use at most 400 characters.'),
};

export const dispatchSchema = loopOfSchema.extend({
  ...recorded,
  step: z.enum(DISPATCH_STEPS),
  method: z.enum(SENDING_METHODS).exclude(['emailed']).nullable(),
});
export type Dispatch = z.output<typeof dispatchSchema>;

export const followUpSchema = loopOfSchema.extend({
  ...recorded,
  step: z.enum(FOLLOW_UP_STEPS),
});
export type FollowUp = z.output<typeof followUpSchema>;

export const takeBackSchema = loopOfSchema.extend({
  revision: recorded.revision,
  remark: recorded.remark.min(1, 'Say what was wrong with it.'),
});
export type TakeBack = z.output<typeof takeBackSchema>;
