import type { NoteOf } from '@/clinical/patients/record-of';
import { beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuid } from 'uuid';
import { eq } from 'drizzle-orm';
import type { TimelineEntry, VisitEntry } from '@/clinical/history/timeline';
import { inClinic, inThisClinic } from '../clinic-transaction';
import { addAddendum } from '../notes/add-addendum';
import { discardNote } from '../notes/discard-note';
import { markInError } from '../notes/mark-in-error';
import { openNote } from '../notes/open-note';
import { signNote } from '../notes/sign-note';
import { startNote } from '../notes/start-note';
import { auditEntries } from '../schema/audit';
import {
  chart,
  draftNote,
  foundClinic,
  granted,
  registeredPatient,
  type ClinicFixture,
} from '../testing/clinic-fixture';
import { withTestDatabase } from '../testing/with-test-database';
import { openTimeline } from './open-timeline';
import { openTrends } from './open-trends';

withTestDatabase();
let clinic: ClinicFixture;
let elsewhere: ClinicFixture;

beforeAll(async () => {
  clinic = await foundClinic();
  elsewhere = await foundClinic('Another Clinic');
});

const FLEXION = { code: 'rom.lumbar.flexion.active' };

/** A signed visit some days ago: contact notes need nothing but their words. */
async function measured(
  patientId: string,
  episode: { title: string } | { episodeId: string },
  daysAgo: number,
  degrees: number,
): Promise<NoteOf & { episodeId: string }> {
  const occurredAt = new Date(Date.now() - daysAgo * 86_400_000).toISOString();
  const note = granted(
    await startNote(clinic.physio, {
      patientId,
      kind: 'contact',
      occurredAt,
      episodes: [episode],
    }),
  );
  await chart(clinic.physio, note, [
    [{ code: 'narrative.contact' }, 'body', 'Measured at home by video.'],
    [FLEXION, 'degrees', degrees],
    [FLEXION, 'method', 'dual_inclinometer'],
    [FLEXION, 'position', 'standing'],
  ]);
  granted(await signNote(clinic.physio, { ...note, revision: 4 }));
  const opened = granted(await openNote(clinic.physio, note.noteId));
  return { ...note, episodeId: opened.content.episodes[0]?.episodeId ?? '' };
}

async function twoVisits() {
  const patientId = await registeredPatient(clinic.physio);
  const first = await measured(patientId, { title: 'Low back pain' }, 8, 25);
  const second = await measured(patientId, { episodeId: first.episodeId }, 4, 45);
  return { patientId, first, second };
}

const visitsIn = (entries: readonly TimelineEntry[]): VisitEntry[] =>
  entries.filter((entry) => entry.type === 'visit');

describe('the timeline', () => {
  it('lists visits newest first with their change, addenda on their own day', async () => {
    const { patientId, first, second } = await twoVisits();
    granted(await addAddendum(clinic.colleague, { ...first, body: 'Seen by me too.' }));
    const entries = granted(await openTimeline(clinic.physio, patientId));
    expect(entries.map(({ type }) => type)).toEqual(['addendum', 'visit', 'visit']);
    const [latest, earliest] = visitsIn(entries);
    expect(latest).toMatchObject({
      noteId: second.noteId,
      isOwn: true,
      isLateEntry: true,
      regions: ['lumbar'],
      values: [{ value: 45, change: { kind: 'exceeds', delta: 20 } }],
    });
    expect(earliest).toMatchObject({ noteId: first.noteId, values: [{ value: 25, change: null }] });
    expect(entries[0]).toMatchObject({ authorName: 'Cora Colleague-Test', isOwn: false });
  });

  it('shows drafts to everybody who may read, a discarded one to its author alone', async () => {
    const draft = await draftNote(clinic.physio);
    const asSeenBy = async (actor: typeof clinic.physio) =>
      visitsIn(granted(await openTimeline(actor, draft.patientId))).map(({ status }) => status);
    expect(await asSeenBy(clinic.colleague)).toEqual(['draft']);
    granted(await discardNote(clinic.physio, draft));
    expect(await asSeenBy(clinic.physio)).toEqual(['discarded']);
    expect(await asSeenBy(clinic.colleague)).toEqual([]);
  });

  it('keeps what was entered in error on the list and out of comparisons', async () => {
    const { patientId, first } = await twoVisits();
    granted(await markInError(clinic.physio, { ...first, reason: 'Wrong patient' }));
    const [latest, wrong] = visitsIn(granted(await openTimeline(clinic.physio, patientId)));
    expect(wrong?.error).toMatchObject({ reason: 'Wrong patient' });
    expect(latest?.values[0]?.change).toBeNull();
  });
});

describe('trends', () => {
  it('draws the signed visits of one episode', async () => {
    const { patientId, first } = await twoVisits();
    await measured(patientId, { title: 'Another problem' }, 2, 50);
    const trends = granted(await openTrends(clinic.physio, patientId, first.episodeId));
    expect(trends.visits).toBe(2);
    expect(trends.episodes.map(({ title, visits }) => [title, visits])).toEqual([
      ['Another problem', 1],
      ['Low back pain', 2],
    ]);
    expect(trends.charts).toMatchObject([
      { panels: [{ lines: [{ points: [{ value: 25 }, { value: 45 }] }] }] },
    ]);
    const lastSeen = granted(await openTrends(clinic.physio, patientId));
    expect(lastSeen.charts).toMatchObject([{ panels: [{ lines: [{ points: [{ value: 50 }] }] }] }]);
  });

  it('leaves out drafts and what was entered in error', async () => {
    const { patientId, first, second } = await twoVisits();
    granted(await markInError(clinic.physio, { ...second, reason: 'Wrong patient' }));
    const trends = granted(await openTrends(clinic.physio, patientId, first.episodeId));
    expect(trends.visits).toBe(1);
  });

  it('answers an episode of somebody else as if it were not there', async () => {
    const mine = await twoVisits();
    const theirs = await twoVisits();
    expect(await openTrends(clinic.physio, mine.patientId, theirs.first.episodeId)).toMatchObject({
      refusal: { kind: 'not_found' },
    });
  });
});

describe('the walls', () => {
  it('reception, another clinic and an unknown patient get nothing', async () => {
    const { patientId } = await twoVisits();
    for (const open of [openTimeline, openTrends]) {
      expect(await open(clinic.reception, patientId)).toEqual({
        ok: false,
        refusal: { kind: 'not_permitted' },
      });
      for (const [actor, id] of [
        [elsewhere.physio, patientId],
        [clinic.physio, uuid()],
      ] as const) {
        expect(await open(actor, id)).toEqual({ ok: false, refusal: { kind: 'not_found' } });
      }
    }
  });

  it('opening is audited once in a quarter of an hour', async () => {
    const { patientId } = await twoVisits();
    granted(await openTimeline(clinic.colleague, patientId));
    granted(await openTrends(clinic.colleague, patientId));
    const rows = await inClinic(clinic.colleague, (tx) =>
      tx.db
        .select({ act: auditEntries.act })
        .from(auditEntries)
        .where(
          inThisClinic(
            tx,
            auditEntries,
            eq(auditEntries.patientId, patientId),
            eq(auditEntries.accountId, clinic.colleague.accountId),
          ),
        ),
    );
    expect(rows.filter(({ act }) => act === 'record.open')).toHaveLength(1);
  });
});
