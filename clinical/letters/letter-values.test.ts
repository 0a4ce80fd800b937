import { describe, expect, it } from 'vitest';
import { composeLetter } from './compose-letter';
import { letterTexts } from './letter-document';
import { letterValues, type LetterValues, type ReadByPrograms } from './letter-values';
import { readLetterDocument } from './read-letter-document';
import { startCertificate } from './start-certificate';
import { handoverLetter } from './testing/cauda-equina-case';
import { lumbarSummary } from './testing/summary-case';
import { thoracicAnswers, thoracicLetter } from './testing/thoracic-case';

const patient = {
  ...thoracicLetter().patient,
  preferredName: 'Mina',
  telephone: '03 5550 0009',
  identifiers: [{ system: 'medicare', value: '2123 45670 1' }],
  devices: ['Pacemaker'],
};

/** What a person reads as it is: apart from dates, codes and ids, which print in words. */
function readable({ patient: them, replaced, ...values }: LetterValues): readonly string[] {
  const { dateOfBirth: _born, sex: _sex, identifiers, ...person } = them;
  const { visitOn: _on, dateFormat: _format, recipients, ...rest } = values;
  const { status: _status, items } = rest.allergies;
  const leaves = (value: unknown): string[] =>
    typeof value === 'string'
      ? value.split('\n')
      : Object.values((value ?? {}) as Record<string, unknown>).flatMap(leaves);
  return leaves([
    person,
    identifiers.map(({ value }) => value),
    recipients.map(({ id: _id, ...each }) => each),
    replaced?.number ?? '',
    { ...rest, allergies: items },
  ]).filter((each) => each.trim() !== '');
}

const replaced = {
  letterId: '0190a000-0000-7000-8000-0000000000fe',
  number: '2222-3333-4444',
  signedAt: '2026-11-01T22:00:00.000Z',
};

const SOURCES: Readonly<Record<string, ReadByPrograms>> = {
  'an imaging request': thoracicLetter({ patient, replaced }),
  'one without conditions and medicines': thoracicLetter({
    patient,
    answers: { ...thoracicAnswers(), includesRecordFacts: false },
  }),
  'an emergency letter': handoverLetter({ patient }),
};

describe.each(Object.entries(SOURCES))('the values of %s', (_name, source) => {
  it('are all printed in it', () => {
    const printed = letterTexts(composeLetter(source))
      .map(({ text }) => text)
      .join('\n')
      .toLowerCase();
    const all = readable(letterValues(source));
    expect(all.length).toBeGreaterThan(15);
    for (const each of all) expect(printed).toContain(each.toLowerCase());
  });
});

it('leave out what the author left out', () => {
  const { conditions, medicines, devices } = letterValues(
    SOURCES['one without conditions and medicines'] ?? expect.fail(),
  );
  expect({ conditions, medicines, devices }).toEqual({
    ...{ conditions: null, medicines: null, devices: ['Pacemaker'] },
  });
});

it('are not kept of what a patient takes home', () => {
  const { kind: _kind, answers: _answers, ...ground } = thoracicLetter();
  const answers = startCertificate(ground);
  expect(composeLetter(lumbarSummary()).values).toBeNull();
  expect(composeLetter({ ...ground, kind: 'certificate', answers }).values).toBeNull();
});

describe('a letter that was signed before it kept them', () => {
  it('is read with everything else as it was', () => {
    const { values: _values, ...document } = composeLetter(thoracicLetter());
    const bytes = new TextEncoder().encode(JSON.stringify({ ...document, contentVersion: 2 }));
    expect(readLetterDocument(bytes)).toEqual({ ...document, values: null });
  });
});
