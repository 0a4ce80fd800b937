import type { DocumentReference, Organization, Patient, ServiceRequest } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { BODY_REGIONS, MODALITIES } from '@/clinical/letters/imaging-words';
import { handoverLetter } from '@/clinical/letters/testing/cauda-equina-case';
import { thoracicLetter } from '@/clinical/letters/testing/thoracic-case';
import {
  asking,
  bundleOf,
  BUNDLED_KINDS,
  chartLetter,
  colleagueLetter,
  requestIn,
  resourcesIn,
} from './testing/letter-bundles';

describe('what an imaging request asks', () => {
  it('is an order with its reasons, views, site, number and those who ask and are asked', () => {
    const bundle = bundleOf(thoracicLetter());
    const [request] = resourcesIn<ServiceRequest>(bundle, 'ServiceRequest');
    const asked = resourcesIn<Organization>(bundle, 'Organization').find(
      ({ name }) => name === 'Bramble Radiology',
    );
    expect(request).toMatchObject({
      status: 'active',
      intent: 'order',
      priority: 'asap',
      identifier: [{ value: '7K3Q-9TXB-2MPA' }],
      category: [{ text: 'Imaging' }],
      code: { coding: [{ code: '24983-9' }], text: 'X-ray: Thoracic spine' },
      orderDetail: [{ text: 'AP and lateral' }],
      bodySite: [{ text: 'Thoracic spine' }],
      authoredOn: '2026-11-01T23:42:00.000Z',
      requester: { display: 'Marisol Test-Physio' },
      performer: [{ reference: `urn:uuid:${asked?.id}` }],
    });
    expect(request?.reasonCode?.[0]).toEqual({
      text: 'Suspected osteoporotic vertebral compression fracture T8',
    });
    expect(request?.note?.map(({ text }) => text?.split('\n')[0])).toEqual([
      ...['Request', 'Safety', 'Patient needs', 'Result'],
    ]);
    expect(request?.note?.[0]?.text).toContain(
      'Question: Is there a vertebral compression fracture at T8?',
    );
    expect(resourcesIn<Patient>(bundle, 'Patient')).toMatchObject([
      { birthDate: '1951-07-09', gender: 'female', name: [{ family: 'Żółtowska-Demo' }] },
    ]);
  });

  it('has the priority of its urgency', () => {
    const priorities = (['routine', 'urgent_2w', 'urgent_24h', 'emergency_same_day'] as const).map(
      (urgency) => requestIn(asking({ urgency }))?.priority,
    );
    expect(priorities).toEqual(['routine', 'urgent', 'asap', 'stat']);
    expect(requestIn(handoverLetter())?.priority).toBe('stat');
    expect(requestIn(colleagueLetter('gp-letter', { urgency: null }))?.priority).toBeUndefined();
  });

  it('tells the side of what has sides', () => {
    const sites = requestIn(asking({ regions: ['hip', 'lumbosacral'], side: 'right' }))?.bodySite;
    expect(sites).toEqual([{ text: 'Hip, right' }, { text: 'Lumbosacral spine' }]);
  });

  it('has a code where one was verified for just that, and words everywhere', () => {
    const coded = MODALITIES.flatMap((modality) =>
      BODY_REGIONS.flatMap((region) => {
        const { code } = requestIn(asking({ modality, regions: [region], side: 'left' })) ?? {};
        expect(code?.text).toMatch(/: /);
        return (code?.coding ?? []).map((each) => `${modality} ${region} ${each.code}`);
      }),
    );
    expect(coded).toEqual([
      'xray cervical 24946-6',
      'xray thoracic 24983-9',
      'mri cervical 24935-9',
      'mri thoracic 24980-5',
      'ct cervical 24932-6',
      'ct thoracic 24978-9',
    ]);
    const two = requestIn(asking({ regions: ['cervical', 'thoracic'] }));
    expect(two?.code?.coding).toBeUndefined();
  });

  it('is in the author’s words where they rewrote it, and has no code then', () => {
    const text = 'Please perform an X-ray of the whole spine instead.';
    const edits = [{ paragraphId: 'request.ask', composed: '', text }];
    const request = requestIn(asking({ edits }));
    expect(request?.code).toEqual({ text });
    expect(request?.bodySite).toBeUndefined();
  });
});

describe('what other letters ask', () => {
  it('is a proposal where the reader decides, an order where the author does', () => {
    const isOrder = (kind: (typeof BUNDLED_KINDS)[number]) =>
      requestIn(chartLetter(kind))?.intent === 'order';
    expect(BUNDLED_KINDS.filter(isOrder)).toEqual([
      ...['imaging-request', 'emergency-handover', 'specialist-referral'],
    ]);
    expect(requestIn(chartLetter('imaging-suggestion'))).toMatchObject({
      intent: 'proposal',
      code: { text: 'MRI: Hip, Thoracic spine' },
      bodySite: [{ text: 'Hip, left' }, { text: 'Thoracic spine' }],
    });
  });

  it('is no request where nothing is asked: the letter and its findings alone', () => {
    for (const kind of ['gp-letter', 'discharge-summary'] as const) {
      const bundle = bundleOf(colleagueLetter(kind, { asks: ' ' }));
      expect(resourcesIn(bundle, 'ServiceRequest')).toEqual([]);
      const [letter] = resourcesIn<DocumentReference>(bundle, 'DocumentReference');
      expect(letter?.context).toBeUndefined();
      expect(resourcesIn(bundle, 'Observation').length).toBeGreaterThan(10);
    }
  });
});
