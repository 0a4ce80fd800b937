import { z } from 'zod';
import { clockTimeSchema } from '../patients/start-visit';
import { SENDING_METHODS } from './loop-words';
import { DISPATCH_STEPS, FOLLOW_UP_STEPS } from './record-step';

/** What the dialog of a step holds: when it happened by the clinic's clock, how, and in which words. */
export const stepFormSchema = z.object({
  step: z.enum([...DISPATCH_STEPS, ...FOLLOW_UP_STEPS]),
  /** ISO, in the clinic's calendar. */
  date: z.iso.date('Enter the day on which it happened.'),
  /** `HH:MM` by the clinic's clock. */
  time: clockTimeSchema,
  method: z.enum(['', ...SENDING_METHODS]),
  remark: z.string().trim().max(400, 'Use at most 400 characters.'),
});
export type StepFormInput = z.input<typeof stepFormSchema>;

export const takeBackFormSchema = z.object({
  remark: z
    .string()
    .trim()
    .min(1, 'Say what was wrong with it.')
    .max(400, 'Use at most 400 characters.'),
});
export type TakeBackFormInput = z.input<typeof takeBackFormSchema>;
