import { z } from 'zod';
import { JURISDICTIONS } from '../clinics/jurisdictions';
import { isIsoDate } from '../dates';
import { BODY_REGIONS, MODALITIES } from './imaging-words';

const line = (maxLength: number) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
    .pipe(z.string().max(maxLength, `Use at most ${maxLength} characters.`));

/** Which imaging a practitioner may request where, as the clinic's owner recorded it. */
export const imagingEntitlementSchema = z.object({
  jurisdiction: z.enum(JURISDICTIONS, 'Choose the country.'),
  modalities: z.array(z.enum(MODALITIES)).min(1, 'Choose what may be requested.'),
  regions: z.array(z.enum(BODY_REGIONS)).min(1, 'Choose the body regions.'),
  /** Where it is another than the person's own. */
  providerNumber: line(40),
  /** Who entitles: in the UK each employer by itself. */
  employer: line(120),
  /** ISO `YYYY-MM-DD`, the last day on which it holds; `null`: no end is recorded. */
  expiresOn: z
    .union([z.literal(''), z.null(), z.string().refine(isIsoDate, 'Enter a date that exists.')])
    .transform((value) => value || null),
});
export type ImagingEntitlement = z.output<typeof imagingEntitlementSchema>;

export const imagingEntitlementsSchema = z
  .array(imagingEntitlementSchema)
  .max(12, 'Record at most 12 entitlements.');
