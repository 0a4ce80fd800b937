import { z } from 'zod';
import { loopOfSchema } from '../loops/record-step';

/**
 * One address as mail servers spell it (RFC 5321 without its quoted and literal forms). Stricter than
 * what a person signs in with: a letter goes there, and a comma would make it two addresses.
 */
export const mailAddress = z
  .string()
  .transform((value) => value.normalize('NFC').trim())
  .pipe(
    z
      .string()
      .min(1, 'Enter the e-mail address of the recipient.')
      .max(254, 'An e-mail address has at most 254 characters.')
      .regex(
        /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])?$/i,
        'Enter one e-mail address, like rooms@practice.example.',
      ),
  );

/** What the dialog holds. Nothing leaves without the tick. */
export const mailFormSchema = z.object({
  address: mailAddress,
  hasAgreed: z
    .boolean()
    .refine((isTicked) => isTicked, 'Ask the patient, and tick this once they agreed.'),
});
export type MailFormInput = z.input<typeof mailFormSchema>;

export const mailRequestSchema = loopOfSchema.extend({
  /** The loop's revision that the page showed. */
  revision: z.number().int().positive(),
  ...mailFormSchema.shape,
});
export type MailRequest = z.output<typeof mailRequestSchema>;

export const mailOfSchema = loopOfSchema.extend({
  mailId: z.uuid(),
});
export type MailOf = z.output<typeof mailOfSchema>;
