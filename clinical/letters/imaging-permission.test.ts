import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JURISDICTIONS, type Jurisdiction } from '../clinics/jurisdictions';
import { letterTexts } from './letter-document';
import { composeImagingRequest } from './compose-imaging-request';
import { entitlementGuidance } from './entitlement-guidance';
import type { ImagingEntitlement } from './imaging-entitlement';
import { imagingEntitlementsSchema } from './imaging-entitlement';
import { describeEntitlement, imagingPermission } from './imaging-permission';
import { BODY_REGIONS, MODALITIES, MODALITY, type Modality } from './imaging-words';
import { letterObjections } from './letter-objections';
import type { EarlierImaging } from './letter-source';
import { demoAuthor, demoClinic, thoracicAnswers, thoracicLetter } from './testing/thoracic-case';

/** The clinic's day on which the request of the thoracic case is looked at. */
const TODAY = '2026-11-02';

const entitled = (more: Partial<ImagingEntitlement> = {}): ImagingEntitlement => ({
  jurisdiction: 'UK',
  modalities: ['xray'],
  regions: ['thoracic', 'lumbosacral'],
  providerNumber: '',
  employer: 'Northgate Hospital',
  expiresOn: null,
  ...more,
});

const permission = (
  jurisdiction: Jurisdiction,
  modality: Modality,
  entitlements: readonly ImagingEntitlement[] = [],
  regions: readonly (typeof BODY_REGIONS)[number][] = ['thoracic'],
) => imagingPermission({ jurisdiction, entitlements, modality, regions, today: TODAY });

describe('who may request imaging', () => {
  it('in the United Kingdom needs an entitlement for ionising imaging alone', () => {
    for (const modality of MODALITIES) {
      const expected = MODALITY[modality].isIonising ? 'no' : 'not-recorded';
      expect(permission('UK', modality).mayRequest, modality).toBe(expected);
    }
    expect(permission('UK', 'xray', [entitled()])).toMatchObject({
      mayRequest: 'yes',
      rebate: 'not-applicable',
      entitlement: { employer: 'Northgate Hospital' },
    });
  });

  it('covers its modality, every region asked and its country, until its last day', () => {
    const of = (
      ...[more, regions]: [Partial<ImagingEntitlement>, ...(typeof BODY_REGIONS)[number][][]]
    ) => permission('UK', 'xray', [entitled(more)], regions).mayRequest;
    expect(of({ modalities: ['ct'] })).toBe('no');
    expect(of({}, ['thoracic', 'cervical'])).toBe('no');
    expect(of({}, ['thoracic', 'lumbosacral'])).toBe('yes');
    expect(of({ jurisdiction: 'AU' })).toBe('no');
    expect(of({ expiresOn: TODAY })).toBe('yes');
    expect(of({ expiresOn: '2026-11-01' })).toBe('no');
    expect(
      permission('UK', 'xray', [entitled({ expiresOn: '2026-11-01' })]).expired,
    ).not.toBeNull();
  });

  it('in New Zealand and the United States is a no only where others are recorded', () => {
    for (const jurisdiction of ['NZ', 'US'] as const) {
      expect(permission(jurisdiction, 'xray').mayRequest).toBe('not-recorded');
      const here = entitled({ jurisdiction });
      expect(permission(jurisdiction, 'xray', [here]).mayRequest).toBe('yes');
      expect(permission(jurisdiction, 'mri', [here]).mayRequest).toBe('no');
      expect(permission(jurisdiction, 'mri', [entitled()]).mayRequest).toBe('not-recorded');
    }
  });

  it('in Australia is always a yes, with the rebate by modality and region', () => {
    expect(permission('AU', 'xray')).toMatchObject({ mayRequest: 'yes', rebate: 'yes' });
    expect(permission('AU', 'xray', [], ['hip', 'whole_spine']).rebate).toBe('yes');
    expect(permission('AU', 'xray', [], ['sacroiliac']).rebate).toBe('no');
    expect(permission('AU', 'xray', [], ['sacroiliac', 'hip']).rebate).toBe('unclear');
    for (const modality of ['mri', 'ct', 'dxa'] as const)
      expect(permission('AU', modality).rebate).toBe('no');
    expect(permission('AU', 'ultrasound').rebate).toBe('unclear');
  });

  it('never turns a yes into a no by recording more, and always quotes a dated source', () => {
    const some = fc.record({
      jurisdiction: fc.constantFrom(...JURISDICTIONS),
      modalities: fc.subarray([...MODALITIES], { minLength: 1 }),
      regions: fc.subarray([...BODY_REGIONS], { minLength: 1 }),
      providerNumber: fc.constant(''),
      employer: fc.constant(''),
      expiresOn: fc.constantFrom(null, '2026-11-01', TODAY, '2027-01-01'),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...JURISDICTIONS),
        fc.constantFrom(...MODALITIES),
        fc.subarray([...BODY_REGIONS], { minLength: 1 }),
        fc.array(some, { maxLength: 4 }),
        some,
        (jurisdiction, modality, regions, before, more) => {
          const one = permission(jurisdiction, modality, before, regions);
          const other = permission(jurisdiction, modality, [...before, more], regions);
          if (one.mayRequest === 'yes') expect(other.mayRequest).toBe('yes');
          expect(one.lines.length).toBeGreaterThan(0);
          for (const { source, readOn } of one.lines) {
            expect(source).not.toBe('');
            expect(readOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          }
        },
      ),
    );
  });
});

