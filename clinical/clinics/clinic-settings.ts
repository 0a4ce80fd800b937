import { z } from 'zod';
import { emailAddress, line, personFields, typedPassword } from '../accounts/person';
import { DATE_FORMATS } from '../dates';
import { JURISDICTIONS, type Jurisdiction } from './jurisdictions';

/** Where a clinic of this jurisdiction usually is; the first is offered when it is chosen. */
export const USUAL_TIME_ZONES = {
  AU: [
    'Australia/Sydney',
    'Australia/Melbourne',
    'Australia/Brisbane',
    'Australia/Adelaide',
    'Australia/Perth',
    'Australia/Hobart',
    'Australia/Darwin',
  ],
  UK: ['Europe/London'],
  NZ: ['Pacific/Auckland', 'Pacific/Chatham'],
  US: [
    'America/New_York',
    'America/Chicago',
    'America/Denver',
    'America/Phoenix',
    'America/Los_Angeles',
    'America/Anchorage',
    'Pacific/Honolulu',
  ],
} as const satisfies Record<Jurisdiction, readonly string[]>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}

/** Every IANA time zone this machine knows, the usual ones of all jurisdictions first. */
export function timeZones(): { usual: readonly string[]; others: readonly string[] } {
  const usual = JURISDICTIONS.flatMap((jurisdiction) => USUAL_TIME_ZONES[jurisdiction]);
  const known = new Set<string>(usual);
  const others = Intl.supportedValuesOf('timeZone').filter((zone) => !known.has(zone));
  return { usual, others: ['UTC', ...others.filter((zone) => zone !== 'UTC')] };
}

/** Several lines, as an address is printed: each trimmed, none empty. */
const lines = (maxLength: number) =>
  z
    .string()
    .transform((value) =>
      value
        .normalize('NFC')
        .split(/\r\n|\r|\n/)
        .map((each) => each.replaceAll(/\s+/g, ' ').trim())
        .filter((each) => each !== '')
        .join('\n'),
    )
    .pipe(
      z
        .string()
        .max(maxLength, `Use at most ${maxLength} characters.`)
        .regex(/^[\P{Cc}\n]*$/u, 'Leave out control characters.'),
    );

const clinicBasics = {
  name: line(120, 'Enter the clinic’s name, as printed on letters.'),
  jurisdiction: z.enum(JURISDICTIONS, 'Choose where the clinic practises.'),
  timeZone: z.string().refine(isTimeZone, 'Choose a time zone from the list.'),
  dateFormat: z.enum(DATE_FORMATS, 'Choose how dates are written.'),
};

export const clinicSettingsSchema = z.object({
  ...clinicBasics,
  address: lines(400),
  telephone: line(60),
  email: z.union([
    z
      .string()
      .regex(/^\s*$/)
      .transform(() => ''),
    emailAddress,
  ]),
  website: line(200),
  letterheadNote: lines(400),
});
export type ClinicSettingsInput = z.input<typeof clinicSettingsSchema>;
export type ClinicSettings = z.output<typeof clinicSettingsSchema>;

/** What the welcome page asks: the clinic and its first owner. */
export const welcomeSchema = z.object({
  clinicName: clinicBasics.name,
  jurisdiction: clinicBasics.jurisdiction,
  timeZone: clinicBasics.timeZone,
  dateFormat: clinicBasics.dateFormat,
  ...personFields,
  email: emailAddress,
  password: typedPassword,
});
export type WelcomeInput = z.input<typeof welcomeSchema>;
export type Welcome = z.output<typeof welcomeSchema>;
