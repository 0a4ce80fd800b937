import type { DocumentKind } from '../documents/document-words';
import { numberOf, textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { chartedRegions } from '../notes/charted-regions';
import type { NoteKind, Region } from '../vocabulary/sections';
import { chooseKeyValues, keyValuesOf, type KeyValue } from './key-values';
import type { EnteredInError } from './note-events';
import { planInFiveWords } from './plan-words';
import { compareText, type HistoryVisit } from './visits';

export type TimelineEpisode = {
  episodeId: string;
  title: string;
  /** ISO dates. */
  openedOn: string;
  closedOn: string | null;
};

type EntryBasics = {
  /** Unique in the timeline. */
  id: string;
  /** When it happened, ISO UTC. */
  at: string;
  authorName: string;
  isOwn: boolean;
  episodes: readonly TimelineEpisode[];
};

export type VisitEntry = EntryBasics & {
  type: 'visit';
  noteId: string;
  kind: NoteKind;
  /** A discarded draft is listed for its author only, who can restore it. */
  status: 'draft' | 'signed' | 'discarded';
  isLateEntry: boolean;
  regions: readonly Region[];
  /** NPRS now, 0 to 10; the highest where several sites were scored. */
  painNow: number | null;
  values: readonly KeyValue[];
  plan: string;
  /** How a contact or a missed visit begins, in one line; '' for other kinds. */
  opening: string;
  error: EnteredInError | null;
};

export type LetterEntry = EntryBasics & {
  type: 'letter';
  letterId: string;
  status: 'draft' | 'signed';
  title: string;
  recipient: string | null;
};

export type AddendumEntry = EntryBasics & {
  type: 'addendum';
  noteId: string;
  /** The visit it was added to, ISO UTC. */
  visitAt: string;
  /** Its beginning, in one line. */
  opening: string;
};

export type DocumentEntry = EntryBasics & {
  type: 'document';
  documentId: string;
  kind: DocumentKind;
  keyLine: string;
  source: string;
  /** The day that is written on it, ISO. */
  madeOn: string | null;
  isInError: boolean;
  /** Whether anybody has had its content in front of them. */
  isOpened: boolean;
};

/** One line of a patient's record. */
export type TimelineEntry = VisitEntry | LetterEntry | AddendumEntry | DocumentEntry;

export type TimelineVisit = HistoryVisit &
  Pick<
    VisitEntry,
    'kind' | 'status' | 'authorName' | 'isOwn' | 'isLateEntry' | 'error' | 'episodes'
  >;

const OPENING_LENGTH = 90;

/** The beginning of a text in one line, cut at a word. */
export function openingOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= OPENING_LENGTH) return line;
  const cut = line.slice(0, OPENING_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), OPENING_LENGTH / 2))} …`;
}

function openingOfContact({ kind, findings }: TimelineVisit): string {
  if (kind !== 'contact' && kind !== 'did-not-attend') return '';
  const written = findings.find(({ code }) => code === `narrative.${kind}`);
  return openingOf((written && textOf(written, 'body')) ?? '');
}

/** The highest score of pain now, over all its sites. */
export function painNowOf(findings: readonly Finding[]): number | null {
  const scores = findings.flatMap((finding) => {
    const score = finding.code === 'pain.nprs.current' ? numberOf(finding, 'score') : null;
    return score === null ? [] : [score];
  });
  return scores.length > 0 ? Math.max(...scores) : null;
}

/** A visit counts in comparisons when it was signed and is not in error. */
export const isRelied = (visit: Pick<TimelineVisit, 'status' | 'error'>): boolean =>
  visit.status === 'signed' && visit.error === null;

const bandOf = (visit: HistoryVisit): string => visit.episodeIds.toSorted(compareText).join(' ');

function shareEpisode(one: HistoryVisit, other: HistoryVisit): boolean {
  if (one.episodeIds.length === 0) return other.episodeIds.length === 0;
  return one.episodeIds.some((id) => other.episodeIds.includes(id));
}

function visitEntries(visits: readonly TimelineVisit[]): VisitEntry[] {
  const relied = visits.filter(isRelied);
  const chosen = new Map<string, readonly string[]>();
  return visits.map((visit) => {
    const band = bandOf(visit);
    const peers = relied.filter((each) => shareEpisode(each, visit));
    const keys = chosen.get(band) ?? chooseKeyValues(peers.length > 0 ? peers : [visit]);
    chosen.set(band, keys);
    const earlier = peers.filter((each) => each.occurredAt < visit.occurredAt);
    const { noteId, kind, status, authorName, isOwn, isLateEntry, error, episodes } = visit;
    return {
      type: 'visit',
      id: `visit:${noteId}`,
      at: visit.occurredAt,
      noteId,
      kind,
      status,
      authorName,
      isOwn,
      isLateEntry,
      error,
      episodes,
      regions: chartedRegions(visit.findings),
      painNow: painNowOf(visit.findings),
      values: keyValuesOf(visit, keys, earlier),
      plan: planInFiveWords(visit.findings),
      opening: openingOfContact(visit),
    };
  });
}

/**
 * The lines of a record, newest first; what happened at one moment stays in a fixed order, so that
 * the same record always reads the same.
 */
export function composeTimeline(record: {
  visits: readonly TimelineVisit[];
  letters: readonly LetterEntry[];
  addenda: readonly AddendumEntry[];
  documents: readonly DocumentEntry[];
}): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...visitEntries(record.visits),
    ...record.letters,
    ...record.addenda,
    ...record.documents,
  ];
  return entries.toSorted(
    (one, other) => compareText(other.at, one.at) || compareText(other.id, one.id),
  );
}

export type TimelineBand = {
  id: string;
  episodes: readonly TimelineEpisode[];
  entries: readonly TimelineEntry[];
};

/** Neighbouring entries of the same problem as one band. */
export function bandsOf(entries: readonly TimelineEntry[]): readonly TimelineBand[] {
  const bands: {
    id: string;
    key: string;
    episodes: readonly TimelineEpisode[];
    entries: TimelineEntry[];
  }[] = [];
  for (const entry of entries) {
    const key = entry.episodes
      .map(({ episodeId }) => episodeId)
      .toSorted(compareText)
      .join(' ');
    const last = bands.at(-1);
    if (last?.key === key) last.entries.push(entry);
    else bands.push({ id: entry.id, key, episodes: entry.episodes, entries: [entry] });
  }
  return bands;
}
