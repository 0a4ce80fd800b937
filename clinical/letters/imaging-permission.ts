import type { Jurisdiction } from '../clinics/jurisdictions';
import { formatDate, type DateFormat } from '../dates';
import { andList, lowerFirst } from '../notes/value-words';
import { countryLines, type CountryLine } from './imaging-countries';
import type { ImagingEntitlement } from './imaging-entitlement';
import {
  BODY_REGION,
  BODY_REGIONS,
  MODALITY,
  type BodyRegion,
  type Modality,
} from './imaging-words';

/** What a country's rules and a practitioner's recorded entitlements say of one request. */
export type ImagingPermission = {
  mayRequest: 'yes' | 'no' | 'not-recorded';
  /** Whether the patient's cover pays for a request by a physiotherapist. */
  rebate: 'yes' | 'no' | 'unclear' | 'not-applicable';
  lines: readonly CountryLine[];
  /** The one that covers it. */
  entitlement: ImagingEntitlement | null;
  /** One that would cover it and has ended. */
  expired: ImagingEntitlement | null;
};

export type Asked = {
  jurisdiction: Jurisdiction;
  entitlements: readonly ImagingEntitlement[];
  modality: Modality;
  regions: readonly BodyRegion[];
  /** ISO date on the clinic's calendar. */
  today: string;
};

/** Vocabulary 9.1: X-ray regions with a Medicare item that a physiotherapist may request. */
const MEDICARE_XRAY: ReadonlySet<BodyRegion> = new Set([
  ...BODY_REGIONS.filter((region) => BODY_REGION[region].isSpinal),
  ...(['hip', 'pelvis'] as const),
]);

/**
 * Whether this practitioner may request this imaging here, and whether a rebate applies. Australia:
 * by the rule alone. United Kingdom: ionising imaging only with an entitlement that covers it.
 * New Zealand and the United States: as the clinic recorded; nothing recorded is not a no.
 */
export function imagingPermission(asked: Asked): ImagingPermission {
  const { jurisdiction, modality, regions, today } = asked;
  const here = asked.entitlements.filter((each) => each.jurisdiction === jurisdiction);
  const covering = here.filter(
    (each) =>
      each.modalities.includes(modality) &&
      regions.every((region) => each.regions.includes(region)),
  );
  const holds = ({ expiresOn }: ImagingEntitlement) => expiresOn === null || expiresOn >= today;
  const entitlement = covering.find(holds) ?? null;
  return {
    mayRequest: mayRequest(asked, here.length > 0, entitlement !== null),
    rebate: rebate(jurisdiction, modality, regions),
    lines: countryLines(jurisdiction, modality, regions),
    entitlement,
    expired: entitlement === null ? (covering[0] ?? null) : null,
  };
}

function mayRequest(
  { jurisdiction, modality }: Asked,
  isAnyRecorded: boolean,
  isCovered: boolean,
): ImagingPermission['mayRequest'] {
  if (isCovered) return 'yes';
  switch (jurisdiction) {
    case 'AU':
      return 'yes';
    case 'UK':
      return MODALITY[modality].isIonising ? 'no' : 'not-recorded';
    case 'NZ':
    case 'US':
      return isAnyRecorded ? 'no' : 'not-recorded';
  }
}

function rebate(
  jurisdiction: Jurisdiction,
  modality: Modality,
  regions: readonly BodyRegion[],
): ImagingPermission['rebate'] {
  switch (jurisdiction) {
    case 'AU': {
      if (modality === 'ultrasound') return 'unclear';
      if (modality !== 'xray') return 'no';
      const covered = regions.filter((region) => MEDICARE_XRAY.has(region));
      if (covered.length === regions.length) return 'yes';
      return covered.length === 0 ? 'no' : 'unclear';
    }
    case 'NZ':
      return 'unclear';
    case 'UK':
    case 'US':
      return 'not-applicable';
  }
}

/** “Northgate Hospital: X-ray and CT of the hip and pelvis, until 31-Dec-2026”. */
export function describeEntitlement(
  { employer, modalities, regions, providerNumber, expiresOn }: ImagingEntitlement,
  format: DateFormat,
): string {
  const isEvery = BODY_REGIONS.every((region) => regions.includes(region));
  const where = isEvery
    ? 'every region of the spine and pelvis'
    : andList(regions.map((region) => lowerFirst(BODY_REGION[region].label)));
  const what = andList(modalities.map((modality) => MODALITY[modality].label));
  return [
    `${employer === '' ? '' : `${employer}: `}${what}, ${where}`,
    ...(expiresOn === null ? [] : [`until ${formatDate(expiresOn, format)}`]),
    ...(providerNumber === '' ? [] : [`provider number ${providerNumber}`]),
  ].join(', ');
}
