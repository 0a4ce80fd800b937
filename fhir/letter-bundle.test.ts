import type {
  AllergyIntolerance,
  Condition,
  Device,
  DocumentReference,
  MedicationStatement,
  Organization,
  Provenance,
  Resource,
  ServiceRequest,
} from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import type { LetterSource } from '@/clinical/letters/letter-source';
import { thoracicContent, thoracicLetter } from '@/clinical/letters/testing/thoracic-case';
import {
  asking,
  BUNDLED_KINDS,
  bundleOf,
  chartLetter,
  requestIn,
  resourcesIn,
} from './testing/letter-bundles';
import { codingsIn, objectionsTo } from './testing/specification';

describe.each(BUNDLED_KINDS)('a letter of kind %s', (kind) => {
  const bundle = bundleOf(chartLetter(kind));
  const resources = (bundle.entry ?? []).map(({ resource }) => resource as Resource);

  it('is valid FHIR R4 in each resource, codes included', () => {
    for (const each of [bundle, ...resources])
      expect(objectionsTo(each), JSON.stringify(each)).toEqual([]);
  });

  it('points only at what it holds, each at an address of its own', () => {
    const addresses = (bundle.entry ?? []).map(({ fullUrl }) => fullUrl);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toEqual(resources.map(({ id }) => `urn:uuid:${id}`));
    const pointedAt = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)];
    expect(pointedAt.length).toBeGreaterThan(20);
    for (const [, address] of pointedAt) expect(addresses).toContain(address);
  });

  it('says nothing in SNOMED CT, and in LOINC only what was verified', () => {
    const codes = codingsIn(resources).filter(({ system }) => system === 'http://loinc.org');
    const VERIFIED = ['24983-9', '72514-3', '57133-1', '18842-5'];
    for (const { code } of codes) expect(VERIFIED).toContain(code);
    expect(JSON.stringify(bundle)).not.toContain('snomed');
  });
});

it('finds what is wrong with a resource', () => {
  const reference = { reference: 'urn:uuid:0190a000-0000-7000-8000-0000000000ff' };
  const wrong = [
    { resourceType: 'Patient', gender: 'banana' },
    { resourceType: 'Patient', colour: 'blue' },
    { resourceType: 'Patient', birthDate: '09-Jul-1951' },
    { resourceType: 'ServiceRequest', intent: 'order', status: 'asked', subject: reference },
    { resourceType: 'Observation', status: 'final' },
    { resourceType: 'Patient', telecom: [{ system: 'pigeon', value: '1' }] },
    {
      resourceType: 'AllergyIntolerance',
      patient: reference,
      clinicalStatus: { coding: [{ system: 'http://hl7.org/none', code: 'active' }] },
    },
  ];
  for (const each of wrong)
    expect(objectionsTo(each as unknown as Resource), JSON.stringify(each)).not.toEqual([]);
});

describe('where the letter stands', () => {
  it('is told: nobody acts on one that was replaced or withdrawn', () => {
    for (const change of [{ isReplaced: true }, { isWithdrawn: true }])
      expect(requestIn(thoracicLetter(), change)?.status).toBe('revoked');
    const statusOf = (isReplaced: boolean) =>
      resourcesIn<DocumentReference>(
        bundleOf(thoracicLetter(), { isReplaced }),
        'DocumentReference',
      )[0]?.status;
    expect([statusOf(false), statusOf(true)]).toEqual(['current', 'superseded']);
  });

  it('names the letter that it replaces', () => {
    const letterId = '0190a000-0000-7000-8000-0000000000fe';
    const replaced = { letterId, number: '2222-3333-4444', signedAt: '2026-11-01T22:00:00.000Z' };
    const bundle = bundleOf(thoracicLetter({ replaced }));
    const [request] = resourcesIn<ServiceRequest>(bundle, 'ServiceRequest');
    const [letter] = resourcesIn<DocumentReference>(bundle, 'DocumentReference');
    const display = 'This letter replaces letter 2222-3333-4444 of 02-Nov-2026.';
    expect(request?.replaces).toMatchObject([{ identifier: { value: '2222-3333-4444' }, display }]);
    expect(letter?.relatesTo).toMatchObject([
      { code: 'replaces', target: { identifier: { value: `urn:uuid:${letterId}` }, display } },
    ]);
    for (const each of [request, letter]) expect(objectionsTo(each as Resource)).toEqual([]);
  });
});

