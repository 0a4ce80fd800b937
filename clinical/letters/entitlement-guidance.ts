import { formatDate, isoDateIn, monthsAfter } from '../dates';
import type { ImagingGuidance } from './imaging-guidance';
import { imagingPermission, type ImagingPermission } from './imaging-permission';
import { BODY_REGION, MODALITY, type BodyRegion } from './imaging-words';
import { imagedWords } from './imaged-words';
import type { CountryLine } from './imaging-countries';
import type { ImagingSource } from './letter-source';

const NOTHING_ASKED: ImagingPermission = {
  mayRequest: 'not-recorded',
  rebate: 'not-applicable',
  lines: [],
  entitlement: null,
  expired: null,
};

const todayOf = ({ now, clinic }: ImagingSource) => isoDateIn(new Date(now), clinic.timeZone);

/** What the rules and the author's entitlements say of a request; nothing until it is chosen. */
export function permissionOf(source: ImagingSource): ImagingPermission {
  const { answers, author, clinic } = source;
  const { modality, regions } = answers;
  if (modality === null || regions.length === 0) return NOTHING_ASKED;
  return imagingPermission({
    jurisdiction: clinic.jurisdiction,
    entitlements: author.imagingEntitlements,
    modality,
    regions,
    today: todayOf(source),
  });
}

/** Who may send a request, what the patient's cover pays, and what was requested before. */
export function entitlementGuidance(source: ImagingSource): readonly ImagingGuidance[] {
  return [entitled(source), rebated(source), requestedBefore(source)].filter(
    (each) => each !== null,
  );
}

const sourceOf = (lines: readonly CountryLine[]) =>
  [...new Set(lines.map(({ source, readOn }) => `${source}, ${readOn}`))].join('; ');
const wordsOf = (lines: readonly CountryLine[]) => lines.map(({ words }) => words).join(' ');

function entitled(source: ImagingSource): ImagingGuidance | null {
  const { answers, clinic } = source;
  const { mayRequest, lines, expired } = permissionOf(source);
  if (answers.modality === null || mayRequest === 'yes' || lines.length === 0) return null;
  const asked = `${MODALITY[answers.modality].label} of ${imagedWords(answers)}`;
  const shared = { field: 'modality', source: sourceOf(lines), reasonField: null } as const;
  if (mayRequest === 'not-recorded') {
    return {
      ...shared,
      id: 'entitlement-not-recorded',
      kind: 'information',
      words: `No entitlement is recorded for ${asked}. ${wordsOf(lines)}`,
    };
  }
  const recorded = expired?.expiresOn
    ? `Your recorded entitlement for ${asked} ended on ${formatDate(expired.expiresOn, clinic.dateFormat)}`
    : `No entitlement is recorded for you for ${asked}`;
  return {
    ...shared,
    id: 'not-entitled',
    kind: 'stops',
    words: `${recorded}. ${wordsOf(lines)} The request is not signed as it stands: ask the GP to consider it, or have the owner record the entitlement under people. An emergency goes by the emergency letter.`,
  };
}

function rebated(source: ImagingSource): ImagingGuidance | null {
  const { rebate, lines, mayRequest } = permissionOf(source);
  // What is not recorded has said the same lines already.
  if (mayRequest !== 'yes' || (rebate !== 'no' && rebate !== 'unclear')) return null;
  const about = lines.filter(({ words }) => /rebate|funded/.test(words));
  return {
    id: 'no-rebate',
    kind: 'information',
    words: wordsOf(about),
    source: sourceOf(about),
    field: 'modality',
    reasonField: null,
  };
}

/** Vocabulary 9.1: one page counts by the calendar year, another 12 months; the longer is shown. */
function requestedBefore(source: ImagingSource): ImagingGuidance | null {
  const { answers, clinic, earlierImaging } = source;
  const isSpinal = (regions: readonly BodyRegion[]) =>
    regions.some((region) => BODY_REGION[region].isSpinal);
  const isAsked = answers.modality === 'xray' && isSpinal(answers.regions);
  if (clinic.jurisdiction !== 'AU' || !isAsked) return null;
  const since = monthsAfter(todayOf(source), -12);
  const last = earlierImaging
    .filter(({ modality, regions }) => modality === 'xray' && isSpinal(regions))
    .map(({ signedAt }) => isoDateIn(new Date(signedAt), clinic.timeZone))
    .filter((on) => on >= since)
    .toSorted()
    .at(-1);
  if (last === undefined) return null;
  const rule = permissionOf(source).lines.filter(({ words }) => words.includes('calendar year'));
  return {
    id: 'earlier-request',
    kind: 'information',
    words: `A spine X-ray of this patient was requested here on ${formatDate(last, clinic.dateFormat)}. ${wordsOf(rule)}`,
    source: sourceOf(rule),
    field: 'modality',
    reasonField: null,
  };
}
