import { z } from 'zod';
import { ROLES, type Role } from '../acts';
import { imagingEntitlementsSchema } from '../letters/imaging-entitlement';

export const ROLE_WORDS = {
  physiotherapist: 'Physiotherapist',
  owner: 'Owner',
  reception: 'Reception',
} as const satisfies Record<Role, string>;

/** What each role may do, for the person who invites. */
export const ROLE_HINTS = {
  physiotherapist: 'Charts, signs own notes and letters',
  owner: 'Charts too, and looks after people, letterhead and settings',
  reception: 'Registers and finds people, marks arrivals; never opens clinical notes',
} as const satisfies Record<Role, string>;

/** Text of one line: trimmed, inner white space folded, no control characters. */
export const line = (maxLength: number, required?: string) => {
  const text = z
    .string()
    .transform((value) => value.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .max(maxLength, `Use at most ${maxLength} characters.`)
        .regex(/^\P{Cc}*$/u, 'Leave out control characters.'),
    );
  return required === undefined ? text : text.pipe(z.string().min(1, required));
};

/** Lower case; the sign-in looks an address up by this form. */
export const emailAddress = z
  .string()
  .transform((value) => value.normalize('NFC').trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(1, 'Enter an e-mail address.')
      .max(254, 'An e-mail address has at most 254 characters.')
      .regex(/^[^\s@]+@[^\s@]+$/, 'Enter an e-mail address, like ada@clinic.example.'),
  );

/** What is known of a person at work in a clinic, beside account and role. */
export const personFields = {
  displayName: line(120, 'Enter the name as it is printed on notes and letters.'),
  profession: line(120, 'Enter the profession, as printed under the name.'),
  registration: line(80),
  providerNumber: line(40),
};

/** A password as typed: its rule needs more than the field, see `passwordObjection`. */
export const typedPassword = z
  .string()
  .min(1, 'Enter a password.')
  .max(1000, 'This is too long for a password.');

const role = z.enum(ROLES, 'Choose a role.');

export const invitationSchema = z.object({ ...personFields, email: emailAddress, role });
export type InvitationInput = z.input<typeof invitationSchema>;
export type Invitation = z.output<typeof invitationSchema>;

/** What an owner can change of a person later; the e-mail address is the account's own. */
export const personSchema = z.object({
  ...personFields,
  role,
  /** Which imaging they may request; left out, what is recorded stays. */
  imagingEntitlements: imagingEntitlementsSchema.optional(),
});
export type PersonInput = z.input<typeof personSchema>;
export type PersonDetails = z.output<typeof personSchema>;

export const signInSchema = z.object({ email: emailAddress, password: typedPassword });

export const acceptInvitationSchema = z.object({
  displayName: personFields.displayName,
  password: typedPassword,
});
export type AcceptInvitationInput = z.input<typeof acceptInvitationSchema>;

export const changePasswordSchema = z.object({
  currentPassword: typedPassword,
  newPassword: typedPassword,
});
export type ChangePasswordInput = z.input<typeof changePasswordSchema>;

export const resetPasswordSchema = z.object({ newPassword: typedPassword });
export type ResetPasswordInput = z.input<typeof resetPasswordSchema>;