describe('the PDF', () => {
  it('is there byte for byte, with the SHA-1 that FHIR asks for and the SHA-256 of the letter', () => {
    const bundle = bundleOf(thoracicLetter());
    const [letter] = resourcesIn<DocumentReference>(bundle, 'DocumentReference');
    // FIPS 180, SHA-1 of “abc”: a9993e36 4706816a ba3e2571 7850c26c 9cd0d89d.
    expect(letter?.content[0]?.attachment).toMatchObject({
      ...{ contentType: 'application/pdf', size: 3 },
      ...{ data: 'YWJj', hash: 'qZk+NkcGgWq6PiVxeFDCbJzQ2J0=' },
    });
    expect(letter?.identifier).toContainEqual({
      type: { text: 'SHA-256 of the letter as signed, hexadecimal' },
      value: 'ab'.repeat(32),
    });
  });

  it('is a document of its own in each copy, of one letter that asks one recipient', () => {
    const [main, copy] = ['r1', 'r2'].map((recipientId) =>
      bundleOf(thoracicLetter(), { recipientId }),
    );
    if (!main || !copy) expect.fail();
    const fileOf = (bundle: typeof main) =>
      resourcesIn<DocumentReference>(bundle, 'DocumentReference')[0];
    expect(fileOf(copy)?.masterIdentifier).not.toEqual(fileOf(main)?.masterIdentifier);
    expect(fileOf(copy)?.identifier).toEqual(fileOf(main)?.identifier);
    const [asked] = resourcesIn<ServiceRequest>(copy, 'ServiceRequest');
    expect(asked).toEqual(resourcesIn(main, 'ServiceRequest')[0]);
    const names = (bundle: typeof main) =>
      resourcesIn<Organization>(bundle, 'Organization').map(({ name }) => name);
    expect(names(main)).toEqual(['Lakeside Demo Physiotherapy', 'Bramble Radiology']);
    expect(names(copy)).toEqual([...names(main), 'Dr Ottoline Grebe']);
  });

  it('was signed by its author at the time of signing', () => {
    const bundle = bundleOf(thoracicLetter());
    const [signed] = resourcesIn<Provenance>(bundle, 'Provenance');
    expect(signed).toMatchObject({
      recorded: '2026-11-01T23:42:00.000Z',
      agent: [{ who: { display: 'Marisol Test-Physio' } }],
    });
    expect(signed).not.toHaveProperty('signature');
    expect(signed?.target.length).toBe((bundle.entry ?? []).length - 6);
  });
});

describe('the patient’s record', () => {
  const record = (source: LetterSource) => {
    const bundle = bundleOf(source);
    return {
      conditions: resourcesIn<Condition>(bundle, 'Condition').map(({ code }) => code?.text),
      medicines: resourcesIn<MedicationStatement>(bundle, 'MedicationStatement').length,
      allergies: resourcesIn<AllergyIntolerance>(bundle, 'AllergyIntolerance').map(
        ({ code }) => code?.text,
      ),
      devices: resourcesIn<Device>(bundle, 'Device').map(({ type }) => type?.text),
    };
  };

  it('is told as far as the letter tells it', () => {
    expect(record(thoracicLetter())).toMatchObject({
      conditions: ['Osteoporosis (no treatment now)', 'Polymyalgia rheumatica'],
      medicines: 1,
      allergies: ['Adhesive tape'],
    });
    const without = bundleOf(asking({ includesRecordFacts: false }));
    expect(resourcesIn(without, 'Condition')).toEqual([]);
    expect(JSON.stringify(without)).not.toMatch(/Polymyalgia/);
  });

  it('says “no known allergies” only where that was answered', () => {
    const of = (status: 'none_known' | 'not_recorded') => {
      const allergies = { status, items: [] };
      const patient = { ...thoracicLetter().patient, allergies, devices: ['Pacemaker'] };
      return record(thoracicLetter({ patient }));
    };
    expect(of('none_known')).toMatchObject({
      allergies: ['No known allergies'],
      devices: ['Pacemaker'],
    });
    expect(of('not_recorded').allergies).toEqual([]);
  });
});

describe('the addresses in it', () => {
  it('are the same each time, and no other letter’s or record’s', () => {
    const once = JSON.stringify(bundleOf(thoracicLetter()));
    expect(JSON.stringify(bundleOf(thoracicLetter()))).toBe(once);
    const other = bundleOf(thoracicLetter({ letterId: '0190a000-0000-7000-8000-0000000000fa' }));
    for (const { fullUrl } of other.entry ?? []) expect(once).not.toContain(fullUrl);
    for (const id of [thoracicContent.patient.patientId, thoracicContent.noteId])
      expect(once).not.toContain(id);
  });
});