function request(
  jurisdiction: Jurisdiction,
  modality: Modality,
  entitlements: readonly ImagingEntitlement[] = [],
  earlierImaging: readonly EarlierImaging[] = [],
) {
  return thoracicLetter({
    clinic: { ...demoClinic, jurisdiction },
    author: { ...demoAuthor, imagingEntitlements: entitlements },
    answers: { ...thoracicAnswers(), modality },
    earlierImaging,
  });
}

const said = (...asked: Parameters<typeof request>) =>
  entitlementGuidance(request(...asked)).map(({ id, kind }) => `${id} ${kind}`);

describe('what a request says of it', () => {
  it('stops where the answer is no, and names the rule and the day it was read', () => {
    expect(said('UK', 'xray')).toEqual(['not-entitled stops']);
    const [stop] = entitlementGuidance(request('UK', 'xray'));
    expect(stop?.words).toMatch(
      /^No entitlement is recorded for you for X-ray of the thoracic spine\. IR\(ME\)R/,
    );
    expect(stop?.source).toMatch(/IR\(ME\)R 2017.*, 2026-11-01$/);
    expect(letterObjections(request('UK', 'xray'))[0]).toMatchObject({ field: 'modality' });
    const [ended] = entitlementGuidance(
      request('UK', 'xray', [entitled({ expiresOn: '2026-11-01' })]),
    );
    expect(ended?.words).toContain('ended on 01-Nov-2026');
    expect(said('US', 'mri', [entitled({ jurisdiction: 'US' })])).toEqual(['not-entitled stops']);
  });

  it('informs where nothing is recorded or no rebate applies, and stops nothing', () => {
    expect(said('NZ', 'xray')).toEqual(['entitlement-not-recorded information']);
    expect(said('US', 'xray')).toEqual(['entitlement-not-recorded information']);
    expect(said('UK', 'mri')).toEqual(['entitlement-not-recorded information']);
    for (const modality of ['mri', 'ct', 'dxa', 'ultrasound'] as const)
      expect(said('AU', modality), modality).toEqual(['no-rebate information']);
    expect(said('NZ', 'xray', [entitled({ jurisdiction: 'NZ' })])).toEqual([
      'no-rebate information',
    ]);
    expect(said('AU', 'xray')).toEqual([]);
    expect(letterObjections(request('US', 'xray'))).toEqual([]);
  });

  it('says nothing while nothing is chosen', () => {
    const nothing = { ...thoracicAnswers(), modality: null };
    expect(entitlementGuidance({ ...request('UK', 'xray'), answers: nothing })).toEqual([]);
  });

  it('prints the entitlement that covers it', () => {
    const covered = entitled({ expiresOn: '2026-12-31', providerNumber: 'N-77' });
    const texts = letterTexts(composeImagingRequest(request('UK', 'xray', [covered])));
    expect(texts.map(({ text }) => text)).toContain(
      'Entitled to request Northgate Hospital: X-ray, thoracic spine and lumbosacral spine, until 31-Dec-2026, provider number N-77',
    );
    expect(
      describeEntitlement(entitled({ employer: '', regions: [...BODY_REGIONS] }), 'DD-MMM-YYYY'),
    ).toBe('X-ray, every region of the spine and pelvis');
  });
});

describe('a spine X-ray that was requested before', () => {
  const on = (signedAt: string, more: Partial<EarlierImaging> = {}): EarlierImaging => ({
    ...{ signedAt, modality: 'xray', regions: ['lumbosacral'] },
    ...more,
  });
  const noted = (...earlier: EarlierImaging[]) => said('AU', 'xray', [], earlier);

  it('is shown with its date for twelve months, by the clinic’s calendar', () => {
    // 2025-11-01T13:00Z is the 2nd in Melbourne.
    expect(noted(on('2025-11-01T13:00:00.000Z'))).toEqual(['earlier-request information']);
    expect(noted(on('2025-11-01T12:00:00.000Z'))).toEqual([]);
    const [note] = entitlementGuidance(
      request('AU', 'xray', [], [on('2026-03-01T00:00:00.000Z'), on('2026-05-01T00:00:00.000Z')]),
    );
    expect(note?.words).toMatch(/requested here on 01-May-2026\. One allied request/);
    expect(note?.source).toContain('2026-11-01');
  });

  it('is nothing of another modality, region or country', () => {
    const recent = '2026-05-01T00:00:00.000Z';
    expect(noted(on(recent, { modality: 'mri' }))).toEqual([]);
    expect(noted(on(recent, { regions: ['hip'] }))).toEqual([]);
    expect(said('UK', 'mri', [], [on(recent)])).toEqual(['entitlement-not-recorded information']);
  });
});

describe('an entitlement as the owner types it', () => {
  const read = (change: object) =>
    imagingEntitlementsSchema.safeParse([{ ...entitled(), expiresOn: '', ...change }]);
  it('is trimmed, and has no end where none is given', () => {
    expect(read({ employer: '  Northgate  Hospital ' }).data).toEqual([entitled()]);
  });
  it.each([
    [{ modalities: [] }, 'Choose what may be requested.'],
    [{ regions: [] }, 'Choose the body regions.'],
    [{ jurisdiction: '' }, 'Choose the country.'],
    [{ expiresOn: '2026-02-30' }, 'Enter a date that exists.'],
  ])('of %o is refused in words', (change, words) => {
    expect(JSON.stringify(read(change).error?.issues)).toContain(words);
  });
});
