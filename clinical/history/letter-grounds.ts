import type { NoteKind } from '../vocabulary/sections';
import type { TimelineEntry } from './timeline';

/** What a letter can stand on: the latest visit of a problem. `at` is ISO UTC. */
export type LetterGround = { noteId: string; about: string; at: string };

/** Nobody was examined: the note of the last examination has more to tell. */
const UNSEEN: readonly NoteKind[] = ['contact', 'did-not-attend'];

/**
 * The latest visit of each problem, one's own draft or a signed note, the latest first; where there
 * was none, the latest call or missed visit. A note that
 * was entered in error or discarded carries no letter, and a colleague's draft is theirs to write from.
 */
export function letterGrounds(timeline: readonly TimelineEntry[]): readonly LetterGround[] {
  const latest = new Map<string, LetterGround & { isSeen: boolean }>();
  for (const entry of timeline) {
    if (entry.type !== 'visit' || entry.error !== null) continue;
    if (entry.status === 'discarded' || (entry.status === 'draft' && !entry.isOwn)) continue;
    const { noteId, at, kind } = entry;
    const isSeen = !UNSEEN.includes(kind);
    const problems = entry.episodes.map(({ episodeId, title }) => ({ id: episodeId, title }));
    for (const { id, title } of problems.length > 0
      ? problems
      : [{ id: '', title: 'No problem' }]) {
      const known = latest.get(id);
      const isBetter = !known || (known.isSeen === isSeen ? known.at < at : isSeen);
      if (isBetter) latest.set(id, { noteId, about: title, at, isSeen });
    }
  }
  return [...latest.values()]
    .map(({ noteId, about, at }) => ({ noteId, about, at }))
    .toSorted((one, other) => other.at.localeCompare(one.at));
}
