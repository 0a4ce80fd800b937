import { describe, expect, it } from 'vitest';
import { JURISDICTIONS, type Jurisdiction } from '../clinics/jurisdictions';
import { keyText } from '../findings/finding-key';
import { CERTIFICATE_PURPOSES, emptyCertificate, type Certificate } from './certificate';
import { certificateLines, ruleNamingOthers } from './certificate-countries';
import { composeCertificate } from './compose-certificate';
import { letterTexts } from './letter-document';
import { letterExpects } from './letter-expectation';
import { letterObjections } from './letter-objections';
import type { CertificateSource } from './letter-source';
import { startCertificate, suggestedRestrictions } from './start-certificate';
import { lumbarContent, planItem } from './testing/summary-case';
import { demoClinic, thoracicLetter, thoracicPatient } from './testing/thoracic-case';

const STATED: Partial<Certificate> = {
  purpose: 'work',
  capacity: 'restricted',
  fromOn: '2026-10-12',
  toOn: '2026-10-16',
  restrictions: 'no lifting over 5 kg\nsitting at most 20 minutes',
  reviewOn: '2026-10-16',
};

function certificate(
  answers: Partial<Certificate> = {},
  change: Partial<Omit<CertificateSource, 'answers' | 'kind'>> = {},
): CertificateSource {
  const { kind: _kind, answers: _answers, ...ground } = thoracicLetter();
  const start = startCertificate({ patient: thoracicPatient });
  const content = lumbarContent;
  return { ...ground, content, ...change, kind: 'certificate', answers: { ...start, ...answers } };
}

const inCountry = (jurisdiction: Jurisdiction) => ({ clinic: { ...demoClinic, jurisdiction } });
const linesOf = (source: CertificateSource) =>
  letterTexts(composeCertificate(source))
    .filter(({ id }) => id.startsWith('certificate.'))
    .map(({ text }) => text);
const fieldsOf = (source: CertificateSource) => letterObjections(source).map(({ field }) => field);
const allOf = (source: CertificateSource) =>
  letterTexts(composeCertificate(source))
    .map(({ text }) => text)
    .join('\n');

describe('what a certificate says', () => {
  it('is when the patient was examined, and its author’s statement with its dates', () => {
    expect(linesOf(certificate(STATED))).toEqual([
      'I examined Ms Wilhelmina Żółtowska-Demo on 12-Oct-2026.',
      'In my opinion the patient is fit for work with the restrictions below from 12-Oct-2026 to 16-Oct-2026.',
      'No lifting over 5 kg.\nSitting at most 20 minutes.',
      'Review on 16-Oct-2026',
    ]);
    expect(composeCertificate(certificate(STATED)).title).toBe('Fitness for work certificate');
  });

  it.each([
    ['work', 'usual', 'fit for the usual duties'],
    ['work', 'unfit', 'not fit for work'],
    ['claim', 'restricted', 'fit for work with the restrictions below'],
    ['sport', 'usual', 'fit for the usual sport'],
    ['sport', 'unfit', 'not fit for sport'],
    ['school', 'unfit', 'not fit for school or study'],
  ] as const)('of %s and %s says “%s”', (purpose, capacity, words) => {
    const [, opinion] = linesOf(certificate({ ...STATED, purpose, capacity }));
    expect(opinion).toBe(`In my opinion the patient is ${words} from 12-Oct-2026 to 16-Oct-2026.`);
  });

  it('of attendance states the day and no capacity, whatever was typed before', () => {
    const source = certificate({ ...STATED, purpose: 'attendance' });
    expect(linesOf(source)).toEqual(['I examined Ms Wilhelmina Żółtowska-Demo on 12-Oct-2026.']);
    expect(composeCertificate(source).title).toBe('Certificate of attendance');
    expect(fieldsOf(source)).toEqual([]);
  });

  it('names the patient and the birth, and nothing else of the record', () => {
    const all = allOf(certificate(STATED));
    for (const unsaid of ['Bobbin Lane', '0400 000 003', 'Female', 'Prednisolone', 'Adhesive'])
      expect(all).not.toContain(unsaid);
    expect(all).toContain('09-Jul-1951');
  });

  it('keeps the reasons that were typed to the clinic', () => {
    const kept = certificate({ ...STATED, ruleReason: 'asked for', longReason: 'a long one' });
    expect(allOf(kept)).not.toMatch(/asked for|a long one/);
    expect(composeCertificate(kept).answers).toMatchObject({ ruleReason: 'asked for' });
  });
});

describe('clinical findings in a certificate', () => {
  const includedFindings = lumbarContent.findings
    .filter(({ code }) => code === 'narrative.impression')
    .map(keyText);

  it('are not ticked, and not printed without consent even when ticked', () => {
    expect(certificate().answers).toMatchObject({ includedFindings: [], mayDisclose: 'no' });
    const source = certificate({ ...STATED, includedFindings });
    expect(allOf(source)).not.toContain('guarding');
    expect(composeCertificate(source).findings).toEqual([]);
    expect(fieldsOf(source)).toEqual(['includedFindings']);
  });

  it('are printed under the consent once both are there', () => {
    const source = certificate({ ...STATED, includedFindings, mayDisclose: 'yes' });
    expect(allOf(source)).toContain('Impression (clinician’s): Acute low back pain with guarding');
    expect(fieldsOf(source)).toEqual([]);
  });
});

