import { expect, test } from 'vitest';
import { letterGrounds } from './letter-grounds';
import type { TimelineEntry, VisitEntry } from './timeline';

const neck = { episodeId: 'e1', title: 'Neck pain', openedOn: '2026-10-01', closedOn: null };
const back = { ...neck, episodeId: 'e2', title: 'Back pain' };

const visit = (noteId: string, at: string, more: Partial<VisitEntry> = {}): TimelineEntry => ({
  ...{ type: 'visit', id: noteId, noteId, at, authorName: 'Percy', isOwn: true, episodes: [neck] },
  ...{ kind: 'review', status: 'signed', isLateEntry: false, regions: [], painNow: null },
  ...{ values: [], plan: '', opening: '', error: null },
  ...more,
});

test('a letter stands on the latest visit of each problem, the latest first', () => {
  const error = { reason: 'Wrong patient', markedByName: 'Percy', markedAt: '2026-11-06' };
  const grounds = letterGrounds([
    visit('n1', '2026-11-01'),
    visit('n2', '2026-11-03', { episodes: [neck, back] }),
    visit('n3', '2026-11-04', { status: 'draft', episodes: [back] }),
    visit('n4', '2026-11-05', { status: 'draft', isOwn: false }),
    visit('n5', '2026-11-06', { error }),
    visit('n6', '2026-11-07', { status: 'discarded' }),
  ]);
  expect(grounds).toEqual([
    { noteId: 'n3', about: 'Back pain', at: '2026-11-04' },
    { noteId: 'n2', about: 'Neck pain', at: '2026-11-03' },
  ]);
});

test('after a call it stands on the visit at which the patient was seen', () => {
  const visits = [visit('n1', '2026-11-01'), visit('n2', '2026-11-04', { kind: 'contact' })];
  for (const timeline of [visits, visits.toReversed()])
    expect(letterGrounds(timeline)).toMatchObject([{ noteId: 'n1' }]);
});

test('a call that is about no problem can have a letter', () => {
  expect(letterGrounds([visit('n1', '2026-11-01', { episodes: [] })])).toMatchObject([
    { noteId: 'n1' },
  ]);
});
