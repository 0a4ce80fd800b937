import { describe, expect, test } from 'vitest';
import { checkChange } from '@/clinical/findings/codes';
import { newContactSchema } from '@/clinical/contacts/contact-schema';
import { composeNote } from '@/clinical/notes/compose-note';
import type { NoteContent } from '@/clinical/notes/note-content';
import { signCheck } from '@/clinical/notes/sign-check';
import { patientSchema } from '@/clinical/patients/patient-schema';
import { momentOf } from './calendar';
import { CONTACTS, linkedTo } from './contacts';
import type { SeedPatient, SeedVisit } from './chart';
import { changesOf, idsByName, keyed } from './keyed';
import { demoRecords, PAPER_CHARTS } from './records';

const NOW = new Date('2026-11-23T02:00:00Z');
const records = demoRecords(NOW);
const ID = '00000000-0000-7000-8000-000000000001';

function contents(seed: SeedPatient): { visit: SeedVisit; content: NoteContent }[] {
  const ids = idsByName();
  let previous: NoteContent['previous'] = null;
  return seed.visits.map((visit) => {
    const occurredAt = momentOf(visit.at).toISOString();
    const findings = keyed(visit.findings, ids, { noteId: ID, on: '2026-10-12' });
    const content: NoteContent = {
      noteId: ID,
      kind: visit.kind,
      occurredAt,
      startedAt: occurredAt,
      patient: {
        patientId: ID,
        recordNumber: '1001',
        familyName: seed.details.familyName,
        givenNames: seed.details.givenNames ?? '',
        title: seed.details.title ?? null,
        preferredName: null,
        dateOfBirth: seed.details.dateOfBirth,
        sex: seed.details.sex,
        handedness: 'right',
      },
      author: { accountId: ID, name: 'A', profession: 'Physiotherapist', registration: null },
      clinic: {
        clinicId: ID,
        name: 'Lakeside Physiotherapy',
        timeZone: 'Australia/Melbourne',
        dateFormat: 'DD-MMM-YYYY',
        jurisdiction: 'AU',
      },
      episodes: visit.episodes.map((title) => ({ episodeId: ID, title })),
      findings,
      facts: seed.facts.map(({ kind, name, remark }) => ({ kind, name, remark: remark ?? null })),
      previous,
      firstVisit: null,
      asterisks: [],
      standing: [],
    };
    if (visit.kind !== 'contact') {
      previous = { noteId: ID, occurredAt, authorAccountId: ID, findings };
    }
    return { visit, content };
  });
}

const byName = records.map((seed) => [seed.details.familyName, seed] as const);

describe.each(byName)('%s', (_, seed) => {
  test('can be registered', () => {
    const read = patientSchema('2026-11-23').safeParse(seed.details);
    expect(read.error?.issues ?? []).toEqual([]);
  });

  test('every finding is possible', () => {
    const refused = contents(seed).flatMap(({ content }) =>
      changesOf(content.findings).flatMap(({ key, attribute, value }) => {
        const checked = checkChange(key, attribute, value);
        return checked.ok ? [] : [`${key.code} ${attribute}: ${checked.words}`];
      }),
    );
    expect(refused).toEqual([]);
  });

  test('no finding is written twice', () => {
    for (const { content } of contents(seed)) {
      const keys = content.findings.map(
        ({ code, side, at, moment }) => `${code}|${side}|${at}|${moment}`,
      );
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test('every signed visit lacks nothing, and composes', () => {
    for (const { visit, content } of contents(seed)) {
      if (visit.signedAfterMinutes === null) continue;
      expect(signCheck(content).missing).toEqual([]);
      expect(composeNote(content, content.occurredAt).sections.length).toBeGreaterThan(0);
    }
  });

  test('visits follow one another and none lies in the future', () => {
    const times = seed.visits.map(({ at }) => at);
    expect(times).toEqual(times.toSorted());
    const started = seed.visits.map((visit) => momentOf(visit.enteredAt ?? visit.at).getTime());
    if (!PAPER_CHARTS.includes(seed)) expect(Math.max(...started)).toBeLessThan(NOW.getTime());
  });
});

test('contacts can be kept, and are the usual GP of every patient who has one', () => {
  for (const contact of CONTACTS) {
    expect(newContactSchema.safeParse(contact).error?.issues ?? []).toEqual([]);
    expect(contact.email ?? '').toMatch(/^$|\.example$/);
  }
  const kept = new Map(CONTACTS.map(({ name, organisation = '' }) => [name ?? organisation, ID]));
  for (const { details } of records) {
    const { usualGp } = linkedTo(kept, details);
    if (usualGp?.name) expect(usualGp.contactId, details.familyName).toBe(ID);
  }
});

test('the same records on the same day', () => {
  expect(demoRecords(NOW)).toEqual(records);
  expect(new Set(byName.map(([name]) => name)).size).toBe(records.length);
});