describe('what stands before the signature of a certificate', () => {
  it('is what it must state', () => {
    expect(fieldsOf(certificate(emptyCertificate()))).toEqual([
      'recipients.0.name',
      'purpose',
      'capacity',
      'fromOn',
      'toOn',
    ]);
    expect(fieldsOf(certificate({ ...STATED, restrictions: ' ' }))).toEqual(['restrictions']);
    expect(fieldsOf(certificate(STATED))).toEqual([]);
    expect(fieldsOf(certificate({ ...STATED, capacity: 'usual', toOn: '' }))).toEqual([]);
    expect(fieldsOf(certificate({ ...STATED, capacity: 'unfit', toOn: '' }))).toEqual(['toOn']);
  });

  it('is a date that is none, and an end before its start', () => {
    expect(fieldsOf(certificate({ ...STATED, fromOn: '31/2', reviewOn: 'soon' }))).toEqual([
      'fromOn',
      'reviewOn',
    ]);
    expect(linesOf(certificate({ ...STATED, fromOn: '31/2' }))[1]).toBe(
      'In my opinion the patient is fit for work with the restrictions below to 16-Oct-2026.',
    );
    expect(fieldsOf(certificate({ ...STATED, toOn: '2026-10-12' }))).toEqual([]);
    expect(fieldsOf(certificate({ ...STATED, toOn: '2026-10-11' }))).toEqual(['toOn']);
  });

  it('is a reason for more than three months, counted by the calendar', () => {
    const long = (fromOn: string, toOn: string) =>
      fieldsOf(certificate({ ...STATED, fromOn, toOn }));
    expect(long('2026-10-12', '2027-01-12')).toEqual([]);
    expect(long('2026-10-12', '2027-01-13')).toEqual(['longReason']);
    expect(long('2026-11-30', '2027-02-28')).toEqual([]);
    expect(long('2026-11-30', '2027-03-01')).toEqual(['longReason']);
    const reasoned = { ...STATED, toOn: '2027-06-01', longReason: 'After surgery' };
    expect(fieldsOf(certificate(reasoned))).toEqual([]);
  });

  it('is a note in which nobody was examined', () => {
    for (const kind of ['contact', 'did-not-attend'] as const)
      expect(fieldsOf(certificate(STATED, { content: { ...lumbarContent, kind } }))).toEqual([
        'purpose',
      ]);
  });
});

describe('the rules of a country', () => {
  it('name others for a claim in New Zealand alone: a reason is asked, and nothing blocked', () => {
    for (const jurisdiction of JURISDICTIONS)
      for (const purpose of CERTIFICATE_PURPOSES) {
        const isNamed = jurisdiction === 'NZ' && purpose === 'claim';
        expect(ruleNamingOthers(jurisdiction, purpose) !== null).toBe(isNamed);
        const source = certificate({ ...STATED, purpose }, inCountry(jurisdiction));
        expect(fieldsOf(source)).toEqual(isNamed ? ['ruleReason'] : []);
      }
    const reasoned = { ...STATED, purpose: 'claim', ruleReason: 'Asked by the insurer' } as const;
    expect(fieldsOf(certificate(reasoned, inCountry('NZ')))).toEqual([]);
  });

  it('say something of every purpose in every country, with source and day, and own up to what was not read', () => {
    for (const jurisdiction of JURISDICTIONS)
      for (const purpose of CERTIFICATE_PURPOSES)
        for (const { words, source, readOn } of certificateLines(jurisdiction, purpose)) {
          expect(words).toMatch(/\.$/);
          expect(source).toMatch(/\(V|\(V2|no page read; check/);
          expect(readOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        }
    const said = (jurisdiction: Jurisdiction) =>
      certificateLines(jurisdiction, 'claim')
        .map(({ words }) => words)
        .join(' ');
    expect(said('AU')).toContain('only a medical practitioner issues it');
    expect(said('UK')).toContain('1 July 2022');
    expect(certificateLines('US', null)).toHaveLength(1);
  });
});

it('suggests the restrictions of the plan that hold, each once', () => {
  const rest = (activities: string, more = {}) =>
    planItem('relative-rest', { activities, ...more });
  expect(
    suggestedRestrictions([
      rest('no lifting'),
      rest('no lifting'),
      rest('no running', { status: 'stopped' }),
      planItem('relative-rest', { days: 5 }),
    ]),
  ).toEqual(['no lifting']);
  expect(certificate().answers.restrictions).toBe('');
});

it('waits for nothing', () => {
  expect(letterExpects(certificate(STATED), 'to')).toBe('nothing');
});
