import type { TimelineEntry } from './timeline';

/** What a letter can stand on: the latest visit of a problem. `at` is ISO UTC. */
export type LetterGround = { noteId: string; about: string; at: string };

/**
 * The latest visit of each problem, one's own draft or a signed note, the latest first. A note that
 * was entered in error or discarded carries no letter, and a colleague's draft is theirs to write from.
 */
export function letterGrounds(timeline: readonly TimelineEntry[]): readonly LetterGround[] {
  const latest = new Map<string, LetterGround>();
  for (const entry of timeline) {
    if (entry.type !== 'visit' || entry.error !== null) continue;
    if (entry.status === 'discarded' || (entry.status === 'draft' && !entry.isOwn)) continue;
    const { noteId, at } = entry;
    const problems = entry.episodes.map(({ episodeId, title }) => ({ id: episodeId, title }));
    for (const { id, title } of problems.length > 0
      ? problems
      : [{ id: '', title: 'No problem' }]) {
      const known = latest.get(id);
      if (!known || known.at < at) latest.set(id, { noteId, about: title, at });
    }
  }
  return [...latest.values()].toSorted((one, other) => other.at.localeCompare(one.at));
}
